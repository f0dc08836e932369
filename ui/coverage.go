package ui

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
	"parallax/model/coverage"
	"parallax/model/value"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// covering is the pane of facts by articles: who tells what, and how.
type covering struct {
	tabled
	onlyHere bool
	only     coverage.Status // what some article must tell a fact like, 0 for anything
	told     int             // the fact whose sentences stand below, -1 for none; it follows the cursor
}

func (c *covering) set(x *model.Index, d *digest, s collation) {
	c.x, c.d, c.collation = x, d, s
	c.grid.Label = "fact"
	c.fill()
	c.follow()
}

// follow lets the sentences below be those of the fact under the cursor.
func (c *covering) follow() {
	c.told = -1
	if r := c.grid.Row(); r != nil {
		c.told = r.N
	}
}

// place says how much room there is; below the facts stand the sentences of one.
func (c *covering) place(w, h int) {
	c.w, c.h = w, h
	c.grid.Place(w, max(h-c.above()-c.textRows(), 0))
}

// textRows is the number of lines for what the articles say of a fact.
func (c *covering) textRows() int {
	if c.h < 16 {
		return 0
	}
	return min(max(c.h/3, 6), 12)
}

// fill makes the rows.
func (c *covering) fill() {
	if !c.known {
		c.grid.Set(nil, nil)
		return
	}
	var rows []draw.Row
	alone := -1
	for i := range c.coverage.Facts {
		f := &c.coverage.Facts[i]
		if !tells(f, c.only) {
			continue
		}
		if only := f.Tellings[f.First].Has(coverage.Only); only && f.First != alone && len(c.articles) > 1 {
			alone = f.First
			rows = append(rows, draw.Row{Label: "Only in " + c.d.name(c.articles[alone])})
		} else if !only && c.onlyHere {
			continue
		}
		rows = append(rows, c.row(i))
	}
	c.grid.Set(c.columns(), rows)
}

// row is fact i as a row.
func (c *covering) row(i int) draw.Row {
	f := &c.coverage.Facts[i]
	r := draw.Row{Label: c.title(f), N: i}
	for _, t := range f.Tellings {
		r.Cells = append(r.Cells, draw.Cell{Text: oneLine(t.String()), Look: tellingLook(t)})
	}
	return r
}

// title is a fact in words of the first article that tells it.
func (c *covering) title(f *coverage.Fact) string {
	s := oneLine(f.Title.In(c.x.Articles[c.articles[f.First]].Text))
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) {
		s = "… " + s
	}
	if f.Doubtful {
		s = "? " + s
	}
	return s
}

// tellingLook is the look of a cell: that of what says most of how the fact is told.
func tellingLook(t coverage.Telling) draw.Look {
	switch {
	case t.Status == 0:
		return draw.Dim
	case t.Has(coverage.Dropped):
		return draw.Bad
	case t.Has(coverage.Quoted):
		return draw.Quote
	case t.Has(coverage.Unmarked):
		return draw.Reported
	case t.Has(coverage.Attributed):
		return draw.Attr
	case t.Has(coverage.Hedged):
		return draw.Hedge
	}
	return 0
}

// fact is the fact under the cursor, nil for none.
func (c *covering) fact() *coverage.Fact {
	if r := c.grid.Row(); r != nil && c.known {
		return &c.coverage.Facts[r.N]
	}
	return nil
}

// handle obeys an action and reports whether it was one of the pane's.
func (c *covering) handle(a keymap.Action) bool {
	if a == keymap.OnlyHere {
		c.onlyHere = !c.onlyHere
		c.fill()
		return true
	}
	return c.tabled.handle(a, c.differs, c.hit)
}

// differs reports whether the articles tell a fact differently: one is silent, or
// not all tell it in the same way.
func (c *covering) differs(r *draw.Row) bool {
	ts := c.coverage.Facts[r.N].Tellings
	for _, t := range ts {
		if t.Status != ts[0].Status {
			return true
		}
	}
	return false
}

func (c *covering) hit(r *draw.Row) bool {
	if c.query == nil || len(r.Cells) == 0 {
		return false
	}
	if c.query.in(r.Label) {
		return true
	}
	for i, t := range c.coverage.Facts[r.N].Tellings {
		if len(t.Sentences) > 0 && c.query.in(c.telling(i, t).text) {
			return true
		}
	}
	return false
}

// hits is how many facts hold what is searched for.
func (c *covering) hits() int { return c.tabled.hits(c.hit) }

// telling is what article i says of a fact.
func (c *covering) telling(i int, t coverage.Telling) passage {
	return newPassage(&c.x.Articles[c.articles[i]], collate.Cell{Sentences: t.Sentences})
}

// current is the article and the sentence under the cursor; ok is false where the
// article says nothing of the fact.
func (c *covering) current() (article int, s corpus.Span, ok bool) {
	f := c.fact()
	if f == nil || len(f.Tellings[c.grid.Col].Sentences) == 0 {
		return -1, corpus.Span{}, false
	}
	p := c.telling(c.grid.Col, f.Tellings[c.grid.Col])
	return c.articles[c.grid.Col], p.spans[0], true
}

// numbers is what can be counted of the whole, in at most w cells.
func (c *covering) numbers(p *draw.Pen, w int) string {
	only, conflicts := 0, 0
	for i := range c.coverage.Facts {
		if f := &c.coverage.Facts[i]; f.Tellings[f.First].Has(coverage.Only) {
			only++
		}
	}
	if len(c.articles) == 1 {
		only = len(c.coverage.Facts)
	}
	for _, v := range c.coverage.Values {
		if v.Relation == value.Conflict {
			conflicts++
		}
	}
	parts := []string{count(len(c.coverage.Facts), "fact"), fmt.Sprintf("%d told by one alone", only), fmt.Sprintf("numbers in conflict: %d", conflicts)}
	if c.onlyHere {
		parts[1] = "shown: " + parts[1]
	}
	for _, s := range statusSigns {
		if c.only == s.status {
			parts = append([]string{"shown: only " + s.sign + " " + s.says}, parts...)
		}
	}
	if t := c.tally(); t != "" {
		parts = append(parts, t)
	}
	return p.Joined(w, "   ", parts...)
}

// tally is the article under the cursor in numbers.
func (c *covering) tally() string {
	if c.grid.Col >= len(c.coverage.Tallies) {
		return ""
	}
	t := c.coverage.Tallies[c.grid.Col]
	parts := []string{
		fmt.Sprintf("%s: %s, %d only here", c.d.among(c.articles[c.grid.Col], c.articles), count(t.Facts, "fact"), t.Only),
		count(t.Attributions, "attribution"), count(t.Hedges, "hedge"), fmt.Sprintf("%d words quoted", t.QuotedWords),
	}
	if t.Anonymous > 0 {
		parts = append(parts, count(t.Anonymous, "anonymous source"))
	}
	return strings.Join(parts, ", ")
}
