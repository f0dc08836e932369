package ui

import "parallax/model"

// tabled is what Coverage and Names have in common: a collation as a grid of rows by
// articles.
type tabled struct {
	collation
	x     *model.Index
	d     *digest
	w, h  int
	grid  grid
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
func (t *tabled) columns() []gridColumn {
	var out []gridColumn
	for _, a := range t.articles {
		out = append(out, gridColumn{t.d.column(a), t.d.short[a]})
	}
	return out
}

// handle obeys the actions that move the cursor, and reports whether a was one;
// differs says which rows the articles tell differently, hit which hold the query.
func (t *tabled) handle(a action, differs, hit func(*gridRow) bool) bool {
	switch a {
	case actNextThing:
		t.grid.find(1, differs)
	case actPrevThing:
		t.grid.find(-1, differs)
	case actNextHit:
		t.grid.find(1, hit)
	case actPrevHit:
		t.grid.find(-1, hit)
	default:
		return t.grid.handle(a)
	}
	return true
}

// hits is how many rows hold the query.
func (t *tabled) hits(hit func(*gridRow) bool) int {
	n := 0
	for i := range t.grid.rows {
		if hit(&t.grid.rows[i]) {
			n++
		}
	}
	return n
}

// empty says why there is nothing to show, nil when there is something; view turns to
// the view.
func (t *tabled) empty(p *pen, view action) []string {
	switch {
	case len(t.articles) == 0:
		return message(p, t.w, t.h, "No article is chosen.", "Press "+p.key(actArticles)+", go to an article, and press "+p.key(view)+".")
	case !t.known:
		return message(p, t.w, t.h, "Setting "+count(len(t.articles), "article")+" side by side …")
	}
	return nil
}

// heads are the lines above the rows: what is set side by side, and the numbers.
func (t *tabled) heads(p *pen, numbers func(p *pen, w int) string) []string {
	out := []string{collationTitle(p, t.x, &t.collation, t.w)}
	if t.above() > 1 {
		out = append(out, p.column(lookDim, " "+numbers(p, t.w-2), t.w))
	}
	return out
}

// filled is lines with empty ones to the height of the pane.
func (t *tabled) filled(lines []string) []string {
	for len(lines) < t.h {
		lines = append(lines, spaces(t.w))
	}
	return lines[:max(t.h, 0)]
}
