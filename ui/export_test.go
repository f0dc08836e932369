package ui

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExport asks for a form and a name, hands on what is visible, and never writes
// over a file.
func TestExport(t *testing.T) {
	d := newDriver(t, sample(), 120, 36)
	var got Export
	d.app.opts.Export = func(w io.Writer, e Export) error {
		got = e
		_, err := io.WriteString(w, "printed")
		return err
	}
	path := filepath.Join(t.TempDir(), "out.md")
	export := func(keys ...string) {
		d.press(keys...)
		if cmd := d.send(keyPress("enter")); cmd != nil {
			d.send(cmd())
		}
	}
	export("2", "x", "j", "j", "x", "e", "m", "ctrl+u", "text:"+path)
	d.sees("written: " + path)
	n := 0
	for q := range sample().Quotes {
		if got.Keep(q) {
			n++
		}
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "printed" || got.View != "quotes" || got.Format != "md" || n != 2 {
		t.Fatalf("%q, %v, %+v, %d kept", b, err, got, n)
	}
	export("e", "c", "ctrl+u", "text:"+path)
	d.sees("there already, give another name").press("esc")
	export("3", "e", "h", "ctrl+u", "text:"+path+".html")
	if got.View != "rows" || got.Format != "html" || len(got.Articles) != 2 {
		t.Fatalf("%+v", got)
	}
	export("1", "&", "text:source:ukrinform", "enter", "e", "j", "ctrl+u", "text:"+path+".jsonl")
	if got.View != "articles" || got.Keep(0) || !got.Keep(find(t, "001")) {
		t.Fatalf("%+v", got)
	}
	export("e", "j", "ctrl+u", "text:/nowhere/x")
	d.sees("/nowhere/x", "no such file or directory: give another name").press("esc")
	d.app.opts.Export = nil
	if d.press("e").sees("nothing can be exported here"); strings.Contains(d.screen(), "Markdown") {
		t.Fatal("a form was asked for")
	}
}
