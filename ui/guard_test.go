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
	for name, provoke := range map[string]func(*guard, *App){
		"command": func(g *guard, _ *App) { g.command(boom)() },
		"batch":   func(g *guard, _ *App) { g.command(tea.Batch(boom, boom))().(tea.BatchMsg)[0]() },
		"update": func(g *guard, a *App) {
			a.keys = nil
			g.Update(keyPress("j"))
		},
		"view": func(g *guard, a *App) {
			a.stale, a.pen = true, nil
			g.View()
		},
	} {
		told, quit := 0, make(chan bool, 9)
		d := newDriver(t, sample(), 80, 24)
		g := &guard{model: d.app, tell: func(any) error { told++; return ErrFault }, quit: func() { quit <- true }}
		provoke(g, d.app)
		if <-quit; told != 1 || g.fault() != ErrFault {
			t.Errorf("%s: told %d times, ended with %v", name, told, g.fault())
		}
		g.Update(keyPress("j"))
		g.View()
		if told != 1 {
			t.Errorf("%s: a broken program is asked again", name)
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
	a.loaded(s.loaded(a.opts))
	a.resting = true
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
