package name

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed given.txt
var givenList string

//go:embed titles.txt
var titleList string

//go:embed organisations.txt
var organisationList string

//go:embed spellings.txt
var spellingList string

// Gender is the grammatical gender a name or title tells, for he and she.
type Gender uint8

// The genders. Unknown fits both he and she.
const (
	Unknown Gender = iota
	Male
	Female
)

// Fits reports whether someone of gender g can be meant by a word of gender h.
func (g Gender) Fits(h Gender) bool { return g == h || g == Unknown || h == Unknown }

type lexicon struct {
	given        map[string]Gender // known given names
	titles       map[string]Gender
	organisation map[string]bool
	spellings    map[string]string // folded spelling -> first of its family, folded
}

var lexica = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]Gender{}, map[string]Gender{}, map[string]bool{}, map[string]string{}}
	genders := map[string]Gender{"m": Male, "f": Female}
	for w := range lists(givenList) {
		for _, n := range w[1:] {
			if g, known := l.given[n]; known && g != genders[w[0]] {
				continue // the first list wins: it has the usual bearer
			}
			l.given[n] = genders[w[0]]
		}
	}
	for w := range lists(titleList) {
		for _, n := range w[1:] {
			l.titles[n] = genders[w[0]]
		}
	}
	for w := range lists(organisationList) {
		for _, n := range w {
			l.organisation[n] = true
		}
	}
	for w := range lists(spellingList) {
		for _, n := range w {
			l.spellings[strings.ToLower(n)] = strings.ToLower(w[0])
		}
	}
	return l
})

// lists yields the words of each line of a word list, comments left out.
func lists(list string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(list) {
			if w := strings.Fields(line); len(w) > 0 && w[0] != "#" && !yield(w) {
				return
			}
		}
	}
}
