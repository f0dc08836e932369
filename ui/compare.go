package ui

import (
	"context"
	"slices"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// compare sets articles side by side, row by row.
type compare struct {
	x     *model.Index
	d     *digest
	w, h  int
	event int   // whose articles these are, -1 when they were chosen one by one
	all   []int // the articles that can be shown, the base first
	n     int   // how many of them are shown
	side  int   // the side that Enter opens, and the only one shown when narrow

	c        model.Collation
	rows     []int // indexes into c.Rows that are shown
	onlyHere bool
	hideSame bool
	only     collate.Mark // the one mark whose rows are shown, 0 for all
	lost     string       // what the rows shown lose or gain, "" for anything
	query    *query
	kept     *kept            // for the pins; nil for none
	waiting  []model.Sentence // of the row that P is to join with another

	cursor int // index into rows
	top    int // the first row shown
	skip   int // lines of the top row that are scrolled out

	drawn map[int][]string // rows as drawn, by index into c.Rows
	key   compareKey       // what drawn depends on
}

// show compares articles, the first being the base. What is being compared
// already stays as it is.
func (c *compare) show(all []int, event int) {
	if slices.Equal(c.all, all) && c.event == event {
		return
	}
	c.onlyHere, c.hideSame, c.only, c.lost = false, false, 0, ""
	c.all, c.event = slices.Clone(all), event
	c.n, c.side = min(2, len(all)), 0
	c.collate()
}

// refresh asks for the rows anew, after what was found in the articles has changed.
func (c *compare) refresh() {
	if len(c.all) > 0 {
		row := c.cursor
		c.collate()
		c.cursor = min(row, max(len(c.rows)-1, 0))
	}
}

// collate asks for the rows of the articles shown.
func (c *compare) collate() {
	c.c, c.waiting = model.Collation{}, nil
	if c.n > 1 {
		c.c = c.x.Collate(context.Background(), slices.Clone(c.all[:c.n]), c.kept.pins(c.x, c.all[:c.n]))
	}
	c.side = min(c.side, max(c.n-1, 0))
	c.fill()
}

// fill chooses the rows that are shown.
func (c *compare) fill() {
	at := -1
	if c.cursor < len(c.rows) && c.rows[c.cursor] < len(c.c.Rows) {
		at = c.rows[c.cursor]
	}
	c.rows = c.rows[:0]
	c.cursor = 0
	for i, r := range c.c.Rows {
		if c.onlyHere && tellers(r) != 1 || c.hideSame && same(r.Mark) || c.only != 0 && c.only != r.Mark || c.lost != "" && !loses(&r, c.lost) {
			continue
		}
		if i <= at {
			c.cursor = len(c.rows)
		}
		c.rows = append(c.rows, i)
	}
	c.drawn, c.top, c.skip = nil, 0, 0
}

// tellers is how many sources tell a row.
func tellers(r collate.Row) int {
	n := 0
	for _, cell := range r.Cells {
		if !cell.Silent() {
			n++
		}
	}
	return n
}

// same reports whether a row of this mark says the same words on all sides.
func same(m collate.Mark) bool { return m == collate.Same || m == collate.Moved }

func (c *compare) place(w, h int) { c.w, c.h = w, h }

// handle obeys an action and reports whether it was one of the pane's.
func (c *compare) handle(a keymap.Action, p *draw.Pen) bool {
	page := max(c.bodyRows()-1, 1)
	switch a {
	case keymap.Down:
		c.moveTo(c.cursor+1, p)
	case keymap.Up:
		c.moveTo(c.cursor-1, p)
	case keymap.PageDown:
		c.scroll(page, p)
	case keymap.PageUp:
		c.scroll(-page, p)
	case keymap.HalfDown:
		c.scroll(page/2, p)
	case keymap.HalfUp:
		c.scroll(-page/2, p)
	case keymap.Top:
		c.moveTo(0, p)
	case keymap.Bottom:
		c.moveTo(len(c.rows)-1, p)
	case keymap.NextThing:
		c.find(1, p, func(r *collate.Row) bool { return !same(r.Mark) })
	case keymap.PrevThing:
		c.find(-1, p, func(r *collate.Row) bool { return !same(r.Mark) })
	case keymap.NextHit:
		c.find(1, p, c.hit)
	case keymap.PrevHit:
		c.find(-1, p, c.hit)
	default:
		return c.handleSides(a)
	}
	return true
}

// handleSides obeys the actions that choose what is compared.
func (c *compare) handleSides(a keymap.Action) bool {
	switch a {
	case keymap.Left, keymap.PrevPane:
		c.side = max(c.side-1, 0)
	case keymap.Right:
		c.side = min(c.side+1, max(c.n-1, 0))
	case keymap.NextPane:
		c.side = (c.side + 1) % max(c.n, 1)
	case keymap.OnlyHere:
		c.onlyHere, c.only, c.lost = !c.onlyHere, 0, ""
		c.fill()
	case keymap.HideSame:
		c.hideSame = !c.hideSame
		c.fill()
	case keymap.Swap:
		if c.n > 1 {
			c.all[0], c.all[1] = c.all[1], c.all[0]
			c.collate()
		}
	case keymap.NextSource, keymap.NextArticle:
		c.turn(1)
	case keymap.PrevSource, keymap.PrevArticle:
		c.turn(-1)
	case keymap.Third:
		c.third()
	default:
		return false
	}
	return true
}

// turn puts the next of the sources not shown on the right side.
func (c *compare) turn(by int) {
	if len(c.all) <= c.n || c.n < 2 {
		return
	}
	rest := c.all[c.n-1:]
	if by > 0 {
		c.all = slices.Concat(c.all[:c.n-1], rest[1:], rest[:1])
	} else {
		last := len(rest) - 1
		c.all = slices.Concat(c.all[:c.n-1], rest[last:], rest[:last])
	}
	c.collate()
}

// third adds a source, or goes back to two when all or three are shown.
func (c *compare) third() {
	switch {
	case c.n >= 3 || c.n == len(c.all):
		c.n = min(2, len(c.all))
	default:
		c.n++
	}
	c.collate()
}

func (c *compare) articleAt(side int) *model.Article { return &c.x.Articles[c.all[side]] }

// row is the row under the cursor, nil for none.
func (c *compare) row() *collate.Row {
	if c.cursor >= len(c.rows) {
		return nil
	}
	return &c.c.Rows[c.rows[c.cursor]]
}

// current is the article and the sentences that Enter opens: those of the
// active side, or of the first that is not silent.
func (c *compare) current() (article int, s corpus.Span, ok bool) {
	r := c.row()
	if r == nil {
		return -1, corpus.Span{}, false
	}
	for _, side := range slices.Concat([]int{c.side}, sides(len(r.Cells))) {
		if side < len(r.Cells) && !r.Cells[side].Silent() {
			return c.all[side], newPassage(c.articleAt(side), r.Cells[side]).spans[0], true
		}
	}
	return -1, corpus.Span{}, false
}

func sides(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
