package ui

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/config"
	"parallax/ui/state"
)

// taught is a reader of w by h cells over x in which the tutor has been begun.
func taught(t *testing.T, x *model.Index, w, h int) *driver {
	t.Helper()
	d := newDriver(t, x, w, h)
	d.app.opts.Export = func(io.Writer, Export) error { return nil }
	return d.press(":", "text:tutor", "enter")
}

// lessonKeys are the keys that do what each lesson asks for, on the sample corpus.
func lessonKeys() [][]string {
	return [][]string{
		{"j"}, {"enter"}, {"]"}, {"2"}, {"v"}, {"enter"}, {"'", "'"}, {"3"}, {"]"}, {"#", "~"}, {"#", "^"},
		{"4"}, {"5"}, {"2", "&", "text:nato", "enter"}, {"f", "text:biden", "enter"}, {"y", "y"}, {"e", "m", "esc"}, {"?"}, {"q"},
	}
}

// TestTutor goes through the whole of the tutor by the keys that it names, in a large
// and in a small window: each lesson is reached, told whole, and done by its keys.
func TestTutor(t *testing.T) {
	if len(lessonKeys()) != len(lessons()) {
		t.Fatalf("%d lessons, keys for %d", len(lessons()), len(lessonKeys()))
	}
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			d := taught(t, sample(), size[0], size[1])
			for i, keys := range lessonKeys() {
				if at := d.app.tutor.step; at != i || !d.app.tutor.on {
					t.Fatalf("before %v the tutor is at lesson %d, want %d:\n%s", keys, at+1, i+1, d.screen())
				}
				if d.app.tutor.lacks != "" {
					t.Fatalf("lesson %d lacks what the sample corpus has: %s", i+1, d.app.tutor.lacks)
				}
				d.sees(fmt.Sprintf(" %d/%d  ", i+1, len(lessons())))
				see, do := d.app.tutorLines()
				if strings.Contains(do, "…") || strings.TrimSpace(ansi.Strip(see)) == "" {
					t.Errorf("lesson %d is cut:\n%s", i+1, d.screen())
				}
				if bad := wellFormed(d, size[0], size[1]); bad != "" {
					t.Fatal(bad)
				}
				d.press(keys...)
			}
			if d.app.tutor.on {
				t.Fatalf("the tutor has not ended:\n%s", d.screen())
			}
			if d.sees("that was the tutor"); d.app.kept.store.Value(tutored, state.Tutor) != finished {
				t.Error("the end of the tutor was not kept")
			}
		})
	}
}

// TestTutorFrames holds how the tutor looks.
func TestTutorFrames(t *testing.T) {
	for _, size := range sizes {
		name := fmt.Sprintf("tutor-%dx%d", size[0], size[1])
		golden(t, name, trimmed(taught(t, sample(), size[0], size[1]).press("j", "enter").screen()))
	}
}

// TestTutorLeft: it is left and gone on with at any time, other keys do what they do,
// and it says the way to where a lesson can be done.
func TestTutorLeft(t *testing.T) {
	d := taught(t, sample(), 80, 24).sees("1/19  j or k", ":tutor again leaves the tutor").press("j", "5").sees("2/19  1, then Enter opens it")
	d.press(":", "text:tutor", "enter").sees("the tutor is left; :tutor goes on with it").press("1").lacks("/19")
	d.press(":", "text:tutor", "enter").sees("2/19  Enter opens it").press("?").sees("2/19  q, then Enter").press("q", "enter").sees("3/19  ] to its")
	d.press("1", "2", "j").sees("3/19  1, then ] to its")
}

// indexed is an index of texts, each an article.
func indexed(t *testing.T, texts ...string) *model.Index {
	t.Helper()
	c := &corpus.Corpus{Found: len(texts)}
	for i, text := range texts {
		c.Articles = append(c.Articles, corpus.Article{ID: fmt.Sprint("a", i+1), Text: text})
	}
	x, err := model.Build(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// Two texts that have nothing in common, and of which one has no quotation.
const (
	quiet = "Rain fell on the hills.\n\nThe river rose by a metre in the night. Fields were under water in the morning."
	loud  = "Budget passed\n\nThe budget is sound, Finance Minister Anna Kern said on Monday. “We have saved enough,” she said.\n\nParliament voted in the evening."
)

// TestTutorElsewhere goes through the tutor over corpora that have not what it shows:
// it says what is missing, once, and ends.
func TestTutorElsewhere(t *testing.T) {
	for name, c := range map[string]struct {
		x     *model.Index
		lacks []string
	}{
		"one article without quotations": {indexed(t, quiet), []string{"Only one article is here", "No quotation was found here", "No event here has two articles"}},
		"two articles without an event":  {indexed(t, quiet, loud), []string{"No quotation has other wordings", "No event here has two articles"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := taught(t, c.x, 80, 24)
			d.app.opts.Export = nil // as at a server
			seen := map[string]bool{}
			keys := lessonKeys()
			last := -1
			for range 2 * len(keys) {
				at := d.app.tutor.step
				if !d.app.tutor.on {
					break
				}
				if at == last {
					t.Fatalf("the tutor stays at lesson %d:\n%s", at+1, d.screen())
				}
				last = at
				if why := d.app.tutor.lacks; why != "" {
					if seen[why] {
						t.Errorf("said twice: %s", why)
					}
					seen[why] = true
					d.sees("any key goes on").press("g")
					continue
				}
				if d.press(keys[at]...); d.app.menu.isOpen() { // nothing is here to copy
					d.press("esc")
				}
			}
			if d.app.tutor.on {
				t.Fatalf("the tutor has not ended:\n%s", d.screen())
			}
			for _, why := range append(c.lacks, "No file is written here") {
				found := false
				for s := range seen {
					found = found || strings.HasPrefix(s, why)
				}
				if !found {
					t.Errorf("it did not say %q, but %v", why, seen)
				}
			}
		})
	}
}

// TestTutorBlocked: where this article or this comparison has nothing to show, the tutor
// says where to go.
func TestTutorBlocked(t *testing.T) {
	d := taught(t, indexed(t, quiet, loud), 80, 24).press("j", "k", "enter")
	d.sees("3/19  J: the next article; this one has no quotation").press("J", "]").sees("4/19")
	d = taught(t, sample(), 80, 24).press("j", "enter", "]", "2", "v", "enter", "'", "'", "G")
	d.sees("8/19  1, go to one under an event; then 3: this one is alone").press("3").sees("8/19").press("1", "g", "3").sees("9/19")
}

// TestTutorKeys: the tutor names the keys of the settings.
func TestTutorKeys(t *testing.T) {
	a := newApp(t.Context(), Options{Settings: &config.Settings{Keys: []config.Binding{
		{Action: "down", Keys: []string{"ctrl+n"}}, {Action: "up", Keys: []string{"alt+x"}}, {Action: "command", Keys: []string{"ctrl+x"}}}}})
	if got := a.withKeys(lessons()[0].does); got != "^N or Alt-x: to another article" {
		t.Error(got)
	}
	if got := a.tutorCommand(); got != "^X tutor" {
		t.Error(got)
	}
	for i, l := range lessons() {
		for _, s := range []string{a.withKeys(l.sees), a.withKeys(l.does)} {
			if strings.Contains(strings.ReplaceAll(s, "{+", ""), "{") {
				t.Errorf("lesson %d names no action: %s", i+1, s)
			}
		}
	}
}

// TestFirstStart: the hint stands in the first frame of the sample corpus and goes with
// the first key; it never comes for other corpora, nor for who has been here before.
func TestFirstStart(t *testing.T) {
	const hint = ":tutor shows how"
	start := func(s *state.Store, sample bool, w, h int) *driver {
		d := newDriver(t, nil, w, h)
		d.app.opts.Sample = sample
		x := again(t, state.Memory(), 80, 24).app.x
		digest := newDigest(x)
		d.send(loadedMsg{x: x, digest: digest, store: s, last: lastOf(s, digest.names)})
		return d
	}
	for _, size := range sizes {
		golden(t, fmt.Sprintf("first-%dx%d", size[0], size[1]), trimmed(start(state.Memory(), true, size[0], size[1]).screen()))
	}
	s := state.Memory()
	d := start(s, true, 80, 24).sees("sample corpus: :tutor shows how in two minutes; parallax ~/news reads your own")
	d.press("j").lacks(hint)
	start(s, false, 80, 24).lacks(hint)
	start(s, true, 80, 24).sees(hint) // nothing was kept yet
	d.app.keepPlace()
	start(s, true, 80, 24).lacks(hint)

	d = newDriver(t, nil, 40, 12)
	d.app.opts.Sample, d.app.opts.ASCII = true, "LANG=C is not UTF-8"
	x := newDigest(sample())
	d.send(loadedMsg{x: sample(), digest: x})
	d.sees(":tutor shows how ")
	d.app.opts.ASCII = ""
	d.send(loadedMsg{x: sample(), digest: x, stateErr: io.EOF})
	d.sees("what you keep ends")

	s = state.Memory()
	if err := s.Put(state.Change{Subject: tutored, Field: state.Tutor, Value: finished}); err != nil {
		t.Fatal(err)
	}
	start(s, true, 80, 24).lacks(hint)
}
