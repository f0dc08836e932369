// Package parallel does work on all cores.
package parallel

import (
	"context"
	"sync/atomic"

	"github.com/sourcegraph/conc"

	"parallax/corpus/gate"
)

// Each calls do for 0 to n-1 on all cores, in about that order, with the number of the
// worker that calls, until ctx ends. What do writes by index does not depend on
// scheduling. What do panics with, Each panics with. Between two calls a worker passes
// the gate of ctx.
func Each(ctx context.Context, n int, do func(worker, i int)) {
	var next atomic.Int64
	g := gate.Of(ctx)
	var wg conc.WaitGroup
	for w := range min(Workers(), n) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(w, i)
				g.Pass()
			}
		})
	}
	wg.Wait()
}

// Workers is how many workers Each has at most.
func Workers() int { return gate.Workers() }
