package ui

import (
	"strings"
	"testing"
)

// TestDisputed: whom other articles name for the same words is told below the
// quotation, in the line of details and by the reason.
func TestDisputed(t *testing.T) {
	x := indexOf(t,
		"Tom Reed met Karl Lund. “The old bridge will never open again in our time,” Karl Lund said.\nMore.\n",
		"Ada Holt was there. “The old bridge will never open again in our time,” Tom Reed said.\nMore.\n")
	d := newDriver(t, x, 120, 36).press("2")
	if s := d.screen(); !strings.Contains(s, "others name: Tom Reed (") {
		t.Errorf("the pane does not tell it:\n%s", s)
	}
	d.press("i")
	if !strings.Contains(d.app.note, "Karl Lund: named as printed; others name: Tom Reed (") {
		t.Errorf("note %q", d.app.note)
	}
	if got := othersName(x, d.app.quotes.d, 1); !strings.HasPrefix(got, "others name: Karl Lund (") {
		t.Errorf("of the other quotation: %q", got)
	}
}
