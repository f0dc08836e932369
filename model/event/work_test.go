package event

import (
	"context"
	"errors"
	"sync"
	"testing"
)

// TestGroupEnds: grouping tells how far it is, never less than before by more than its
// workers overtake each other, and ends when its context does, at whatever stage.
func TestGroupEnds(t *testing.T) {
	in := invented(300)
	for _, end := range []float64{0.1, 0.5, 0.85, 2} {
		ctx, cancel := context.WithCancel(context.Background())
		var mu sync.Mutex
		most := 0.0
		g, err := Grain(0).Group(ctx, in, nil, func(part float64) {
			mu.Lock()
			defer mu.Unlock()
			if most = max(most, part); part >= end {
				cancel()
			}
		})
		switch {
		case end > 1 && (err != nil || len(g.Events) == 0 || most < 0.9 || most > 1.001):
			t.Errorf("grouping was told to be done in part %v at most, error %v; want about 1 and none", most, err)
		case end < 1 && (!errors.Is(err, context.Canceled) || g != nil || most > end+0.2):
			t.Errorf("ended at %v, grouping went on to %v and returned %v, error %v", end, most, g, err)
		}
		cancel()
	}
}
