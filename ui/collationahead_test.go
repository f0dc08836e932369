package ui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model"
)

// TestAheadWaits: who turns to what is being made ahead waits for that, and it is not made
// twice; who goes on to another event does not have it made to the end.
func TestAheadWaits(t *testing.T) {
	x := sixAlike(t)
	a := newDriver(t, x, 120, 36).app
	all := x.Events[0].Articles
	a.ahead = ahead{}
	make := a.lookAhead()
	if cmd := a.collate(all, 0); cmd != nil || a.coverage.known {
		t.Fatal("it is made a second time, or known before it is made")
	}
	a.gotAhead(make().(aheadMsg))
	if !a.coverage.known || !slices.Equal(a.coverage.articles, all) {
		t.Fatal("what was made ahead is not shown to who waits for it")
	}

	a.ahead, a.coverage.known = ahead{}, false
	make = a.lookAhead()
	a.ahead.articles = all[1:] // as when the cursor has gone elsewhere
	if a.lookAhead() != nil {
		t.Error("two are made at once")
	}
	if m := make().(aheadMsg); m.made.known {
		t.Error("it is made to the end for nobody")
	}
}

// TestAhead holds that the event under a resting cursor is set side by side before it
// is turned to, and that what was made of other pins is not shown.
func TestAhead(t *testing.T) {
	x := sixAlike(t)
	d := newDriver(t, x, 120, 36)
	if n := len(x.Events[0].Articles); n <= collatedAtOnce {
		t.Fatalf("the event has %d articles", n)
	}
	made := d.send(restMsg{d.app.rest})
	if made == nil || d.app.lookAhead() != nil {
		t.Fatal("it is not made ahead, or twice")
	}
	found := false
	all := []tea.Msg{made()}
	if batch, ok := all[0].(tea.BatchMsg); ok {
		all = nil
		for _, c := range batch {
			all = append(all, c())
		}
	}
	for _, m := range all {
		if m, ok := m.(aheadMsg); ok {
			found = true
			d.send(m)
		}
	}
	if !found {
		t.Fatal("nothing came")
	}
	d.send(keyPress("4"))
	if d.app.arrange(); !d.app.coverage.known || !slices.Equal(d.app.coverage.articles, x.Events[0].Articles) {
		t.Fatal("4 waits for what was made ahead")
	}
	if _, ok := d.app.fromAhead(x.Events[0].Articles, []model.Pin{{Same: true}}); ok {
		t.Fatal("what was made without a pin is shown with it")
	}
}

// sixAlike is a corpus of one event of six articles.
func sixAlike(t *testing.T) *model.Index {
	t.Helper()
	c := &corpus.Corpus{}
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		a := sample().Articles[0].Article
		a.ID, a.Path, a.Source = id, id, "Paper "+id
		c.Articles = append(c.Articles, a)
	}
	x, err := model.Build(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestAheadAtFirst: the event that the reader begins at is made ahead as well.
func TestAheadAtFirst(t *testing.T) {
	x := sixAlike(t)
	d := newDriver(t, nil, 120, 36)
	made := false
	for _, m := range answers(d.send(loadedMsg{x: x, digest: newDigest(x), whole: true})) {
		if m, ok := m.(aheadMsg); ok {
			made = m.made.known
		}
	}
	if !made {
		t.Error("nothing is made ahead before a key is pressed")
	}
}
