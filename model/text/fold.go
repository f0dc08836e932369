package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"
)

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
