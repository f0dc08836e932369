package event

import (
	"runtime"

	"github.com/sourcegraph/conc"
)

// each calls do for 0 to n-1 on all cores, with the number of the worker that
// calls. What do writes by index does not depend on scheduling. What do panics
// with, each panics with.
func each(n int, do func(worker, i int)) {
	workers := min(workers(), n)
	var wg conc.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < n; i += workers {
				do(w, i)
			}
		})
	}
	wg.Wait()
}

// workers is how many workers each has at most.
func workers() int { return runtime.GOMAXPROCS(0) }
