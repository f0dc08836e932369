package text

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"
)

// Letters is t with all but letters and digits removed, in lower case.
func Letters(t string) string {
	return strings.Map(func(r rune) rune {
		if !letter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, t)
}

// SameLetters reports whether Letters is the same for a and b.
func SameLetters(a, b string) bool {
	for {
		var x, y rune
		x, a = nextLetter(a)
		y, b = nextLetter(b)
		if x != y || x < 0 {
			return x == y
		}
	}
}

// beginsWithLetters reports whether Letters(t) begins with Letters(start), and
// the size of that in bytes.
func beginsWithLetters(t, start string) (bool, int) {
	for size := 0; ; {
		var x, y rune
		if y, start = nextLetter(start); y < 0 {
			return true, size
		}
		if x, t = nextLetter(t); x != y {
			return false, size
		}
		size += utf8.RuneLen(x)
	}
}

// nextLetter is the first letter or digit of s in lower case, -1 for none, and
// what follows it.
func nextLetter(s string) (rune, string) {
	for i, r := range s {
		if letter(r) {
			return unicode.ToLower(r), s[i+utf8.RuneLen(r):]
		}
	}
	return -1, ""
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&wordByte != 0
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// Fold is the form of a word for comparison: lower case, without diacritics and
// dots, with straight apostrophes and without a possessive "'s" or "'".
func Fold(word string) string {
	var seen class
	for i := range len(word) {
		seen |= classes[word[i]]
	}
	if seen&^lowerByte == 0 {
		return word
	}
	var short [32]byte // enough for nearly all words, and not on the heap
	b := short[:0]
	if seen&multiByte != 0 {
		b = appendFolded(b, norm.NFD.String(word))
	} else {
		b = appendFolded(b, word)
	}
	b = bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("'s")), []byte("'"))
	if string(b) == word {
		return word
	}
	return string(b)
}

// appendFolded appends decomposed without marks and dots, in lower case.
func appendFolded(b []byte, decomposed string) []byte {
	for _, r := range decomposed {
		switch {
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r == '.':
			if n := len(b); n > 0 && b[n-1] >= '0' && b[n-1] <= '9' {
				b = append(b, '.')
			}
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		case r == '’':
			b = append(b, '\'')
		case unicode.Is(unicode.Mn, r):
		case r == '\u2010' || r == '\u2011':
			b = append(b, '-')
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b
}

// Stem is the English stem of a folded word (Snowball's English stemmer,
// "Porter2", https://snowballstem.org/algorithms/english/stemmer.html).
func Stem(folded string) string {
	env := snowballstem.NewEnv(folded)
	english.Stem(env)
	return env.Current()
}
