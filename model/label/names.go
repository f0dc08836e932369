package label

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/text"
)

// Article is one article as labels see it.
type Article struct {
	Text   string
	Doc    *text.Document
	People *name.Article
	Quoted []corpus.Span // what stands in quotation marks, in text order
	Rows   []int         // by sentence, which row of the collation it is in; nil when there is none
}

// Form is how an article words something.
type Form struct {
	Words  string // as printed
	Times  int
	Quoted int // of these in quotation marks
}

// Printed is how an article words something, for people: "Kiev 5, Kyiv 1". What stands
// only in quotation marks is a speaker's word: “aggression” 1.
func Printed(forms []Form) string {
	var parts []string
	for _, f := range forms {
		words := f.Words
		if f.Quoted == f.Times {
			words = "“" + words + "”"
		}
		parts = append(parts, words+" "+strconv.Itoa(f.Times))
	}
	return strings.Join(parts, ", ")
}

// Name is someone or something with a name, in all its spellings.
type Name struct {
	Name   string   // as shown: the form that most articles print, for people the fullest known
	Person bool     // a person; else a place, an organisation or whatever has a name
	Forms  [][]Form // by article, most frequent first
}

// In is how many articles print the name.
func (n *Name) In() int {
	in := 0
	for _, f := range n.Forms {
		if len(f) > 0 {
			in++
		}
	}
	return in
}

// Varies reports whether articles spell the name differently, a shorter form of one
// spelling not counted: "Kiev" and "Kyiv", but not "Joe Biden" and "Biden".
func (n *Name) Varies() bool {
	var words []string
	for _, forms := range n.Forms {
		for _, f := range forms {
			words = append(words, strings.ToLower(f.Words)) // VILNIUS
		}
	}
	longest := slices.MaxFunc(words, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	return slices.ContainsFunc(words, func(w string) bool { return !within(w, longest) })
}

// within reports whether all words of short stand in long.
func within(short, long string) bool {
	all := " " + long + " "
	for w := range strings.FieldsSeq(short) {
		if !strings.Contains(all, " "+w+" ") {
			return false
		}
	}
	return true
}

// Names are the names that articles print: people first, those that vary before
// others, then by how many articles and how often.
func Names(articles []Article, names *name.Registry) []Name {
	g := gatherer{articles: articles, names: names, at: map[string]int{}}
	for i := range articles {
		g.people(i)
		g.headings(i)
	}
	g.others()
	g.shorten()
	for k := range g.out {
		n := &g.out[k]
		for _, forms := range n.Forms {
			slices.SortFunc(forms, func(a, b Form) int { return cmp.Or(b.Times-a.Times, strings.Compare(a.Words, b.Words)) })
		}
		if !n.Person {
			n.Name = n.widest()
		}
	}
	g.out = slices.DeleteFunc(g.out, func(n Name) bool { return n.In() == 0 })
	slices.SortStableFunc(g.out, func(a, b Name) int {
		return cmp.Or(order(b.Person, a.Person), order(b.Varies(), a.Varies()), b.In()-a.In(), b.times()-a.times(), strings.Compare(a.Name, b.Name))
	})
	return g.out
}

// order compares what is false before what is true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func (n *Name) times() int {
	t := 0
	for _, forms := range n.Forms {
		for _, f := range forms {
			t += f.Times
		}
	}
	return t
}

// widest is the form that most articles print, then the most frequent one.
func (n *Name) widest() string {
	type count struct{ in, times int }
	counts := map[string]count{}
	for _, forms := range n.Forms {
		for _, f := range forms {
			c := counts[f.Words]
			counts[f.Words] = count{c.in + 1, c.times + f.Times}
		}
	}
	best := ""
	for w, c := range counts {
		b := counts[best]
		if best == "" || cmp.Or(c.in-b.in, c.times-b.times, len(w)-len(best), strings.Compare(best, w)) > 0 {
			best = w
		}
	}
	return best
}

// gatherer collects names over all articles.
type gatherer struct {
	articles []Article
	names    *name.Registry
	at       map[string]int // by key, index into out
	out      []Name
}

// count notes that article i prints words as a form of the name with that key.
func (g *gatherer) count(key, shown string, person bool, i int, words string) {
	k, ok := g.at[key]
	if !ok {
		k = len(g.out)
		g.at[key] = k
		g.out = append(g.out, Name{Name: shown, Person: person, Forms: make([][]Form, len(g.articles))})
	}
	tally(&g.out[k].Forms[i], words, false)
}

// tally counts one more of words in forms.
func tally(forms *[]Form, words string, quoted bool) {
	k := slices.IndexFunc(*forms, func(f Form) bool { return f.Words == words })
	if k < 0 {
		k = len(*forms)
		*forms = append(*forms, Form{Words: words})
	}
	(*forms)[k].Times++
	if quoted {
		(*forms)[k].Quoted++
	}
}

// people counts the people whom article i names.
func (g *gatherer) people(i int) {
	a := &g.articles[i]
	for _, m := range a.People.Mentions {
		if s := a.Doc.SentenceAt(m.Start); s < 0 || a.Doc.LineOf(s).Kind.Furniture() {
			continue
		}
		shown := g.names.Known(g.names.Name(a.People, m.Person))
		g.count("person "+shown, shown, true, i, unpossessed(m.In(a.Text)))
	}
}

// headings counts people in the headings of article i, where name.Find leaves alone
// what may be any capitalised word: the surnames that the text has.
func (g *gatherer) headings(i int) {
	a := &g.articles[i]
	for s := range a.Doc.Sentences {
		if k := a.Doc.LineOf(s).Kind; k != text.Headline && k != text.SectionHead {
			continue
		}
		for _, t := range a.Doc.TokensIn(a.Doc.Sentences[s].Span) {
			if word := unpossessed(t.In(a.Text)); t.Capital && a.People.At(t.Span) == nil {
				if who := a.bearer(word); who >= 0 {
					shown := g.names.Known(g.names.Name(a.People, who))
					g.count("person "+shown, shown, true, i, word)
				}
			}
		}
	}
}

// bearer is the one person of the article with a surname, -1 for none or several.
func (a *Article) bearer(family string) int {
	who := -1
	for i := range a.People.People {
		if a.People.People[i].Family == family {
			if who >= 0 {
				return -1
			}
			who = i
		}
	}
	return who
}

// unpossessed is a name on one line without a possessive ending.
func unpossessed(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, end := range [...]string{"'s", "’s", "'", "’"} {
		s = strings.TrimSuffix(s, end)
	}
	return s
}
