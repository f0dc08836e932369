package model

import (
	"context"
	"slices"

	"github.com/sourcegraph/conc"

	"parallax/corpus/gate"
	"parallax/model/collate"
	"parallax/model/event"
	"parallax/model/parallel"
)

// Collation is an event's sources set side by side.
type Collation struct {
	Articles []int // the columns; the first is the base
	Rows     []collate.Row
	Shared   int // words of the base that another column has in the same runs (collate.Reused)
}

// Collate sets articles side by side; the first is the base and gives the order. pins are
// what a reader knows better of their sentences; those of other articles change nothing.
// Between two pieces of work it passes the gate of ctx; when ctx ends, what comes of it
// is of no use.
func (x *Index) Collate(ctx context.Context, articles []int, pins []Pin) Collation {
	in := make([]collate.Source, len(articles))
	parallel.Each(ctx, len(articles), func(_, i int) { in[i] = x.source(articles[i]) })
	c := Collation{Articles: articles}
	if gate.Ended(ctx) {
		return c
	}
	var held []collate.Pin
	for _, p := range pins {
		a, b := slices.Index(articles, p.A.Article), slices.Index(articles, p.B.Article)
		if a >= 0 && b >= 0 {
			held = append(held, collate.Pin{A: collate.Place{Source: a, Sentence: p.A.N}, B: collate.Place{Source: b, Sentence: p.B.N}, Same: p.Same})
		}
	}
	var wg conc.WaitGroup
	wg.Go(func() { c.Shared = collate.Reused(in) })
	c.Rows = collate.Rows(ctx, in, x.Names, held)
	wg.Wait()
	return c
}

// Pairs are the sentences of two articles that may tell the same thing, doubtful
// ones included. Sentences about different events seldom do, however alike they
// are, and so score less.
func (x *Index) Pairs(a, b int) []collate.Pair {
	pairs := collate.Pairs(x.source(a), x.source(b), x.Names)
	if !x.sameEvent(a, b) {
		for i := range pairs {
			pairs[i].Score *= otherEvent
		}
	}
	return pairs
}

// otherEvent is what a pair's score is worth between articles of different events.
const otherEvent = 0.5

// sameEvent reports whether some event, or a passage of one, has both articles.
func (x *Index) sameEvent(a, b int) bool {
	of := func(e event.Event, a int) bool {
		return slices.Contains(e.Articles, a) || slices.ContainsFunc(e.Passages, func(p event.Passage) bool { return p.Article == a })
	}
	return slices.ContainsFunc(x.Events, func(e event.Event) bool { return of(e, a) && of(e, b) })
}

func (x *Index) source(article int) collate.Source {
	a := &x.Articles[article]
	return collate.Source{Text: a.Text, Doc: a.Doc.Tokenized(a.Text), Found: a.Findings()}
}
