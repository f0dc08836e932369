package ui

import (
	"strings"
	"testing"

	"parallax/model/coverage"
	"parallax/ui/draw"
)

// TestCoverage walks the facts: what a cell says stands below, Enter goes to the
// sentence, and back.
func TestCoverage(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "4")
	d.sees("NATO summit in Vilnius", "4 articles", ">Ukrinform 001", "numbers in conflict: 0", "told by one alone")
	c := &d.app.coverage
	c.grid.Find(1, func(r *draw.Row) bool { return strings.Contains(r.Label, "past NATO summits") })
	d.press("l").sees("RBC-Ukraine 002: @ from CNN", "According to the publication, at past NATO summits")
	at, span, ok := c.current()
	d.press("enter")
	if !ok || !d.app.reading || d.app.reader.article != at || d.app.reader.target != span {
		t.Fatalf("Enter went to %v of article %d, not to %v of %d", d.app.reader.target, d.app.reader.article, span, at)
	}
	d.press("q")
	if d.app.view != viewCoverage || c.grid.Cursor == 0 {
		t.Fatalf("q came back to view %d, row %d", d.app.view, c.grid.Cursor)
	}
	if d.press("3"); d.app.view != viewCompare {
		t.Fatal("3 did not go to the comparison")
	}
	if at, got, ok := d.app.compare.current(); !ok || !strings.Contains(got.In(sample().Articles[at].Text), "past NATO summits") {
		t.Fatalf("the comparison is at %q", got.In(sample().Articles[at].Text))
	}
	d.press("4", "h", "h").sees("says nothing of this")
	if d.press("enter"); d.app.view != viewCoverage {
		t.Fatal("Enter left a cell that says nothing")
	}
}

func TestCoverageOnlyHere(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("4", "o")
	for _, r := range d.app.coverage.grid.Rows {
		if len(r.Cells) == 0 {
			continue
		}
		if f := d.app.coverage.coverage.Facts[r.N]; !f.Tellings[f.First].Has(coverage.Only) {
			t.Fatalf("o left %q", r.Label)
		}
	}
	d.sees("shown: ", "Only in 000")
	d.press("/", "text:Kuleba", "enter").sees("Only in RBC-Ukraine 002", `"Dmytro Kuleba"`)
}

// TestCoverageFollows holds that 4 turns to the event of the article at hand, and that
// an event of many articles is set side by side off the main loop.
func TestCoverageFollows(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("G", "4").sees("1 article")
	d.press("1", "g", "5").sees("4 articles", "Kiev 5").press("4").sees("4 articles")
	a := d.app
	all := []int{0, 1, 2, 3, 4}
	a.setCollation(collation{articles: all, event: -1})
	a.arrange()
	d.press().sees("Setting 5 articles side by side")
	d.send(collatedMsg{newCollation(a.ctx, a.x, []int{0, 1}, -1, nil), a.x})
	d.sees("Setting 5 articles")
	d.send(collatedMsg{newCollation(a.ctx, a.x, all, -1, nil), a.x})
	d.sees("chosen articles", "5 articles", "told by one alone")
}

// TestNames goes from a name to where an article prints it, and on with n.
func TestNames(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("5").sees("Volodymyr Zelensky", "Kiev 5", "Words for: armed conflict")
	d.app.names.grid.Find(1, func(r *draw.Row) bool { return r.Label == "Kyiv" })
	d.press("enter")
	if text := sample().Articles[d.app.reader.article].Text; d.app.reader.target.In(text) != "Kiev" {
		t.Fatalf("Enter went to %q", d.app.reader.target.In(text))
	}
	first := d.app.reader.at
	if d.press("n"); d.app.reader.at <= first {
		t.Fatal("n did not go on to the next Kiev")
	}
	d.press("q").sees("[5 Names]").press("o")
	if n := len(d.app.names.grid.Rows); n < 50 {
		t.Fatalf("o shows %d rows of 50 names", n)
	}
}

// TestColumnsInSight: where not all columns are drawn, it is said which are.
func TestColumnsInSight(t *testing.T) {
	d := newDriver(t, sample(), 80, 24).press("4")
	d.sees("fact  (h l: 1-2 of 4)").press("l", "l", "l").sees("fact  (h l: 3-4 of 4)")
	d.press("5").sees("name or thing  ", "of 4")
	newDriver(t, sample(), 80, 24).press("j", "enter", "5").sees("1-2 of 4")
	newDriver(t, sample(), 40, 12).press("5").sees("name  1 of 4")
}

// TestNameIsForgotten: the name that Names searched the text for is searched for no
// longer after the way back, and what was typed is.
func TestNameIsForgotten(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("5", "enter").sees("” 1 of ")
	d.press("q", "1", "enter", "j").lacks("” 1 of ").lacks("” once")
	d.press("/", "text:nato", "enter").sees("“nato” ").press("5", "q").sees("“nato” ")
}
