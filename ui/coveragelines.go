package ui

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/coverage"
)

// lines draws the pane: what is told of, the numbers, the facts, and what each article
// says of the one under the cursor.
func (c *covering) lines(p *pen) []string {
	if why := c.empty(p, actCoverage); why != nil {
		return why
	}
	if len(c.coverage.Facts) == 0 {
		return message(p, c.w, c.h, "Nothing is told in these articles.",
			"Facts come from their sentences; captions, bylines and links are none. Press "+p.key(actArticles)+" for another article.")
	}
	if len(c.grid.rows) == 0 {
		return c.filled(append(c.heads(p, c.numbers), message(p, c.w, c.h-c.above(), "No fact is like this.",
			"Press "+p.key(actOnlyHere)+" for those that several tell, "+p.key(actNarrow)+" and # for all.")...))
	}
	out := append(c.heads(p, c.numbers), c.grid.lines(p, c.hit)...)
	if n := c.textRows(); n > 0 {
		out = append(out, p.paint(lookDim, strings.Repeat("─", c.w)))
		out = append(out, c.text(p, n-1)...)
	}
	return c.filled(out)
}

// collationTitle is what is set side by side.
func collationTitle(p *pen, x *model.Index, s *collation, w int) string {
	what := "chosen articles"
	if s.event >= 0 {
		e := &x.Events[s.event]
		what = strings.TrimSpace(e.ID + " " + oneLine(e.Title))
	}
	n := " " + count(len(s.articles), "article") + " "
	left := max(w-p.width(n), 0)
	return p.column(lookEvent, " "+what, left) + p.column(lookDim, n, w-left)
}

// text is what the articles say of the fact that the cursor rested on, that of the
// cursor's column first, in n lines.
func (c *covering) text(p *pen, n int) []string {
	if c.told < 0 {
		return nil
	}
	f := &c.coverage.Facts[c.told]
	tellers := c.tellers(f)
	name := 16
	for _, i := range tellers {
		if c.w >= wideFrom {
			name = max(name, min(p.width(c.d.among(c.articles[i], c.articles)), 20)+2)
		}
	}
	w := max(min(c.w-name-2, maxColumn+30), 1)
	var out []string
	for k, i := range tellers {
		room := max((n-len(out))/(len(tellers)-k), 1)
		for j, s := range c.said(p, i, f.Tellings[i], w, room) {
			left := spaces(name)
			if j == 0 {
				l := lookDim
				if i == c.grid.col {
					l = lookHead
				}
				left = p.column(l, " "+c.d.amongIn(p.ruler, c.articles[i], c.articles, name-2), name)
			}
			if len(out) < n {
				out = append(out, p.fit(left+s, name+w, c.w))
			}
		}
	}
	return out
}

// tellers are the columns that tell a fact, the cursor's first.
func (c *covering) tellers(f *coverage.Fact) []int {
	var in []int
	for i, t := range f.Tellings {
		if len(t.Sentences) > 0 {
			in = append(in, i)
		}
	}
	if k := slices.Index(in, c.grid.col); k > 0 {
		in = slices.Concat([]int{c.grid.col}, in[:k], in[k+1:])
	}
	return in
}

// said is what article i says, in at most n lines of w cells.
func (c *covering) said(p *pen, i int, t coverage.Telling, w, n int) []string {
	said := c.telling(i, t)
	var all para
	for k, s := range said.spans {
		if k > 0 {
			all.add(lookDim, gap)
		}
		all.addText(said.article.Text, s, 0, marksOf(said.article, p.marks), p.marks == bySigns)
	}
	text := clean(all.text)
	lines := p.wrap(text, w)
	var out []string
	for k, ln := range lines[:min(n, len(lines))] {
		if k < n-1 || len(lines) <= n {
			out = append(out, all.draw(p, ln, w, nil))
			continue
		}
		cut, cells := p.cut(ln.In(text), max(w-2, 0))
		ln.End, ln.cells = ln.Start+cut, cells
		s := all.draw(p, ln, max(w-2, 0), nil) + p.paint(lookDim, " …")
		out = append(out, p.fit(s, max(w, 2), w))
	}
	return out
}

// detail says how the article under the cursor tells the fact.
func (c *covering) detail() string {
	f := c.fact()
	if f == nil {
		return ""
	}
	who := c.d.name(c.articles[c.grid.col])
	t := f.Tellings[c.grid.col]
	switch {
	case t.Has(coverage.Dropped):
		return who + " leaves this out: it tells what stands right before and behind it"
	case t.Status == 0:
		return who + " says nothing of this"
	}
	var parts []string
	if t.Has(coverage.Own) {
		parts = append(parts, "in its own voice")
	}
	if len(t.From) > 0 {
		parts = append(parts, "@ from "+strings.Join(t.From, ", "))
	}
	if len(t.Speakers) > 0 {
		how := `" quoting `
		if !t.Has(coverage.Quoted) {
			how = "% without marks: "
		}
		parts = append(parts, how+strings.Join(t.Speakers, ", "))
	}
	if len(t.Hedges) > 0 {
		parts = append(parts, "^ hedged: "+strings.Join(t.Hedges, ", "))
	}
	if t.Has(coverage.Only) {
		parts = append(parts, "* told only here")
	}
	if f.Doubtful {
		parts = append(parts, "? perhaps not the same thing")
	}
	return who + ": " + oneLine(strings.Join(parts, "  ·  "))
}
