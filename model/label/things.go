package label

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/text"
)

//go:embed behind.txt
var behindList string

// Thing is what an event is about, with the words that sources have for it.
type Thing struct {
	Name string // of the list; "" when found by distribution
	Uses []Use  // most frequent first
}

// Use is one word for a thing.
type Use struct {
	Word  string   // as the list has it, or as printed
	Forms [][]Form // by article: the word with what describes it, most frequent first
}

// Times is how often article i uses the word.
func (u *Use) Times(i int) int {
	n := 0
	for _, f := range u.Forms[i] {
		n += f.Times
	}
	return n
}

// all is how often any article does.
func (u *Use) all() int {
	n := 0
	for i := range u.Forms {
		n += u.Times(i)
	}
	return n
}

// behind maps words that may stand behind the head of a phrase to the line of
// behind.txt that holds them.
var behind = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for words := range text.WordList(behindList) {
		for _, w := range words[1:] {
			out[w] = words[0]
		}
	}
	return out
})

// occurrence is one place where an article has a word for something.
type occurrence struct {
	article, sentence int
	first, last       int // tokens of the word in the sentence
	seed              seed
	form              string
	quoted            bool
	frames            []string
}

// reader reads the sentences of all articles.
type reader struct {
	articles []Article
	names    *name.Registry
	tokens   [][][]text.Token // by article and sentence
}

// Things are the things for which the articles together have two words or more,
// those of the list first, then those found by distribution.
func Things(articles []Article, names *name.Registry) []Thing {
	r := &reader{articles: articles, names: names}
	for i := range articles {
		a := &articles[i]
		var of [][]text.Token
		for _, s := range a.Doc.Sentences {
			if a.Doc.Lines[s.Line].Kind.Furniture() {
				of = append(of, nil)
				continue
			}
			of = append(of, a.Doc.TokensIn(s.Span))
		}
		r.tokens = append(r.tokens, of)
	}
	found := r.seeded()
	out := r.listed(found)
	return append(out, r.distributed(found)...)
}

// span covers an occurrence's word in the text.
func (r *reader) span(o *occurrence) corpus.Span {
	t := r.tokens[o.article][o.sentence]
	return corpus.Span{Start: t[o.first].Start, End: t[o.last].End}
}

// form is the word with the one that describes it: "unprovoked invasion", "Russian
// aggression".
func (r *reader) form(o *occurrence) string {
	from := o.first
	if r.describes(o.article, o.sentence, o.first-1) {
		from--
	}
	t := r.tokens[o.article][o.sentence]
	return unpossessed(r.articles[o.article].Text[t[from].Start:t[o.last].End])
}

// describes reports whether token k is a word that tells something of the one
// behind it.
func (r *reader) describes(a, s, k int) bool {
	if k < 0 || !r.beside(a, s, k) {
		return false
	}
	t := r.tokens[a][s][k]
	if behind()[t.Low] != "" || strings.HasSuffix(t.Low, "'s") || utf8.RuneCountInString(t.Low) < 3 {
		return false
	}
	if strings.HasSuffix(t.Low, "ing") || strings.HasSuffix(t.Low, "ed") {
		return strings.HasPrefix(t.Low, "un")
	}
	if !t.Capital && strings.HasSuffix(t.Low, "s") && !strings.HasSuffix(t.Low, "ous") && !strings.HasSuffix(t.Low, "ss") {
		return false // "prevents war"
	}
	return k == 0 || !r.beside(a, s, k-1) || behind()[r.tokens[a][s][k-1].Low] != "agent"
}

// listed groups occurrences by thing. A word that may mean much else counts only
// where another word of its thing stands in the same place somewhere.
func (r *reader) listed(found []occurrence) []Thing {
	type place struct {
		thing int
		frame string
	}
	words := map[place][]string{}
	for _, o := range found {
		for _, f := range o.frames {
			if p := (place{o.seed.thing, f}); !slices.Contains(words[p], o.seed.shown) {
				words[p] = append(words[p], o.seed.shown)
			}
		}
	}
	at := map[int]int{}
	var out []Thing
	for _, o := range found {
		thing := seeds().things[o.seed.thing]
		if o.seed.unsure && !slices.ContainsFunc(o.frames, func(f string) bool { return len(words[place{o.seed.thing, f}]) > 1 }) {
			continue
		}
		k, ok := at[o.seed.thing]
		if !ok {
			k = len(out)
			at[o.seed.thing] = k
			out = append(out, Thing{Name: thing})
		}
		out[k].count(o.seed.shown, len(r.articles), &o)
	}
	return tidy(out)
}

// count adds an occurrence to the uses of a thing.
func (t *Thing) count(word string, articles int, o *occurrence) {
	k := slices.IndexFunc(t.Uses, func(u Use) bool { return u.Word == word })
	if k < 0 {
		k = len(t.Uses)
		t.Uses = append(t.Uses, Use{Word: word, Forms: make([][]Form, articles)})
	}
	tally(&t.Uses[k].Forms[o.article], o.form, o.quoted)
}

// tidy drops the things for which no two articles have different words, and puts
// the rest in order.
func tidy(things []Thing) []Thing {
	things = slices.DeleteFunc(things, func(t Thing) bool { return !t.differs() })
	for i := range things {
		for _, u := range things[i].Uses {
			for _, forms := range u.Forms {
				slices.SortFunc(forms, func(a, b Form) int { return cmp.Or(b.Times-a.Times, strings.Compare(a.Words, b.Words)) })
			}
		}
		slices.SortFunc(things[i].Uses, func(a, b Use) int { return cmp.Or(b.all()-a.all(), strings.Compare(a.Word, b.Word)) })
	}
	slices.SortStableFunc(things, func(a, b Thing) int { return b.times() - a.times() })
	return things
}

// differs reports whether an article has a word for the thing that another, which
// tells of it too, has not.
func (t *Thing) differs() bool {
	if len(t.Uses) < 2 {
		return false
	}
	first := ""
	for i := range t.Uses[0].Forms {
		var has strings.Builder
		for _, u := range t.Uses {
			if u.Times(i) > 0 {
				has.WriteString(u.Word + "|")
			}
		}
		if s := has.String(); s != "" && first != "" && s != first {
			return true
		} else if s != "" {
			first = s
		}
	}
	return false
}

func (t *Thing) times() int {
	n := 0
	for i := range t.Uses {
		n += t.Uses[i].all()
	}
	return n
}
