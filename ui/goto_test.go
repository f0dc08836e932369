package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestGoTo goes to an article, an event, a speaker and a source by letters of them.
func TestGoTo(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("f", "text:kuleba").sees("speaker 1", "Dmytro Kuleba").press("enter")
	d.sees("[2 Quotes]", "clear membership roadmap")
	if n := len(d.app.quotes.rows); n != 1 {
		t.Fatalf("%d quotations by Kuleba are listed", n)
	}
	d.press("f", "text:rbcwhi", "enter")
	if a := sample().Articles[d.app.reader.article]; !d.app.reading || !strings.HasPrefix(a.ID, "002") {
		t.Fatalf("the letters led to %s", a.ID)
	}
	d.press("f", "text:E1 nato", "enter").sees("[1 Articles]")
	if d.app.reading {
		t.Fatal("an event was opened as an article")
	}
	d.press("ctrl+p", "text:ukrinform").sees("source 1")
	d.app.chooser.find(t, toSource)
	d.press("enter").sees(`1 of 5 articles with “source:"Ukrinform"”`)
	d.press("f", "text:qqqq").sees("Nothing here has these letters").press("enter", "f").sees("> event")
	first := d.app.chooser.Cursor
	if d.press("down", "down", "up"); d.app.chooser.Cursor != first+1 {
		t.Fatalf("the cursor is on %d", d.app.chooser.Cursor)
	}
	d.press("esc").sees("1 of 5 articles")
}

// TestBest: words as they are typed come first, of these what stands for most, then
// letters that are near together; what merely has the letters somewhere is no find.
func TestBest(t *testing.T) {
	all := dests{
		{toEvent, 0, 3, "E1 Harbour Bridge opened by Anna Kowalska"},
		{toSpeaker, -1, 45, "Anna Kowalska"}, {toSpeaker, -1, 7, "Jan Kowalski"}, {toSpeaker, -1, 1, "Kowal Ska"},
		{toSpeaker, -1, 1, "University of Missouri Kansas City"}, {toSpeaker, -1, 9, "Makowalla"},
		{toArticle, 0, 1, "Gazette 06 Winter knocks out all trams in Kraków"},
	}
	for typed, want := range map[string][]string{
		"kowal":     {"Anna Kowalska", "Jan Kowalski", "E1 Harbour", "Kowal Ska", "Makowalla"},
		"anna kow":  {"Anna Kowalska", "E1 Harbour"},
		"kow ann":   {"Anna Kowalska", "E1 Harbour"},
		"kwlsk":     {"Anna Kowalska", "Jan Kowalski", "Kowal Ska", "E1 Harbour"},
		"umk":       {"University"},
		"nato sums": nil,
	} {
		found := best(all, typed)
		ok := len(found) == len(want)
		for _, w := range want {
			ok = ok && slices.ContainsFunc(found, func(d dest) bool { return strings.HasPrefix(d.label, w) })
		}
		if typed != "kwlsk" { // the library has an order of its own
			for i := range min(len(want), len(found)) {
				ok = ok && strings.HasPrefix(found[i].label, want[i])
			}
		}
		if !ok {
			t.Errorf("%s: found %v, want %q", typed, found, want)
		}
	}
}

// TestLookAmongMany: of very many destinations the same words find the same as of few,
// but for scattered letters.
func TestLookAmongMany(t *testing.T) {
	var all dests
	for i := range 3 * fewDests {
		all = append(all, dest{toArticle, i, 1, fmt.Sprintf("Gazette %d Trams of Kraków stand still", i)})
	}
	last := dest{toArticle, len(all), 1, "Courier Łódź has a new Harbour bridge"}
	all = append(all, last)
	for typed, want := range map[string]int{
		"łódź": 1, "ŁÓDŹ": 1, "bridge cour": 1, "gazette 4321": 1, "stand": mostFound, "bridge gazette": 0, "still courier": 0, "lódz": 0, "still\ncourier": 0,
	} {
		var c chooser
		c.look(all, all.lower, typed)
		if len(c.found) != want {
			t.Errorf("%q finds %d, want %d: %v", typed, len(c.found), want, c.found[:min(len(c.found), 3)])
		}
	}
}

// find puts the cursor on the first destination of a kind.
func (c *chooser) find(t *testing.T, k destKind) {
	t.Helper()
	for i := range c.found {
		if c.found[i].kind == k {
			c.Move(i)
			return
		}
	}
	t.Fatalf("no %v is found", k)
}
