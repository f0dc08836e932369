package ui

import (
	"parallax/corpus"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// handle obeys an action of the pane; others do nothing.
func (r *reader) handle(a keymap.Action, p *draw.Pen) {
	r.lay(p)
	rows := max(r.textRows()-1, 1)
	switch a {
	case keymap.Down:
		r.step(1)
	case keymap.Up:
		r.step(-1)
	case keymap.PageDown:
		r.scroll(rows)
	case keymap.PageUp:
		r.scroll(-rows)
	case keymap.HalfDown:
		r.scroll(max(rows/2, 1))
	case keymap.HalfUp:
		r.scroll(-max(rows/2, 1))
	case keymap.Top:
		r.moveTo(0)
	case keymap.Bottom:
		r.moveTo(len(r.page.lines) - 1)
	case keymap.NextThing:
		r.nextQuotation(1)
	case keymap.PrevThing:
		r.nextQuotation(-1)
	case keymap.NextHit:
		r.nextHit(1)
	case keymap.PrevHit:
		r.nextHit(-1)
	}
}

// step moves the cursor to the next line with words; at the edge it scrolls by
// half a page, so that the text stands still most of the time.
func (r *reader) step(by int) {
	i := r.cursor + by
	for i >= 0 && i < len(r.page.lines) && r.page.lines[i].para < 0 {
		i += by
	}
	if i < 0 || i >= len(r.page.lines) {
		r.scroll(by)
		return
	}
	if i < r.top || i >= r.top+r.textRows() {
		r.top += by * max(r.textRows()/2, 1)
	}
	r.moveTo(i)
}

func (r *reader) scroll(by int) {
	r.top += by
	r.top = max(min(r.top, len(r.page.lines)-r.textRows()), 0)
	r.moveTo(max(r.top, min(r.cursor+by, r.top+r.textRows()-1)))
}

// moveTo puts the cursor on a line and forgets what was jumped to.
func (r *reader) moveTo(i int) {
	r.cursor = i
	r.clamp()
	for r.cursor > 0 && r.page.para(r.cursor) < 0 {
		r.cursor--
	}
	r.at = r.page.at(r.cursor)
	r.target = corpus.Span{}
}

// resume puts the cursor on the words at a place of the article.
func (r *reader) resume(at int) {
	r.at = at
	r.cursor = r.page.lineAt(at)
	r.top = r.cursor - r.textRows()/3
	r.clamp()
}

// show moves the cursor to span s and marks it; a page turns only when s is not
// in sight.
func (r *reader) show(s corpus.Span) {
	r.target, r.at = s, s.Start
	r.cursor = r.page.lineAt(s.Start)
	last := r.page.lineAt(max(s.End-1, s.Start))
	if r.cursor < r.top || last >= r.top+r.textRows() {
		r.top = r.cursor - r.textRows()/3
	}
	r.clamp()
}

func (r *reader) nextQuotation(by int) {
	if r.article < 0 {
		return
	}
	qs := r.x.Articles[r.article].Quotations
	if i := next(len(qs), by, r.at, r.target.Empty(), func(i int) int { return qs[i].Start }); i >= 0 {
		r.show(qs[i].Span)
	}
}

func (r *reader) nextHit(by int) {
	if i := next(len(r.hits), by, r.at, r.target.Empty(), func(i int) int { return r.hits[i].Start }); i >= 0 {
		r.show(r.hits[i])
	}
}

// next is the index of the first of n ascending places after at (by > 0) or the
// last before it (by < 0), going round at the ends; -1 when there is none. A
// place at at itself counts when fresh.
func next(n, by, at int, fresh bool, place func(int) int) int {
	if n == 0 {
		return -1
	}
	if by > 0 {
		for i := range n {
			if p := place(i); p > at || fresh && p == at {
				return i
			}
		}
		return 0
	}
	for i := n - 1; i >= 0; i-- {
		if place(i) < at {
			return i
		}
	}
	return n - 1
}
