package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"parallax/corpus"
	"parallax/model/made"
)

// TestStages reads a corpus that comes slowly: a part of it is there to be read, the
// whole takes its place under the cursor, and what is half typed waits for nothing.
func TestStages(t *testing.T) {
	all := &corpus.Corpus{Found: 250}
	for a := range made.Articles(250, 1) {
		all.Articles = append(all.Articles, a.Article)
	}
	more := make(chan bool)
	d := newDriver(t, nil, 120, 36)
	d.app.opts.Open = func(_ context.Context, _ func(corpus.Progress), grown func(*corpus.Corpus)) (*corpus.Corpus, error) {
		grown(&corpus.Corpus{Articles: all.Articles[:100]}) // too few for a stage
		grown(&corpus.Corpus{Articles: all.Articles[:200]})
		<-more
		return all, nil
	}
	d.app.View()
	whole := make(chan any)
	run := d.app.load.run(t.Context(), d.app.opts)
	go func() { whole <- run() }()
	first := d.app.load.awaitStage()
	d.send(first)
	if n := len(d.app.x.Articles); n != firstStage {
		t.Fatalf("the first stage has %d articles", n)
	}
	d.press("j", "j").sees("24 articles", "(^C stops)")
	id := d.app.x.Articles[d.app.articles.selected()].ID
	d.press("&", "text:sai") // a prompt is open
	close(more)
	for _, m := range answers(d.send(<-whole)) { // it is prepared meanwhile
		d.send(m)
	}
	d.sees("24 articles").press("esc").sees("250 articles").lacks("^C stops")
	if now := d.app.x.Articles[d.app.articles.selected()].ID; now != id {
		t.Errorf("the cursor is on %s, was on %s", now, id)
	}
}

// TestStopReading: ^C ends the reading and leaves the part that is there; the second
// one quits.
func TestStopReading(t *testing.T) {
	part := corpusOf(t, 30)
	d := newDriver(t, nil, 120, 36)
	stopped := false
	d.app.load.stop = func() { stopped = true }
	d.send(stageMsg{loadedMsg{x: part, digest: newDigest(part)}})
	d.send(progressMsg{read: corpus.Progress{Articles: 1234, Bytes: 5e6}})
	d.press("ctrl+c").sees("30 of about 1234 read")
	if !stopped {
		t.Fatal("reading goes on")
	}
	d.send(loadedMsg{x: sample(), digest: newDigest(sample()), whole: true})
	if d.press("j"); d.app.x != part {
		t.Fatal("what was stopped is shown")
	}
	if cmd := d.app.key(keyPress("ctrl+c")); cmd == nil {
		t.Fatal("the second ^C does not quit")
	}
}

func TestProgress(t *testing.T) {
	for want, m := range map[string]progressMsg{
		"reading: 12 articles, 3.0 MB":                              {read: corpus.Progress{Articles: 12, Bytes: 3e6}},
		"reading: 12 articles, 3.0 MB, 1.5 MB/s":                    {read: corpus.Progress{Articles: 12, Bytes: 3e6}, took: 2 * time.Second},
		"finding quotations: 10 of 40 articles, 5/s, about 6s left": {done: 10, all: 40, took: 2 * time.Second},
		"grouping 40 articles into events: 35%":                     {all: 40, grouped: .35},
		"joining the wordings of quotations in 40 articles":         {done: 40, all: 40, took: 2 * time.Second},
	} {
		if got := m.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if l := newLoading(Options{Env: []string{"SSH_CONNECTION=1 2 3 4"}}); l.every != progressFar || !strings.HasPrefix(l.every.String(), "1s") {
		t.Error("over SSH progress is told too often")
	}
}

// TestStageInOrder: a larger part is put in the order of the list in the background, and
// shown when that is done; a key meanwhile does not wait for it.
func TestStageInOrder(t *testing.T) {
	part, whole := corpusOf(t, 30), corpusOf(t, 300)
	d := newDriver(t, nil, 120, 36)
	d.send(stageMsg{loadedMsg{x: part, digest: newDigest(part)}})
	d.press("S", "t")
	sorting := d.send(loadedMsg{x: whole, digest: newDigest(whole), whole: true})
	if d.press("j"); d.app.x != part {
		t.Fatal("it is shown before it is in order")
	}
	if d.send(sorting()); d.app.x != whole {
		t.Fatal("it is not shown")
	}
	for i, r := range d.app.articles.rows {
		if int32(r) != d.app.digest.ordered(byTitle)[i] {
			t.Fatalf("row %d is article %d", i, r)
		}
	}
	y := d.app.digest.again(whole)
	if !y.orders[byTitle].done.Load() {
		t.Error("the same articles are sorted again")
	}
}
