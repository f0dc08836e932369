package name

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"parallax/corpus/gate"
	"parallax/model/text"
)

// Registry knows the names of a whole corpus: which full names there are, and
// which spellings ("Zelensky", "Zelenskyy") are one name. It is immutable once
// built and safe for concurrent use.
type Registry struct {
	people  []entity
	byName  map[string]int    // folded "given family" -> index into people
	byFull  map[string]int    // full name as printed -> index into people, of those with several names
	bearers map[string]int32  // folded family -> index into people of whom a bare surname means, -1 for nobody
	canon   map[string]string // folded word of a name -> key of its spelling family
	holder  map[string]int    // office -> index into people of whom most articles call by it, if one stands out
	apart   bool              // every spelling is a name of its own
}

// entity is one person of the corpus in all spellings.
type entity struct {
	name     string // as shown
	gender   Gender
	forms    []form
	widest   int // index into forms of the one with the most widespread family name, then given name
	articles int
}

// NewRegistry joins the people of all articles, spellings of one name included.
func NewRegistry(articles []*Article) *Registry {
	return Register(context.Background(), articles, false)
}

// Register joins the people of all articles, with all spellings of one name or, where
// these are to stay apart, by the letters of their names alone: Kiev is then not Kyiv,
// and Vladimir not Volodymyr. What it makes when ctx ends is worth nothing.
func Register(ctx context.Context, articles []*Article, apart bool) *Registry {
	r := &Registry{apart: apart, byName: map[string]int{}, byFull: map[string]int{}, canon: map[string]string{}}
	forms := collect(ctx, articles)
	parent := make([]int, len(forms))
	for i := range parent {
		parent[i] = i
	}
	for _, group := range bySkeleton(forms) {
		if apart || gate.Ended(ctx) {
			break
		}
		families := familiesOf(forms, group) // for the veto
		for i, j := range likeGiven(forms, group) {
			if root(parent, i) != root(parent, j) && (samePerson(&forms[i], &forms[j], families) || nickname(&forms[i], &forms[j], len(group))) {
				parent[root(parent, j)] = root(parent, i)
			}
		}
	}
	if ctx.Err() != nil {
		return r
	}
	if !apart {
		for i, j := range sameLetters(forms) {
			parent[root(parent, j)] = root(parent, i)
		}
	}
	r.fill(forms, parent)
	r.holder = r.holders()
	for k := range r.people {
		r.people[k].forget()
	}
	return r
}

// sameLetters yields the places of forms that are printed with the same letters but
// for hyphens, spaces and capitals, where those part the name in other ways: Kim Jong
// Un, Kim Jong-un.
func sameLetters(forms []form) func(yield func(i, j int) bool) {
	squash := func(s string) string {
		return strings.Map(func(r rune) rune {
			if !unicode.IsLetter(r) {
				return -1
			}
			return unicode.ToLower(r)
		}, s)
	}
	return func(yield func(i, j int) bool) {
		first := map[string]int{}
		for j := range forms {
			for _, f := range forms[j].full {
				if strings.Count(f.name, " ")+strings.Count(f.name, "-") < 2 {
					continue
				}
				key := squash(f.name)
				if i, ok := first[key]; !ok {
					first[key] = j
				} else if i != j && !yield(i, j) {
					return
				}
			}
		}
	}
}

func root(parent []int, i int) int {
	for parent[i] != i {
		i = parent[i]
	}
	return i
}

// fill makes the entities out of the merged forms.
func (r *Registry) fill(forms []form, parent []int) {
	index := make([]int, len(forms)) // by root, 1 + the entity
	for i := range forms {
		k := &index[root(parent, i)]
		if *k == 0 {
			r.people = append(r.people, entity{})
			*k = len(r.people)
		}
		e := &r.people[*k-1]
		e.forms = append(e.forms, forms[i])
		r.byName[forms[i].given+" "+forms[i].family+forms[i].suffix] = *k - 1
	}
	byFamily := map[string][]int{} // the people who bear a family
	for k := range r.people {
		e := &r.people[k]
		e.forms = slices.Clip(e.forms)
		e.widest = e.widestForm()
		e.name = e.forms[e.widest].bestName()
		e.articles = len(e.allArticles())
		for _, f := range e.forms {
			if len(e.forms) > 1 {
				for _, full := range f.full {
					r.byFull[full.name] = k
				}
			}
			if e.gender == Unknown {
				e.gender = f.gender
			}
			if fam := byFamily[f.family]; len(fam) == 0 || fam[len(fam)-1] != k {
				byFamily[f.family] = append(fam, k)
			}
			if f.family != e.forms[0].family && !strings.Contains(f.family+e.forms[0].family, "-") {
				r.canon[f.family] = e.forms[0].family
			}
		}
	}
	r.bearers = make(map[string]int32, len(byFamily))
	for family, people := range byFamily {
		r.bearers[family] = int32(r.outstanding(people))
	}
}

// forget drops what only the making of a registry asks for.
func (e *entity) forget() {
	for k := range e.forms {
		f := &e.forms[k]
		f.articles, f.roles, f.held, f.sound = nil, nil, nil, ""
	}
}

// allArticles are the articles that print any form of e.
func (e *entity) allArticles() []int32 {
	if len(e.forms) == 1 {
		return e.forms[0].articles
	}
	var all []int32
	for _, f := range e.forms {
		all = append(all, f.articles...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// bestName is the most widespread way in which the form is printed.
func (f *form) bestName() string {
	full := printed{}
	for _, f := range f.full {
		if c := cmp.Or(cmp.Compare(f.articles, full.articles), cmp.Compare(len(f.name), len(full.name)), strings.Compare(full.name, f.name)); c > 0 {
			full = f
		}
	}
	return full.name
}

// widestForm is the index of the form with the family name that most articles print,
// then the given name: a person is shown in the most widespread spelling, as printed
// together somewhere.
func (e *entity) widestForm() int {
	if len(e.forms) == 1 {
		return 0
	}
	families, givens := map[string]int{}, map[string]int{}
	for _, f := range e.forms {
		families[f.family] += f.in
		givens[f.given] += f.in*1000 + f.mentions
	}
	best := 0
	for k := range e.forms {
		a, b := &e.forms[k], &e.forms[best]
		if cmp.Or(cmp.Compare(families[a.family], families[b.family]), cmp.Compare(givens[a.given], givens[b.given]),
			cmp.Compare(len(a.given), len(b.given)), strings.Compare(b.given+b.family, a.given+a.family)) > 0 {
			best = k
		}
	}
	return best
}

// short is the form under which people know the bearer of the name f by another form
// of the same given name: as an article prints it, Mike or Michael; nil where the
// given names differ in another way.
func (e *entity) short(given string) *form {
	if best := &e.forms[e.widest]; best.given != given && fitsShort(best.given, given) {
		for i := range e.forms {
			if e.forms[i].given == given && e.forms[i].family == best.family {
				return &e.forms[i]
			}
		}
	}
	return nil
}

// Known is the name that all articles of the corpus share for whom one of them shows
// under name: "Michael Holt" for "Mike Holt"; name itself for nobody it knows.
func (r *Registry) Known(name string) string {
	if r != nil {
		if k, ok := r.byFull[name]; ok {
			return r.people[k].name
		}
	}
	return name
}

// Name is the name under which person i of article a is shown: the fullest known
// in the corpus, in its most widespread spelling. A bare surname is completed
// only when one bearer stands out in the corpus; no name is borrowed.
func (r *Registry) Name(a *Article, i int) string {
	p := &a.People[i]
	if p.Given != "" {
		if k, ok := r.byName[text.Fold(p.Given)+" "+text.Fold(p.Family)+p.Suffix]; ok {
			e := &r.people[k]
			if f := e.short(text.Fold(p.Given)); f != nil {
				return f.bestName() // nobody is called by a short form that his article has not
			}
			return e.name
		}
		return p.Full
	}
	if k := r.bearer(p.Family); k >= 0 {
		return r.people[k].name
	}
	return p.Full
}

// Gender is the gender of whom Name shows, as far as it is known: what an article does
// not say of a bare surname, the corpus may.
func (r *Registry) Gender(a *Article, i int) Gender {
	p := &a.People[i]
	if p.Given == "" {
		if k := r.bearer(p.Family); k >= 0 && r.people[k].gender != Unknown {
			return r.people[k].gender
		}
	}
	return p.Gender
}

// standOut is how many times more articles must name one bearer of a surname in
// full than all others together before a bare surname means that one.
const standOut = 4

func (r *Registry) bearer(family string) int {
	if k, ok := r.bearers[text.Fold(family)]; ok {
		return int(k)
	}
	return -1
}

// outstanding is the one of some people who stands out, -1 for none.
func (r *Registry) outstanding(people []int) int {
	best, all := -1, 0
	for _, k := range people {
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
