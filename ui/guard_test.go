package ui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestGuard: a panic in a command, of a batch too, while obeying and while drawing
// is told once and ends the program.
func TestGuard(t *testing.T) {
	boom := func() tea.Msg { panic("boom") }
	for name, provoke := range map[string]func(*guard) tea.Msg{
		"command": func(g *guard) tea.Msg { return g.guarded(boom)() },
		"batch":   func(g *guard) tea.Msg { return g.guarded(tea.Batch(boom, boom))().(tea.BatchMsg)[0]() },
		"update": func(g *guard) tea.Msg {
			g.App.keys = nil
			return keyPress("j")
		},
		"view": func(g *guard) tea.Msg {
			g.App.stale, g.App.pen = true, nil
			g.View()
			return nil
		},
	} {
		var told []any
		quit := 0
		d := newDriver(t, sample(), 80, 24)
		g := &guard{App: d.app, tell: func(what any, _ []byte) { told = append(told, what) }, quit: func() { quit++ }}
		var cmd tea.Cmd
		if msg := provoke(g); msg != nil {
			_, cmd = g.Update(msg)
		}
		if len(told) != 1 || g.App.failed != ErrFault {
			t.Errorf("%s: told %v, failed with %v", name, told, g.App.failed)
		}
		if quit == 0 && (cmd == nil || cmd() != tea.Quit()) {
			t.Errorf("%s: the program does not end", name)
		}
		g.Update(keyPress("j"))
		g.View()
		if len(told) != 1 {
			t.Errorf("%s: a broken program is asked again: %v", name, told)
		}
	}
}

// TestShared: readers share what was grouped anew, and none writes to what is
// shared, whatever it filters.
func TestShared(t *testing.T) {
	s := NewShared(sample())
	if a, b := s.regrouped(1), s.regrouped(1); a.x != b.x || a.digest != b.digest {
		t.Error("a grouping is made twice")
	}
	if m := s.regrouped(sample().Grain); m.x != sample() {
		t.Error("the grouping that is there is made again")
	}
	all := slices.Clone(s.digest.quotes)
	a := newApp(t.Context(), Options{Shared: s})
	a.resize(120, 36)
	a.setIndex(s.x, s.digest)
	d := &driver{t, a}
	d.press("2", "&", "text:zelensky", "enter")
	if n := len(a.quotes.rows); n == 0 || n == len(all) {
		t.Fatalf("%d of %d quotations are left", n, len(all))
	}
	if !slices.Equal(all, s.digest.quotes) {
		t.Error("a filter wrote to what is shared")
	}
	if d.send(keyPress("ctrl+z")) != nil {
		t.Error("a reader among others stops the process")
	}
	if a.regroup(1) == nil || a.regroup(1) != nil {
		t.Error("one grouping at a time is asked for")
	}
}
