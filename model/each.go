package model

import (
	"context"
	"sync/atomic"

	"github.com/sourcegraph/conc/panics"

	"parallax/model/name"
	"parallax/model/parallel"
	"parallax/model/quote"
	"parallax/model/text"
)

// Fault is what Build panics with when its work on an article panics, in whatever
// goroutine, so that the guard of its caller catches it.
type Fault struct {
	Article string // its id
	panics.Recovered
}

// Error is what went wrong, with the stack.
func (f *Fault) Error() string { return "article " + f.Article + ": " + f.String() }

// desk is memory that a goroutine uses again from article to article.
type desk struct {
	text  text.Memory
	name  name.Memory
	quote quote.Memory
}

// each calls do for every article on all cores, each with a desk of its own, and
// panics with a *Fault when do panics.
func (x *Index) each(ctx context.Context, do func(d *desk, i int)) {
	desks := make([]desk, parallel.Workers())
	var fault atomic.Pointer[Fault]
	parallel.Each(ctx, len(x.Articles), func(worker, i int) {
		var c panics.Catcher
		c.Try(func() { do(&desks[worker], i) })
		if r := c.Recovered(); r != nil {
			fault.CompareAndSwap(nil, &Fault{x.Corpus.Articles[i].ID, *r})
		}
	})
	if f := fault.Load(); f != nil {
		panic(f)
	}
}
