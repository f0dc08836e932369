package language

import (
	"math/bits"
	"slices"
	"unicode"
)

const (
	fewestHits = 4    // words of a list that are enough where letters leave one language
	hitLetters = 0.08 // of the words, where letters leave one language
	strange    = 0.01 // of the letters may be none of a language: names and words of others
	seenEnough = 1000 // letters tell the alphabet
)

// alphabets are the letters that tell languages in Cyrillic apart: those that some of
// them have. Never written to.
var alphabets = map[string]string{
	"ru": "ёъыэщйюяьаи",
	"uk": "ґєіїщйюяьаи",
	"be": "ёыэіўйюяьа",
	"bg": "ъщйюяьаи",
	"sr": "јљњџђћаи",
	"mk": "јљњџѓќѕаи",
}

// common are the letters of Cyrillic that all of them have.
const common = "бвгджзклмнопрстуфхцчше"

// byAlphabet is the bits of those languages in l whose letters text is printed in, but
// for a few. Languages in other scripts than Cyrillic are always among them; sole is
// true where one in Cyrillic is, and the text surely is in Cyrillic.
func byAlphabet(l *lists, text string) (fits uint64, sole bool) {
	const first, last = 'Ѐ', 'ԯ'
	var count [last - first + 1]int
	all := 0
	for _, r := range text {
		if r < first || r > last {
			continue
		}
		if r = unicode.ToLower(r); r >= first && r <= last {
			count[r-first]++
		}
		if all++; all == seenEnough {
			break
		}
	}
	if all == 0 {
		return ^uint64(0), false
	}
	var other [64]int
	for i, n := range count {
		if n == 0 {
			continue
		}
		for set := l.cyrillic &^ l.letters[first+rune(i)]; set != 0; set &= set - 1 {
			other[bits.TrailingZeros64(set)] += n
		}
	}
	fits = ^uint64(0)
	for i := range l.codes {
		if float64(other[i]) > strange*float64(all) {
			fits &^= 1 << i
		}
	}
	return fits, bits.OnesCount64(fits&l.cyrillic) == 1
}

// alphabet adds what letters the language code has, the last one of l.
func (l *lists) alphabet(code string) {
	own := alphabets[code]
	if own == "" {
		return
	}
	bit := uint64(1) << (len(l.codes) - 1)
	l.cyrillic |= bit
	for _, r := range own + common {
		l.letters[r] |= bit
	}
}

// Contradicts reports whether text is surely not in the language that is stated: its
// letters are of a script that this language is not printed in. It is false where that
// language is not known.
func Contradicts(stated, text string) bool {
	code := Base(stated)
	of := scriptOf(code)
	if of < 0 {
		return false
	}
	count := scriptsOf(text)
	all := count[len(byLetters)]
	for i := range byLetters {
		if i != of && byLetters[i].code != "ja" && byLetters[i].code != "zh" && all >= 2*fewest && float64(count[i]) >= script*float64(all) {
			return true
		}
	}
	return false
}

// scriptOf is the place in byLetters of the script that the language code is printed
// in, -1 where it is not known or there are several.
func scriptOf(code string) int {
	if code == "sr" {
		return -1
	}
	if i := slices.IndexFunc(byLetters, func(s printed) bool { return s.code == code }); i >= 0 && code != "" {
		return i
	}
	l := known()
	bit := slices.Index(l.codes, code)
	if bit < 0 {
		return -1
	}
	for word, set := range l.of {
		if set&(1<<bit) == 0 {
			continue
		}
		for i, s := range byLetters {
			if r := []rune(word)[0]; unicode.Is(s.table, r) {
				return i
			}
		}
	}
	return -1
}
