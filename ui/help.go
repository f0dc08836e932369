package ui

import (
	"fmt"
	"slices"

	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// help is the sheet of keys and signs, made from the key table.
type help struct {
	w, h int
	top  int
	of   keymap.Scope // the pane that it was opened from: its signs come first

	mapped bool     // every action is shown with its keys, not the sheet
	from   []string // where the keys are from, for that
}

// handle obeys an action; what is not one of a list's does nothing.
func (s *help) handle(a keymap.Action, p *draw.Pen, m *keymap.Map) {
	l := draw.List{N: len(s.rows(p, m)) - s.h + 1, H: 1, Cursor: s.top, Top: s.top}
	switch a {
	case keymap.PageDown:
		l.Move(s.top + s.h - 1)
	case keymap.PageUp:
		l.Move(s.top - s.h + 1)
	default:
		l.Handle(a)
	}
	s.top = l.Cursor
}

// lines draws the sheet.
func (s *help) lines(p *draw.Pen, m *keymap.Map) []string {
	rows := s.rows(p, m)
	s.top = max(min(s.top, len(rows)-s.h), 0)
	out := make([]string, 0, max(s.h, 0))
	for i := s.top; i < len(rows) && len(out) < s.h; i++ {
		out = append(out, rows[i])
	}
	for len(out) < s.h {
		out = append(out, draw.Spaces(s.w))
	}
	return out
}

// more says that there is more than is shown.
func (s *help) more(p *draw.Pen, m *keymap.Map) string {
	switch n := len(s.rows(p, m)); {
	case n > s.h && s.top+s.h >= n:
		return "100% — " + p.Key(keymap.Up) + " and " + p.Key(keymap.PageUp) + " go back"
	case n > s.h:
		return fmt.Sprintf("%d%% — %s and %s show more", 100*min(s.top+s.h, n)/n, p.Key(keymap.Down), p.Key(keymap.PageDown))
	}
	return ""
}

// rows is the whole sheet: two columns where there is room.
func (s *help) rows(p *draw.Pen, m *keymap.Map) []string {
	if s.mapped {
		return s.mapping(p, m)
	}
	w := s.w
	if s.w >= wideFrom {
		w = s.w / 2
	}
	var blocks [][]string
	for g := range keymap.NumParts {
		b := []string{p.Column(draw.Head, " "+g.String(), w)}
		for _, k := range m.Table {
			if k.Part == g && k.Shown != "" {
				b = append(b, s.entry(p, k.Shown, k.Help, w)...)
			}
		}
		blocks = append(blocks, append(b, draw.Spaces(w)))
		if g == keymap.Finding {
			blocks = append(blocks, s.filters(p, w))
		}
	}
	here, others := s.signs(p, w)
	blocks = append(blocks, others...)
	if w == s.w {
		return slices.Concat(s.pointer(p, w), slices.Concat(blocks...), here)
	}
	return s.columns(blocks, here, w)
}

// pointer says where the signs of the view are explained when they stand at the end.
func (s *help) pointer(p *draw.Pen, w int) []string {
	if s.of == 0 {
		return nil
	}
	return []string{p.Column(draw.Dim, " "+p.Key(keymap.Bottom)+" what the signs in "+keymap.ScopeNames()[s.of]+" mean", w)}
}

// columns sets blocks in two columns of about the same height; first stands at the top
// of the right one.
func (s *help) columns(blocks [][]string, first []string, w int) []string {
	var left []string
	right := first
	total := len(first)
	for _, b := range blocks {
		total += len(b)
	}
	full := false
	for _, b := range blocks {
		if full = full || len(left)+len(b)/2 > total/2; full {
			right = append(right, b...)
		} else {
			left = append(left, b...)
		}
	}
	var out []string
	for i := range max(len(left), len(right)) {
		l, r := draw.Spaces(w), draw.Spaces(s.w-w)
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i] + draw.Spaces(s.w-2*w)
		}
		out = append(out, l+r)
	}
	return out
}

// entry is a key, or a sign, and what it means.
func (s *help) entry(p *draw.Pen, key, meaning string, w int) []string {
	const first = 18
	var out []string
	if p.Width(key) > first-2 { // keys of the settings, on a line of their own
		out = append(out, p.Column(0, "  "+key, w))
		key = ""
	}
	for i, ln := range p.Wrap(meaning, max(w-first-1, 8)) {
		k := draw.Spaces(first)
		if i == 0 {
			k = p.Pad("  "+key, first)
		}
		cells := first + ln.Cells
		out = append(out, p.Fit(k+ln.In(meaning), cells, w))
	}
	return out
}

// filters explains what a filter can be.
func (s *help) filters(p *draw.Pen, w int) []string {
	out := []string{p.Column(draw.Head, " What "+p.Key(keymap.Filter)+" takes", w)}
	for _, e := range [][2]string{
		{`word "a phrase"`, "with all of these; -word: without"},
		{"speaker:biden,x", "of one of these; so cue: kind: source: title: author: text: hedge: id: url:"},
		{"date:2023-07..", "from then on; also 2023, ..2022, 2022..2023-06-30"},
		{"event:E1", "an event, by its number or words of its title"},
		{"tag:x note:*", "what you have kept; * is any; is:unread is:starred"},
		{"is:varied", "a quotation in several wordings; is:unnamed: no name found"},
	} {
		out = append(out, s.entry(p, e[0], e[1], w)...)
	}
	return append(out, draw.Spaces(w))
}
