package ui

import (
	"fmt"
	"strings"
	"testing"
)

func TestCopy(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "]")
	cmd := d.press("y").sees("copy quotation").send(keyPress("y"))
	d.sees("sent to the terminal’s clipboard: quotation, with its source")
	a := &sample().Articles[find(t, "001")]
	got := fmt.Sprint(cmd())
	for _, w := range []string{oneLine(a.Quotations[0].In(a.Text)), "Ukrinform", "“Biden holding firm", ", line "} {
		if !strings.Contains(got, w) {
			t.Errorf("the copy lacks %q: %s", w, got)
		}
	}
}

// TestCopySelected copies three quotations with their full citations, and the forms
// besides.
func TestCopySelected(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("2", "x", "j", "j", "x", "j", "x")
	d.sees("3 selected").press("y").sees("copy 3 quotations")
	got := fmt.Sprint(d.send(keyPress("y"))())
	if n := strings.Count(got, "\n— "); n != 3 {
		t.Errorf("%d citations of 3: %s", n, got)
	}
	for _, q := range d.app.quotes.chosen {
		if !strings.Contains(got, oneLine(sample().Quotation(q).In(d.app.quotes.article(q).Text))) {
			t.Errorf("the copy lacks quotation %d", q)
		}
	}
	got = fmt.Sprint(d.press("y").send(keyPress("t"))())
	if strings.Contains(got, "— ") || strings.Count(got, "\n") != 3 {
		t.Errorf("the words alone are %q", got)
	}
	if cmd := d.press("y").send(keyPress("u")); cmd != nil {
		t.Error("a link was copied where none is known")
	}
	d.sees("there is none to copy").press("y", "j").lacks("sent to")
	d.press("V").sees(" selected").press("V").lacks("selected ·")
}

// TestMarks comes back to a place by its letter.
func TestMarks(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "space", "j", "m", "a")
	at := d.app.reader.at
	d.press("2", "j", "'", "a")
	if !d.app.reading || d.app.reader.at != at {
		t.Fatalf("'a went to byte %d, not to %d", d.app.reader.at, at)
	}
	d.press("'", "b").sees("no place has the name b").press("'", "'").sees("[2 Quotes]")
}

// TestColumn makes the text wider and narrower, and lets it have the window alone.
func TestColumn(t *testing.T) {
	d := newDriver(t, sample(), 160, 40).press("j", "enter", "-", "-", "-")
	narrow := len(d.app.reader.page.lines)
	if d.press("+", "+", "+", "+", "+"); len(d.app.reader.page.lines) >= narrow {
		t.Fatal("the column did not get wider")
	}
	d.sees("source", "headline").press("z").lacks("headline ").press("z").sees("headline")
	if d.press("z", "q"); d.app.reading {
		t.Fatal("q did not go back to the list")
	}
	d.sees("headline")
}
