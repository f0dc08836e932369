package ui

import (
	"strings"
	"testing"

	"parallax/ui/keymap"
)

// TestCommandNames: every key is a command too, and no name means two things.
func TestCommandNames(t *testing.T) {
	for _, b := range newDriver(t, nil, 120, 36).app.keys.Table {
		if keymap.NameOf(b.Action) == "" {
			t.Errorf("%v has no name", b.Keys)
		}
	}
	seen := map[string]bool{}
	for _, c := range newDriver(t, sample(), 120, 36).app.commands() {
		if seen[c.name] || strings.Contains(c.name, " ") {
			t.Errorf("%q is a command twice, or has a space", c.name)
		}
		seen[c.name] = true
	}
}

func TestCommands(t *testing.T) {
	d := newDriver(t, sample(), 120, 36)
	d.press(":", "text:cov", "tab").sees(":coverage").press("enter").sees("[4 Coverage]")
	d.press(":", "text:article 003", "enter")
	if !d.app.reading || !strings.HasPrefix(sample().Articles[d.app.reader.article].ID, "003") {
		t.Fatal(":article 003 did not open it")
	}
	d.press(":", "text:compare-articles 001,002", "enter").sees("[3 Compare]", "A Ukrinform 001", "B RBC-Ukraine 002")
	d.press(":", "text:event E2", "enter").sees("[1 Articles]")
	if !strings.Contains(d.pointed(), "004") {
		t.Fatalf(":event E2 went to %q", d.pointed())
	}
	d.press(":", "text:filter source:ukrinform", "enter").sees("1 of 5 articles").press(":", "text:filter x:", "enter").sees("no field")
	d.press(":", "text:nonsense", "enter").sees(`no command "nonsense"`).press("esc")
	d.press(":", "text:event", "enter").sees("expected E1 after event").press("esc")
	d.press(":", "text:event E9", "enter").sees("there are E1 to E2")
	d.press(":", "text:swap", "enter").sees("that is a key of Compare")
	d.press(":", "text:next-", "tab").sees("next-hit  next-pane").press("esc")
	d.press(":", "tab").sees("all-read", "Tab: ").press("tab").lacks("all-read").sees("Tab: ")
	for range 20 { // round to the beginning, with every name once
		if d.press("tab"); strings.Contains(d.screen(), "all-read") {
			break
		}
	}
	d.sees("all-read").press("tab", "text:zo").lacks("Tab: ").press("tab").sees(":zoom").press("esc")
	d.press(":", "text:star", "enter").sees("starred").press(":", "text:undo", "enter").sees("taken back")
	d.press(":", "text:warnings", "enter").sees("everything could be read")
	d.press(":", "text:search", "enter", "text:biden", "enter").sees("“biden”")
}
