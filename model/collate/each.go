package collate

import (
	"runtime"
	"sync/atomic"

	"github.com/sourcegraph/conc"
)

// each calls do for every number below n, on all cores; a panic of do is the caller's.
func each(n int, do func(i int)) {
	var next atomic.Int64
	var wg conc.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
}
