package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokens are the words of s, which holds about n.
func tokens(s string, n int) []Token {
	out := make([]Token, 0, n+n/16+8)
	var low lowered
	low.Grow(len(s) / 5)
	for w := range Words(s) {
		word := w.In(s)
		out = append(out, Token{Span: w, Low: low.word(word), Capital: capital(word)})
	}
	return out
}

// capital reports whether w begins with an upper-case letter.
func capital(w string) bool {
	if w[0] < utf8.RuneSelf {
		return classes[w[0]]&upperByte != 0
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// lowered holds the words that are not printed in lower case, one behind the
// other, so that they need no memory of their own each.
type lowered struct{ strings.Builder }

// word is w, a word of a text, in lower case with straight apostrophes: w itself
// where it is so already. A letter whose lower case has another length stays as
// it is.
func (b *lowered) word(w string) string {
	var seen class
	for i := range len(w) {
		seen |= classes[w[i]]
	}
	if seen&(upperByte|multiByte) == 0 {
		return w
	}
	from := b.Len()
	for _, r := range w {
		switch {
		case r >= 'A' && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r == '’':
			b.WriteByte('\'')
		default:
			if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
				r = l
			}
			b.WriteRune(r)
		}
	}
	return b.String()[from:]
}
