package text

import "unicode/utf8"

// class is what a byte of UTF-8 can be, as a set, so that the loops over an
// article's text ask one table and decode only what is not ASCII.
type class uint8

const (
	lowerByte class = 1 << iota // a letter or digit that lower case leaves as it is
	upperByte
	spaceByte
	joinByte  // may stand inside a word: apostrophe, hyphen, dot, comma, ampersand
	multiByte // part of a rune beyond ASCII

	wordByte = lowerByte | upperByte
)

var classes = func() (t [256]class) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			t[c] = lowerByte
		case c >= 'A' && c <= 'Z':
			t[c] = upperByte
		case c == ' ', c >= '\t' && c <= '\r':
			t[c] = spaceByte
		case c == '.', c == '\'', c == '-', c == ',', c == '&':
			t[c] = joinByte
		case c >= utf8.RuneSelf:
			t[c] = multiByte
		}
	}
	return t
}()
