package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// Tokens are the words of s, as Words finds them.
func Tokens(s string) []Token { return appendTokens(nil, s) }

// appendTokens appends the words of s to out.
func appendTokens(out []Token, s string) []Token {
	if most := len(s) / 4; cap(out) < most {
		n := strings.Count(s, " ") + strings.Count(s, "\n")
		out = slices.Grow(out, min(n+n/16, most)+8)
	}
	var low lowered
	low.Grow(len(s) / 5)
	for i := wordStart(s, 0); i < len(s); {
		end, upper := asciiWord(s, i)
		long := end < len(s) && s[end] != ' ' && mayGoOn(s, i, end)
		if long {
			end = wordEnd(s, i)
		}
		word := s[i:end]
		t := Token{Span: corpus.Span{Start: i, End: end}, Low: word}
		switch {
		case long:
			t.Low, t.Capital = low.word(word), capital(word)
		case upper && len(word) <= 8 && i+8 <= len(s):
			t.Low, t.Capital = low.short(s, i, end), classes[word[0]]&upperByte != 0
		case upper:
			t.Low, t.Capital = low.ascii(word), classes[word[0]]&upperByte != 0
		}
		out = append(out, t)
		if i = end + 1; i < len(s) && s[end] == ' ' && classes[s[i]]&wordByte != 0 {
			continue // as between most words
		}
		i = wordStart(s, end)
	}
	return out
}

// runsOf is CountWords(s), whose words are given: only what lies between them is
// looked at.
func runsOf(s string, words []Token) int {
	n, at, space := 0, 0, spaceByte
	for i := range words {
		between := s[at:words[i].Start]
		if between == " " {
			n++
		} else {
			starts, last := runStarts(between, space)
			n += starts + int(last/spaceByte)
		}
		at, space = words[i].End, 0
	}
	starts, _ := runStarts(s[at:], space)
	return n + starts
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

// ascii is w, a word of ASCII letters and digits, in lower case.
func (b *lowered) ascii(w string) string {
	from := b.Len()
	b.WriteByte(w[0] | byte(classes[w[0]]&upperByte)<<4) // the bit between A and a
	rest := w[1:]
	for i := 0; i < len(rest); i++ {
		if classes[rest[i]]&upperByte != 0 {
			b.WriteString(rest[:i])
			b.WriteByte(rest[i] | 0x20)
			rest, i = rest[i+1:], -1
		}
	}
	b.WriteString(rest)
	return b.String()[from:]
}

// word is w, a word of a text, in lower case with straight apostrophes: w itself
// where it is so already.
func (b *lowered) word(w string) string {
	from := b.Len()
	for i := 0; ; {
		start := i
		for i < len(w) && classes[w[i]]&(upperByte|multiByte) == 0 {
			i++
		}
		if start == 0 && i == len(w) {
			return w
		}
		if b.WriteString(w[start:i]); i == len(w) {
			return b.String()[from:]
		}
		r, n := utf8.DecodeRuneInString(w[i:])
		b.WriteRune(lower(r))
		i += n
	}
}

// lower is r in lower case, or straight if it is an apostrophe. A letter whose
// lower case has another length stays as it is.
func lower(r rune) rune {
	if r == '’' {
		return '\''
	}
	if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
		return l
	}
	return r
}
