package ui

import (
	"fmt"
	"strings"
)

// gridCell is what one column says in a row.
type gridCell struct {
	text string
	look look
}

// gridRow is a row of a grid; one without cells is the head of those below it.
type gridRow struct {
	label string
	look  look
	cells []gridCell
	n     int // what it stands for, to its owner
}

// gridColumn is the head of a column: what it is called, which ends in end.
type gridColumn struct{ name, end string }

// grid is a table with a label a row and a column an article, of which as many are
// drawn as there is room for: its cursor is a cell.
type grid struct {
	list
	columns []gridColumn
	rows    []gridRow
	w       int
	col     int // the column of the cursor
	left    int // the first column drawn
	label   string
}

// The narrowest column, and the narrowest and widest label, in cells.
const (
	leastCells = 18
	leastLabel = 16
	mostLabel  = 52
)

// set shows rows; the cursor goes to the first that is none of the heads.
func (g *grid) set(columns []gridColumn, rows []gridRow) {
	g.columns, g.rows = columns, rows
	g.col = min(g.col, max(len(columns)-1, 0))
	g.reveal()
	g.cursor, g.top = 0, 0
	g.resize(len(rows), g.h)
	g.skip(1)
}

func (g *grid) place(w, h int) {
	g.w = w
	g.resize(len(g.rows), max(h-1, 0))
	g.reveal()
}

// widths is the width of the label and of a column, and how many columns fit.
func (g *grid) widths() (label, column, n int) {
	rest := g.w - 2
	label = min(max(rest/3, leastLabel), mostLabel)
	n = max(min((rest-label)/leastCells, len(g.columns)), 1)
	return label, max((rest-label)/n, 0), n
}

// reveal scrolls sideways until the column of the cursor is drawn, as soon as there is
// any room: before, each column would seem to be the only one.
func (g *grid) reveal() {
	if g.w == 0 {
		return
	}
	_, _, n := g.widths()
	g.left = min(max(g.left, g.col-n+1), g.col)
	g.left = max(min(g.left, len(g.columns)-n), 0)
}

// row is the row under the cursor, nil for none.
func (g *grid) row() *gridRow {
	if g.cursor >= len(g.rows) || len(g.rows[g.cursor].cells) == 0 {
		return nil
	}
	return &g.rows[g.cursor]
}

// skip moves the cursor off a head, first in direction by.
func (g *grid) skip(by int) {
	for _, d := range []int{by, -by} {
		i := g.cursor
		for i >= 0 && i < len(g.rows) && len(g.rows[i].cells) == 0 {
			i += d
		}
		if i >= 0 && i < len(g.rows) {
			g.move(i)
			break
		}
	}
	if g.cursor == 1 && g.top == 1 {
		g.top = 0 // the first head is seen with its first row
	}
}

// find moves to the next row that is wanted, going round.
func (g *grid) find(by int, want func(*gridRow) bool) {
	n := len(g.rows)
	for d := 1; d <= n; d++ {
		i := ((g.cursor+by*d)%n + n) % n
		if len(g.rows[i].cells) > 0 && want(&g.rows[i]) {
			g.move(i)
			return
		}
	}
}

// handle obeys the actions that move the cursor, and reports whether a was one.
func (g *grid) handle(a action) bool {
	from := g.cursor
	switch a {
	case actLeft, actPrevPane:
		g.col = max(g.col-1, 0)
	case actRight:
		g.col = min(g.col+1, max(len(g.columns)-1, 0))
	case actNextPane:
		g.col = (g.col + 1) % max(len(g.columns), 1)
	default:
		if !g.list.handle(a) {
			return false
		}
	}
	by := 1
	if g.cursor < from {
		by = -1
	}
	g.skip(by)
	g.reveal()
	return true
}

// lines draws the names of the columns and the rows in sight; hit says which rows
// hold what was searched for.
func (g *grid) lines(p *pen, hit func(*gridRow) bool) []string {
	label, column, n := g.widths()
	head := p.column(lookDim, "  "+g.heading(p, label-1, n), 2+label)
	for i := g.left; i < min(g.left+n, len(g.columns)); i++ {
		sign, l := " ", lookDim
		if i == g.col {
			sign, l = ">", lookHead
		}
		head += p.column(l, sign+p.clipBefore(g.columns[i].name, g.columns[i].end, column-2), column)
	}
	out := []string{p.fit(head, 2+label+column*min(n, len(g.columns)), g.w)}
	from, to := g.shown()
	for i := from; i < to; i++ {
		out = append(out, g.draw(p, i, hit(&g.rows[i])))
	}
	for len(out) < g.h+1 {
		out = append(out, spaces(g.w))
	}
	return out
}

// heading is what stands over the labels, in w cells: what they are, and where not all
// columns are drawn, which of them are, and the keys that bring the others.
func (g *grid) heading(p *pen, w, n int) string {
	if n >= len(g.columns) {
		return g.label
	}
	first, _, _ := strings.Cut(g.label, " ")
	s := ""
	for _, s = range []string{
		fmt.Sprintf("%s  (%s %s: %s)", g.label, p.key(actLeft), p.key(actRight), g.sight(n)),
		g.label + "  " + g.sight(n), first + "  " + g.sight(n),
	} {
		if p.width(s) <= w {
			break
		}
	}
	return s
}

// sight says which n of the columns are drawn: "4-7 of 8".
func (g *grid) sight(n int) string {
	if n == 1 {
		return fmt.Sprintf("%d of %d", g.left+1, len(g.columns))
	}
	return fmt.Sprintf("%d-%d of %d", g.left+1, g.left+n, len(g.columns))
}

// draw is one row.
func (g *grid) draw(p *pen, i int, hit bool) string {
	r := &g.rows[i]
	if len(r.cells) == 0 {
		return p.column(lookEvent, " "+r.label, g.w)
	}
	label, column, n := g.widths()
	sign, l := "  ", r.look
	if i == g.cursor {
		sign = "> "
	}
	if hit {
		l |= lookHit
	}
	words := p.clip(r.label, label-1)
	s := sign + p.paint(l, words) + spaces(label-p.width(words))
	for k := g.left; k < min(g.left+n, len(r.cells)); k++ {
		c := r.cells[k]
		words := p.clip(c.text, column-2)
		before, cl := " ", c.look
		if i == g.cursor && k == g.col {
			before, cl = ">", lookCursor
		}
		s += before + p.paint(cl, words) + spaces(column-1-p.width(words))
	}
	return p.fit(s, p.method.StringWidth(s), g.w) // a column may have no room for its sign
}

// wheel scrolls by rows.
func (g *grid) wheel(by int) {
	g.scroll(by)
	g.skip(max(min(by, 1), -1))
}

// click puts the cursor on the cell at x of line y, the first line being the names of
// the columns, and reports whether there is one.
func (g *grid) click(x, y int) bool {
	i := g.at(y - 1)
	if i < 0 || len(g.rows[i].cells) == 0 {
		return false
	}
	g.move(i)
	label, column, n := g.widths()
	if x -= 2 + label; x >= 0 && column > 0 && x/column < n {
		g.col = min(g.left+x/column, max(len(g.columns)-1, 0))
	}
	return true
}
