package keymap

import (
	"slices"
	"testing"

	"parallax/ui/config"
)

func TestNoKeyMeansTwoThings(t *testing.T) {
	m := Bind(&config.Settings{})
	for k, bs := range m.byKey {
		var seen Scope
		for _, b := range bs {
			if seen&b.Scope != 0 {
				t.Errorf("%q has two meanings in one scope", k)
			}
			seen |= b.Scope
		}
	}
}

// TestEveryActionHasAKey also holds that prompts can take every letter: no
// action hangs on a key that terminals send for another.
func TestEveryActionHasAKey(t *testing.T) {
	has := map[Action]bool{}
	for _, b := range Table() {
		has[b.Action] = true
		if (b.Help == "") != (b.Shown == "") || b.Scope == 0 || len(b.Keys) == 0 {
			t.Errorf("%v is not complete", b)
		}
		for _, k := range b.Keys {
			switch k {
			case "ctrl+s", "ctrl+q", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m":
				t.Errorf("%s must never be bound", k)
			}
		}
		if (b.hint == "") != (b.hints == 0) {
			t.Errorf("%q: hint and hints do not agree", b.Shown)
		}
	}
	for a := None + 1; a <= Quit; a++ {
		if !has[a] {
			t.Errorf("action %d has no key", a)
		}
	}
}

// TestKeyGroups: every key that has a help is in one group, as it is shown.
func TestKeyGroups(t *testing.T) {
	all := Groups()
	for _, b := range Table() {
		if b.Help != "" && !slices.Contains(all[b.Part].Keys, [2]string{b.Shown, b.Help}) {
			t.Errorf("%q is not among the keys of %s", b.Help, b.Part)
		}
	}
}
