package ui

import (
	"testing"

	"parallax/model/event"
)

// TestGrain: events are told apart more finely, the cursor stays on its article, and
// the usual way is one key back.
func TestGrain(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j")
	at := d.app.articles.selected()
	usual := len(d.app.x.Events)
	for range event.Finest {
		d.send(d.send(keyPress(")"))())
	}
	d.sees("told apart 4 finer than usual")
	if n := len(d.app.x.Events); n <= usual || d.app.articles.selected() != at {
		t.Errorf("%d events and the cursor on %d; there were %d, and it was on %d", n, d.app.articles.selected(), usual, at)
	}
	if d.send(keyPress(")")) != nil {
		t.Error("there is no finer grain")
	}
	for range event.Finest {
		d.send(d.send(keyPress("("))())
	}
	d.sees("told apart as usual")
	if n := len(d.app.x.Events); n != usual {
		t.Errorf("%d events, %d before", n, usual)
	}
}
