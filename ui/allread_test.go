package ui

import (
	"testing"

	"parallax/ui/state"
)

// TestManyRead: as many articles as a key cannot wait for are counted, marked, and taken
// back in the background, as one deed; meanwhile nothing else is taken back.
func TestManyRead(t *testing.T) {
	x := corpusOf(t, quickDeed+200)
	d := newDriver(t, x, 120, 36)
	a := d.app
	read := func() (n int) {
		for i := range x.Articles {
			if a.kept.of(i, state.Read) != "" {
				n++
			}
		}
		return n
	}
	after := func(key string) {
		t.Helper()
		before := read()
		cmd := d.send(keyPress(key))
		if n := read(); n != before {
			t.Fatalf("%s: %d are read before the key is answered, want %d", key, n, before)
		}
		for _, m := range answers(cmd) {
			d.send(m)
		}
	}
	after("A")
	d.sees("mark 1200 articles as read?")
	keep := d.send(keyPress("y"))
	d.sees("1200 articles: read …")
	d.press("U").sees("one moment")
	for _, m := range answers(keep) {
		d.send(m)
	}
	d.sees("1200 articles: read; U takes it back")
	if n := read(); n != len(x.Articles) {
		t.Fatalf("%d are read, want all", n)
	}
	after("U")
	d.sees("taken back: 1200 articles: read")
	if n := read(); n != 0 {
		t.Fatalf("%d are read after all was taken back", n)
	}
	after("ctrl+r")
	if n := read(); n != len(x.Articles) {
		t.Fatalf("%d are read when it was done again, want all", n)
	}
}
