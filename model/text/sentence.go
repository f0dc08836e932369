package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// terminators are the marks that may end a sentence.
var terminators = [...]string{".", "!", "?", "…"}

// stops finds the terminators of s one after the other. It looks for each mark
// alone, which the machine does faster than for any of several.
type stops struct {
	s    string
	next [len(terminators)]int // where each stands next
}

func newStops(s string) *stops {
	t := &stops{s: s}
	for k := range t.next {
		t.next[k] = -1
	}
	return t
}

// from is the offset of the first terminator at or after i, not before the one
// asked for last, or the length of the text.
func (t *stops) from(i int) int {
	first := len(t.s)
	for k, at := range t.next {
		if at < i {
			at = len(t.s)
			if n := strings.Index(t.s[i:], terminators[k]); n >= 0 {
				at = i + n
			}
			t.next[k] = at
		}
		first = min(first, at)
	}
	return first
}

// sentences appends the sentences of the line that span covers.
func sentences(dst []Sentence, t *stops, span corpus.Span, line int) []Sentence {
	s, start := t.s, span.Start
	for i := t.from(start); i < span.End; i = t.from(i) {
		end := afterEnd(s, i, span.End)
		next := skipSpace(s, end, span.End)
		if next >= span.End {
			break
		}
		if next > end && ends(s, span, i, end, next) {
			dst = append(dst, Sentence{corpus.Span{Start: start, End: end}, line})
			start = next
		}
		i = end
	}
	return append(dst, Sentence{corpus.Span{Start: start, End: span.End}, line})
}

// afterEnd is the offset behind the terminator at i, further terminators (also
// spaced, ". . .") and the closing marks and brackets that belong to them.
func afterEnd(s string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		switch {
		case closes(r):
			i += n
		case r == ' ' && strings.HasPrefix(s[i+1:end], ". "), r == ' ' && i+2 == end && s[i+1] == '.':
			i += 2
		default:
			return i
		}
	}
	return i
}

// closes reports whether r is a terminator or may follow one inside a sentence.
func closes(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '”', '’', ')', ']', '»', '›', '"', '\'':
		return true
	}
	return false
}

// opens reports whether r may stand before the first word of a sentence.
func opens(r rune) bool {
	switch r {
	case '“', '‘', '"', '\'', '(', '[', '«', '‹', '„':
		return true
	}
	return false
}

// ends decides whether the terminator at dot, whose sentence would end at end
// with the next one starting at next, ends a sentence.
func ends(s string, line corpus.Span, dot, end, next int) bool {
	first, n := utf8.DecodeRuneInString(s[next:])
	opened := false
	for opens(first) {
		opened = true
		next += n
		if next >= line.End {
			return true
		}
		first, n = utf8.DecodeRuneInString(s[next:])
	}
	if unicode.IsLower(first) || strings.ContainsRune(",;:–—―-", first) && !opened {
		return false
	}
	if s[dot] != '.' || strings.HasPrefix(s[dot:], "..") || strings.HasPrefix(s[dot:], ". .") {
		return true
	}
	if end > dot+1 && !bracketed(s[dot+1:end]) {
		return true // closing marks after the dot: no abbreviation
	}
	word := wordBefore(s, line.Start, dot)
	switch lexicon().abbreviations[word] {
	case neverFinal:
		return false
	case maybeFinal:
		return opened || lexicon().starters[firstWord(s[next:line.End])]
	}
	if r, n := utf8.DecodeRuneInString(word); n == len(word) && unicode.IsUpper(r) || initials(word) {
		if opened && nickname(s[next:line.End]) {
			return false
		}
		return opened || lexicon().starters[firstWord(s[next:line.End])]
	}
	return true
}

// bracketed reports whether the marks after a dot close a bracket only, as in
// "(R-Fla.)", where the dot belongs to the abbreviation.
func bracketed(marks string) bool { return strings.Trim(marks, ")]") == "" }

// nickname reports whether s, just inside an opening mark, is a single word and
// a closing mark before another capital: Robert C. "Bobby" Scott.
func nickname(s string) bool {
	w := wordEnd(s, 0)
	rest := strings.TrimLeft(s[w:], "\"”’'")
	if w == 0 || len(rest) == len(s)-w {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return unicode.IsUpper(r)
}

// wordBefore is the word that the dot at dot follows, inner dots included.
func wordBefore(s string, start, dot int) string {
	i := dot
	for i > start {
		r, n := utf8.DecodeLastRuneInString(s[start:i])
		if !wordRune(r) && r != '.' {
			break
		}
		i -= n
	}
	return s[i:dot]
}

func firstWord(s string) string { return s[:wordEnd(s, 0)] }

// skipSpace is the offset of the first rune at or after i that is no white space.
func skipSpace(s string, i, end int) int {
	for i < end {
		if c := s[i]; c < utf8.RuneSelf {
			if classes[c]&spaceByte == 0 {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:end])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}
