package model

import (
	"context"
	"slices"

	"parallax/corpus"
	"parallax/model/quote"
)

// Correction is what a reader knows better about one quotation, named by its
// article and place. One that fits no quotation changes nothing.
type Correction struct {
	Article string      // id
	Span    corpus.Span // the quotation's, in bytes

	Speaker string     // whose words they are; "" leaves the speaker
	Kind    quote.Kind // what kind they are, where HasKind says so
	HasKind bool
	Not     bool // no quotation at all: a title, a scare quote
}

// byArticle sorts corrections by article.
func byArticle(all []Correction) map[string][]Correction {
	out := map[string][]Correction{}
	for _, c := range all {
		out[c.Article] = append(out[c.Article], c)
	}
	return out
}

// Correct is x as Build would have made it with these corrections in place of those it
// was built with; x stays as it is. Only articles that either name are read again. It
// fails only when ctx ends.
func (x *Index) Correct(ctx context.Context, all []Correction) (*Index, error) {
	y := *x
	y.Articles = slices.Clone(x.Articles)
	was, is := byArticle(x.corrections), byArticle(all)
	for i := range y.Articles {
		a := &y.Articles[i]
		if len(was[a.ID])+len(is[a.ID]) > 0 {
			doc := a.Doc.Tokenized(a.Text)
			a.Kept = new(quote.Memory).Find(a.Text, doc, x.people(a, doc), x.Names)
			a.Apply(x.settled[i])
			a.correct(is[a.ID])
		}
	}
	y.corrections = all
	y.listQuotes()
	y.repeats = quote.Repeats(ctx, y.utterances())
	return &y, y.findVariants(ctx)
}

// correct changes what was found as the corrections say, later ones last. What
// continues a corrected quotation keeps its own speaker: a reader who means the
// whole run says so of each piece.
func (a *Article) correct(corrections []Correction) {
	for _, c := range corrections {
		i := slices.IndexFunc(a.Quotations, func(q quote.Quotation) bool { return q.Span == c.Span })
		if i < 0 {
			continue
		}
		q := &a.Quotations[i]
		if c.Speaker != "" {
			q.Speaker, q.How = c.Speaker, quote.ByHand
			if q.Of >= 0 { // the statement is the same person's
				s := &a.Statements[q.Of]
				s.Speaker, s.How = c.Speaker, quote.ByHand
			}
		}
		if c.HasKind {
			q.Kind = c.Kind
		}
		if c.Not {
			a.drop(i)
		}
	}
}

// drop removes quotation i, with its statement when that marks no other words, and
// mends what refers to either by place.
func (a *Article) drop(i int) {
	of := int(a.Quotations[i].Of)
	a.Quotations = slices.Delete(a.Quotations, i, i+1)
	if of >= 0 && !slices.ContainsFunc(a.Quotations, func(q quote.Quotation) bool { return int(q.Of) == of }) {
		a.Statements = slices.Delete(a.Statements, of, of+1)
		for k := range a.Quotations {
			if int(a.Quotations[k].Of) > of {
				a.Quotations[k].Of--
			}
		}
	}
	for k := range a.Quotations {
		switch c := &a.Quotations[k].Continues; {
		case int(*c) == i:
			*c = -1
		case int(*c) > i:
			*c--
		}
	}
}
