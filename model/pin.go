package model

import (
	"slices"

	"github.com/sourcegraph/conc"

	"parallax/model/collate"
)

// Sentence is a sentence of an article.
type Sentence struct {
	Article int // index into Index.Articles
	N       int // index into the sentences of its Doc
}

// Pin is what a reader knows better of two sentences: that they tell the same thing,
// or that they do not.
type Pin struct {
	A, B Sentence
	Same bool
}

// CollateWith sets articles side by side as Collate does, with what a reader knows
// better of their sentences; pins of other articles change nothing.
func (x *Index) CollateWith(articles []int, pins []Pin) Collation {
	in := make([]collate.Source, len(articles))
	var wg conc.WaitGroup
	for i, a := range articles {
		wg.Go(func() { in[i] = x.source(a) })
	}
	wg.Wait()
	var held []collate.Pin
	for _, p := range pins {
		a, b := slices.Index(articles, p.A.Article), slices.Index(articles, p.B.Article)
		if a >= 0 && b >= 0 {
			held = append(held, collate.Pin{A: collate.Place{Source: a, Sentence: p.A.N}, B: collate.Place{Source: b, Sentence: p.B.N}, Same: p.Same})
		}
	}
	c := Collation{Articles: articles}
	wg.Go(func() { c.Shared = collate.Reused(in) })
	c.Rows = collate.Rows(in, x.Names, held)
	wg.Wait()
	return c
}
