package ui

import (
	tea "charm.land/bubbletea/v2"

	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// wheelRows is how many rows a step of the wheel moves.
const wheelRows = 3

// clicked is what the last click was on, for a second one on the same to open it.
type clicked struct {
	view view
	pane draw.Rect
	row  int // from 1; 0 for nothing
	col  int
}

// toggleMouse listens to the mouse, or no longer. It is off at first: while a program
// listens, a terminal does not mark and copy text by itself.
func (a *App) toggleMouse() {
	a.mouse = !a.mouse
	a.note = "the mouse is off: the terminal marks and copies text as ever"
	if a.mouse {
		a.note = "the mouse is on: wheel scrolls, click chooses, again opens; to mark text hold Shift, or M again"
	}
}

// pointed obeys the mouse.
func (a *App) pointed(msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	if !a.mouse || a.prompt.isOpen() {
		return nil
	}
	if _, ok := msg.(tea.MouseWheelMsg); ok {
		switch m.Button {
		case tea.MouseWheelDown:
			return a.wheel(m.X, m.Y, wheelRows)
		case tea.MouseWheelUp:
			return a.wheel(m.X, m.Y, -wheelRows)
		}
		return nil
	}
	a.note, a.menu = "", menu{}
	if m.Button != tea.MouseLeft {
		return nil
	}
	if a.layout.header.Holds(m.X, m.Y) {
		if v, ok := a.viewAt(m.X); ok {
			return a.do(keymap.Articles + keymap.Action(v))
		}
		return nil
	}
	if a.helping || a.problems.shown || a.x == nil {
		return nil
	}
	was := a.clicked
	a.clicked = clicked{}
	cmd := a.click(m.X, m.Y)
	if a.clicked.row > 0 && a.clicked == was {
		a.clicked = clicked{}
		return a.do(keymap.Open)
	}
	return cmd
}

// viewAt is the view whose name stands in cell x of the header.
func (a *App) viewAt(x int) (view, bool) {
	for i, s := range a.viewNames() {
		if len(s) > a.w {
			break
		}
		if x < len(s) {
			return view(i), true
		}
		x -= len(s)
	}
	return 0, false
}

// wheel scrolls the pane at a cell by some rows.
func (a *App) wheel(x, y, by int) tea.Cmd {
	l := &a.layout
	switch {
	case a.helping:
		act := keymap.Down
		if by < 0 {
			act = keymap.Up
		}
		for range wheelRows {
			a.help.handle(act, a.pen, a.keys)
		}
	case a.x == nil:
	case a.problems.shown:
		a.problems.list.Scroll(by)
		a.problems.skip(by / wheelRows)
	case l.list.Holds(x, y):
		a.articles.list.Scroll(by)
		a.articles.skip(by / wheelRows)
		return a.moved()
	case l.text.Holds(x, y):
		if a.reader.article >= 0 {
			a.reader.lay(a.pen)
			a.reader.scroll(by)
		}
	case l.quotes.Holds(x, y):
		a.quotes.list.Scroll(by)
		return a.moved()
	case l.compare.Holds(x, y):
		a.compare.scroll(by, a.pen)
	case l.coverage.Holds(x, y):
		a.coverage.grid.Wheel(by)
		return a.moved()
	case l.names.Holds(x, y):
		a.names.grid.Wheel(by)
	}
	return nil
}

// click puts the cursor on what is at a cell, and remembers what it was.
func (a *App) click(x, y int) tea.Cmd {
	l := &a.layout
	on := func(pane draw.Rect, row, col int) { a.clicked = clicked{a.view, pane, row + 1, col} }
	switch {
	case l.list.Holds(x, y):
		a.reading, a.jumped = false, false
		if i := a.articles.list.At(y - l.list.Y - 2); i >= 0 && a.articles.rows[i] >= 0 {
			a.articles.list.Move(i)
			on(l.list, i, 0)
			return a.moved()
		}
	case l.text.Holds(x, y):
		if i := a.reader.top + y - l.text.Y - 1; a.reader.article >= 0 && y > l.text.Y && a.reader.page.para(i) >= 0 {
			a.reading = true
			a.reader.moveTo(i)
			on(l.text, i, 0)
		}
	case l.quotes.Holds(x, y):
		if i := a.quotes.list.At(y - l.quotes.Y - 2); i >= 0 {
			a.quotes.list.Move(i)
			on(l.quotes, i, 0)
			return a.moved()
		}
	case l.compare.Holds(x, y):
		if i := a.compare.rowAt(y-l.compare.Y, a.pen); i >= 0 {
			a.compare.moveTo(i, a.pen)
			a.compare.sideAt(x - l.compare.X)
			on(l.compare, i, a.compare.side)
		}
	case l.coverage.Holds(x, y):
		if g := &a.coverage.grid; g.Click(x-l.coverage.X, y-l.coverage.Y-a.coverage.above()) {
			on(l.coverage, g.Cursor, g.Col)
			return a.moved()
		}
	case l.names.Holds(x, y):
		if g := &a.names.grid; g.Click(x-l.names.X, y-l.names.Y-a.names.above()) {
			on(l.names, g.Cursor, g.Col)
		}
	}
	return nil
}

// rowAt is the row on line y of the pane, -1 for none.
func (c *compare) rowAt(y int, p *draw.Pen) int {
	y -= c.headRows() - c.skip
	if y < c.skip || len(c.rows) == 0 {
		return -1
	}
	for k := c.top; k < len(c.rows); k++ {
		if y -= c.height(k, p); y < 0 {
			return k
		}
	}
	return -1
}

// sideAt makes the side at cell x the active one, where sides stand beside each other.
func (c *compare) sideAt(x int) {
	if i := (x - compareGutter) / max(c.column()+3, 1); c.shape() == beside && x >= compareGutter && i < c.n {
		c.side = i
	}
}
