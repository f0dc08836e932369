package name

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// Person is someone an article names.
type Person struct {
	Given, Family string // as printed; Given is "" when only the surname is known
	Suffix        string // "Jr."
	Full          string // the fullest form printed, without title
	Gender        Gender
	Roles         []string // folded words of titles and appositions: "president", "minister"
	Mentions      int      // how often named
	inFull        int      // how often with more than the surname
	first         int      // offset of the first mention
	early         int      // how often the text has the surname alone before it names the person in full
}

// Mention is one place where a person is named.
type Mention struct {
	corpus.Span             // the name without title
	Whole       corpus.Span // with the title before it: "US President Joe Biden"
	Person      int         // index into Article.People
}

// Article holds the people of one article and where they are named, in text order.
type Article struct {
	People   []Person
	Mentions []Mention

	bare []corpus.Span // capitalised words that may be surnames of people named in full elsewhere
}

// At is the mention whose whole extent overlaps span, the last one if several,
// or nil.
func (a *Article) At(span corpus.Span) *Mention {
	for i := len(a.Mentions) - 1; i >= 0; i-- {
		if a.Mentions[i].Overlaps(span) {
			return &a.Mentions[i]
		}
	}
	return nil
}

// In are the mentions inside span.
func (a *Article) In(span corpus.Span) []Mention {
	lo, _ := slices.BinarySearchFunc(a.Mentions, span.Start, func(m Mention, at int) int { return m.Start - at })
	hi := lo
	for hi < len(a.Mentions) && a.Mentions[hi].End <= span.End {
		hi++
	}
	return a.Mentions[lo:hi]
}

// HasRole reports whether any of p's roles is role, a folded word.
func (p *Person) HasRole(role string) bool { return slices.Contains(p.Roles, role) }

// addRoles keeps the folded words of a title phrase.
func (p *Person) addRoles(words ...string) {
	for _, w := range words {
		if w = strings.ToLower(strings.Trim(w, ".")); w != "" && !p.HasRole(w) {
			p.Roles = append(p.Roles, w)
		}
	}
}
