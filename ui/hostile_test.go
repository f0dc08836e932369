package ui

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/draw"
	"parallax/ui/probe"
)

// evilText is a text with evil in every sort of place that is shown apart: headline,
// quotation, speaker, cue, hedge, section, numbers that disagree.
func evilText(evil string, n int) string {
	return fmt.Sprintf(`Minister %[1]s resigns in Vilnius after vote

VILNIUS, July %[2]d. Minister Anna %[1]s Smith allegedly resigned on Tuesday after the vote in Vilnius, the %[1]s Agency reported.

“We will not go back, %[1]s,” Anna %[1]s Smith said in %[1]s on Tuesday. “It was %[1]s a vote.”

According to %[1]s, %[2]d people, %[1]s, were in the hall of the parliament in Vilnius when the minister resigned.

%[1]s
%[1]s said the minister “%[1]s” had no choice after the vote in Vilnius.
`, evil, n)
}

// evilCorpus is three articles about one event, with evil in every field, read as
// anything is read.
func evilCorpus(t testing.TB, evil string) *corpus.Corpus {
	t.Helper()
	var lines strings.Builder
	for n := range 3 {
		line, err := json.Marshal(map[string]string{
			"id": fmt.Sprint(n, evil), "source": fmt.Sprint("S", n, evil), "title": "", "author": evil, "date": evil, "url": "http://" + evil,
			"language": evil, "text": evilText(evil, n+11), evil: evil,
		})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	if err := checkName(evil); err == nil { // a file of that name may be
		evil += ".jsonl"
	} else {
		evil = "evil.jsonl"
	}
	c, err := corpus.OpenFS(context.Background(), fstest.MapFS{evil: {Data: []byte(lines.String())}}, corpus.Options{})
	if err != nil || len(c.Articles) != 3 {
		t.Fatal(err, c.Problems)
	}
	return c
}

func checkName(s string) error {
	if strings.ContainsAny(s, "/\x00") || len(s) > 200 || !utf8.ValidString(s) {
		return fmt.Errorf("no name of a file: %q", s)
	}
	return nil
}

func evilIndex(t testing.TB, evil string) *model.Index {
	t.Helper()
	x, err := model.Build(context.Background(), evilCorpus(t, evil), nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// tour are the keys that lead through every view, each step followed by a look.
var tour = [][]string{
	{}, {"j"}, {"i"}, {"enter"}, {"]"}, {"]"}, {"space"}, {"y"}, {"y"}, {"w"}, {"z"}, {"q"},
	{"2"}, {"j"}, {"j"}, {"i"}, {"v"}, {"x"}, {"y"}, {"c"}, {"s"}, {"enter"}, {"q"},
	{"3"}, {"j"}, {"]"}, {"y"}, {"y"}, {"t"}, {"l"}, {"o"}, {"x"}, {"w"}, {"enter"}, {"q"}, {"q"},
	{"c", "j", "c"}, {"C"}, {"1", "?"}, {"q"}, {"("},
	{"4"}, {"l"}, {"j"}, {"o"}, {"enter"}, {"q"}, {"5"}, {"j"}, {"o"}, {"enter"}, {"q"},
	{"1", ":"}, {"text:warnings"}, {"enter"}, {"U"}, {"3", "j", "P"}, {"j", "P"}, {"X"}, {"U"}, {"y"}, {"l"}, {"|"}, {"text:cat"}, {"esc"},
}

// TestProbesInFrames leads every probe, in every field, through every view: a frame
// holds nothing but lines and styles, every line is as wide as the window, and the
// word behind the probe is shown.
func TestProbesInFrames(t *testing.T) {
	for i, p := range append(probe.Fifteen(), probe.More()...) {
		if testing.Short() && i%4 != 0 {
			continue
		}
		t.Run(p.Name, func(t *testing.T) {
			t.Parallel()
			x := evilIndex(t, p.Text())
			for i, size := range [][2]int{{120, 36}, {80, 24}, {50, 16}} {
				d := newDriver(t, x, size[0], size[1])
				d.app.pen.Method = ansi.Method(i % 2)
				for _, keys := range tour {
					d.press(keys...)
					d.fits(fmt.Sprint(size, " after ", keys), size[0], size[1])
				}
			}
			d := newDriver(t, nil, 80, 24) // still loading
			d.app.opts.Name = corpus.Clean(p.Text())
			d.fits("while loading", 80, 24)
		})
	}
}

// TestProbesNotRead shows what was never cleaned on the way in: drawing alone must do.
func TestProbesNotRead(t *testing.T) {
	for _, p := range probe.Fifteen() {
		c := &corpus.Corpus{Found: 4, Problems: []corpus.Problem{{Path: p.Text(), Err: errors.New(p.Text())}}}
		for _, n := range []string{"1", "2", "3"} {
			e := p.Text()
			c.Articles = append(c.Articles, corpus.Article{ID: n + e, Source: e, Title: e, Author: e, Date: e, URL: e, Language: e, Path: e, Text: evilText(e, 12)})
		}
		x, err := model.Build(context.Background(), c, nil)
		if err != nil {
			t.Fatal(err)
		}
		d := newDriver(t, x, 120, 36)
		for _, keys := range tour {
			d.press(keys...)
			d.fits(fmt.Sprint(p.Name, " after ", keys), 120, 36)
		}
		_, all := d.app.reader.pick()
		said := joined(all, picked.excerpt)
		if copied := forClipboard(said + c.Articles[0].Text); probe.Printed(copied) != nil {
			t.Errorf("%s: %q is copied", p.Name, copied)
		}
	}
}

// fits holds a frame to what it promises.
func (d *driver) fits(what string, w, h int) {
	d.t.Helper()
	v := d.app.View()
	if bad := probe.Frame(v.Content); bad != nil {
		d.t.Errorf("%s: %q in the frame", what, bad[0])
	}
	for s := ansi.Strip(v.Content); s != ""; {
		n, _ := draw.Ruler{Method: ansi.GraphemeWidth}.Next(s)
		if len(s[:n]) > 80 {
			d.t.Errorf("%s: one cluster of %d bytes", what, n)
		}
		s = s[n:]
	}
	if v.WindowTitle != "Parallax" {
		d.t.Errorf("%s: the title is %q", what, v.WindowTitle)
	}
	if wrong := d.malformed(v.Content, w, h); wrong != "" {
		d.t.Errorf("%s: %s", what, wrong)
	}
}

// TestTailIsShown: in every view the word behind a probe is there.
func TestTailIsShown(t *testing.T) {
	for _, p := range append(probe.Fifteen(), probe.More()...) {
		if len(p.Sequence) > 100 {
			continue // the word is broken, at the end of a line
		}
		d := newDriver(t, evilIndex(t, p.Text()), 120, 40)
		for view, keys := range map[string][]string{"reading": {"1", "enter"}, "quotes": {"2"}, "compare": {"3"}} {
			d.press(append([]string{"q", "q", "1"}, keys...)...)
			flat := strings.Join(strings.Fields(d.screen()), "")
			if strings.Count(flat, probe.Tail) < 2 {
				t.Errorf("%s: the word behind it is not shown in %s:\n%s", p.Name, view, d.screen())
			}
		}
	}
}

// TestProbesInPrompts types and pastes every probe into every prompt.
func TestProbesInPrompts(t *testing.T) {
	for _, paste := range []bool{false, true} {
		for _, view := range []string{"1", "2", "4"} {
			for _, key := range []string{"/", "&", "f", "a", "t", ":", "p"} {
				t.Run(fmt.Sprint(key, " in view ", view, ", pasted ", paste), func(t *testing.T) {
					t.Parallel()
					d := newDriver(t, sample(), 80, 24)
					for i, p := range append(probe.Fifteen(), probe.More()...) {
						if testing.Short() && i%4 != 0 {
							continue
						}
						d.press("esc", view, key, "ctrl+u")
						if paste {
							d.send(tea.PasteMsg{Content: p.Text()})
						} else {
							d.press("text:" + p.Text())
						}
						d.fits(p.Name, 80, 24)
						d.press("enter").fits(p.Name+" entered", 80, 24)
						d.press("n").fits(p.Name+" again", 80, 24)
					}
				})
			}
		}
	}
}
