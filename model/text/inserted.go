package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// How far the parts of an insertion lie apart, in words.
const (
	longestTopicName = 8   // from the name in the sentence to the end of the name on its page
	longestTopic     = 150 // from there to the word that ends the list of heads
)

// endOfTopic is the word with which the list of other stories ends that some sites
// put behind a name: "Lena Holt Lena Marie HoltFerry sinks in fog MORE (R-Ohio)".
const endOfTopic = "MORE"

// Blanked is s with spaces for every byte that a site inserted into its sentences:
// behind a name the full name once more, the heads of other stories, the first glued
// to the name, and "MORE". Offsets stay as they are; s itself where there are none.
func Blanked(s string) string {
	if !endsTopic(s) {
		return s
	}
	var out []byte
	for line, at := range linesAt(s) {
		if !strings.Contains(line, " "+endOfTopic) {
			continue
		}
		for _, x := range inserted(line) {
			if out == nil {
				out = []byte(s)
			}
			for i := at + x.Start; i < at+x.End; i++ {
				out[i] = ' '
			}
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

// endsTopic reports whether endOfTopic stands behind a space in s. It looks for the
// letters, which are rarer than the space.
func endsTopic(s string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], endOfTopic)
		if i < 0 {
			return false
		}
		if at += i; at > 0 && s[at-1] == ' ' {
			return true
		}
		at += len(endOfTopic)
	}
}

// linesAt yields the lines of s with the offset of each.
func linesAt(s string) func(yield func(string, int) bool) {
	return func(yield func(string, int) bool) {
		at := 0
		for line := range strings.Lines(s) {
			if !yield(line, at) {
				return
			}
			at += len(line)
		}
	}
}

// inserted finds the insertions of one line, in order.
func inserted(line string) []corpus.Span {
	words := Tokens(line)
	var out []corpus.Span
	for i := 0; i < len(words); i++ {
		name := gluedTo(line, words, i)
		if name < 0 {
			continue
		}
		for k := i; k < min(len(words), i+longestTopic); k++ {
			if rest, ok := strings.CutPrefix(words[k].In(line), endOfTopic); ok && (rest == "" || strings.Trim(rest, "'’s") == "") {
				out = append(out, corpus.Span{Start: words[name].End, End: words[k].Start + len(endOfTopic)})
				i = k
				break
			}
		}
	}
	return out
}

// gluedTo is the word shortly before word i with which i begins, a head glued to it:
// "Holt" for "HoltFerry"; -1 where there is none.
func gluedTo(line string, words []Token, i int) int {
	w := words[i].In(line)
	last := rune(0)
	for at, r := range w {
		if at > 2 && unicode.IsLower(last) && (unicode.IsUpper(r) || unicode.IsDigit(r)) {
			for k := i - 1; k >= max(0, i-longestTopicName); k-- {
				if words[k].In(line) == w[:at] {
					return k
				}
			}
		}
		last = r
	}
	if r, _ := utf8.DecodeRuneInString(line[words[i].End:]); unicode.IsLower(last) && opens(r) && words[i].Capital { // Holt'Ferry
		for k := i - 1; k >= max(0, i-longestTopicName); k-- {
			if words[k].In(line) == w {
				return k
			}
		}
	}
	return -1
}
