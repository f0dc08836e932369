package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// lines draws the pane.
func (l *quotes) lines(p *pen) []string {
	if len(l.x.Quotes) == 0 {
		return message(p, l.w, l.h, "No quotation was found in these articles.",
			"A quotation needs quotation marks, or words like “said” and “according to” with someone they name. Press "+p.key(actArticles)+" for the articles.")
	}
	out := []string{p.column(lookHead, l.title(p), l.w), p.column(lookDim, l.columnNames(p), l.w)}
	if len(l.rows) == 0 {
		return append(out, message(p, l.w, l.h-2, "No quotation is like this.", "Press "+p.key(actFilter)+" and Enter to show all.")...)[:l.h]
	}
	from, to := l.list.shown()
	for i := from; i < to; i++ {
		out = append(out, l.row(p, i))
	}
	for len(out) < l.h {
		out = append(out, spaces(l.w))
	}
	return out[:max(l.h, 0)]
}

func (l *quotes) title(p *pen) string {
	if !l.filter.Empty() {
		s := fmt.Sprintf(" %d of %s with “%s”", len(l.rows), count(len(l.x.Quotes), "quotation"), l.filter.Text())
		if n := len(l.chosen); n > 0 {
			s += fmt.Sprintf(" · %d selected", n)
		}
		return s
	}
	parts := []string{count(len(l.x.Quotes), "quotation"), count(len(l.d.spoke)-1, "speaker")}
	if n := len(l.x.Variants); n > 0 {
		parts = append(parts, fmt.Sprintf("%d in several wordings (%s lists them)", n, p.key(actNarrow)))
	}
	if n := len(l.chosen); n > 0 {
		parts = append([]string{fmt.Sprintf("%d selected", n)}, parts...)
	}
	return " " + p.joined(l.w-1, " · ", parts...)
}

// widths shares the width of a row; 0 means that a column is left out.
func (l *quotes) widths() (set, source, speaker, cue, kind int) {
	set = max(4, len(strconv.Itoa(len(l.x.Variants)))+2) // V, the number, a space
	switch {
	case l.w >= 140:
		return max(set, 5), 20, 28, 16, 10
	case l.w >= wideFrom:
		return set, 14, 21, 13, 9
	case l.w >= mediumFrom:
		return set, 12, 19, 10, 0
	default:
		return 0, 0, min(16, l.w/2), 0, 0
	}
}

func (l *quotes) columnNames(p *pen) string {
	set, source, speaker, cue, kind := l.widths()
	return p.pad("", 2+set) + p.pad("source", source) + p.pad("speaker", speaker) + p.pad("cue", cue) + p.pad("kind", kind) + "quotation"
}

func (l *quotes) row(p *pen, i int) string {
	q := l.rows[i]
	a, k := l.article(q), l.x.Quotation(q)
	set, source, speaker, cue, kind := l.widths()
	cursor, sl := " ", look(0)
	if i == l.list.cursor {
		cursor, sl = ">", lookCursor
	}
	wl := look(0)
	if l.hit(i) {
		wl = lookHit
	}
	name, sign := who(a.Text, k), sureness(k)
	if l.w < minRow {
		return p.column(sl, cursor+sign+name, l.w)
	}
	if k.Speaker == "" && sl == 0 {
		sl = lookDim
	}
	used := 2 + set + source + speaker + cue + kind
	others := ""
	if source > 0 {
		var sign string
		sign, others = l.kept.quotationSigns(l.x, q)
		if slices.Contains(l.chosen, q) {
			sign, others = "x", strings.TrimSpace(sign)+others
		}
		cursor += sign + p.column(lookEvent, l.set(q), set) +
			p.column(lookDim, p.clip(l.d.label(l.x.Quotes[q].Article), source-2), source-1)
	}
	return cursor + p.paint(lookDim, sign) +
		p.paint(sl, p.pad(name, max(speaker-1, 0))) + spaces(min(speaker, 1)) +
		p.column(0, p.clip(oneLine(k.Cue.In(a.Text)), cue-1), cue) +
		p.column(lookDim, k.Kind.String(), kind) +
		p.column(wl, oneLine(k.In(a.Text)), max(l.w-used-p.width(others), 0)) + others
}
