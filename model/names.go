package model

import (
	"context"

	"parallax/corpus"
	"parallax/corpus/gate"
	"parallax/model/label"
	"parallax/model/quote"
)

// Labels is how articles name people, places and things.
type Labels struct {
	Articles []int // the columns
	Names    []label.Name
	Things   []label.Thing
}

// Labels finds how the articles of a collation name what they tell of. Between two
// articles it passes the gate of ctx; when ctx ends, what it finds is of no use.
func (x *Index) Labels(ctx context.Context, c Collation) Labels {
	in := make([]label.Article, len(c.Articles))
	for i, n := range c.Articles {
		if gate.Ended(ctx) {
			return Labels{}
		}
		a := &x.Articles[n]
		doc := a.Doc.Tokenized(a.Text)
		in[i] = label.Article{Text: a.Text, Doc: doc, People: x.people(a, doc), Quoted: a.marked(), Rows: make([]int, a.Doc.Sentences)}
		for s := range in[i].Rows {
			in[i].Rows[s] = -1
		}
		for r := range c.Rows {
			for _, s := range c.Rows[r].Cells[i].Sentences {
				in[i].Rows[s] = r
			}
		}
	}
	l := Labels{Articles: c.Articles, Names: label.Names(in, x.Names)}
	if gate.Ended(ctx) {
		return Labels{}
	}
	l.Things = label.Things(in, x.Names)
	return l
}

// marked is what stands in quotation marks.
func (a *Article) marked() []corpus.Span {
	var out []corpus.Span
	for i := range a.Quotations {
		if q := &a.Quotations[i]; q.Kind == quote.Direct || q.Kind == quote.Mixed {
			out = append(out, q.Span)
		}
	}
	return out
}
