package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/model/event"
)

// lines draws the pane: how much there is, the names of the columns, the rows.
func (l *articles) lines(p *pen, focused bool) []string {
	if len(l.x.Articles) == 0 {
		return message(p, l.w, l.h, "No article could be read.",
			p.key(actProblems)+" lists what was left out and why; "+p.key(actReload)+" reads the corpus again.")
	}
	out := []string{l.title(p, focused), p.column(lookDim, l.columnNames(p), l.w)}
	if len(l.rows) == 0 {
		return append(out, message(p, l.w, l.h-2, "No article is like this.", "Press "+p.key(actFilter)+" and Enter to show all.")...)[:l.h]
	}
	from, to := l.list.shown()
	for i := from; i < to; i++ {
		out = append(out, l.row(p, i, focused))
	}
	for len(out) < l.h {
		out = append(out, spaces(l.w))
	}
	return out[:max(l.h, 0)]
}

func (l *articles) title(p *pen, focused bool) string {
	n, all := l.articles(), len(l.x.Articles)
	s := " " + count(all, "article") + " by " + l.order.String()
	if !l.filter.Empty() {
		s = fmt.Sprintf(" %d of %s with “%s”", n, count(all, "article"), l.filter.Text())
	}
	if len(l.chosen) > 0 {
		s += fmt.Sprintf(" · %d chosen", len(l.chosen))
	}
	if focused {
		return p.column(lookHead, s, l.w)
	}
	return p.column(lookDim, s, l.w)
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
	if l.dated && l.w >= 64 {
		date = 11
	}
	source = min(max(rest/4, 8), 22)
	head = max(rest-source-1-date-numbers, 0)
	return source, head, date, numbers
}

func (l *articles) columnNames(p *pen) string {
	source, head, date, numbers := l.widths()
	s := "   " + p.pad("source", source+1) + p.pad("headline", head)
	if date > 0 {
		s += p.padLeft("date", date)
	}
	if numbers > 0 {
		s += p.padLeft(`words  "`, numbers-1)
	}
	return s
}

func (l *articles) row(p *pen, i int, focused bool) string {
	r := l.rows[i]
	if r < 0 {
		return l.head(p, i)
	}
	a := &l.x.Articles[r]
	cursor, sl := " ", look(0)
	if i == l.list.cursor {
		cursor, sl = ">", lookHead
		if focused {
			sl = lookCursor
		}
	}
	chosen := " "
	if slices.Contains(l.chosen, r) {
		chosen = "c"
	}
	if l.w < minRow {
		return p.column(sl, cursor+chosen+l.d.label(r), l.w)
	}
	source, head, date, numbers := l.widths()
	words, headline := opening(a)
	hl := look(0)
	if !headline {
		hl = lookDim
	}
	if a.Source == "" && sl == 0 {
		sl = lookDim
	}
	if l.hit(i) {
		hl |= lookHit
	}
	sign, others := l.kept.signs(r)
	others = p.clip(others, head/2)
	room := max(head-p.width(others)-1, 0)
	s := cursor + chosen + sign + p.column(sl, l.d.label(r), source) + " " + p.paint(hl, p.clip(words, room))
	s += spaces(head-p.width(p.clip(words, room))-p.width(others)) + others
	if date > 0 {
		s += p.paint(lookDim, p.padLeft(dated(a), date))
	}
	if numbers > 0 {
		s += p.paint(lookDim, p.padLeft(fmt.Sprintf("%s %3s ", short(a.Doc.Words, 5), short(len(a.Quotations), 3)), numbers))
	}
	return s + spaces(l.w-3-source-1-head-date-numbers)
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
func (l *articles) head(p *pen, i int) string {
	r := l.rows[i]
	if r == loneHead {
		return p.column(lookEvent, " Told by one article only", l.w)
	}
	if r <= alsoHead {
		return p.column(lookDim, "   also in a section of: "+also(l.d, &l.x.Events[alsoHead-r]), l.w)
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
	w := max(l.w-p.width(right), 0)
	return p.paint(lookEvent, p.pad(" "+e.ID+" "+oneLine(e.Title), w)) + p.column(lookDim, right, l.w-w)
}
