package gate

import "runtime"

// cores is how many there were for the program when it began.
var cores = runtime.GOMAXPROCS(0)

// Workers is how many goroutines work at once where there is much to do: one a core.
// It does not grow while the program runs.
func Workers() int { return min(cores, runtime.GOMAXPROCS(0)) }

// Spare gives the Go scheduler a processor more than there are workers, until restore
// is called: what reads a key and answers it finds that one free and need not wait until
// a worker has had its 10 ms. The cores are shared out by the system, which puts first
// who has slept.
func Spare() (restore func()) {
	before := runtime.GOMAXPROCS(cores + 1)
	return func() { runtime.GOMAXPROCS(before) }
}
