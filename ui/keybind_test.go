package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/ui/config"
)

// TestPresets: in every preset every action has a key, and no key two meanings.
func TestPresets(t *testing.T) {
	for _, preset := range config.Presets() {
		m := bindKeys(&config.Settings{Preset: preset})
		for _, b := range m.table {
			for _, s := range []scope{inList, inText, inQuotes, inCompare, inCoverage, inNames} {
				if b.scope&s != 0 && !slices.ContainsFunc(b.keys, func(k string) bool { return m.action(k, s) == b.action }) {
					t.Errorf("%s: %s has no key in scope %d: %v", preset, nameOf(b.action), s, m.lost[b.action])
				}
			}
		}
		for k, bs := range m.byKey {
			var seen scope
			for _, b := range bs {
				if seen&b.scope != 0 {
					t.Errorf("%s: %q has two meanings", preset, k)
				}
				seen |= b.scope
			}
		}
	}
	for act := range presetKeys("less") {
		if nameOf(act) == "" {
			t.Errorf("action %d has no name", act)
		}
	}
}

func TestClashes(t *testing.T) {
	settingsOf := func(src string) *config.Settings {
		path := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := LoadSettings(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, c := range []struct {
		src  string
		want []string // line and words of each problem
	}{
		{"[keys]\nstar = \"S\"\n", nil},
		{"[keys]\nstar = \"x\"\n", nil}, // what the table has is taken from it
		{"[keys]\nstar = \"S\"\nnote = [\"S\", \"A\"]\n", []string{`3 "S" is a key of star, from line 2 on`}},
		{"[keys]\nswap = \"X\"\nread = \"X\"\n", nil}, // no view has both
		{"[keys]\nstarr = \"S\"\n", []string{"2 do you mean star?"}},
		{"[keys]\nstar = \"ctrl+c\"\n", []string{"2 ctrl+c always quits"}},
	} {
		got := settingsOf(c.src).Problems
		if len(got) != len(c.want) {
			t.Errorf("%q: %v", c.src, got)
			continue
		}
		for i, p := range got {
			line, says, _ := strings.Cut(c.want[i], " ")
			if !strings.Contains(p.String(), ":"+line+": ") || !strings.Contains(p.Says, says) {
				t.Errorf("%q: %s", c.src, p)
			}
		}
	}
	m := bindKeys(settingsOf("[keys]\nstar = \"S\"\nnote = [\"S\", \"A\"]\nhide-same = \"x\"\n"))
	for _, c := range []struct {
		key  string
		in   scope
		want action
	}{
		{"S", inList, actStar}, {"A", inList, actNote}, {"s", inList, actNone}, {"a", inList, actNone},
		{"x", inCompare, actHideSame}, {"x", inList, actSelect}, {"=", inCompare, actNone}, {"ctrl+c", inList, actQuit},
	} {
		if got := m.action(c.key, c.in); got != c.want {
			t.Errorf("%s in %d is %s, not %s", c.key, c.in, nameOf(got), nameOf(c.want))
		}
	}
}
