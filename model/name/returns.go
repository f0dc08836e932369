package name

import (
	"strings"
	"unicode"

	"parallax/model/text"
)

// surnameReturns reports whether the last word of a run of two or three unknown
// words stands alone elsewhere, as a surname does and a first word does not.
func (f *finder) surnameReturns(r *run) bool {
	n := len(r.words)
	if n < 2 || n > 3 || r.heading || organised(r.words) {
		return false
	}
	first, last := r.words[0], r.words[n-1]
	if ofPlaces(first.In(f.s)) || first.is(notFirst|aStarter) || last.is(notLast|aStarter|aPlace) || first.is(aPlace) && n == 2 {
		return false
	}
	for i := range r.words {
		if w := f.word(r, i); acronym(w) && !(i == 0 && initials(w)) {
			return false
		}
	}
	given, family := first.In(f.s), last.In(f.s)
	if strings.ContainsAny(family, "'’") && !strings.HasPrefix(family, "O") && !strings.HasPrefix(family, "D") || given == "Jr" || given == "Sr" {
		return false
	}
	if small(strings.ToLower(family)) || r.before == "" && plainWord(given) {
		return false
	}
	return roleNoun(r.before) || f.single[family] > 0 && f.single[given] == 0 && f.titled[given] == 0
}

// commonStart is how rare, as text.Rarity tells, a word is at most that is taken for
// what it is, and for no name, where a sentence begins with it.
const (
	commonStart = 26
	commonVerb  = 34 // the same of a verb with "-ing"
)

// plainWord reports whether w is a common English word in its usual form or with
// "-ing": "Behind", "Calling".
func plainWord(w string) bool {
	low := strings.ToLower(w)
	rarity := text.Rarity(text.Stem(low))
	return rarity <= commonStart || strings.HasSuffix(low, "ing") && rarity <= commonVerb
}

// acronym reports whether w, of three letters or more, has none in lower case.
func acronym(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.ToUpper(r) != r {
			return false
		}
		n++
	}
	return n > 2
}
