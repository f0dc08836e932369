package ui

import (
	"slices"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/filter"
	"parallax/model/made"
)

// analysed are the corpora of corpusOf: an Index never changes, and making one takes
// seconds under the race detector.
var analysed sync.Map

// corpusOf is an analysed corpus of n made articles.
func corpusOf(t testing.TB, n int) *model.Index {
	t.Helper()
	if x, ok := analysed.Load(n); ok {
		return x.(*model.Index)
	}
	c := &corpus.Corpus{}
	for a := range made.Articles(n, 1) {
		c.Articles = append(c.Articles, a.Article)
	}
	x, err := model.Build(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	analysed.Store(n, x)
	return x
}

// answers runs commands and gives what they answer.
func answers(cmd tea.Cmd) (all []tea.Msg) {
	if cmd == nil {
		return nil
	}
	switch m := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			all = append(all, answers(c)...)
		}
	default:
		all = append(all, m)
	}
	return all
}

// TestSift filters lists too long for a key to wait: with a scan and with the index
// the rows are those that the filter keeps, and an answer to an earlier question is
// dropped.
func TestSift(t *testing.T) {
	x := corpusOf(t, 300)
	d := newDriver(t, x, 120, 36)
	a := d.app
	if a.digest.bytes <= quickBytes || len(x.Quotes) <= quickQuotes {
		t.Fatalf("%d bytes, %d quotations are too few", a.digest.bytes, len(x.Quotes))
	}
	for range 2 {
		for _, typed := range []string{"said", "said that", "ma summit", "source:e said", "-said", "kind:indirect", "is:unread the"} {
			f, _ := filter.Parse(typed)
			f = f.Spelled(x.Names)
			for list := range a.sifts {
				a.view = []view{viewArticles, viewQuotes}[list]
				a.clear()
				_ = a.applyFilter("")
				_ = a.applyFilter("an older one")
				stale := a.asked()
				_ = a.applyFilter(typed)
				for _, m := range append(answers(a.asked()), answers(stale)...) {
					d.send(m)
				}
				if got := a.filter().Text(); got != typed {
					t.Fatalf("the filter is %q, want %q", got, typed)
				}
				var want, got []int
				if list == listArticles {
					for i := range x.Articles {
						if f.Keeps(a.articles.fields(i)) {
							want = append(want, i)
						}
					}
					got = slices.DeleteFunc(slices.Clone(a.articles.rows), func(i int) bool { return i < 0 })
					slices.Sort(got)
				} else {
					for q := range x.Quotes {
						if f.Keeps(quotationFields(a.digest, &a.kept, q)) {
							want = append(want, q)
						}
					}
					got = a.quotes.rows
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s: %d rows, want %d", typed, len(got), len(want))
				}
			}
		}
		a.digest.index(t.Context())
	}
	a.view = viewArticles
	_ = a.applyFilter("")
	if _ = a.applyFilter("summit"); a.sifts[listArticles].stop != nil || a.filter().Text() != "summit" {
		t.Error("a word that the index knows is not found at once")
	}
}
