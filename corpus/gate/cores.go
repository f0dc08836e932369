package gate

import "runtime"

// cores is how many there were for the program when it began.
var cores = held()

// held has the Go scheduler keep to the number of cores that it found. By itself it
// follows the limits of a control group as they change, also upwards again: rooms for each worker
// are made before the work, and a worker more would find none.
func held() int {
	n := runtime.GOMAXPROCS(0)
	runtime.GOMAXPROCS(n)
	return n
}

// Workers is how many goroutines work at once where there is much to do: one a core,
// as many as there were when the program began, or fewer where GOMAXPROCS was lowered since.
func Workers() int { return min(cores, runtime.GOMAXPROCS(0)) }

// Spare gives the Go scheduler a processor more than there are workers, until restore
// is called: what reads a key and answers it finds that one free and need not wait until
// a worker has had its 10 ms. The cores are shared out by the system, which puts first
// who has slept.
func Spare() (restore func()) {
	before := runtime.GOMAXPROCS(cores + 1)
	return func() { runtime.GOMAXPROCS(before) }
}
