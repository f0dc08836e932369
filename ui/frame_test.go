package ui

import (
	"flag"
	"fmt"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"parallax/corpus"
	"parallax/model"
)

var update = flag.Bool("update", false, "write the golden frames anew")

// golden compares a frame with testdata/name.golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	compared(t, filepath.Join("testdata", name+".golden"), got+"\n")
}

// compared compares with a file what it should hold.
func compared(t *testing.T, file, got string) {
	t.Helper()
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
		t.Errorf("%s differs (go test ./ui -update -run '%s' writes it anew); got:\n%s", file, t.Name(), got)
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

// views are a screen of every view, and how to come there.
func views() []struct {
	name string
	keys []string
} {
	return []struct {
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
}

func TestGoldenFrames(t *testing.T) {
	for _, s := range views() {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				d := newDriver(t, sample(), size[0], size[1]).press(s.keys...)
				golden(t, name, trimmed(d.screen()))
			})
		}
	}
}

// TestGoldenStyled holds the styles of a frame of each view, escapes made visible, as
// Bubble Tea writes them: for a dark and a light background, and without colours.
func TestGoldenStyled(t *testing.T) {
	for _, s := range views() {
		for name, profile := range map[string]colorprofile.Profile{"dark": colorprofile.ANSI256, "light": colorprofile.ANSI256, "none": colorprofile.ASCII} {
			t.Run(s.name+"-"+name, func(t *testing.T) {
				d := newDriver(t, sample(), 120, 36)
				d.app.opts.Theme = ""
				d.send(tea.ColorProfileMsg{Profile: profile})
				background := color.Color(color.Black)
				if name == "light" {
					background = color.White
				}
				d.send(tea.BackgroundColorMsg{Color: background})
				d.press(s.keys...)
				var out strings.Builder
				w := colorprofile.Writer{Forward: &out, Profile: profile}
				w.WriteString(d.app.View().Content)
				if name == "none" && coloured.MatchString(out.String()) {
					t.Error("a colour is written where there are none")
				}
				golden(t, "styled-"+s.name+"-"+name, strings.ReplaceAll(out.String(), "\x1b", "␛"))
			})
		}
	}
}

// coloured is a sequence that sets a colour.
var coloured = regexp.MustCompile("\x1b\\[([0-9;]*;)?([34]8;|[349][0-7][;m]|10[0-7][;m])")

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

// screens are all views, prompts and menus, and how to come there.
func screens() [][]string {
	return [][]string{
		{}, {"enter", "]"}, {"2"}, {"3", "j", "t"}, {"4", "j", "l"}, {"5", "o"}, {"?"}, {"i"}, {"enter", "z"}, {"3", "w", "o"},
		{"/", "text:the"}, {"2", "w", "&", "text:a b:"}, {"f", "text:n"}, {"2", "f", "text:no"}, {":", "text:co", "tab"}, {"t", "text:one two"},
		{"2", "a", "text:a note"}, {"2", "p", "text:someone"}, {"enter", "y"}, {"2", "x", "e"}, {"3", "e", "m", "text:x"}, {"m"}, {"'"}, {"M"},
		{"2", "y"}, {"4", "/", "text:x"}, {"5", "y"}, {":", "text:map", "enter"}, {"3", "#"}, {"4", "#"}, {"S"}, {"3", "P"}, {"|", "text:wc"}, {":", "text:tutor", "enter", "j"},
	}
}

// TestSweep draws every screen at many sizes, and at every size several: exactly h
// lines of w cells. At the narrowest and the lowest sizes it draws all.
//
// With -short it draws few, as do other tests that draw very much: on one goroutine the
// race detector, which takes six times as long, has nothing to see in that.
func TestSweep(t *testing.T) {
	n, every := 0, 40
	if testing.Short() {
		every = 400
	}
	corpora := map[string]*model.Index{"sample": sample(), "hostile": hostile(t), "loading": nil}
	for _, name := range []string{"sample", "hostile", "loading"} {
		for _, keys := range screens() {
			n++
			offset := n // every screen has sizes of its own
			t.Run(fmt.Sprint(name, " ", keys), func(t *testing.T) {
				t.Parallel()
				d := newDriver(t, corpora[name], 80, 24)
				d.app.opts.Export = func(io.Writer, Export) error { return nil }
				d.press(keys...)
				for w := range 201 {
					for h := range 61 {
						all := !testing.Short() && (w <= 8 && h <= 30 || h <= 6 && w <= 130)
						if (w*7+h*3+offset)%every != 0 && !all {
							continue
						}
						d.send(tea.WindowSizeMsg{Width: w, Height: h})
						if bad := wellFormed(d, w, h); bad != "" {
							t.Fatalf("%dx%d: %s", w, h, bad)
						}
					}
				}
			})
		}
	}
}

// TestMenusFit: at 80x24 a menu shows all its keys, on the line of the hints where it
// needs that.
func TestMenusFit(t *testing.T) {
	for _, keys := range [][]string{{"2", "#"}, {"3", "#"}, {"4", "#"}, {"1", "S"}, {"1", "e"}, {"2", "e"}, {"3", "e"}, {"1", "y"}, {"2", "y"}, {"3", "y"}} {
		d := newDriver(t, sample(), 80, 24)
		d.app.opts.Export = func(io.Writer, Export) error { return nil }
		d.press(keys...)
		shown := strings.Join(strings.Fields(d.screen()), " ")
		if says := strings.Join(strings.Fields(d.app.menu.says), " "); says == "" || !strings.Contains(shown, says) {
			t.Errorf("%v: of %q is shown:\n%s", keys, says, d.screen())
		}
	}
}
