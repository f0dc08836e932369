package event

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// each calls do for 0 to n-1 on all cores, with the number of the worker that
// calls. What do writes by index does not depend on scheduling. What a worker
// panics with, each panics with too, so that the caller's guard catches it.
func each(n int, do func(worker, i int)) {
	workers := min(workers(), n)
	var wg sync.WaitGroup
	var fault atomic.Pointer[string]
	for w := range workers {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					s := fmt.Sprintf("%v\n%s", r, debug.Stack())
					fault.CompareAndSwap(nil, &s)
				}
			}()
			for i := w; i < n; i += workers {
				do(w, i)
			}
		})
	}
	wg.Wait()
	if s := fault.Load(); s != nil {
		panic("event: internal error: " + *s)
	}
}

// workers is how many workers each has at most.
func workers() int { return runtime.GOMAXPROCS(0) }
