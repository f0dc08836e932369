package name

import (
	"slices"
	"strings"

	"parallax/model/text"
)

// Adopt adds to an article the people whom it names by surname only and other
// articles name in full: those of whom one bearer stands out in the corpus.
// A surname that the article gives to somebody else is then taken as meantByOthers
// tells.
func (r *Registry) Adopt(a *Article, s string) {
	for i := range a.People {
		if k := r.meantByOthers(a, i); k >= 0 {
			r.give(a, i, k, s)
		}
	}
	known := map[string]int{} // by surname, -1 for nobody
	for _, w := range a.bare {
		family := w.In(s)
		who, ok := known[family]
		if ok && who < 0 {
			continue
		}
		if !ok {
			k := r.bearer(family)
			if known[family] = -1; k < 0 {
				continue
			}
			who = len(a.People)
			known[family] = who
			a.People = append(a.People, Person{Family: family, Full: family, Gender: r.people[k].gender, first: w.Start})
		}
		a.People[who].Mentions++
		a.Mentions = append(a.Mentions, Mention{Span: w, Whole: w, Person: who})
	}
	slices.SortFunc(a.Mentions, func(a, b Mention) int { return a.Start - b.Start })
}

// meantByOthers is the bearer of the surname of person i whom article a means where it
// prints the surname alone, -1 when that is person i. News names in full before it
// names by the surname, but for those whom everybody knows: a surname that stands
// alone before the article names its bearer in full means the one whom the corpus
// knows best by it, and person i is a relative or namesake, whom the article goes on
// to name in full.
func (r *Registry) meantByOthers(a *Article, i int) int {
	p := &a.People[i]
	if p.early == 0 || p.Given == "" {
		return -1
	}
	k := r.bearer(p.Family)
	if k < 0 || k == r.entity(p) {
		return -1
	}
	if r.personIn(a, k) < 0 && p.early < p.inFull {
		return -1
	}
	return k
}

// entity is the index into r.people of a person named in full, -1 for none.
func (r *Registry) entity(p *Person) int {
	if k, ok := r.byName[text.Fold(p.Given)+" "+text.Fold(p.Family)+p.Suffix]; ok {
		return k
	}
	return -1
}

// personIn is the person of article a who is the entity k, named in full, or -1.
func (r *Registry) personIn(a *Article, k int) int {
	return slices.IndexFunc(a.People, func(p Person) bool { return p.Given != "" && r.entity(&p) == k })
}

// give makes the entity k the bearer of the surname of person i where article a, with
// the text s, prints it alone or behind a title that fits.
func (r *Registry) give(a *Article, i, k int, s string) {
	who := r.personIn(a, k)
	if who < 0 {
		who = len(a.People)
		a.People = append(a.People, Person{Family: a.People[i].Family, Full: a.People[i].Family, Gender: r.people[k].gender, first: a.People[i].first})
	}
	from, to := &a.People[i], &a.People[who]
	var kept, gone []string
	for n := range a.Mentions {
		m := &a.Mentions[n]
		if m.Person != i {
			continue
		}
		title := strings.Fields(s[m.Whole.Start:m.Start])
		if m.In(s) != from.Family || !titleGender(title).Fits(to.Gender) {
			kept = append(kept, title...)
			continue
		}
		m.Person = who
		to.addRoles(title...)
		gone = append(gone, title...)
		to.Mentions++
		from.Mentions--
	}
	was := from.Roles
	from.Roles = nil
	from.addRoles(kept...)
	for _, role := range was {
		if !slices.ContainsFunc(gone, func(w string) bool { return strings.EqualFold(strings.Trim(w, "."), role) }) {
			from.addRoles(role)
		}
	}
}

// titleGender is of whom the words of a title are.
func titleGender(title []string) Gender {
	for _, w := range title {
		t := lexica().words[strings.Trim(w, ".")]
		if g := max(t.title, t.dotted); g != Unknown {
			return g
		}
	}
	return Unknown
}
