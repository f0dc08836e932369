package ui

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"testing/fstest"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/probe"
)

// fuzzTour leads through every view in few frames.
var fuzzTour = [][]string{{"j"}, {"enter", "]"}, {"2", "i"}, {"3", "w"}, {"t", "]"}, {"/", "text:e", "enter"}, {"q", "?"}}

// FuzzReader reads a title and a text as anything is read, leads them through every
// view, and has Bubble Tea's renderer write the frames: it panics nowhere, frames
// are as large as the window, and nothing but what the program may write is written.
func FuzzReader(f *testing.F) {
	for _, p := range append(probe.Fifteen(), probe.More()...) {
		f.Add(p.Text(), evilText(p.Text(), 7), byte(80), byte(24))
	}
	f.Add("", "“a”\n\n\t– b", byte(1), byte(1))
	f.Add("T", "He said: “Yes.”", byte(33), byte(9))
	f.Fuzz(func(t *testing.T, title, text string, w, h byte) {
		text, title = text[:min(len(text), 1<<10)], title[:min(len(title), 1<<8)]
		record, err := json.Marshal(map[string]string{"title": title, "source": title, "text": text})
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{"a.jsonl": {Data: append(record, '\n')}, "b.txt": {Data: []byte(text)}, "c.txt": {Data: []byte(title + "\n\n" + text)}}
		c, err := corpus.OpenFS(context.Background(), files, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Articles) == 0 {
			return
		}
		x, err := model.Build(context.Background(), c, nil)
		if err != nil {
			t.Fatal(err)
		}
		width, height := int(w)%130, int(h)%30
		d := newDriver(t, x, width, height)
		d.app.pen.Method = ansi.Method(h % 2)
		r := newRendered(d.app.pen.Method, width, height)
		for _, keys := range fuzzTour {
			d.press(keys...)
			d.fits(fmt.Sprint("after ", keys), width, height)
			r.draw(d.app.View().Content)
		}
		if bad := probe.Stream(r.written.String()); bad != nil {
			t.Errorf("came through: %q", bad)
		}
	})
}

// rendered is what Bubble Tea makes of frames, and would write to the terminal.
type rendered struct {
	written  bytes.Buffer
	renderer *uv.TerminalRenderer
	cells    uv.ScreenBuffer
}

func newRendered(method ansi.Method, w, h int) *rendered {
	r := &rendered{cells: uv.NewScreenBuffer(w, h)}
	r.cells.Method = method
	r.renderer = uv.NewTerminalRenderer(&r.written, []string{"TERM=xterm-256color"})
	r.renderer.SetFullscreen(true)
	r.renderer.SetRelativeCursor(false)
	r.renderer.SetScrollOptim(true)
	r.renderer.SetTabStops(w)
	r.renderer.SetBackspace(true)
	r.renderer.Resize(w, h)
	return r
}

// draw draws a frame as Bubble Tea's renderer does at each tick.
func (r *rendered) draw(frame string) {
	r.cells.Clear()
	uv.NewStyledString(frame).Draw(r.cells, r.cells.Bounds())
	r.renderer.Render(r.cells.RenderBuffer)
	r.renderer.Flush()
}
