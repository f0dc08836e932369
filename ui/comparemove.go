package ui

import (
	"slices"

	"parallax/model/collate"
	"parallax/ui/draw"
)

// find moves to the next row that is wanted, going round.
func (c *compare) find(by int, p *draw.Pen, want func(*collate.Row) bool) {
	n := len(c.rows)
	for d := 1; d <= n; d++ {
		i := ((c.cursor+by*d)%n + n) % n
		if want(&c.c.Rows[c.rows[i]]) {
			c.moveTo(i, p)
			return
		}
	}
}

func (c *compare) hit(r *collate.Row) bool {
	for i, cell := range r.Cells {
		if c.query.in(newPassage(c.articleAt(i), cell).text) {
			return true
		}
	}
	return false
}

// goTo moves to the row that holds a sentence of an article, the article's side
// being the active one, and reports whether there is such a row.
func (c *compare) goTo(article, sentence int, p *draw.Pen) bool {
	side := slices.Index(c.all[:c.n], article)
	if side < 0 {
		return false
	}
	c.side, c.onlyHere, c.hideSame, c.only, c.lost = side, false, false, 0, ""
	c.fill()
	for k, i := range c.rows {
		if slices.Contains(c.c.Rows[i].Cells[side].Sentences, sentence) {
			c.moveTo(k, p)
			return true
		}
	}
	return false
}

// hits is how many rows hold the query.
func (c *compare) hits() int {
	n := 0
	for _, i := range c.rows {
		if c.hit(&c.c.Rows[i]) {
			n++
		}
	}
	return n
}

// moveTo puts the cursor on a row and scrolls so that it is seen whole, or from
// its start when it is higher than the pane.
func (c *compare) moveTo(i int, p *draw.Pen) {
	c.cursor = max(min(i, len(c.rows)-1), 0)
	if len(c.rows) == 0 {
		return
	}
	if c.cursor < c.top || c.cursor == c.top && c.skip > 0 {
		c.backTo(c.cursor, c.bodyRows()/3, p)
		return
	}
	y := -c.skip
	for k := c.top; k <= c.cursor; k++ {
		y += c.height(k, p)
		if k < c.cursor && y > 4*maxHeight {
			break // far below
		}
	}
	if y > c.bodyRows() {
		c.backTo(c.cursor, c.bodyRows()/3, p)
	}
}

// backTo scrolls so that row i begins about above lines below the top.
func (c *compare) backTo(i, above int, p *draw.Pen) {
	c.top, c.skip = i, 0
	for c.top > 0 && above >= c.height(c.top-1, p) {
		c.top--
		above -= c.height(c.top, p)
	}
	room := c.bodyRows()
	for k := c.top; k <= i; k++ {
		room -= c.height(k, p)
	}
	for room < 0 && c.top < i {
		room += c.height(c.top, p)
		c.top++
	}
	for rest := c.below(p); c.top > 0; c.top-- { // no empty page after the last row
		if rest += c.height(c.top-1, p); rest > c.bodyRows()+1 {
			break
		}
	}
}

// scroll moves the rows by some lines, and the cursor with them.
func (c *compare) scroll(by int, p *draw.Pen) {
	if len(c.rows) == 0 {
		return
	}
	for ; by > 0 && c.top < len(c.rows); by-- {
		if c.below(p) <= c.bodyRows() {
			c.cursor = max(len(c.rows)-1, 0)
			return
		}
		if c.skip++; c.skip >= c.height(c.top, p) {
			c.top, c.skip = c.top+1, 0
		}
	}
	for ; by < 0 && (c.top > 0 || c.skip > 0); by++ {
		if c.skip--; c.skip < 0 {
			c.top--
			c.skip = c.height(c.top, p) - 1
		}
	}
	if by < 0 {
		c.cursor = 0
		return
	}
	first := c.top
	if c.skip > 0 && first+1 < len(c.rows) && c.height(first, p)-c.skip < c.bodyRows() {
		first++
	}
	last := c.top
	for y := c.height(c.top, p) - c.skip; last+1 < len(c.rows) && y+c.height(last+1, p) <= c.bodyRows(); {
		last++
		y += c.height(last, p)
	}
	c.cursor = max(min(c.cursor, last), first)
}

// below is how many lines there are from the top down, counted no further than
// is needed to fill the pane.
func (c *compare) below(p *draw.Pen) int {
	y := -c.skip
	for k := c.top; k < len(c.rows) && y <= c.bodyRows(); k++ {
		y += c.height(k, p)
	}
	return y
}

// settle keeps cursor and top in bounds after the room or the drawing changed.
func (c *compare) settle(p *draw.Pen) {
	if c.x == nil || len(c.rows) == 0 || c.w <= 0 {
		return
	}
	c.top = max(min(c.top, len(c.rows)-1), 0)
	if c.skip >= c.height(c.top, p) {
		c.skip = 0
	}
	if c.cursor < c.top || c.cursor > c.top && c.cursorLine(p) >= c.h {
		c.moveTo(c.cursor, p)
	}
}

// cursorLine is the line of the pane that the row of the cursor begins on.
func (c *compare) cursorLine(p *draw.Pen) int {
	y := c.headRows() - c.skip
	for k := c.top; k < c.cursor && y < c.h; k++ {
		y += c.height(k, p)
	}
	return max(y, 0)
}
