package ui

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/coverage"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// lines draws the pane: what is told of, the numbers, the facts, and what each article
// says of the one under the cursor.
func (c *covering) lines(p *draw.Pen) []string {
	if why := c.empty(p, keymap.Coverage); why != nil {
		return why
	}
	if len(c.coverage.Facts) == 0 {
		return draw.Message(p, c.w, c.h, "Nothing is told in these articles.",
			"Facts come from their sentences; captions, bylines and links are none. Press "+p.Key(keymap.Articles)+" for another article.")
	}
	if len(c.grid.Rows) == 0 {
		return c.filled(append(c.heads(p, c.numbers), draw.Message(p, c.w, c.h-c.above(), "No fact is like this.",
			"Press "+p.Key(keymap.OnlyHere)+" for those that several tell, "+p.Key(keymap.Narrow)+" and # for all.")...))
	}
	out := append(c.heads(p, c.numbers), c.grid.Lines(p, c.hit)...)
	if n := c.textRows(); n > 0 {
		out = append(out, p.Paint(draw.Dim, strings.Repeat("─", c.w)))
		out = append(out, c.text(p, n-1)...)
	}
	return c.filled(out)
}

// collationTitle is what is set side by side.
func collationTitle(p *draw.Pen, x *model.Index, s *collation, w int) string {
	what := "chosen articles"
	if s.event >= 0 {
		e := &x.Events[s.event]
		what = strings.TrimSpace(e.ID + " " + oneLine(e.Title))
	}
	n := " " + count(len(s.articles), "article") + " "
	left := max(w-p.Width(n), 0)
	return p.Column(draw.Event, " "+what, left) + p.Column(draw.Dim, n, w-left)
}

// text is what the articles say of the fact that the cursor rested on, that of the
// cursor's column first, in n lines.
func (c *covering) text(p *draw.Pen, n int) []string {
	if c.told < 0 {
		return nil
	}
	f := &c.coverage.Facts[c.told]
	tellers := c.tellers(f)
	name := 16
	for _, i := range tellers {
		if c.w >= wideFrom {
			name = max(name, min(p.Width(c.d.among(c.articles[i], c.articles)), 20)+2)
		}
	}
	w := max(min(c.w-name-2, draw.MaxColumn+30), 1)
	var out []string
	for k, i := range tellers {
		room := max((n-len(out))/(len(tellers)-k), 1)
		for j, s := range c.said(p, i, f.Tellings[i], w, room) {
			left := draw.Spaces(name)
			if j == 0 {
				l := draw.Dim
				if i == c.grid.Col {
					l = draw.Head
				}
				left = p.Column(l, " "+c.d.amongIn(p.Ruler, c.articles[i], c.articles, name-2), name)
			}
			if len(out) < n {
				out = append(out, p.Fit(left+s, name+w, c.w))
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
	if k := slices.Index(in, c.grid.Col); k > 0 {
		in = slices.Concat([]int{c.grid.Col}, in[:k], in[k+1:])
	}
	return in
}

// said is what article i says, in at most n lines of w cells.
func (c *covering) said(p *draw.Pen, i int, t coverage.Telling, w, n int) []string {
	said := c.telling(i, t)
	var all draw.Para
	for k, s := range said.spans {
		if k > 0 {
			all.Add(draw.Dim, gap)
		}
		all.AddText(said.article.Text, s, 0, marksOf(said.article, p.Marks), p.Marks == draw.BySigns)
	}
	text := draw.Clean(all.Text)
	lines := p.Wrap(text, w)
	var out []string
	for k, ln := range lines[:min(n, len(lines))] {
		if k < n-1 || len(lines) <= n {
			out = append(out, all.Draw(p, ln, w, nil))
			continue
		}
		cut, cells := p.Cut(ln.In(text), max(w-2, 0))
		ln.End, ln.Cells = ln.Start+cut, cells
		s := all.Draw(p, ln, max(w-2, 0), nil) + p.Paint(draw.Dim, " …")
		out = append(out, p.Fit(s, max(w, 2), w))
	}
	return out
}

// detail says how the article under the cursor tells the fact.
func (c *covering) detail() string {
	f := c.fact()
	if f == nil {
		return ""
	}
	who := c.d.name(c.articles[c.grid.Col])
	t := f.Tellings[c.grid.Col]
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
