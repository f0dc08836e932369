package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model/collate"
	"parallax/ui/draw"
)

// compareKey is all that the drawing of a row depends on.
type compareKey struct {
	w, side int
	marks   draw.Marking
	method  ansi.Method
	theme   *draw.Theme
	query   *query
}

// The comparison's gutter: cursor, mark, space.
const compareGutter = 3

// lineNumber is the width of the line number before a passage.
const lineNumber = 5

// shape is how the sides stand to one another.
type shape uint8

const (
	beside  shape = iota // columns
	stacked              // under one another
	oneSide              // the active side alone
)

// minColumn is the narrowest column of a comparison, in cells.
const minColumn = 40

func (c *compare) shape() shape {
	switch {
	case c.w < mediumFrom:
		return oneSide
	case c.w < wideFrom || c.column() < minColumn:
		return stacked
	}
	return beside
}

// column is the width of one of the columns side by side.
func (c *compare) column() int {
	n := max(c.n, 1)
	return min((c.w-compareGutter-1-3*(n-1))/n, draw.MaxColumn+lineNumber)
}

// headRows is the number of lines above the rows.
func (c *compare) headRows() int {
	if c.h < 10 {
		return 1
	}
	return 3
}

func (c *compare) bodyRows() int { return max(c.h-c.headRows(), 1) }

// height is how many lines row k of those shown takes.
func (c *compare) height(k int, p *draw.Pen) int { return len(c.draw(k, p)) }

// draw is row k of those shown, without its cursor. Rows are drawn once and kept
// until something they depend on changes.
func (c *compare) draw(k int, p *draw.Pen) []string {
	key := compareKey{c.w, 0, p.Marks, p.Method, p.Theme, c.query}
	if c.shape() == oneSide {
		key.side = c.side
	}
	if c.drawn == nil || c.key != key {
		c.key, c.drawn = key, map[int][]string{}
	}
	i := c.rows[k]
	d, ok := c.drawn[i]
	if !ok {
		d = c.drawRow(&c.c.Rows[i], p)
		c.drawn[i] = d
	}
	return d
}

func (c *compare) drawRow(r *collate.Row, p *draw.Pen) []string {
	ps := c.passages(r)
	diff := make([][]corpus.Span, len(ps))
	if !same(r.Mark) && !lonely(ps) {
		diff, _ = changed(ps, c.x)
	}
	switch c.shape() {
	case beside:
		return c.drawBeside(r, ps, diff, p)
	case stacked:
		return c.drawStacked(r, ps, diff, p)
	}
	return c.drawOne(r, ps, diff, p)
}

// passages are what the sides tell in a row.
func (c *compare) passages(r *collate.Row) []passage {
	ps := make([]passage, len(r.Cells))
	for i, cell := range r.Cells {
		ps[i] = newPassage(c.articleAt(i), cell)
	}
	return ps
}

// drawBeside draws the sides as columns.
func (c *compare) drawBeside(r *collate.Row, ps []passage, diff [][]corpus.Span, p *draw.Pen) []string {
	w := c.column()
	cols := make([][]string, len(ps))
	high := 1
	for i := range ps {
		cols[i] = c.cell(r, ps, i, diff[i], w, p)
		high = max(high, len(cols[i]))
	}
	bar := p.Paint(draw.Dim, " │ ")
	out := make([]string, high)
	for y := range out {
		var b strings.Builder
		for i, col := range cols {
			if i > 0 {
				b.WriteString(bar)
			}
			if y < len(col) {
				b.WriteString(col[y])
			} else {
				b.WriteString(draw.Spaces(w))
			}
		}
		used := len(cols)*w + 3*(len(cols)-1)
		out[y] = c.markColumn(r, y, p) + p.Fit(b.String(), used, c.w-compareGutter)
	}
	blank := strings.Repeat(draw.Spaces(w)+bar, max(len(cols)-1, 0))
	return append(out, draw.Spaces(compareGutter-1)+p.Fit(blank, len(cols)*(w+3)-w-3, c.w-compareGutter))
}

// drawStacked draws the sides under one another, each behind its letter.
func (c *compare) drawStacked(r *collate.Row, ps []passage, diff [][]corpus.Span, p *draw.Pen) []string {
	const letter = 2
	w := max(min(c.w-compareGutter-letter, draw.MaxColumn+lineNumber), 1)
	var out []string
	for i := range ps {
		if len(ps[i].spans) == 0 || same(r.Mark) && i > 0 {
			continue
		}
		for y, s := range c.cell(r, ps, i, diff[i], w, p) {
			tag := draw.Spaces(letter)
			if y == 0 {
				tag = p.Column(draw.Event, c.tag(r, i), letter)
			}
			out = append(out, c.markColumn(r, len(out), p)+p.Fit(tag+s, letter+w, c.w-compareGutter))
		}
	}
	return append(out, "")
}

// tag is the letter of a side; a row that is the same everywhere has none.
func (c *compare) tag(r *collate.Row, side int) string {
	if same(r.Mark) {
		return ""
	}
	return letter(side)
}

// drawOne draws the active side alone.
func (c *compare) drawOne(r *collate.Row, ps []passage, diff [][]corpus.Span, p *draw.Pen) []string {
	w := max(c.w-compareGutter, 1)
	var out []string
	switch {
	case len(ps) <= c.side:
	case len(ps[c.side].spans) == 0:
		out = append(out, c.markColumn(r, 0, p)+p.Column(draw.Dim, c.elsewhere(ps), c.w-compareGutter))
	default:
		for _, s := range c.cell(r, ps, c.side, diff[c.side], w, p) {
			out = append(out, c.markColumn(r, len(out), p)+p.Fit(s, w, c.w-compareGutter))
		}
	}
	return append(out, "")
}

// elsewhere is the one line that stands for what the active side does not tell.
func (c *compare) elsewhere(ps []passage) string {
	for i, q := range ps {
		if len(q.spans) > 0 {
			return "· only " + letter(i) + ": " + oneLine(q.text)
		}
	}
	return ""
}

// markColumn is the part of the gutter right of the cursor: the mark, and the sign of
// what the reader did with the row.
func (c *compare) markColumn(r *collate.Row, y int, p *draw.Pen) string {
	if y > 0 {
		return draw.Spaces(compareGutter - 1)
	}
	by := c.hand(r)
	if by == "" && r.Doubtful() {
		by = "?"
	}
	signs := string(rune(r.Mark)) + by
	return p.Paint(draw.Head, signs) + draw.Spaces(compareGutter-1-len(signs))
}

// cell draws what one side tells, w cells wide.
func (c *compare) cell(r *collate.Row, ps []passage, side int, diff []corpus.Span, w int, p *draw.Pen) []string {
	q := ps[side]
	text := w - lineNumber
	if text < 8 {
		return []string{p.Column(0, q.text, w)}
	}
	if len(q.spans) == 0 {
		return []string{draw.Spaces(lineNumber) + p.Column(draw.Dim, "· not in "+c.d.among(c.all[side], c.all[:c.n]), text)}
	}
	number := p.Column(draw.Dim, p.PadLeft(fmt.Sprint(q.line())+" ", lineNumber), lineNumber)
	if same(r.Mark) {
		return []string{number + p.Column(draw.Dim, c.folded(r, ps, side, text, p), text)}
	}
	para := q.para(p.Marks, diff, side == 0, c.query)
	var out []string
	for i, ln := range p.Wrap(draw.Clean(para.Text), text) {
		n := draw.Spaces(lineNumber)
		if i == 0 {
			n = number
		}
		out = append(out, n+para.Draw(p, ln, text, nil))
	}
	return out
}

// lonely reports whether only one passage has words: nothing there is changed.
func lonely(ps []passage) bool {
	n := 0
	for _, p := range ps {
		if len(p.spans) > 0 {
			n++
		}
	}
	return n < 2
}

// folded is the one line that stands for words which are the same on all sides:
// their beginning and end, and on the other sides how many they are.
func (c *compare) folded(r *collate.Row, ps []passage, side, w int, p *draw.Pen) string {
	q := ps[side]
	n := fmt.Sprintf("the same %d words", q.words())
	if r.Mark == collate.Moved {
		n += ", elsewhere"
	}
	if side > 0 && c.shape() == beside {
		return n
	}
	if c.shape() != beside {
		w = max(w-p.Width(n)-4, 0)
	}
	s := oneLine(q.text)
	if p.Width(s) > w {
		tail := s[len(s)-lastWords(s, w/3):]
		s = strings.TrimSpace(p.Words(s, w-p.Width(tail)-3) + " … " + tail)
	}
	if c.shape() != beside {
		s += "  (" + n + ")"
	}
	return s
}

// lastWords is the length in bytes of the whole words in the last n bytes of s.
func lastWords(s string, n int) int {
	from := len(s) - min(max(n, 0), len(s))
	i := strings.IndexByte(s[from:], ' ')
	if i < 0 {
		return 0
	}
	return len(s) - from - i - 1
}

// letter names a side: A is the base.
func letter(side int) string { return string(rune('A' + side%26)) }
