package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/state"
)

// TestOtherSession holds that the focus shows what another session kept.
func TestOtherSession(t *testing.T) {
	dir := t.TempDir()
	open := func() *state.Store {
		s, err := state.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	}
	mine, other := open(), open()
	d := again(t, mine, 120, 36)
	subject := state.Article(&sample().Articles[d.app.articles.selected()].Article)
	if err := other.Set(state.Change{Subject: subject, Field: state.Star, Value: "1"}); err != nil {
		t.Fatal(err)
	}
	if cmd := d.send(tea.FocusMsg{}); cmd != nil {
		d.send(cmd())
	}
	if !strings.Contains(d.pointed(), "*") {
		t.Fatalf("the star of the other session is not seen: %q", d.pointed())
	}
}

// TestOtherSessionPins holds that the focus shows the rows that another session pinned
// in the comparison on the screen, and whose words it put right.
func TestOtherSessionPins(t *testing.T) {
	dir := t.TempDir()
	open := func() *state.Store {
		s, err := state.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	}
	a, b := again(t, open(), 120, 36), again(t, open(), 120, 36)
	focus := func() {
		cmd := a.send(tea.FocusMsg{})
		cmd = a.send(cmd())
		for cmd != nil {
			cmd = a.send(cmd())
		}
	}
	for _, d := range []*driver{a, b} {
		d.press(":", "text:compare-articles 001,002", "enter", "]")
	}
	b.press("P")
	if err := b.app.kept.store.Save(); err != nil {
		t.Fatal(err)
	}
	pinned := func(d *driver) bool { return strings.Contains(d.screen(), "▌~P") }
	if focus(); !pinned(b) || !pinned(a) {
		t.Fatalf("the pin of the other session is not seen:\n%s", a.screen())
	}
	b.press("2", "p", "text:Ann Other", "enter")
	if err := b.app.kept.store.Save(); err != nil {
		t.Fatal(err)
	}
	focus()
	a.press("2").sees("Ann Other")
}
