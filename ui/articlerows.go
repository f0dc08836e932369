package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/model"
	"parallax/model/event"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// rowsOf are the articles that pass, by event: events with several articles, each under
// its head, then the articles that stand alone.
func rowsOf(x *model.Index, passes func(article int) bool) (rows []int) {
	keep := func(rows []int, a int) []int {
		if passes == nil || passes(a) {
			return append(rows, a)
		}
		return rows
	}
	var alone []int
	for e := range x.Events {
		ev := &x.Events[e]
		if len(ev.Articles) == 1 && len(ev.Passages) == 0 {
			alone = keep(alone, ev.Articles[0])
			continue
		}
		head := len(rows)
		rows = append(rows, -1-e)
		for _, a := range ev.Articles {
			rows = keep(rows, a)
		}
		if len(rows) == head+1 {
			rows = rows[:head]
		} else if len(ev.Passages) > 0 {
			rows = append(rows, alsoHead-e)
		}
	}
	if len(x.Events) == 0 {
		for a := range x.Articles {
			rows = keep(rows, a)
		}
	}
	if len(alone) > 0 {
		if len(rows) > 0 {
			rows = append(rows, loneHead)
		}
		rows = append(rows, alone...)
	}
	return rows
}

// lines draws the pane: how much there is, the names of the columns, the rows.
func (l *articles) lines(p *draw.Pen, focused bool) []string {
	if len(l.x.Articles) == 0 {
		return draw.Message(p, l.w, l.h, "No article could be read.",
			p.Key(keymap.Problems)+" lists what was left out and why; "+p.Key(keymap.Reload)+" reads the corpus again.")
	}
	out := []string{l.title(p, focused), p.Column(draw.Dim, l.columnNames(p), l.w)}
	if len(l.rows) == 0 {
		return append(out, draw.Message(p, l.w, l.h-2, "No article is like this.", "Press "+p.Key(keymap.Filter)+" and Enter to show all.")...)[:l.h]
	}
	from, to := l.list.Shown()
	for i := from; i < to; i++ {
		out = append(out, l.row(p, i, focused))
	}
	for len(out) < l.h {
		out = append(out, draw.Spaces(l.w))
	}
	return out[:max(l.h, 0)]
}

func (l *articles) title(p *draw.Pen, focused bool) string {
	n, all := l.articles(), len(l.x.Articles)
	s := " " + count(all, "article") + " by " + l.order.String()
	if !l.filter.Empty() {
		s = fmt.Sprintf(" %d of %s with “%s”", n, count(all, "article"), l.filter.Text())
	}
	if len(l.chosen) > 0 {
		s += fmt.Sprintf(" · %d chosen", len(l.chosen))
	}
	if focused {
		return p.Column(draw.Head, s, l.w)
	}
	return p.Column(draw.Dim, s, l.w)
}

// articles is how many articles are listed.
func (l *articles) articles() int {
	n := 0
	for _, r := range l.rows {
		if r >= 0 {
			n++
		}
	}
	return n
}

// widths shares the width of a row: cursor 3, source, headline, date, numbers.
func (l *articles) widths() (source, head, date, numbers int) {
	rest := l.w - 3
	if l.w >= 36 {
		numbers = 10
	}
	if l.d.dated && l.w >= 64 {
		date = 11
	}
	source = min(max(rest/4, 8), 22)
	head = max(rest-source-1-date-numbers, 0)
	return source, head, date, numbers
}

func (l *articles) columnNames(p *draw.Pen) string {
	source, head, date, numbers := l.widths()
	s := "   " + p.Pad("source", source+1) + p.Pad("headline", head)
	if date > 0 {
		s += p.PadLeft("date", date)
	}
	if numbers > 0 {
		s += p.PadLeft(`words  "`, numbers-1)
	}
	return s
}

func (l *articles) row(p *draw.Pen, i int, focused bool) string {
	r := l.rows[i]
	if r < 0 {
		return l.head(p, i)
	}
	a := &l.x.Articles[r]
	cursor, sl := " ", draw.Look(0)
	if i == l.list.Cursor {
		cursor, sl = ">", draw.Head
		if focused {
			sl = draw.Cursor
		}
	}
	chosen := " "
	if slices.Contains(l.chosen, r) {
		chosen = "c"
	}
	if l.w < minRow {
		return p.Column(sl, cursor+chosen+l.d.label(r), l.w)
	}
	source, head, date, numbers := l.widths()
	words, headline := opening(a)
	hl := draw.Look(0)
	if !headline {
		hl = draw.Dim
	}
	if a.Source == "" && sl == 0 {
		sl = draw.Dim
	}
	if l.hit(i) {
		hl |= draw.Hit
	}
	sign, others := l.kept.signs(r)
	others = p.Clip(others, head/2)
	room := max(head-p.Width(others)-1, 0)
	s := cursor + chosen + sign + p.Column(sl, l.d.label(r), source) + " " + p.Paint(hl, p.Clip(words, room))
	s += draw.Spaces(head-p.Width(p.Clip(words, room))-p.Width(others)) + others
	if date > 0 {
		s += p.Paint(draw.Dim, p.PadLeft(dated(a), date))
	}
	if numbers > 0 {
		s += p.Paint(draw.Dim, p.PadLeft(fmt.Sprintf("%s %3s ", short(a.Doc.Words, 5), short(len(a.Quotations), 3)), numbers))
	}
	return s + draw.Spaces(l.w-3-source-1-head-date-numbers)
}

// short is n in at most digits signs: in thousands where it has more.
func short(n, digits int) string {
	if s := strconv.Itoa(n); len(s) <= digits {
		return s
	}
	return strconv.Itoa(n/1000) + "k"
}

// also names the articles that tell of an event in a section, each once.
func also(d *digest, e *event.Event) string {
	var names []string
	for _, p := range e.Passages {
		if n := d.label(p.Article); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return strings.Join(names, ", ")
}

// head draws row i, the head of an event, or what others tell of it.
func (l *articles) head(p *draw.Pen, i int) string {
	r := l.rows[i]
	if r == loneHead {
		return p.Column(draw.Event, " Told by one article only", l.w)
	}
	if r <= alsoHead {
		return p.Column(draw.Dim, "   also in a section of: "+also(l.d, &l.x.Events[alsoHead-r]), l.w)
	}
	e := &l.x.Events[-1-r]
	listed := 0
	for listed < len(e.Articles) && i+1+listed < len(l.rows) && l.rows[i+1+listed] >= 0 {
		listed++
	}
	right := " " + count(len(e.Articles), "article") + " "
	if listed < len(e.Articles) { // a filter hides some
		right = fmt.Sprintf(" %d of%s", listed, right)
	}
	w := max(l.w-p.Width(right), 0)
	return p.Paint(draw.Event, p.Pad(" "+e.ID+" "+oneLine(e.Title), w)) + p.Column(draw.Dim, right, l.w-w)
}
