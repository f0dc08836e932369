package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"

	"parallax/corpus"
)

// Words calls yield for each word of s, in order, with its span in s. A word is a
// run of letters, digits and marks; an apostrophe or hyphen between letters or
// digits is inside it, so is a dot or comma between digits, and the dots of
// "U.S." belong to it.
func Words(s string) func(yield func(corpus.Span) bool) {
	return func(yield func(corpus.Span) bool) {
		for i := 0; i < len(s); {
			if c := s[i]; c < utf8.RuneSelf {
				if !wordByte[c] {
					i++
					continue
				}
			} else if r, n := utf8.DecodeRuneInString(s[i:]); !wordRune(r) {
				i += n
				continue
			}
			end := wordEnd(s, i)
			if !yield(corpus.Span{Start: i, End: end}) {
				return
			}
			i = end
		}
	}
}

// wordEnd is the end of the word that starts at i.
func wordEnd(s string, i int) int {
	start := i
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf && (wordByte[c] || c == ' ') {
			if c == ' ' {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) {
			i += n
			continue
		}
		next, m := utf8.DecodeRuneInString(s[i+n:])
		last, _ := utf8.DecodeLastRuneInString(s[:i])
		switch {
		case joins(last, r, next):
			i += n
		case r == '.' && (i-start == 1 || initials(s[start:i])) && unicode.IsLetter(next) && strings.HasPrefix(s[i+n+m:], "."):
			i += n // "a" of "a.m."
		case r == '.' && initials(s[start:i]) && (next == '’' || next == '\'') && possessive(s[i+n+m:]):
			i += n + m + 1
		case r == '.' && initials(s[start:i]):
			return i + n
		default:
			return i
		}
	}
	return i
}

// possessive reports whether s goes on with the "s" of a possessive.
func possessive(s string) bool {
	if !strings.HasPrefix(s, "s") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return !wordRune(r)
}

// joins reports whether r, between a and b, stands inside a word.
func joins(a, r, b rune) bool {
	switch r {
	case '\'', '’', '-', '\u2010', '\u2011':
		return wordRune(b)
	case '.', ',':
		return unicode.IsDigit(a) && unicode.IsDigit(b) || r == '.' && unicode.IsUpper(a) && unicode.IsUpper(b)
	case '&':
		return unicode.IsUpper(a) && unicode.IsUpper(b)
	}
	return false
}

// initials reports whether w is a dotted run of single letters but for its last
// dot, like "U.S" or "a.m".
func initials(w string) bool {
	if len(w) < 3 {
		return false
	}
	for i := 0; i < len(w); i++ {
		letter := w[i]|0x20 >= 'a' && w[i]|0x20 <= 'z'
		if i%2 == 0 && !letter || i%2 == 1 && w[i] != '.' {
			return false
		}
	}
	return len(w)%2 == 1
}

// wordByte tells the ASCII letters and digits.
var wordByte = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
	}
	return t
}()

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && wordByte[r]
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}

// CountWords is the number of runs between white space.
func CountWords(s string) int {
	n, inside := 0, false
	for _, r := range s {
		space := r <= ' ' && unicode.IsSpace(r) || r >= utf8.RuneSelf && unicode.IsSpace(r)
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
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
