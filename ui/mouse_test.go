package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// click clicks into a cell.
func (d *driver) click(x, y int) *driver {
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	return d.press()
}

// clickOn clicks on words, the first that are on the screen.
func (d *driver) clickOn(words string) *driver {
	d.t.Helper()
	for y, l := range strings.Split(d.screen(), "\n") {
		if i := strings.Index(l, words); i >= 0 {
			return d.click(d.app.pen.Width(l[:i]), y)
		}
	}
	d.t.Fatalf("%q is not on the screen:\n%s", words, d.screen())
	return d
}

// turn turns the wheel over a cell.
func (d *driver) turn(x, y int, b tea.MouseButton) *driver {
	d.send(tea.MouseWheelMsg{X: x, Y: y, Button: b})
	return d.press()
}

func TestMouseOff(t *testing.T) {
	d := newDriver(t, sample(), 120, 36)
	if d.app.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is listened to before M is pressed")
	}
	before := d.screen()
	d.clickOn("Quotes").turn(3, 5, tea.MouseWheelDown)
	if d.screen() != before {
		t.Error("a click does something though the mouse is off")
	}
	d.press("M").sees("to mark text hold Shift")
	if d.app.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("M did not ask for the mouse")
	}
	if d.press("M"); d.app.View().MouseMode != tea.MouseModeNone {
		t.Error("M did not let the mouse go")
	}
}

func TestMouseClick(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("M")
	for i, name := range []string{"1 Articles", "2 Quotes", "3 Compare", "4 Coverage", "5 Names"} {
		if d.clickOn(name); d.app.view != view(i) {
			t.Errorf("a click on %q turned to view %d", name, d.app.view)
		}
	}
	d.clickOn("1 Articles")
	row := d.app.layout.list.Y + 2 + 3 // below the head of the event, two others
	d.click(8, row)
	if got := d.app.articles.selected(); got != find(t, "002") || d.app.reading {
		t.Fatalf("the click chose article %d", got)
	}
	if d.click(8, row); !d.app.reading {
		t.Fatal("the second click did not open the article")
	}
	d.clickOn("According to the pub")
	if s := d.app.reader.sentence(); s < 0 || !strings.HasPrefix(d.app.reader.x.Articles[d.app.reader.article].Doc.Document().Sentences[s].In(d.app.reader.x.Articles[d.app.reader.article].Text), "According to the pub") {
		t.Errorf("the click went to sentence %d", s)
	}
	if d.click(8, row-1); d.app.reading {
		t.Error("a click into the list did not leave the text")
	}

	d.press("2").click(10, 1+2+4)
	if d.app.quotes.list.Cursor != 4 || d.app.view != viewQuotes {
		t.Fatalf("the click chose quotation %d", d.app.quotes.list.Cursor)
	}
	q := sample().Quotation(4).Span
	if d.click(30, 1+2+4); d.app.view != viewArticles || d.app.reader.target != q {
		t.Error("the second click did not open the quotation")
	}
	d.press("2").click(10, 1+2+4).press("j").click(10, 1+2+4)
	if d.app.view != viewQuotes {
		t.Error("a click opens though a key came between")
	}
}

func TestMouseCells(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "3", "M")
	y := 0
	for i, l := range strings.Split(d.screen(), "\n") {
		if y == 0 && strings.HasPrefix(l, " ~") {
			y = i
		}
	}
	d.click(100, y+1) // its second line
	if y == 0 || d.app.compare.side != 1 || y != 1+d.app.compare.cursorLine(d.app.pen) {
		t.Errorf("a click on line %d chose side %d, the row on line %d:\n%s", y, d.app.compare.side, 1+d.app.compare.cursorLine(d.app.pen), d.screen())
	}
	for _, key := range []string{"4", "5"} {
		d.press(key)
		g := &d.app.coverage.grid
		if key == "5" {
			g = &d.app.names.grid
		}
		label, column, _ := g.Widths()
		d.click(2+label+column+3, 1+2+1+5)
		if g.Cursor != 5 || g.Col != 1 {
			t.Errorf("view %s: the click chose row %d, column %d, want 5 and 1:\n%s", key, g.Cursor, g.Col, d.screen())
		}
	}
}

func TestMouseWheel(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "M")
	l := d.app.layout
	top, row := d.app.reader.top, d.app.articles.list.Cursor
	d.turn(l.text.X+5, l.text.Y+5, tea.MouseWheelDown)
	if d.app.reader.top != top+wheelRows || d.app.articles.list.Cursor != row {
		t.Errorf("the wheel moved the text by %d rows", d.app.reader.top-top)
	}
	if d.turn(l.text.X+5, l.text.Y+5, tea.MouseWheelUp); d.app.reader.top != top {
		t.Error("the wheel did not come back")
	}
	if d.turn(l.list.X+5, l.list.Y+5, tea.MouseWheelDown); d.app.articles.list.Cursor == row || d.app.reader.top != top {
		t.Errorf("over the list, the wheel did not scroll the list alone: row %d, was %d; line %d, was %d", d.app.articles.list.Cursor, row, d.app.reader.top, top)
	}
	for key, at := range map[string]func() int{
		"2": func() int { return d.app.quotes.list.Cursor }, "3": func() int { return d.app.compare.top + d.app.compare.skip },
		"4": func() int { return d.app.coverage.grid.Cursor }, "5": func() int { return d.app.names.grid.Cursor }, "?": func() int { return d.app.help.top },
	} {
		d.send(tea.WindowSizeMsg{Width: 90, Height: 20})
		d.press(key)
		before := at()
		if d.turn(5, 6, tea.MouseWheelDown); at() <= before {
			t.Errorf("in view %s the wheel does nothing", key)
		}
		if key == "?" {
			d.press("q")
		}
	}
}
