package ui

import (
	"parallax/model"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// tabled is what Coverage and Names have in common: a collation as a grid of rows by
// articles.
type tabled struct {
	collation
	x     *model.Index
	d     *digest
	w, h  int
	grid  draw.Grid
	query *query
}

// above is the number of lines above the rows.
func (t *tabled) above() int {
	if t.h < 12 {
		return 1
	}
	return 2
}

// columns are the heads of the articles.
func (t *tabled) columns() []draw.Column {
	var out []draw.Column
	for _, a := range t.articles {
		out = append(out, draw.Column{Name: t.d.column(a), End: t.d.short[a]})
	}
	return out
}

// handle obeys the actions that move the cursor, and reports whether a was one;
// differs says which rows the articles tell differently, hit which hold the query.
func (t *tabled) handle(a keymap.Action, differs, hit func(*draw.Row) bool) bool {
	switch a {
	case keymap.NextThing:
		t.grid.Find(1, differs)
	case keymap.PrevThing:
		t.grid.Find(-1, differs)
	case keymap.NextHit:
		t.grid.Find(1, hit)
	case keymap.PrevHit:
		t.grid.Find(-1, hit)
	default:
		return t.grid.Handle(a)
	}
	return true
}

// hits is how many rows hold the query.
func (t *tabled) hits(hit func(*draw.Row) bool) int {
	n := 0
	for i := range t.grid.Rows {
		if hit(&t.grid.Rows[i]) {
			n++
		}
	}
	return n
}

// empty says why there is nothing to show, nil when there is something; view turns to
// the view.
func (t *tabled) empty(p *draw.Pen, view keymap.Action) []string {
	switch {
	case len(t.articles) == 0:
		return draw.Message(p, t.w, t.h, "No article is chosen.", "Press "+p.Key(keymap.Articles)+", go to an article, and press "+p.Key(view)+".")
	case !t.known:
		return draw.Message(p, t.w, t.h, "Setting "+count(len(t.articles), "article")+" side by side …")
	}
	return nil
}

// heads are the lines above the rows: what is set side by side, and the numbers.
func (t *tabled) heads(p *draw.Pen, numbers func(p *draw.Pen, w int) string) []string {
	out := []string{collationTitle(p, t.x, &t.collation, t.w)}
	if t.above() > 1 {
		out = append(out, p.Column(draw.Dim, " "+numbers(p, t.w-2), t.w))
	}
	return out
}

// filled is lines with empty ones to the height of the pane.
func (t *tabled) filled(lines []string) []string {
	for len(lines) < t.h {
		lines = append(lines, draw.Spaces(t.w))
	}
	return lines[:max(t.h, 0)]
}
