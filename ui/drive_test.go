package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/model/collate"
	"parallax/ui/draw"
)

// find is the index of the article of the sample corpus whose id begins so.
func find(t *testing.T, id string) int {
	t.Helper()
	for i, a := range sample().Articles {
		if strings.HasPrefix(a.ID, id) {
			return i
		}
	}
	t.Fatalf("no article %s", id)
	return -1
}

func TestOpenAndBack(t *testing.T) {
	d := newDriver(t, sample(), 120, 36)
	if !strings.Contains(d.press("j").pointed(), "Ukrinform") {
		t.Fatalf("j did not move to the second article:\n%s", d.screen())
	}
	d.sees("Ukrinform 001 · Biden holding firm", "That's according to CNN")
	d.press("enter")
	if !d.app.reading {
		t.Fatal("Enter did not open the article")
	}
	d.press("3", "q")
	if !d.app.reading || d.app.view != viewArticles {
		t.Fatal("q did not go back from Compare to the text")
	}
	d.press("q")
	if d.app.reading {
		t.Fatal("q did not go back to the list")
	}
}

// TestPreviewWaits holds the cost of a cursor move: the text follows only when
// the cursor rests.
func TestPreviewWaits(t *testing.T) {
	d := newDriver(t, sample(), 120, 36)
	before := d.app.reader.article
	cmd := d.send(keyPress("j"))
	if d.app.reader.article != before || cmd == nil {
		t.Fatal("the text followed the cursor at once")
	}
	d.send(restMsg{d.app.rest - 1})
	if d.app.reader.article != before {
		t.Fatal("the text followed a rest that was over")
	}
	d.send(restMsg{d.app.rest})
	if d.app.reader.article == before {
		t.Fatal("the text did not follow")
	}
}

func TestNextQuotation(t *testing.T) {
	at := find(t, "001")
	qs := sample().Articles[at].Quotations
	d := newDriver(t, sample(), 120, 36).press("j", "enter")
	for i := range qs {
		d.press("]")
		if d.app.reader.target != qs[i].Span {
			t.Fatalf("] number %d went to %v, want %v", i+1, d.app.reader.target, qs[i].Span)
		}
		d.sees(qs[i].Kind.String()+" quotation", who(sample().Articles[at].Text, &qs[i]))
	}
	d.press("]")
	if d.app.reader.target != qs[0].Span {
		t.Fatal("] did not go round")
	}
	d.press("[")
	if d.app.reader.target != qs[len(qs)-1].Span {
		t.Fatal("[ did not go to the last")
	}
}

func TestSearch(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("enter", "/", "text:vilnius")
	n := strings.Count(strings.ToLower(sample().Articles[0].Text), "vilnius")
	d.sees(fmt.Sprintf("“vilnius” %d times", n))
	d.press("enter").sees(fmt.Sprintf("“vilnius” 1 of %d", n))
	d.press("n").sees(fmt.Sprintf("“vilnius” 2 of %d", n))
	d.press("N", "N").sees(fmt.Sprintf("“vilnius” %d of %d", n, n))
	d.press("/", "text:nowhere", "enter").sees("“nowhere” is not here")
	if d.press("/", "text:Biden", "esc"); d.app.reader.query.text != "nowhere" {
		t.Fatalf("Esc left the search for %q", d.app.reader.query.text)
	}
}

func TestFilter(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("&", "text:ukrinform")
	d.sees("1 of 5 articles with “ukrinform”").lacks("RBC-Ukraine")
	d.press("enter").lacks("RBC-Ukraine")
	d.press("&", "ctrl+u", "enter").sees("RBC-Ukraine", "5 articles by event")
	d.press("&", "text:zzz", "enter").sees("No article is like this.", "Press &")
	d.press("esc").sees("5 articles by event")
	d.press("2", "&", "text:zelensk -direct -mixed", "enter")
	for _, q := range d.app.quotes.rows {
		if k := sample().Quotation(q).Kind.String(); k == "direct" || k == "mixed" {
			t.Fatalf("the filter lets a %s quotation through", k)
		}
	}
}

// TestQuotationAndBack goes from a quotation to its place, and back.
func TestQuotationAndBack(t *testing.T) {
	for _, back := range [][]string{{"q"}, {"'", "'"}, {"ctrl+o"}, {"backspace"}} {
		d := newDriver(t, sample(), 120, 36).press("2", "j", "j", "j")
		q := d.app.quotes.selected()
		row := strings.Split(d.screen(), "\n")
		y := -1
		for i, l := range row {
			if strings.HasPrefix(l, ">") && y < 0 {
				y = i
			}
		}
		d.press("enter")
		if d.app.reader.target != sample().Quotation(q).Span {
			t.Fatalf("Enter went to %v", d.app.reader.target)
		}
		if !strings.Contains(strings.Split(d.screen(), "\n")[y], "│>") {
			t.Errorf("the quotation is not on screen row %d:\n%s", y, d.screen())
		}
		d.press(back...)
		if d.app.view != viewQuotes || d.app.quotes.selected() != q {
			t.Fatalf("%v did not come back", back)
		}
	}
}

func TestCompare(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "3").sees("A Ukrinform 001", "B RBC-Ukraine 002", "the same 25 words")
	if d.app.compare.row().Mark == collate.Same {
		d.press("]")
	}
	for range d.app.compare.rows {
		d.press("]")
		if same(d.app.compare.row().Mark) {
			t.Fatal("] went to a row without a difference")
		}
	}
	at, s, _ := d.app.compare.current()
	d.press("enter")
	if d.app.view != viewArticles || d.app.reader.article != at || d.app.reader.target != s {
		t.Fatalf("Enter went to %d %v, want %d %v", d.app.reader.article, d.app.reader.target, at, s)
	}
	d.press("q").sees("B RBC-Ukraine 002")
	d.press("=").lacks("the same 25 words").press("=")
	d.press("o").lacks("the same 25 words")
	for _, i := range d.app.compare.rows {
		if m := d.app.compare.c.Rows[i].Mark; m != collate.OnlyBase && m != collate.OnlyOther {
			t.Fatalf("o shows a row with mark %c", m)
		}
	}
	d.press("o", "x").sees("A RBC-Ukraine 002", "B Ukrinform 001")
	d.press(".").sees("A RBC-Ukraine 002").lacks("B Ukrinform 001")
	d.press(",").sees("B Ukrinform 001")
	d.press("w").sees("[-", "{+", "words are marked by signs")
	d.press("w").sees("words are not marked").lacks("{+")
	d.press("t").sees("C ")
}

// TestSentenceToRow goes from a sentence to its row, on to the other source, and
// all the way back.
func TestSentenceToRow(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "]", "]")
	at, s := d.app.reader.article, d.app.reader.sentence()
	d.press("enter")
	if d.app.view != viewCompare {
		t.Fatalf("Enter did not go to the comparison:\n%s", d.screen())
	}
	held := false
	for side, cell := range d.app.compare.row().Cells {
		for _, i := range cell.Sentences {
			held = held || d.app.compare.all[side] == at && i == s
		}
	}
	if !held {
		t.Fatalf("the row does not hold sentence %d:\n%s", s, d.screen())
	}
	d.press("enter", "q")
	if d.app.view != viewCompare {
		t.Fatal("the first q did not go back to the row")
	}
	d.press("q")
	if !d.app.reading || d.app.reader.sentence() != s {
		t.Fatal("the second q did not go back to the sentence")
	}
}

// TestRowOfAnother: the comparison turns to the article whose sentence is opened.
func TestRowOfAnother(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "3", "q", "k", "enter", "]", "enter")
	if d.app.compare.all[d.app.compare.side] != find(t, "000") {
		t.Fatalf("the active side is not that of the article:\n%s", d.screen())
	}
	d.lacks("in no row")
}

// TestHiddenByFilter: a jump to an article that the filter of the list hides
// ends the filter.
func TestHiddenByFilter(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("&", "text:ukrinform", "enter", "2", "enter")
	if d.app.articles.selected() != d.app.reader.article {
		t.Fatalf("the list is on %d, the text on %d", d.app.articles.selected(), d.app.reader.article)
	}
}

// TestVariants goes from one wording of a quotation to the next.
func TestVariants(t *testing.T) {
	x := sample()
	if len(x.Variants) == 0 {
		t.Fatal("the sample corpus has no variants")
	}
	d := newDriver(t, x, 180, 36).press("2", "v")
	first := d.app.quotes.selected()
	set := x.VariantsOf(first)
	if len(set) < 2 {
		t.Fatalf("v went to quotation %d, which has one wording", first)
	}
	d.press("w").sees("The same words elsewhere", "[-", "{+")
	for range set {
		d.press("v")
		if s := x.VariantsOf(d.app.quotes.selected()); &s[0] != &set[0] {
			t.Fatal("v left the set")
		}
	}
	if d.app.quotes.selected() != first {
		t.Fatal("v did not go round")
	}
	d.press("enter").sees("otherwise in ")
}

func TestCompareChosen(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "c").sees("1 chosen", "choose another with c")
	d.press("G", "c").sees("2 articles are chosen; C compares them")
	d.press("C").sees("chosen articles", "A Ukrinform 001")
	if len(d.app.compare.all) != 2 {
		t.Fatalf("%d articles are compared", len(d.app.compare.all))
	}
}

func TestNarrowCompare(t *testing.T) {
	d := newDriver(t, sample(), 80, 24).press("j", "3").sees("! A    1 Biden holding firm", "  B    3 White House urges")
	d.send(tea.WindowSizeMsg{Width: 50, Height: 16})
	d.sees(">A of 2  Ukrinform 001").lacks("White House urges")
	d.press("l").sees(">B of 2  RBC-Ukraine 002", "White House urges")
}

// TestResizeKeepsThePlace: the words under the cursor stay under it.
func TestResizeKeepsThePlace(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "space", "j")
	at := d.app.reader.at
	for _, w := range []int{80, 200, 41, 120} {
		d.send(tea.WindowSizeMsg{Width: w, Height: 20})
		if s := d.app.reader.page.span(d.app.reader.cursor); at < s.Start || at >= s.End {
			t.Fatalf("at %d columns the cursor is on %v, not on byte %d", w, s, at)
		}
	}
}

// TestNoColor: without colours, signs mark the words. The colours themselves are
// dropped behind View, by Bubble Tea's renderer.
func TestNoColor(t *testing.T) {
	a := newApp(t.Context(), Options{Env: []string{"NO_COLOR=yes"}})
	d := &driver{t, a}
	d.send(tea.WindowSizeMsg{Width: 120, Height: 36})
	d.send(loadedMsg{x: sample(), digest: newDigest(sample())})
	d.sees("^allegedly^")
}

// TestLight lights what the speaker of the quotation under the cursor says elsewhere.
func TestLight(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "*").sees("nobody is quoted")
	d.press("]", "*").sees("lit: CNN, ")
	lit := 0
	for _, m := range d.app.reader.extra() {
		if m.Look == draw.Hit {
			lit++
		}
	}
	if want := strings.Count(d.app.note, "1 quotation"); lit == 0 || want == 1 && lit != 1 {
		t.Fatalf("%d are lit: %s", lit, d.app.note)
	}
	d.press("*").sees("no speaker is lit")
}
