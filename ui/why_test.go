package ui

import (
	"context"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/event"
	"parallax/ui/keymap"
)

// TestWhyTable draws reasons that are given by hand: each anchor with how often
// it stands in each article of the event, the article that is not in it set
// apart at the end.
func TestWhyTable(t *testing.T) {
	x := &model.Index{Corpus: &corpus.Corpus{}}
	for _, id := range []string{"000_aaaaaaaa", "001_bbbbbbbb", "002_cccccccc", "003_dddddddd", "004_eeeeeeee"} {
		x.Articles = append(x.Articles, model.Article{Article: corpus.Article{ID: id}})
	}
	x.Events = []event.Event{{ID: "E1", Title: "Summit", Articles: []int{0, 1, 2, 3}}, {ID: "E2", Articles: []int{4}}}
	y := why{x: x, d: newDigest(x), w: 48, h: 14, article: 4, own: 1, other: 0, known: true, against: event.Against{
		Article: 4, Event: 0, Nearest: 0, Overlap: .216,
		Anchors: []event.Anchor{{Words: "Vilnius", Counts: []int{3, 3, 5, 7, 0}}, {Words: "summit", Counts: []int{3, 5, 6, 4, 0}}},
		Own:     []event.Anchor{{Words: "Trump", Counts: []int{5}}, {Words: "Paris", Counts: []int{1}}},
	}}
	var got []string
	for _, l := range y.lines(newDriver(t, nil, 80, 24).app.pen) {
		if l := strings.TrimRight(ansi.Strip(l), " "); l != "" {
			got = append(got, l)
		}
	}
	want := []string{
		" Why 004 is not in E1 Summit",
		"                  000  001  002  003 |  004",
		" Vilnius            3    3    5    7 |    0",
		" summit             3    5    6    4 |    0",
		" Only in 004: Trump 5, Paris",
		" By shared words alone it would go with 000 (22",
		" in 100).",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestPassages: under an event stand those who tell of it in a section, and the window
// says for an article what its sections tell of.
func TestPassages(t *testing.T) {
	x := &model.Index{Corpus: &corpus.Corpus{}}
	for _, s := range []string{"Herald", "Post", "Gazette"} {
		x.Articles = append(x.Articles, model.Article{Article: corpus.Article{ID: s, Source: s, Title: "Headline of the " + s}})
	}
	x.Events = []event.Event{
		{ID: "E1", Title: "Vote", Articles: []int{0, 1}},
		{ID: "E2", Title: "Flood", Articles: []int{2}, Passages: []event.Passage{{Article: 0, Title: "Dam\nbursts"}, {Article: 0}, {Article: 1}}},
	}
	p := newDriver(t, nil, 80, 24).app.pen
	plain := func(lines []string) string { return ansi.Strip(strings.Join(lines, "\n")) }
	l := articles{}
	l.setIndex(x, newDigest(x))
	l.place(60, 12)
	if got := plain(l.lines(p, true)); !strings.Contains(got, "also in a section of: Herald, Post ") || strings.Contains(got, "one article only") {
		t.Errorf("the list is\n%s", got)
	}
	for range 5 { // the line is no article: the cursor never rests on it
		l.handle(keymap.Down)
		if l.selected() < 0 {
			t.Error("the cursor rests on no article")
		}
	}
	y := why{x: x, d: newDigest(x), w: 60, h: 20, own: 0, other: -1, told: sections(x, 0)}
	if got := plain(y.lines(p)); !strings.Contains(got, "A section (“Dam bursts”) tells of E2 Flood") || strings.Count(got, "tells of") != 2 {
		t.Errorf("the window says\n%s", got)
	}
	y = why{x: x, d: newDigest(x), w: 60, h: 20, article: 2, own: 1, other: -1}
	if got := plain(y.lines(p)); !strings.Contains(got, "Told also in a section of: Herald, Post") {
		t.Errorf("the window says\n%s", got)
	}
}

// TestNear: an article is looked up once for all who read, and nothing is kept of a
// search that was left.
func TestNear(t *testing.T) {
	x := sample()
	var n near
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, ok := n.of(gone, x, 1); ok {
		t.Error("what nobody wants is looked for")
	}
	m, ok := n.of(t.Context(), x, 1)
	if !ok || m.article != 1 || len(m.against.Anchors) == 0 {
		t.Errorf("%v, %v", m, ok)
	}
	again, ok := n.of(gone, nil, 1)
	if !ok || again.against.Event != m.against.Event {
		t.Error("what is known is looked for again")
	}
}

// TestWhyLeft: who goes on to another article no longer waits for what was asked about
// the one before; where the window is not shown, nothing is asked.
func TestWhyLeft(t *testing.T) {
	x := sample()
	y := why{x: x, d: newDigest(x), article: -1}
	y.explain(4)
	if y.ask(t.Context()); y.known {
		t.Error("it is found out though it is not shown")
	}
	y.w, y.h = 60, 20
	if y.ask(t.Context()); !y.known {
		t.Error("it is not told why 004 is not in the event of the others")
	}
	left := false
	y.leave = func() { left = true }
	y.explain(0)
	if !left || y.known {
		t.Error("what was asked before is not left")
	}
}
