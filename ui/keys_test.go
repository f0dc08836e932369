package ui

import (
	"slices"
	"testing"

	"parallax/ui/config"
)

func TestNoKeyMeansTwoThings(t *testing.T) {
	m := bindKeys(&config.Settings{})
	for k, bs := range m.byKey {
		var seen scope
		for _, b := range bs {
			if seen&b.scope != 0 {
				t.Errorf("%q has two meanings in one scope", k)
			}
			seen |= b.scope
		}
	}
}

// TestEveryActionHasAKey also holds that prompts can take every letter: no
// action hangs on a key that terminals send for another.
func TestEveryActionHasAKey(t *testing.T) {
	has := map[action]bool{}
	for _, b := range keyTable() {
		has[b.action] = true
		if (b.help == "") != (b.shown == "") || b.scope == 0 || len(b.keys) == 0 {
			t.Errorf("%v is not complete", b)
		}
		for _, k := range b.keys {
			switch k {
			case "ctrl+s", "ctrl+q", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m":
				t.Errorf("%s must never be bound", k)
			}
		}
		if (b.hint == "") != (b.hints == 0) {
			t.Errorf("%q: hint and hints do not agree", b.shown)
		}
	}
	for a := actNone + 1; a <= actQuit; a++ {
		if !has[a] {
			t.Errorf("action %d has no key", a)
		}
	}
}

// TestKeyGroups: every key that has a help is in one group, as it is shown.
func TestKeyGroups(t *testing.T) {
	all := KeyGroups()
	for _, b := range keyTable() {
		if b.help != "" && !slices.Contains(all[b.group].Keys, [2]string{b.shown, b.help}) {
			t.Errorf("%q is not among the keys of %s", b.help, b.group)
		}
	}
}
