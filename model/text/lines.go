package text

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

//go:embed languages.txt
var languageList string

var languageCodes = sync.OnceValue(func() map[string]bool {
	codes := map[string]bool{}
	for words := range WordList(languageList) {
		for _, w := range words {
			codes[w] = true
		}
	}
	return codes
})

// Sizes, in words, that tell a heading from a paragraph. Headlines of the
// English-language press stay below 17 words almost without exception; a
// subheading is a few words without inner punctuation.
const (
	longestHeadline = 16
	longestSubhead  = 6
	shortestHead    = 5   // of a live-blog entry: it tells something, it does not label
	longestForm     = 240 // bytes
	fewestHeads     = 3   // heads besides the headline that make an article a live blog
)

// splitLines finds the lines that hold more than white space.
func splitLines(s string) []Line {
	var lines []Line
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
	heads := headLines(s, lines)
	live := len(heads) >= fewestHeads
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
// title metadata gives, else the first line where it looks like one.
func findHeadline(s, title string, lines []Line) string {
	for i := range lines {
		l := &lines[i]
		if l.Kind != Body {
			continue
		}
		t := l.In(s)
		if title != "" {
			if i < 5 && Letters(t) == Letters(title) {
				l.Kind = Headline
				return title
			}
			continue
		}
		if !open(t) || CountWords(t) > longestHeadline || i+1 == len(lines) {
			return ""
		}
		l.Kind = Headline
		return t
	}
	return title
}

// formOf recognises the furniture that shows in the line alone.
func formOf(t string) LineKind {
	if len(t) > longestForm {
		return Body
	}
	words := strings.FieldsFunc(t, func(r rune) bool { return unicode.IsSpace(r) || r == '|' || r == '/' })
	low := strings.ToLower(t)
	switch {
	case len(words) >= 2 && allCodes(words):
		return Navigation
	case len(words) == 0, strings.Trim(t, "_*-–—.=~# ") == "":
		return Navigation
	case len(words) <= 8 && hasAnyPrefix(low, "author:", "authors:", "by:", "written by ", "reporting by ", "editing by "),
		len(words) <= 6 && len(words) > 1 && hasAnyPrefix(t, "By ", "BY ") && open(t) && allCapitalised(words[1:]):
		return Byline
	case hasAnyPrefix(low, "read more:", "read also:", "also read:", "see also:", "related:", "read more about", "more:", "watch:", "listen:", "read the rest", "read more here", "read more at"),
		low == "read more", low == "related articles", low == "advertisement", low == "story continues below advertisement":
		return Link
	case open(t) && strings.HasSuffix(t, ")") && len(words) <= 25 && credit(t):
		return Caption
	}
	return Body
}

// credit reports whether t ends in a bracket that names a photographer or agency:
// "(Vitaliy Nosach, RBC-Ukraine)", "(Photo: AP)".
func credit(t string) bool {
	i := strings.LastIndexByte(t, '(')
	if i <= 0 {
		return false
	}
	in := t[i+1 : len(t)-1]
	low := strings.ToLower(in)
	if hasAnyPrefix(low, "photo", "image", "picture", "credit", "ap ", "getty", "reuters", "afp") {
		return true
	}
	parts := strings.Split(in, ",")
	for _, p := range parts {
		w := strings.Fields(p)
		if len(w) == 0 || len(w) > 3 || !allCapitalised(w) {
			return false
		}
	}
	return len(parts) == 2
}

// headLines are the lines that could head a live-blog entry, by index: open
// lines that tell something and are followed by a paragraph.
func headLines(s string, lines []Line) map[int]bool {
	heads := map[int]bool{}
	for i := range lines {
		t := lines[i].In(s)
		if lines[i].Kind != Body || i+1 == len(lines) || lines[i+1].Kind != Body || !open(t) {
			continue
		}
		n := CountWords(t)
		if n >= shortestHead && n <= longestHeadline && !open(lines[i+1].In(s)) {
			heads[i] = true
		}
	}
	return heads
}

// open reports whether t ends without the punctuation that ends a paragraph.
func open(t string) bool {
	t = strings.TrimRight(t, "\"”’'» ")
	return t == "" || !strings.ContainsRune(".!?…:;,", lastRune(t))
}

func isSubhead(t string) bool {
	if !open(t) || CountWords(t) > longestSubhead || strings.ContainsAny(t, ",;.") {
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
	r, _ := utf8.DecodeRuneInString(t)
	if q, _ := utf8.DecodeRuneInString(title); r != q && unicode.IsLetter(r) && unicode.IsLetter(q) {
		return false // the usual case, without folding both
	}
	a, b := Letters(t[:min(len(t), 2*len(title))]), Letters(title)
	return len(b) > 15 && strings.HasPrefix(a, b)
}

// announcesNothing reports whether line i, which ends in a colon, is the last of
// its section, so that what it announced (a picture, a video) is not in the text.
func announcesNothing(lines []Line, i int) bool {
	return i+1 < len(lines) && lines[i+1].Kind == SectionHead
}

// Letters is t with all but letters and digits removed, in lower case.
func Letters(t string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, t)
}

func allCodes(words []string) bool {
	for _, w := range words {
		if !languageCodes()[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

func allCapitalised(words []string) bool {
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "and" {
			return false
		}
	}
	return true
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
