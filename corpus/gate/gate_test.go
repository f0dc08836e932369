package gate_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"parallax/corpus/gate"
)

// passes reports whether g lets pass who comes, at once.
func passes(g *gate.Gate) bool {
	done := make(chan struct{})
	go func() {
		g.Pass()
		close(done)
	}()
	synctest.Wait()
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// TestGate: work waits from the key to its answer, and not for what is written before.
func TestGate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g gate.Gate
		for _, step := range []struct {
			what string
			do   func()
			open bool
		}{
			{"nothing", func() {}, true},
			{"a key", g.Shut, false},
			{"a frame that was under way", g.Wrote, false},
			{"a frame after the key was answered", func() { g.Ready(); g.Wrote() }, true},
		} {
			time.Sleep(time.Millisecond)
			if step.do(); passes(&g) != step.open {
				t.Errorf("after %s it is open: %t, want %t", step.what, !step.open, step.open)
			}
		}
	})
}

// TestGateHeldKey: who holds a key down, answered or not, has the work stand still for
// half of the time at most.
func TestGateHeldKey(t *testing.T) {
	for name, answer := range map[string]func(*gate.Gate){
		"unanswered": func(*gate.Gate) {},
		"answered":   func(g *gate.Gate) { g.Ready(); g.Wrote() },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var g gate.Gate
				shut := 0
				for range 2000 {
					g.Shut()
					time.Sleep(time.Millisecond)
					if !passes(&g) {
						shut++
					}
					answer(&g)
				}
				time.Sleep(time.Second)
				if shut == 0 || shut > 1000 {
					t.Errorf("shut in %d of 2000 ms, want some and no more than half", shut)
				}
			})
		})
	}
}

// TestOf: a context has the gate it was given, and none otherwise; nobody waits at that.
func TestOf(t *testing.T) {
	var g gate.Gate
	if got := gate.Of(g.In(context.Background())); got != &g {
		t.Errorf("the gate of a context is %p, want %p", got, &g)
	}
	none := gate.Of(context.Background())
	none.Shut()
	none.Ready()
	none.Wrote()
	none.Pass()
	if none.Wait() {
		t.Error("there is no gate to wait at")
	}
}
