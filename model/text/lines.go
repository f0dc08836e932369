package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// Sizes, in words, that tell a heading from a paragraph. Headlines of the
// English-language press stay below 17 words almost without exception; a
// subheading is a few words without inner punctuation.
const (
	longestHeadline = 16
	longestSubhead  = 6
	shortestHead    = 5 // of a live-blog entry: it tells something, it does not label
	fewestHeads     = 3 // heads besides the headline that make an article a live blog
)

// splitLines appends to lines those of s that hold more than white space.
func splitLines(lines []Line, s string) []Line {
	number, at := 0, 0
	for raw := range strings.Lines(s) {
		number++
		start := skipSpace(s, at, at+len(raw))
		end := at + len(strings.TrimRightFunc(raw, unicode.IsSpace))
		if start < end {
			lines = append(lines, Line{Span: corpus.Span{Start: start, End: end}, Number: number})
		}
		at += len(raw)
	}
	return lines
}

// classify sets the kind of each line and returns the title.
func classify(s, title string, lines []Line) string {
	for i := range lines {
		lines[i].Kind = formOf(lines[i].In(s))
	}
	title = findHeadline(s, title, lines)
	heads, count := headLines(s, lines)
	live := count >= fewestHeads
	mixed := slices.ContainsFunc(lines, func(l Line) bool { return l.Kind == Body && !shouted(l.In(s)) && !Open(l.In(s)) })
	for i := range lines {
		l := &lines[i]
		if l.Kind != Body {
			continue
		}
		switch t := l.In(s); {
		case repeats(t, title):
			l.Kind = Caption
		case live && heads[i]:
			l.Kind = SectionHead
		case i > 0 && mixed && shouted(t):
			l.Kind = Subhead
		case i == 0 && i+1 < len(lines) && signed(t, title):
			l.Kind = Byline
		case i > 0 && i+1 < len(lines) && isSubhead(t):
			l.Kind = Subhead
		}
	}
	for i := range lines {
		if t := lines[i].In(s); lines[i].Kind == Body && strings.HasSuffix(t, ":") && announcesNothing(lines, i) {
			lines[i].Kind = Caption
		}
	}
	return title
}

// findHeadline marks the line that is the headline: the one that repeats the
// title metadata gives, or words it a little otherwise, else the first line where it
// looks like one.
func findHeadline(s, title string, lines []Line) string {
	first := true
	for i := range lines {
		l := &lines[i]
		if l.Kind != Body {
			continue
		}
		t := l.In(s)
		if title != "" {
			if i < 5 && (SameLetters(t, title) || first && alike(t, title)) {
				l.Kind = Headline
				return title
			}
			first = false
			continue
		}
		if !Open(t) || CountWords(t) > longestHeadline || i+1 == len(lines) {
			return ""
		}
		l.Kind = Headline
		return t
	}
	return title
}

// headLines tells the lines that could head a live-blog entry, open lines that
// tell something and are followed by a paragraph, and how many they are.
func headLines(s string, lines []Line) (heads []bool, count int) {
	heads = make([]bool, len(lines))
	for i := range lines {
		t := lines[i].In(s)
		if lines[i].Kind != Body || i+1 == len(lines) || lines[i+1].Kind != Body || !Open(t) || Open(lines[i+1].In(s)) || shouted(t) {
			continue
		}
		if n := CountWords(t); n >= shortestHead && n <= longestHeadline {
			heads[i] = true
			count++
		}
	}
	return heads, count
}

// Open reports whether t ends without the punctuation that ends a paragraph.
func Open(t string) bool {
	for t != "" {
		r, n := utf8.DecodeLastRuneInString(t)
		switch r {
		case '"', '”', '’', '\'', '»', ' ':
			t = t[:len(t)-n]
		case '.', '!', '?', '…', ':', ';', ',':
			return false
		default:
			return true
		}
	}
	return true
}

func isSubhead(t string) bool {
	if !Open(t) || CountWords(t) > longestSubhead || strings.ContainsAny(t, ",;.") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(t, "“‘\"'«„"))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// repeats reports whether t is the title again, alone or with a caption after it.
func repeats(t, title string) bool {
	if len(title) < 16 || len(t) < len(title)-8 {
		return false
	}
	all, size := beginsWithLetters(t[:min(len(t), 2*len(title))], title)
	return all && size > 15
}

// announcesNothing reports whether line i, which ends in a colon, is the last of
// its section, so that what it announced (a picture, a video) is not in the text.
func announcesNothing(lines []Line, i int) bool {
	return i+1 < len(lines) && lines[i+1].Kind == SectionHead
}
