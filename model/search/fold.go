package search

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Fold is the form in which texts and pieces are compared: in lower case, with one
// shape of quotation marks, apostrophes, dashes and spaces.
func Fold(s string) string { return string(appendFolded(nil, s)) }

// appendFolded appends Fold(s) to b.
func appendFolded(b []byte, s string) []byte {
	b = slices.Grow(b, len(s)+utf8.UTFMax)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c >= 'A' && c <= 'Z':
				c += 'a' - 'A'
			case c == '\n':
				c = ' '
			}
			b = append(b, c)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '“', '”', '„', '«', '»':
			b = append(b, '"')
		case '’', '‘':
			b = append(b, '\'')
		case '–':
			b = append(b, '-')
		case '\u00a0':
			b = append(b, ' ')
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
		i += size
	}
	return b
}

// inWord reports whether a folded rune is part of a word.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// words calls yield with every word of s, folded; the bytes are good until it
// returns. What it finds are the words of Fold(s), without making that.
func words(s string, yield func([]byte)) {
	var word []byte
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			i++
			switch {
			case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
				word = append(word, c)
				continue
			case c >= 'A' && c <= 'Z':
				word = append(word, c+'a'-'A')
				continue
			}
		} else {
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size
			if r = unicode.ToLower(r); inWord(r) {
				word = utf8.AppendRune(word, r)
				continue
			}
		}
		if len(word) > 0 {
			yield(word)
			word = word[:0]
		}
	}
	if len(word) > 0 {
		yield(word)
	}
}
