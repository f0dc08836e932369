package ui

import (
	"fmt"
	"strings"
	"testing"

	"parallax/model/collate"
	"parallax/model/coverage"
	"parallax/ui/state"
)

// TestNarrow opens the list behind a number: the rows of one mark, the facts told in
// one way.
func TestNarrow(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "3", "#").sees("show only:", "# all").press("Q").sees("shown: only Q")
	for _, i := range d.app.compare.rows {
		if d.app.compare.c.Rows[i].Mark != collate.Quoted {
			t.Fatalf("a row of mark %c is shown", d.app.compare.c.Rows[i].Mark)
		}
	}
	if d.press("#", "#"); len(d.app.compare.rows) != len(d.app.compare.c.Rows) {
		t.Fatal("## does not show all rows")
	}
	d.press("#").sees("@ attribution lost or added").press("@").sees("shown: attribution lost or added")
	for _, i := range d.app.compare.rows {
		if !loses(&d.app.compare.c.Rows[i], "attribution") {
			t.Fatalf("row %d is shown", i)
		}
	}
	d.press("#", "#").lacks("shown:")
	d.press("4", "#").sees("@ attributed").press("^").sees("shown: only ^ hedged")
	for _, r := range d.app.coverage.grid.Rows {
		if len(r.Cells) > 0 && !tells(&d.app.coverage.coverage.Facts[r.N], coverage.Hedged) {
			t.Fatalf("%q is shown", r.Label)
		}
	}
	d.press("#", "j").sees("shown: only ^ hedged").press("#", "#").lacks("shown: only")
}

func TestSort(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("S").sees("sort by:").press("w").sees("5 articles by words")
	last := 1 << 30
	for _, i := range d.app.articles.rows {
		if n := sample().Articles[i].Doc.Words; n > last {
			t.Fatalf("%d words below %d", n, last)
		} else {
			last = n
		}
	}
	d.press("S", "s").sees("by source").press("S", "e").sees("by event", "NATO summit in Vilnius")
}

func TestAllRead(t *testing.T) {
	s := state.Memory()
	d := again(t, s, 120, 36).press("A").sees("mark 5 articles as read?").press("n")
	if strings.Contains(d.screen(), "✓") {
		t.Fatal("n marked them")
	}
	d.press("A", "y").sees("5 articles: read")
	if n := strings.Count(d.screen(), "✓"); n != 5 {
		t.Fatalf("%d are marked", n)
	}
	d.press("A").sees("all that is listed has been read").press("U").lacks("✓")
}

// TestRecall brings back what was typed before.
func TestRecall(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("/", "text:kyiv", "enter", "/", "text:biden", "enter", "/", "up").sees("biden")
	d.press("up").sees(": kyiv").press("down").sees(": biden").press("down", "esc")
	d.press("&", "up").lacks("kyiv")
}

// TestNarrowQuotes: # lists the quotations that the header counts, and those of a kind.
func TestNarrowQuotes(t *testing.T) {
	x := sample()
	varied := 0
	for _, set := range x.Variants {
		varied += len(set)
	}
	d := newDriver(t, x, 120, 36).press("2").sees("in several wordings (# lists them)").press("#").sees("in several wordings: " + fmt.Sprint(varied))
	d.press("V").sees(fmt.Sprintf("%d of %d quotations with “is:varied”", varied, len(x.Quotes)))
	for _, q := range d.app.quotes.rows {
		if len(x.VariantsOf(q)) < 2 {
			t.Fatalf("quotation %d has one wording", q)
		}
	}
	d.press("#", "?").sees("“is:unnamed”")
	for _, q := range d.app.quotes.rows {
		if x.Quotation(q).Speaker != "" {
			t.Fatalf("quotation %d has a speaker", q)
		}
	}
	d.press("#", "\"").sees("“kind:direct”").press("#", "#").sees(fmt.Sprintf("%d quotations", len(x.Quotes)))
}
