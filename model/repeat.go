package model

import (
	"context"
	"slices"

	"parallax/model/name"
	"parallax/model/quote"
)

// settle finds the quotations that several articles print, and lets a speaker who was
// guessed give way to one whom others name. Nothing is settled when ctx ends.
func (x *Index) settle(ctx context.Context) {
	x.repeats = quote.Repeats(ctx, x.utterances())
	if ctx.Err() != nil {
		return
	}
	tellings := make([]quote.Telling, len(x.Articles))
	refs := make([][2]int, len(x.Quotes))
	for i, r := range x.Quotes {
		refs[i] = [2]int{r.Article, r.N}
	}
	for i := range x.Articles {
		a := &x.Articles[i]
		tellings[i] = quote.Telling{Text: a.Text, Quotations: a.Quotations}
	}
	x.settled = quote.Settle(ctx, tellings, refs, x.repeats, x.Names, func(i int) *name.Article {
		a := &x.Articles[i]
		return x.people(a, a.Doc.Tokenized(a.Text))
	})
	if ctx.Err() != nil {
		return
	}
	for i := range x.Articles {
		x.Articles[i].Apply(x.settled[i])
	}
}

// Disputed are the quotations in other articles that are the same words as q but are
// given to somebody else there by name, one for each name, in order. Spellings of one
// name are no dispute. Where no speaker of q is known, all who are named elsewhere are.
func (x *Index) Disputed(q int) []int {
	var out []int
	known := []string{x.Quotation(q).Speaker}
	for _, r := range x.repeats.Of(q) {
		other := x.Quotation(int(r))
		if !other.How.Named() || slices.ContainsFunc(known, func(k string) bool { return k != "" && x.Names.Same(k, other.Speaker) }) {
			continue
		}
		known = append(known, other.Speaker)
		out = append(out, int(r))
	}
	return out
}
