package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// lines draws the pane.
func (l *quotes) lines(p *draw.Pen) []string {
	if len(l.x.Quotes) == 0 {
		return draw.Message(p, l.w, l.h, "No quotation was found in these articles.",
			"A quotation needs quotation marks, or words like “said” and “according to” with someone they name. Press "+p.Key(keymap.Articles)+" for the articles.")
	}
	out := []string{p.Column(draw.Head, l.title(p), l.w), p.Column(draw.Dim, l.columnNames(p), l.w)}
	if len(l.rows) == 0 {
		return append(out, draw.Message(p, l.w, l.h-2, "No quotation is like this.", "Press "+p.Key(keymap.Filter)+" and Enter to show all.")...)[:l.h]
	}
	from, to := l.list.Shown()
	for i := from; i < to; i++ {
		out = append(out, l.row(p, i))
	}
	for len(out) < l.h {
		out = append(out, draw.Spaces(l.w))
	}
	return out[:max(l.h, 0)]
}

func (l *quotes) title(p *draw.Pen) string {
	if !l.filter.Empty() {
		s := fmt.Sprintf(" %d of %s with “%s”", len(l.rows), count(len(l.x.Quotes), "quotation"), l.filter.Text())
		if n := len(l.chosen); n > 0 {
			s += fmt.Sprintf(" · %d selected", n)
		}
		return s
	}
	parts := []string{count(len(l.x.Quotes), "quotation"), count(len(l.d.spoke)-1, "speaker")}
	if n := len(l.x.Variants); n > 0 {
		parts = append(parts, fmt.Sprintf("%d in several wordings (%s lists them)", n, p.Key(keymap.Narrow)))
	}
	if n := len(l.chosen); n > 0 {
		parts = append([]string{fmt.Sprintf("%d selected", n)}, parts...)
	}
	return " " + p.Joined(l.w-1, " · ", parts...)
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

func (l *quotes) columnNames(p *draw.Pen) string {
	set, source, speaker, cue, kind := l.widths()
	return p.Pad("", 2+set) + p.Pad("source", source) + p.Pad("speaker", speaker) + p.Pad("cue", cue) + p.Pad("kind", kind) + "quotation"
}

func (l *quotes) row(p *draw.Pen, i int) string {
	q := l.rows[i]
	a, k := l.article(q), l.x.Quotation(q)
	set, source, speaker, cue, kind := l.widths()
	cursor, sl := " ", draw.Look(0)
	if i == l.list.Cursor {
		cursor, sl = ">", draw.Cursor
	}
	wl := draw.Look(0)
	if l.hit(i) {
		wl = draw.Hit
	}
	name, sign := who(a.Text, k), sureness(k)
	if l.w < minRow {
		return p.Column(sl, cursor+sign+name, l.w)
	}
	if k.Speaker == "" && sl == 0 {
		sl = draw.Dim
	}
	used := 2 + set + source + speaker + cue + kind
	others := ""
	if source > 0 {
		var sign string
		sign, others = l.kept.quotationSigns(l.x, q)
		if slices.Contains(l.chosen, q) {
			sign, others = "x", strings.TrimSpace(sign)+others
		}
		cursor += sign + p.Column(draw.Event, l.set(q), set) +
			p.Column(draw.Dim, p.Clip(l.d.label(l.x.Quotes[q].Article), source-2), source-1)
	}
	return cursor + p.Paint(draw.Dim, sign) +
		p.Paint(sl, p.Pad(name, max(speaker-1, 0))) + draw.Spaces(min(speaker, 1)) +
		p.Column(0, p.Clip(oneLine(k.Cue.In(a.Text)), cue-1), cue) +
		p.Column(draw.Dim, k.Kind.String(), kind) +
		p.Column(wl, oneLine(k.In(a.Text)), max(l.w-used-p.Width(others), 0)) + others
}
