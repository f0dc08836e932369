package name

import (
	"cmp"
	"slices"
	"strings"

	"parallax/model/text"
)

// Registry knows the names of a whole corpus: which full names there are, and
// which spellings ("Zelensky", "Zelenskyy") are one name. It is immutable once
// built and safe for concurrent use.
type Registry struct {
	people   []entity
	byName   map[string]int    // folded "given family" -> index into people
	byFamily map[string][]int  // folded family -> people who bear it
	canon    map[string]string // folded word of a name -> key of its spelling family
	apart    bool              // every spelling is a name of its own
}

// entity is one person of the corpus in all spellings.
type entity struct {
	name     string // as shown
	gender   Gender
	forms    []form
	articles int
}

// form is one full name as printed, folded without middle parts.
type form struct {
	given, family string // folded
	suffix        string // "Jr": another person than the one without
	gender        Gender
	full          map[string]int // printed forms -> articles
	articles      []int          // that print it, ascending
	mentions      int            // in full
}

// NewRegistry joins the people of all articles, spellings of one name included.
func NewRegistry(articles []*Article) *Registry { return newRegistry(articles, false) }

// NewRegistryApart joins people by the letters of their names alone: Kiev is not
// Kyiv, and Vladimir not Volodymyr.
func NewRegistryApart(articles []*Article) *Registry { return newRegistry(articles, true) }

func newRegistry(articles []*Article, apart bool) *Registry {
	r := &Registry{apart: apart, byName: map[string]int{}, byFamily: map[string][]int{}, canon: map[string]string{}}
	forms := collect(articles)
	families := map[string][]int{} // family -> articles, for the veto
	for _, f := range forms {
		families[f.family] = append(families[f.family], f.articles...)
	}
	parent := make([]int, len(forms))
	for i := range parent {
		parent[i] = i
	}
	for _, group := range bySkeleton(forms) {
		if apart {
			break
		}
		for k, j := range group {
			for _, i := range group[:k] {
				if samePerson(&forms[i], &forms[j], families) {
					parent[root(parent, j)] = root(parent, i)
				}
			}
		}
	}
	r.fill(forms, parent)
	return r
}

func root(parent []int, i int) int {
	for parent[i] != i {
		i = parent[i]
	}
	return i
}

// collect gathers the full names of all articles, sorted by family and given name.
func collect(articles []*Article) []form {
	index := map[[3]string]*form{}
	for n, a := range articles {
		for i := range a.People {
			p := &a.People[i]
			if p.Given == "" {
				continue
			}
			k := [3]string{text.Fold(p.Given), text.Fold(p.Family), p.Suffix}
			f := index[k]
			if f == nil {
				f = &form{given: k[0], family: k[1], suffix: k[2], full: map[string]int{}}
				index[k] = f
			}
			f.full[p.Full]++
			if f.gender == Unknown {
				f.gender = p.Gender
			}
			f.mentions += p.inFull
			if len(f.articles) == 0 || f.articles[len(f.articles)-1] != n {
				f.articles = append(f.articles, n)
			}
		}
	}
	forms := make([]form, 0, len(index))
	for _, f := range index {
		forms = append(forms, *f)
	}
	slices.SortFunc(forms, func(a, b form) int {
		return cmp.Or(strings.Compare(a.family, b.family), strings.Compare(a.given, b.given), strings.Compare(a.suffix, b.suffix))
	})
	return forms
}

// bySkeleton groups forms whose families sound alike, in a fixed order.
func bySkeleton(forms []form) [][]int {
	index, groups := map[string]int{}, [][]int{}
	for i := range forms {
		k := skeleton(forms[i].family)
		g, ok := index[k]
		if !ok {
			g = len(groups)
			index[k] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}

// samePerson reports whether two full names are spellings of one: families that
// sound alike, given names that do or that the table joins, and no article that
// uses both families (an outlet spells consistently).
func samePerson(a, b *form, families map[string][]int) bool {
	if a.suffix != b.suffix || !sameGiven(a.given, b.given) {
		return false
	}
	return a.family == b.family || !meet(families[a.family], families[b.family])
}

func sameGiven(a, b string) bool {
	return a == b || lookUp(a) == lookUp(b) || fitsInitial(a, b) || skeleton(a) == skeleton(b)
}

func lookUp(folded string) string {
	if k, ok := lexica().spellings[folded]; ok {
		return k
	}
	return folded
}

func meet(a, b []int) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// fill makes the entities out of the merged forms.
func (r *Registry) fill(forms []form, parent []int) {
	index := map[int]int{}
	for i := range forms {
		k, ok := index[root(parent, i)]
		if !ok {
			k = len(r.people)
			index[root(parent, i)] = k
			r.people = append(r.people, entity{})
		}
		r.people[k].forms = append(r.people[k].forms, forms[i])
		r.byName[forms[i].given+" "+forms[i].family+forms[i].suffix] = k
	}
	for k := range r.people {
		e := &r.people[k]
		e.name = e.bestName()
		seen := map[int]bool{}
		for _, f := range e.forms {
			if e.gender == Unknown {
				e.gender = f.gender
			}
			for _, a := range f.articles {
				seen[a] = true
			}
			if fam := r.byFamily[f.family]; len(fam) == 0 || fam[len(fam)-1] != k {
				r.byFamily[f.family] = append(fam, k)
			}
			if f.family != e.forms[0].family {
				r.canon[f.family] = e.forms[0].family
			}
		}
		e.articles = len(seen)
	}
}

// bestName puts a person's name in its most widespread spelling: the family name
// that most articles print, then the given name, as printed together somewhere.
func (e *entity) bestName() string {
	families, givens := map[string]int{}, map[string]int{}
	for _, f := range e.forms {
		families[f.family] += len(f.articles)
		givens[f.given] += len(f.articles)*1000 + f.mentions
	}
	best := slices.MaxFunc(e.forms, func(a, b form) int {
		return cmp.Or(cmp.Compare(families[a.family], families[b.family]), cmp.Compare(givens[a.given], givens[b.given]),
			cmp.Compare(len(a.given), len(b.given)), strings.Compare(b.given+b.family, a.given+a.family))
	})
	full := ""
	for f, n := range best.full {
		if full == "" || n > best.full[full] || n == best.full[full] && (len(f) > len(full) || len(f) == len(full) && f < full) {
			full = f
		}
	}
	return full
}

// Name is the name under which person i of article a is shown: the fullest known
// in the corpus, in its most widespread spelling. A bare surname is completed
// only when one bearer stands out in the corpus; no name is borrowed.
func (r *Registry) Name(a *Article, i int) string {
	p := &a.People[i]
	if p.Given != "" {
		if k, ok := r.byName[text.Fold(p.Given)+" "+text.Fold(p.Family)+p.Suffix]; ok {
			return r.people[k].name
		}
		return p.Full
	}
	if k := r.bearer(p.Family); k >= 0 {
		return r.people[k].name
	}
	return p.Full
}

// Adopt adds to an article the people whom it names by surname only and other
// articles name in full: those of whom one bearer stands out in the corpus.
func (r *Registry) Adopt(a *Article, s string) {
	known := map[string]int{}
	for _, w := range a.bare {
		family := w.In(s)
		k := r.bearer(family)
		if k < 0 {
			continue
		}
		who, ok := known[family]
		if !ok {
			who = len(a.People)
			known[family] = who
			a.People = append(a.People, Person{Family: family, Full: family, Gender: r.people[k].gender, first: w.Start})
		}
		a.People[who].Mentions++
		a.Mentions = append(a.Mentions, Mention{Span: w, Whole: w, Person: who})
	}
	slices.SortFunc(a.Mentions, func(a, b Mention) int { return a.Start - b.Start })
}

// Complete is the full name of the one person whom the corpus knows by the
// surname family, or "" when there is none or none stands out.
func (r *Registry) Complete(family string) string {
	if k := r.bearer(family); k >= 0 {
		return r.people[k].name
	}
	return ""
}

// standOut is how many times more articles must name one bearer of a surname in
// full than all others together before a bare surname means that one.
const standOut = 4

func (r *Registry) bearer(family string) int {
	best, all := -1, 0
	for _, k := range r.byFamily[text.Fold(family)] {
		all += r.people[k].articles
		if best < 0 || r.people[k].articles > r.people[best].articles {
			best = k
		}
	}
	if best < 0 || all > r.people[best].articles && r.people[best].articles < standOut*(all-r.people[best].articles) {
		return -1
	}
	return best
}

// Key is the form under which a folded word is compared: equal for spellings of
// one name (Kiev/Kyiv, Zelensky/Zelenskyy), else the word itself. It is for
// matching only and is never shown. A nil Registry merges nothing.
func (r *Registry) Key(folded string) string {
	if r == nil {
		return folded
	}
	if r.apart {
		return folded
	}
	if k, ok := r.canon[folded]; ok {
		return k
	}
	return lookUp(folded)
}
