package ui

import (
	"slices"
	"testing"
)

// TestPrepare: a larger corpus is shown once what the swap needs has been made in the
// background, for the index and the order that are shown then, and that is made once.
func TestPrepare(t *testing.T) {
	part, whole := corpusOf(t, 30), corpusOf(t, 300)
	d := newDriver(t, nil, 120, 36)
	a := d.app
	d.send(stageMsg{loadedMsg{x: part, digest: newDigest(part)}})
	d.press("j", "j")
	id := part.Articles[a.articles.selected()].ID

	m := loadedMsg{x: whole, digest: newDigest(whole), whole: true}
	if m.digest.bytes <= quickBytes {
		t.Fatalf("%d bytes are too few", m.digest.bytes)
	}
	first := a.advance(m)
	if a.x != part || first == nil {
		t.Fatal("it is shown before it is prepared")
	}
	if a.awaited() != nil {
		t.Error("it is prepared twice")
	}
	a.articles.order = byTitle
	second := a.awaited()
	for _, msg := range answers(first) {
		a.Update(msg)
	}
	if a.x != part || second == nil {
		t.Fatal("it is shown as it was prepared for another order")
	}
	for _, msg := range answers(second) {
		a.Update(msg)
	}
	if a.x != whole || a.grown != nil || a.partly {
		t.Fatal("it is not shown though it is prepared")
	}
	if !a.digest.orders[byTitle].done.Load() {
		t.Error("it has been sorted on the main loop")
	}
	if now := whole.Articles[a.articles.selected()].ID; now != id {
		t.Errorf("the cursor is on %s, was on %s", now, id)
	}
}

// TestRowsKept: the rows that all lists of a corpus share are not written to.
func TestRowsKept(t *testing.T) {
	d := newDriver(t, sample(), 120, 36)
	a := d.app
	rows := slices.Clone(a.digest.rows)
	d.press("&", "president", "enter", "X", "&", "ctrl+u", "enter")
	a.articles.order = byTitle
	a.articles.fill()
	a.articles.order = byEvent
	a.articles.fill()
	if !slices.Equal(a.digest.rows, rows) || !slices.Equal(a.articles.rows, rows) {
		t.Errorf("the rows are %v and listed as %v, want %v", a.digest.rows, a.articles.rows, rows)
	}
}
