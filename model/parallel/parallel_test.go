package parallel_test

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"parallax/corpus/gate"
	"parallax/model/parallel"
)

// TestEachPanics: a panic in a worker reaches the caller, whose guard knows what
// to do; a goroutine of its own would end the program.
func TestEachPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("Each did not panic")
		}
	}()
	parallel.Each(context.Background(), 9, func(_, i int) {
		if i == 5 {
			panic("broken")
		}
	})
}

// TestEach: each index is done once; none is begun when the context has ended.
func TestEach(t *testing.T) {
	done := make([]int, 1000)
	parallel.Each(context.Background(), len(done), func(_, i int) { done[i]++ })
	for i, n := range done {
		if n != 1 {
			t.Fatalf("index %d was done %d times, want once", i, n)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	parallel.Each(ctx, 9, func(_, i int) { t.Errorf("index %d was done though the context had ended", i) })
}

// TestEachGivesWay: while the gate is shut no worker begins another piece; when it is
// open again all is done.
func TestEachGivesWay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const n = 1000
		var g gate.Gate
		var done atomic.Int32
		ended := make(chan struct{})
		go func() {
			parallel.Each(g.In(t.Context()), n, func(_, i int) {
				if i == 0 {
					g.Shut()
				}
				done.Add(1)
			})
			close(ended)
		}()
		synctest.Wait()
		if d := done.Load(); d == n {
			t.Errorf("all %d pieces were done while the gate was shut", n)
		}
		<-ended
		if d := done.Load(); d != n {
			t.Errorf("%d pieces were done, want %d", d, n)
		}
	})
}
