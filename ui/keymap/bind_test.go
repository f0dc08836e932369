package keymap

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
		m := Bind(&config.Settings{Preset: preset})
		for _, b := range m.Table {
			for _, s := range []Scope{InList, InText, InQuotes, InCompare, InCoverage, InNames} {
				if b.Scope&s != 0 && !slices.ContainsFunc(b.Keys, func(k string) bool { return m.Action(k, s) == b.Action }) {
					t.Errorf("%s: %s has no key in scope %d: %v", preset, NameOf(b.Action), s, m.Lost[b.Action])
				}
			}
		}
		for k, bs := range m.byKey {
			var seen Scope
			for _, b := range bs {
				if seen&b.Scope != 0 {
					t.Errorf("%s: %q has two meanings", preset, k)
				}
				seen |= b.Scope
			}
		}
	}
	for act := range presetKeys("less") {
		if NameOf(act) == "" {
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
	m := Bind(settingsOf("[keys]\nstar = \"S\"\nnote = [\"S\", \"A\"]\nhide-same = \"x\"\n"))
	for _, c := range []struct {
		key  string
		in   Scope
		want Action
	}{
		{"S", InList, Star}, {"A", InList, Note}, {"s", InList, None}, {"a", InList, None},
		{"x", InCompare, HideSame}, {"x", InList, Select}, {"=", InCompare, None}, {"ctrl+c", InList, Quit},
	} {
		if got := m.Action(c.key, c.in); got != c.want {
			t.Errorf("%s in %d is %s, not %s", c.key, c.in, NameOf(got), NameOf(c.want))
		}
	}
}
