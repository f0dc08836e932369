package ui

import (
	"slices"
	"strings"
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

func TestHintsAreWhole(t *testing.T) {
	m := bindKeys(&config.Settings{})
	for _, s := range []scope{inList, inText, inQuotes, inCompare, inHelp} {
		for w := range 120 {
			got := m.hints(ruler{}, s, w)
			if (ruler{}).width(got) > w || w >= 6 && !strings.HasSuffix(got, "? keys") || w >= 6 && strings.Contains(got, "…") {
				t.Errorf("hints(%d, %d) = %q", s, w, got)
			}
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

// TestSilentKeys: a key that can do nothing here says why.
func TestSilentKeys(t *testing.T) {
	for _, c := range []struct {
		keys []string
		says string
	}{
		{[]string{"="}, "that is a key of Compare; ? shows all"},
		{[]string{"3", "&"}, "that is a key of Quotes and the list; ? shows all"},
		{[]string{"enter", "v"}, "that is a key of Quotes; ? shows all"},
		{[]string{"n"}, "nothing has been searched for"},
		{[]string{"2", "N"}, "nothing has been searched for"},
		{[]string{"c", "j", "C", "."}, "there is no other source to bring"},
		{[]string{"c", "j", "C", "t"}, "there is no other source to bring"},
	} {
		d := newDriver(t, sample(), 120, 36).press(c.keys...)
		d.sees(c.says)
		d.press("j").lacks(c.says)
	}
	newDriver(t, sample(), 120, 36).press("Z").lacks("a key of")
}
