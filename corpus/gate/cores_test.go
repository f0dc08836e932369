package gate_test

import (
	"runtime"
	"testing"

	"parallax/corpus/gate"
)

// TestSpare: what is spared is for keys and not for one worker more; fewer cores than at
// first are fewer workers.
func TestSpare(t *testing.T) {
	before, workers := runtime.GOMAXPROCS(0), gate.Workers()
	restore := gate.Spare()
	if got := runtime.GOMAXPROCS(0); got != workers+1 || gate.Workers() != workers {
		t.Errorf("%d processors and %d workers, want %d and %d", got, gate.Workers(), workers+1, workers)
	}
	restore()
	if got := runtime.GOMAXPROCS(0); got != before {
		t.Errorf("%d processors after, want %d", got, before)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if got := gate.Workers(); got != 1 {
		t.Errorf("%d workers on one core", got)
	}
}
