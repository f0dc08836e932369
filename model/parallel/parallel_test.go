package parallel_test

import (
	"context"
	"testing"

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
