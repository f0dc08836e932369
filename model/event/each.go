package event

import (
	"runtime"
	"sync"
)

// each calls do for 0 to n-1 on all cores, with the number of the worker that
// calls. What do writes by index does not depend on scheduling.
func each(n int, do func(worker, i int)) {
	workers := min(workers(), n)
	var wg sync.WaitGroup
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
