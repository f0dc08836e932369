package ui

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model"
)

var update = flag.Bool("update", false, "write the golden frames anew")

// golden compares a frame with testdata/name.golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	got += "\n"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (go test ./ui -update writes it anew); got:\n%s", file, got)
	}
}

// trimmed is a screen without spaces at line ends, as golden files hold it.
func trimmed(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}

var sizes = [][2]int{{80, 24}, {120, 36}, {200, 60}, {40, 12}}

func TestGoldenFrames(t *testing.T) {
	screens := []struct {
		name string
		keys []string
	}{
		{"articles", []string{"j"}},
		{"text", []string{"j", "enter", "]"}},
		{"quotes", []string{"2", "j", "j"}},
		{"compare", []string{"j", "3", "]"}},
		{"coverage", []string{"j", "4", "j", "j", "j", "l"}},
		{"names", []string{"j", "5", "j"}},
		{"help", []string{"?"}},
		{"why", []string{"i", "i", "G"}},
	}
	for _, s := range screens {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				d := newDriver(t, sample(), size[0], size[1]).press(s.keys...)
				golden(t, name, trimmed(d.screen()))
			})
		}
	}
}

// TestGoldenStyled holds the styles of one frame, escapes made visible.
func TestGoldenStyled(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "]")
	golden(t, "styled", strings.ReplaceAll(d.app.View().Content, "\x1b", "␛"))
}

// hostile is a corpus of the texts that break columns.
func hostile(t testing.TB) *model.Index {
	t.Helper()
	c := &corpus.Corpus{Found: 4}
	for i, text := range []string{
		"",
		"ein\tWort\r\nund “日本語の見出し、全角文字” said 王 Wenbin.\n\nनमस्ते दुनिया — e\u0301tude 👩‍👩‍👧 ❤️ flags 🇺🇦🇩🇪.",
		strings.Repeat("unbreakable", 60) + "\n“" + strings.Repeat("long ", 300) + "” he said.\x1b[31m\u202eevil\u0085\xff",
		"\u0301\u200b\u200d\n" + strings.Repeat("全", 300),
	} {
		c.Articles = append(c.Articles, corpus.Article{ID: fmt.Sprintf("dir/全角-%d", i), Text: text,
			Source: strings.Repeat("全ß", i), Title: strings.Repeat("見出し title ", i*3)})
	}
	x, err := model.Build(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestSweep draws every screen at every size: exactly h lines of w cells.
func TestSweep(t *testing.T) {
	for name, x := range map[string]*model.Index{"sample": sample(), "hostile": hostile(t), "loading": nil} {
		for _, keys := range [][]string{{}, {"enter", "]"}, {"2"}, {"3", "j", "t"}, {"4", "j", "l"}, {"5", "o"}, {"?"}, {":", "text:map", "enter"}, {"i"}, {"/", "text:the"}, {"2", "w", "&", "text:a"}} {
			d := newDriver(t, x, 80, 24).press(keys...)
			for w := range 201 {
				for h := range 61 {
					if (w*7+h*3)%11 != 0 && w > 8 && h > 6 {
						continue // every size is seen by some screen or other
					}
					d.send(tea.WindowSizeMsg{Width: w, Height: h})
					if bad := wellFormed(d, w, h); bad != "" {
						t.Fatalf("%s, keys %q, %dx%d: %s", name, keys, w, h, bad)
					}
				}
			}
		}
	}
}

// TestWalk presses random keys at random sizes; nothing may panic and every
// frame must be whole.
func TestWalk(t *testing.T) {
	var keys []string
	for _, b := range keyTable() {
		if b.action != actQuit {
			keys = append(keys, b.keys...)
		}
	}
	keys = append(keys, "enter", "enter", "]", "j", "j", "space", "q", "x", "'", "text:war", "text:NATO ")
	for seed := range uint64(6) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		x := sample()
		if seed%3 == 2 {
			x = hostile(t)
		}
		w, h := 120, 36
		d := newDriver(t, x, w, h)
		var pressed []string
		for range 700 {
			if rnd.IntN(10) == 0 {
				w, h = rnd.IntN(160), rnd.IntN(50)
				d.send(tea.WindowSizeMsg{Width: w, Height: h})
			}
			k := keys[rnd.IntN(len(keys))]
			pressed = append(pressed, k)
			d.press(k)
			if bad := wellFormed(d, w, h); bad != "" {
				t.Fatalf("seed %d, %dx%d, after %q: %s", seed, w, h, pressed, bad)
			}
		}
	}
}
