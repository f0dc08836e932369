package draw

import (
	"fmt"
	"strings"

	"parallax/ui/keymap"
)

// Cell is what one column says in a row.
type Cell struct {
	Text string
	Look Look
}

// Row is a row of a grid; one without cells is the head of those below it.
type Row struct {
	Label string
	look  Look
	Cells []Cell
	N     int // what it stands for, to its owner
}

// Column is the head of a column: what it is called, which ends in End.
type Column struct{ Name, End string }

// Grid is a table with a label a row and a column an article, of which as many are
// drawn as there is room for: its cursor is a cell.
type Grid struct {
	List
	columns []Column
	Rows    []Row
	w       int
	Col     int // the column of the cursor
	left    int // the first column drawn
	Label   string
}

// The narrowest column, and the narrowest and widest label, in cells.
const (
	leastCells = 18
	leastLabel = 16
	mostLabel  = 52
)

// Set shows rows; the cursor goes to the first that is none of the heads.
func (g *Grid) Set(columns []Column, rows []Row) {
	g.columns, g.Rows = columns, rows
	g.Col = min(g.Col, max(len(columns)-1, 0))
	g.Reveal()
	g.Cursor, g.Top = 0, 0
	g.Resize(len(rows), g.H)
	g.skip(1)
}

func (g *Grid) Place(w, h int) {
	g.w = w
	g.Resize(len(g.Rows), max(h-1, 0))
	g.Reveal()
}

// Widths is the width of the label and of a column, and how many columns fit.
func (g *Grid) Widths() (label, column, n int) {
	rest := g.w - 2
	label = min(max(rest/3, leastLabel), mostLabel)
	n = max(min((rest-label)/leastCells, len(g.columns)), 1)
	return label, max((rest-label)/n, 0), n
}

// Reveal scrolls sideways until the column of the cursor is drawn, as soon as there is
// any room: before, each column would seem to be the only one.
func (g *Grid) Reveal() {
	if g.w == 0 {
		return
	}
	_, _, n := g.Widths()
	g.left = min(max(g.left, g.Col-n+1), g.Col)
	g.left = max(min(g.left, len(g.columns)-n), 0)
}

// Row is the row under the cursor, nil for none.
func (g *Grid) Row() *Row {
	if g.Cursor >= len(g.Rows) || len(g.Rows[g.Cursor].Cells) == 0 {
		return nil
	}
	return &g.Rows[g.Cursor]
}

// skip moves the cursor off a head, first in direction by.
func (g *Grid) skip(by int) {
	for _, d := range []int{by, -by} {
		i := g.Cursor
		for i >= 0 && i < len(g.Rows) && len(g.Rows[i].Cells) == 0 {
			i += d
		}
		if i >= 0 && i < len(g.Rows) {
			g.Move(i)
			break
		}
	}
	if g.Cursor == 1 && g.Top == 1 {
		g.Top = 0 // the first head is seen with its first row
	}
}

// Find moves to the next row that is wanted, going round.
func (g *Grid) Find(by int, want func(*Row) bool) {
	n := len(g.Rows)
	for d := 1; d <= n; d++ {
		i := ((g.Cursor+by*d)%n + n) % n
		if len(g.Rows[i].Cells) > 0 && want(&g.Rows[i]) {
			g.Move(i)
			return
		}
	}
}

// Handle obeys the actions that move the cursor, and reports whether a was one.
func (g *Grid) Handle(a keymap.Action) bool {
	from := g.Cursor
	switch a {
	case keymap.Left, keymap.PrevPane:
		g.Col = max(g.Col-1, 0)
	case keymap.Right:
		g.Col = min(g.Col+1, max(len(g.columns)-1, 0))
	case keymap.NextPane:
		g.Col = (g.Col + 1) % max(len(g.columns), 1)
	default:
		if !g.List.Handle(a) {
			return false
		}
	}
	by := 1
	if g.Cursor < from {
		by = -1
	}
	g.skip(by)
	g.Reveal()
	return true
}

// Lines draws the names of the columns and the rows in sight; hit says which rows
// hold what was searched for.
func (g *Grid) Lines(p *Pen, hit func(*Row) bool) []string {
	label, column, n := g.Widths()
	head := p.Column(Dim, "  "+g.heading(p, label-1, n), 2+label)
	for i := g.left; i < min(g.left+n, len(g.columns)); i++ {
		sign, l := " ", Dim
		if i == g.Col {
			sign, l = ">", Head
		}
		head += p.Column(l, sign+p.ClipBefore(g.columns[i].Name, g.columns[i].End, column-2), column)
	}
	out := []string{p.Fit(head, 2+label+column*min(n, len(g.columns)), g.w)}
	from, to := g.Shown()
	for i := from; i < to; i++ {
		out = append(out, g.draw(p, i, hit(&g.Rows[i])))
	}
	for len(out) < g.H+1 {
		out = append(out, Spaces(g.w))
	}
	return out
}

// heading is what stands over the labels, in w cells: what they are, and where not all
// columns are drawn, which of them are, and the keys that bring the others.
func (g *Grid) heading(p *Pen, w, n int) string {
	if n >= len(g.columns) {
		return g.Label
	}
	first, _, _ := strings.Cut(g.Label, " ")
	s := ""
	for _, s = range []string{
		fmt.Sprintf("%s  (%s %s: %s)", g.Label, p.Key(keymap.Left), p.Key(keymap.Right), g.sight(n)),
		g.Label + "  " + g.sight(n), first + "  " + g.sight(n),
	} {
		if p.Width(s) <= w {
			break
		}
	}
	return s
}

// sight says which n of the columns are drawn: "4-7 of 8".
func (g *Grid) sight(n int) string {
	if n == 1 {
		return fmt.Sprintf("%d of %d", g.left+1, len(g.columns))
	}
	return fmt.Sprintf("%d-%d of %d", g.left+1, g.left+n, len(g.columns))
}

// draw is one row.
func (g *Grid) draw(p *Pen, i int, hit bool) string {
	r := &g.Rows[i]
	if len(r.Cells) == 0 {
		return p.Column(Event, " "+r.Label, g.w)
	}
	label, column, n := g.Widths()
	sign, l := "  ", r.look
	if i == g.Cursor {
		sign = "> "
	}
	if hit {
		l |= Hit
	}
	words := p.Clip(r.Label, label-1)
	s := sign + p.Paint(l, words) + Spaces(label-p.Width(words))
	for k := g.left; k < min(g.left+n, len(r.Cells)); k++ {
		c := r.Cells[k]
		words := p.Clip(c.Text, column-2)
		before, cl := " ", c.Look
		if i == g.Cursor && k == g.Col {
			before, cl = ">", Cursor
		}
		s += before + p.Paint(cl, words) + Spaces(column-1-p.Width(words))
	}
	return p.Fit(s, p.StyledWidth(s), g.w) // a column may have no room for its sign
}

// Wheel scrolls by rows.
func (g *Grid) Wheel(by int) {
	g.Scroll(by)
	g.skip(max(min(by, 1), -1))
}

// Click puts the cursor on the cell at x of line y, the first line being the names of
// the columns, and reports whether there is one.
func (g *Grid) Click(x, y int) bool {
	i := g.At(y - 1)
	if i < 0 || len(g.Rows[i].Cells) == 0 {
		return false
	}
	g.Move(i)
	label, column, n := g.Widths()
	if x -= 2 + label; x >= 0 && column > 0 && x/column < n {
		g.Col = min(g.left+x/column, max(len(g.columns)-1, 0))
	}
	return true
}
