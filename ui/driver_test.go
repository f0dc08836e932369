package ui

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/seeds"
	"parallax/ui/draw"
)

// sample is the analysed sample corpus, built once for all tests.
var sample = sync.OnceValue(func() *model.Index {
	c, err := corpus.OpenFS(context.Background(), seeds.Files, corpus.Options{})
	if err != nil {
		panic(err)
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		panic(err)
	}
	return x
})

// driver presses keys and looks at the screen, with no program running.
type driver struct {
	t   testing.TB
	app *App
}

// newDriver is a reader of w by h cells over x.
func newDriver(t testing.TB, x *model.Index, w, h int) *driver {
	t.Helper()
	a := newApp(context.Background(), Options{Theme: "dark"})
	a.profile = colorprofile.ANSI256
	a.pen.Theme = draw.NewTheme(draw.Dark, a.profile, a.opts.settings())
	a.resting = true // a test says itself when the reader rests
	d := &driver{t, a}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	if x != nil {
		d.send(loadedMsg{x: x, digest: newDigest(x)})
	}
	return d
}

func (d *driver) send(msg tea.Msg) tea.Cmd {
	_, cmd := d.app.Update(msg)
	return cmd
}

// press presses keys by their names: "j", "enter", "ctrl+d"; a word of the form
// text:hello types hello. After the last, what follows a rest has followed.
func (d *driver) press(keys ...string) *driver {
	for _, k := range keys {
		if s, ok := strings.CutPrefix(k, "text:"); ok {
			for _, r := range s {
				d.send(tea.KeyPressMsg{Text: string(r), Code: r})
			}
			continue
		}
		d.send(keyPress(k))
	}
	if ask := d.send(restMsg{d.app.rest}); ask != nil {
		d.send(ask())
	}
	return d
}

// keyPress is the message of a key by name.
func keyPress(name string) tea.KeyPressMsg {
	codes := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace, "tab": tea.KeyTab,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgdown": tea.KeyPgDown,
		"pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd, "space": tea.KeySpace, "f1": tea.KeyF1}
	if c, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(c[0]), Mod: tea.ModCtrl}
	}
	if name == "shift+tab" {
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	if c, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: c}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Text: name, Code: r}
}

// screen is what is seen, without styles.
func (d *driver) screen() string { return ansi.Strip(d.app.View().Content) }

// sees fails unless every one of words is on the screen.
func (d *driver) sees(words ...string) *driver {
	d.t.Helper()
	for _, w := range words {
		if !strings.Contains(d.screen(), w) {
			d.t.Fatalf("%q is not on the screen:\n%s", w, d.screen())
		}
	}
	return d
}

// lacks fails when words are on the screen.
func (d *driver) lacks(words string) *driver {
	d.t.Helper()
	if strings.Contains(d.screen(), words) {
		d.t.Fatalf("%q is on the screen:\n%s", words, d.screen())
	}
	return d
}

// pointed is the line of the screen with the cursor sign at its start.
func (d *driver) pointed() string {
	for _, l := range strings.Split(d.screen(), "\n") {
		if strings.HasPrefix(strings.TrimLeft(l, " │"), ">") || strings.Contains(l, "│>") || strings.HasPrefix(l, "▌") {
			return l
		}
	}
	return ""
}

// wellFormed says what is wrong with a frame of w by h cells, "" when nothing is.
func wellFormed(d *driver, w, h int) string {
	return d.malformed(d.app.View().Content, w, h)
}

// malformed says what is wrong with the content of a frame of w by h cells, "" when
// nothing is.
func (d *driver) malformed(content string, w, h int) string {
	lines := strings.Split(content, "\n")
	if h == 0 {
		return ""
	}
	if len(lines) != h {
		return fmt.Sprintf("%d lines, want %d", len(lines), h)
	}
	for y, l := range lines {
		if got := d.app.pen.Method.StringWidth(l); got != w {
			return fmt.Sprintf("line %d has %d cells, want %d: %q", y, got, w, ansi.Strip(l))
		}
	}
	return ""
}
