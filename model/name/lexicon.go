package name

import (
	_ "embed"
	"strings"
	"sync"

	"parallax/model/text"
)

//go:embed given.txt
var givenList string

//go:embed titles.txt
var titleList string

//go:embed organisations.txt
var organisationList string

//go:embed places.txt
var placeList string

//go:embed notnames.txt
var notNameList string

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
	places       map[string]bool
	notFirst     map[string]bool   // before a name and no part of it
	notLast      map[string]bool   // behind one
	spellings    map[string]string // folded spelling -> first of its family, folded
}

var lexica = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]Gender{}, map[string]Gender{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]string{}}
	genders := map[string]Gender{"m": Male, "f": Female}
	for w := range text.WordList(givenList) {
		for _, n := range w[1:] {
			if g, known := l.given[n]; known && g != genders[w[0]] {
				continue // the first list wins: it has the usual bearer
			}
			l.given[n] = genders[w[0]]
		}
	}
	for w := range text.WordList(titleList) {
		for _, n := range w[1:] {
			l.titles[n] = genders[w[0]]
		}
	}
	for w := range text.WordList(organisationList) {
		for _, n := range w {
			l.organisation[n] = true
		}
	}
	for w := range text.WordList(placeList) {
		for _, n := range w {
			l.places[n] = true
		}
	}
	for w := range text.WordList(notNameList) {
		set := l.notFirst
		if w[0] == "last" {
			set = l.notLast
		}
		for _, n := range w[1:] {
			set[n] = true
		}
	}
	for w := range text.WordList(spellingList) {
		for _, n := range w {
			l.spellings[strings.ToLower(n)] = strings.ToLower(w[0])
		}
	}
	return l
})
