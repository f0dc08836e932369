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

// traits are what the word lists say of one word as printed.
type traits struct {
	in            lists
	given         Gender // of whom it is a given name
	title, dotted Gender // of whom it is a title: alone, with a dot behind it
}

// lists are the word lists that hold a word, as a set.
type lists uint8

const (
	aGiven         lists = 1 << iota // known given names
	aTitle                           // titles
	aDottedTitle                     // titles but for their dot
	anOrganisation                   // or a work or a place, where a run holds it
	aPlace
	notFirst // before a name and no part of it
	notLast  // behind one
	aStarter // begins sentences and is no name
)

// is reports whether any of the lists in holds the word.
func (t traits) is(in lists) bool { return t.in&in != 0 }

type lexicon struct {
	words     map[string]traits
	spellings map[string]string // folded spelling -> first of its family, folded
}

// add says that the lists in hold w.
func (l *lexicon) add(w string, in lists) {
	t := l.words[w]
	t.in |= in
	l.words[w] = t
}

func (l *lexicon) addGiven(w string, g Gender) {
	t := l.words[w]
	if !t.is(aGiven) { // the first list wins: it has the usual bearer
		t.in, t.given = t.in|aGiven, g
	}
	l.words[w] = t
}

func (l *lexicon) addTitle(w string, g Gender) {
	t := l.words[w]
	t.in, t.title = t.in|aTitle, g
	l.words[w] = t
	if w, ok := strings.CutSuffix(w, "."); ok {
		t := l.words[w]
		t.in, t.dotted = t.in|aDottedTitle, g
		l.words[w] = t
	}
}

// lexica is read once, at the first use. All that is asked of a word lies in one
// entry, so that each word of a run is looked up once.
var lexica = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]traits{}, map[string]string{}}
	genders := map[string]Gender{"m": Male, "f": Female}
	for w := range text.WordList(givenList) {
		for _, n := range w[1:] {
			l.addGiven(n, genders[w[0]])
		}
	}
	for w := range text.WordList(titleList) {
		for _, n := range w[1:] {
			l.addTitle(n, genders[w[0]])
		}
	}
	sides := map[string]lists{"first": notFirst, "last": notLast}
	for w := range text.WordList(notNameList) {
		for _, n := range w[1:] {
			l.add(n, sides[w[0]])
		}
	}
	for list, in := range map[string]lists{organisationList: anOrganisation, placeList: aPlace} {
		for w := range text.WordList(list) {
			for _, n := range w {
				l.add(n, in)
			}
		}
	}
	for n := range text.Starters() {
		l.add(n, aStarter)
	}
	for w := range text.WordList(spellingList) {
		for _, n := range w {
			l.spellings[strings.ToLower(n)] = strings.ToLower(w[0])
		}
	}
	return l
})
