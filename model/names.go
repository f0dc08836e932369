package model

import (
	"parallax/corpus"
	"parallax/model/label"
	"parallax/model/quote"
)

// Labels is how articles name people, places and things.
type Labels struct {
	Articles []int // the columns
	Names    []label.Name
	Things   []label.Thing
}

// Labels finds how the articles of a collation name what they tell of.
func (x *Index) Labels(c Collation) Labels {
	in := make([]label.Article, len(c.Articles))
	for i, n := range c.Articles {
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
	return Labels{c.Articles, label.Names(in, x.Names), label.Things(in, x.Names)}
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
