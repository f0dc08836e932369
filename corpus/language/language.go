package language

import (
	_ "embed"
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed words.txt
var wordList string

const (
	longest  = 24   // bytes of the words of words.txt, at most
	looked   = 160  // words are enough to tell
	fewest   = 16   // words below which nothing is told
	hitShare = 0.18 // of the words are in the list of a language, at least
	mostSame = 16   // times that one word counts, at most
	lead     = 1.2  // times as many as in that of any other
	script   = 0.7  // of the letters are of one script, at least
)

// lists are all lists of words: which languages have a word, a bit each.
type lists struct {
	codes    []string
	of       map[string]uint64
	letters  map[rune]uint64 // of those in Cyrillic
	cyrillic uint64          // the languages in it
}

// known is read once, at the first use.
var known = sync.OnceValue(func() lists {
	l := lists{of: make(map[string]uint64, 1<<11), letters: make(map[rune]uint64, 64)}
	for line := range strings.Lines(wordList) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		for _, w := range words[1:] {
			l.of[w] |= 1 << len(l.codes)
		}
		l.codes = append(l.codes, words[0])
		l.alphabet(words[0])
	}
	return l
})

// Of is the language of text (ISO 639-1), or "" when that is not certain.
func Of(text string) string {
	l := known()
	letters := scriptsOf(text)
	if code, sure := byScript(letters); sure {
		return code
	}
	fits, sole := byAlphabet(&l, text)
	var hits [64]int
	n, counted := 0, make(map[string]int, 64)
	for word := range words(text) {
		if n++; n > looked {
			break
		}
		set := l.of[word] & fits
		if set == 0 {
			continue
		}
		if counted[word]++; counted[word] > mostSame {
			continue
		}
		for ; set != 0; set &= set - 1 {
			hits[bits.TrailingZeros64(set)]++
		}
	}
	n = min(n, looked)
	best, second := 0, 0
	for i := range l.codes {
		switch {
		case i > 0 && hits[i] > hits[best]:
			best, second = i, hits[best]
		case i > 0:
			second = max(second, hits[i])
		}
	}
	enough := hitShare * float64(n)
	if sole && alphabets[l.codes[best]] != "" {
		enough = max(fewestHits, hitLetters*float64(n))
	}
	if n < fewest || float64(hits[best]) < enough || float64(hits[best]) < lead*float64(second) {
		return ""
	}
	return l.codes[best]
}

// Word reports whether low, in lower case, is one of the words that stand most
// often in some language.
func Word(low string) bool { return known().of[low] != 0 }

// words yields the runs of letters of text in lower case; "" stands for one too long
// to be in a list, and for an initial ("U.S.").
func words(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		var low [longest + utf8.UTFMax]byte
		n, runes, capital := 0, 0, false
		word := func() string {
			if n > longest || runes == 1 && capital {
				return ""
			}
			return string(low[:n])
		}
		for _, r := range text {
			if r < utf8.RuneSelf && (r|0x20) >= 'a' && (r|0x20) <= 'z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)) {
				if n <= longest {
					small := unicode.ToLower(r)
					n += utf8.EncodeRune(low[n:], small)
					runes++
					capital = small != r
				}
				continue
			}
			if n > 0 && !yield(word()) {
				return
			}
			n, runes = 0, 0
		}
		if n > 0 {
			yield(word())
		}
	}
}

// sampled is how many letters tell the script.
const sampled = 500

// printed is a script and the one language that is printed in it.
type printed struct {
	table *unicode.RangeTable
	code  string // "" where words tell
}

// byLetters are the scripts that one language of those known is printed in, or few.
var byLetters = []printed{
	{unicode.Latin, ""}, {unicode.Cyrillic, ""}, {unicode.Arabic, ""},
	{unicode.Han, "zh"}, {unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"},
	{unicode.Greek, "el"}, {unicode.Hebrew, "he"}, {unicode.Thai, "th"}, {unicode.Georgian, "ka"}, {unicode.Armenian, "hy"},
}

// scriptsOf counts the letters of the beginning of text by script; the last count is
// of all.
func scriptsOf(text string) []int {
	count := make([]int, len(byLetters)+1)
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && (r|0x20 < 'a' || r|0x20 > 'z'), r >= utf8.RuneSelf && !unicode.IsLetter(r):
			continue
		case r < 0x250:
			count[0]++
		default:
			for i, s := range byLetters {
				if unicode.Is(s.table, r) {
					count[i]++
					break
				}
			}
		}
		if count[len(byLetters)]++; count[len(byLetters)] == sampled {
			break
		}
	}
	return count
}

// byScript is the language that the script tells; sure is false where words must.
func byScript(count []int) (code string, sure bool) {
	all := float64(count[len(byLetters)])
	of := func(code string) (n float64) {
		for i, s := range byLetters {
			if s.code == code {
				n += float64(count[i])
			}
		}
		return n
	}
	if kana, han := of("ja"), of("zh"); kana+han >= script*all && all >= fewest {
		if kana >= 0.1*(kana+han) {
			return "ja", true
		}
		if kana == 0 {
			return "zh", true
		}
		return "", true
	}
	for i, s := range byLetters {
		if float64(count[i]) < script*all {
			continue
		}
		if s.code == "" || all < fewest {
			return "", all < fewest
		}
		return s.code, all >= 2*fewest || s.code == "ko"
	}
	return "", true // of no script for the most part, or of none that is known
}
