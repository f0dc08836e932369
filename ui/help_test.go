package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestHelpAndQuit(t *testing.T) {
	d := newDriver(t, sample(), 120, 60).press("?").sees("Moving", "previous quotation", "Marks of rows", "told in other words")
	d.press("q").sees("5 articles by event")
	for _, k := range []string{"esc", "backspace"} {
		if quits(d.send(keyPress(k))) {
			t.Errorf("%s quits from the top", k)
		}
	}
	if !quits(d.send(keyPress("q"))) {
		t.Error("q does not quit from the top")
	}
	for _, keys := range [][]string{{}, {"2"}, {"/", "text:x"}, {"?"}} {
		if !quits(newDriver(t, sample(), 80, 24).press(keys...).send(keyPress("ctrl+c"))) {
			t.Errorf("^C does not quit after %q", keys)
		}
	}
}

func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	_, ok := cmd().(tea.QuitMsg)
	return ok
}
