package event

import (
	"context"
	"sync/atomic"

	"parallax/corpus/gate"
	"parallax/model/parallel"
)

// work is the work on one corpus, which ends when its context does: what is found
// then is worth nothing.
type work struct {
	context.Context
	tell func(part float64) // how far it is, 0 to 1, never nil; any goroutine calls it
	from float64            // what is done before the stage
}

// What part of all work each stage is, about, of a large corpus.
const (
	reading   = 0.4
	weighing  = 0.15
	comparing = 0.05
	judging   = 0.2
	naming    = 0.1
	searching = 0.1
)

// atLeisure is work that nobody waits for.
func atLeisure() *work {
	return &work{Context: context.Background(), tell: func(float64) {}}
}

// each calls do for 0 to n-1 on all cores as parallel.Each does; all together is this
// part of the work.
func (w *work) each(part float64, n int, do func(worker, i int)) {
	var done atomic.Int64
	from := w.from
	parallel.Each(w, n, func(worker, i int) {
		do(worker, i)
		if k := done.Add(1); k%32 == 0 {
			w.tell(from + part*float64(k)/float64(n))
		}
	})
	w.from = from + part
}

// ended reports whether the work is to be left. It waits at the gate.
func (w *work) ended() bool { return gate.Ended(w) }
