package model

import (
	"context"

	"parallax/model/collate"
	"parallax/model/coverage"
)

// Coverage tells of a collation who tells what, and how. It passes the gate of ctx; when
// ctx ends, what it tells is of no use.
func (x *Index) Coverage(ctx context.Context, c Collation) *coverage.Coverage {
	in := make([]coverage.Source, len(c.Articles))
	for i, n := range c.Articles {
		a := &x.Articles[n]
		in[i] = coverage.Source{
			Source:    collate.Source{Text: a.Text, Doc: a.Doc.Tokenized(a.Text), Found: a.Findings()},
			Publisher: a.Source, Date: a.Date,
		}
		if a.DateGuessed {
			in[i].Date = "" // which is first must be proved
		}
	}
	return coverage.Of(ctx, in, c.Rows, x.Names)
}
