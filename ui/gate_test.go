package ui

import (
	"io"
	"strings"
	"testing"
	"testing/synctest"

	"parallax/corpus/gate"
	"parallax/ui/ending"
)

// TestGateOfKey: what is read from the terminal shuts the gate, and what is written
// after the key has been obeyed opens it.
func TestGateOfKey(t *testing.T) {
	x := sample()
	var g gate.Gate
	watch := ending.WatchSignals(&g)
	defer watch.Stop()
	synctest.Test(t, func(t *testing.T) {
		in, out := watch.Input(strings.NewReader("j")), watch.Output(io.Discard)
		d := newDriver(t, x, 120, 36)
		d.app.opts.gate = &g

		if _, err := in.Read(make([]byte, 8)); err != nil {
			t.Fatal(err)
		}
		waited, opened := false, false
		go func() { waited, opened = g.Wait(), true }()
		io.WriteString(out, "a frame of before")
		if synctest.Wait(); opened {
			t.Fatal("a frame of before opens the gate, or no key shuts it")
		}
		d.press("j")
		io.WriteString(out, "the answer")
		if synctest.Wait(); !opened || !waited {
			t.Error("the answer leaves the gate shut")
		}
	})
}
