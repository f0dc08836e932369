package text

import (
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
	plain := true
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || c < 'a' || c > 'z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r == '’' || r == '\'':
			b.WriteByte('\'')
		case unicode.Is(unicode.Mn, r):
		case r == '.':
			if last := b.String(); last != "" && last[len(last)-1] >= '0' && last[len(last)-1] <= '9' {
				b.WriteRune(r)
			}
		case r == '\u2010' || r == '\u2011':
			b.WriteByte('-')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(b.String(), "'s"), "'")
}

// Stem is the English stem of a folded word (Snowball's English stemmer,
// "Porter2", https://snowballstem.org/algorithms/english/stemmer.html).
func Stem(folded string) string {
	env := snowballstem.NewEnv(folded)
	english.Stem(env)
	return env.Current()
}
