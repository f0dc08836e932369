package ui

import (
	"fmt"
	"slices"
	"strings"

	"parallax/model/collate"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// lines draws the pane: what is compared, the numbers, the rows.
func (c *compare) lines(p *draw.Pen) []string {
	switch {
	case len(c.all) == 0:
		return draw.Message(p, c.w, c.h, "Nothing is being compared.",
			"Press "+p.Key(keymap.Articles)+", go to an article, and press "+p.Key(keymap.CompareMarked)+": it is set beside the others that tell of the same event.")
	case len(c.x.Articles) == 1:
		return draw.Message(p, c.w, c.h, "There is only this one article, and nothing to compare it with.",
			"Open a directory, or several files at once: parallax ~/news")
	case len(c.all) == 1:
		return draw.Message(p, c.w, c.h, "Only one article here tells of this event: "+c.d.label(c.all[0])+".",
			"To set any two articles side by side, press "+p.Key(keymap.Articles)+", choose them with "+p.Key(keymap.Mark)+", then press "+p.Key(keymap.CompareMarked)+".")
	}
	out := c.head(p)
	switch {
	case len(c.c.Rows) == 0:
		out = append(out, draw.Message(p, c.w, c.h-len(out), "No sentence of these articles could be compared.",
			"Press "+p.Key(keymap.NextSource)+" for another source, or "+p.Key(keymap.Articles)+" to choose other articles with "+p.Key(keymap.Mark)+".")...)
	case len(c.rows) == 0:
		out = append(out, draw.Message(p, c.w, c.h-len(out), "No row is left to show.",
			"Press "+p.Key(keymap.OnlyHere)+" for all rows again, "+p.Key(keymap.HideSame)+" for the rows that are the same, "+p.Key(keymap.Narrow)+" and # for those of all marks.")...)
	default:
		out = append(out, c.body(p, c.h-len(out))...)
	}
	return out[:max(c.h, 0)]
}

// body is h lines of rows.
func (c *compare) body(p *draw.Pen, h int) []string {
	out := make([]string, 0, max(h, 0))
	for k := c.top; k < len(c.rows) && len(out) < h; k++ {
		d := c.draw(k, p)
		for y, s := range d {
			if k == c.top && y < c.skip || len(out) >= h {
				continue
			}
			cursor := " "
			if k == c.cursor && y < len(d)-1 {
				cursor = "▌" // not ">", which is a mark
			}
			if s == "" {
				s = draw.Spaces(c.w - 1)
			}
			out = append(out, p.Fit(cursor+s, max(c.w, compareGutter), c.w))
		}
	}
	for len(out) < h {
		out = append(out, draw.Spaces(c.w))
	}
	return out
}

// head is what stands above the rows: what is compared and the numbers, and the
// names of the sides.
func (c *compare) head(p *draw.Pen) []string {
	names := c.sideNames(p)
	if c.headRows() == 1 {
		return []string{names}
	}
	return []string{c.title(p), p.Column(draw.Dim, " "+c.numbers(p, c.w-2), c.w), names}
}

func (c *compare) title(p *draw.Pen) string {
	what := "chosen articles"
	if c.event >= 0 {
		e := &c.x.Events[c.event]
		what = e.ID + " " + oneLine(e.Title)
	}
	var rest []string
	for _, a := range c.all[c.n:min(len(c.all), c.n+20)] {
		rest = append(rest, c.d.among(a, c.all))
	}
	room := max(c.w-p.Width(what)-3, c.w/4)
	also := " " + count(len(c.all), "article")
	if len(rest) > 0 && p.Width(also+", also: "+rest[0]) < room {
		also += ", also: " + strings.Join(rest, ", ")
	}
	also = p.Clip(also+" ", room)
	w := max(c.w-p.Width(also), 0)
	return p.Column(draw.Event, " "+what, w) + p.Column(draw.Dim, also, c.w-w)
}

// sideNames is the line with the name of each side; ">" stands before the
// active one.
func (c *compare) sideNames(p *draw.Pen) string {
	var cells []string
	w := c.column()
	shape := c.shape()
	if shape != beside {
		w = max(c.w/max(c.n, 1), 1)
	}
	for i := range c.n {
		if shape == oneSide && i != c.side {
			continue
		}
		a := c.articleAt(i)
		sign, l := " ", draw.Dim
		if i == c.side {
			sign, l = ">", draw.Head
		}
		s := sign + letter(i) + " " + c.d.name(c.all[i]) + "  " + count(a.Doc.Words, "word") + ", " + count(a.Doc.Sentences, "sentence")
		if shape == oneSide {
			return p.Column(l, fmt.Sprintf("%s%s of %d  %s", sign, letter(i), c.n, c.d.name(c.all[i])), c.w)
		}
		for _, less := range []string{", " + count(a.Doc.Sentences, "sentence"), "  " + count(a.Doc.Words, "word")} {
			if p.Width(s) >= w {
				s = strings.TrimSuffix(s, less)
			}
		}
		cells = append(cells, p.Column(l, s, w))
	}
	if shape == beside {
		used := c.n*w + 3*(c.n-1)
		return draw.Spaces(compareGutter) + p.Fit(strings.Join(cells, "   "), used, c.w-compareGutter)
	}
	return p.Fit(strings.Join(cells, ""), c.n*w, c.w)
}

// numbers counts the rows by their mark, and the words that both sides share
// word for word.
func (c *compare) numbers(p *draw.Pen, w int) string {
	n := map[collate.Mark]int{}
	for _, r := range c.c.Rows {
		n[r.Mark]++
	}
	var parts []string
	add := func(m collate.Mark, s string) {
		switch {
		case n[m] == 0:
		case w < wideFrom-2:
			parts = append(parts, fmt.Sprintf("%c%d", m, n[m]))
		default:
			parts = append(parts, fmt.Sprintf("%c %d %s", m, n[m], s))
		}
	}
	add(collate.Same, "same")
	add(collate.Moved, "moved")
	add(collate.Sourced, "source")
	add(collate.Reworded, "reworded")
	add(collate.Quoted, "quotation")
	add(collate.Headlines, "headline")
	add(collate.OnlyBase, "only A")
	add(collate.OnlyOther, "not in A")
	if s := c.verbatim(); s[0] != "" {
		if p.Width(strings.Join(append(slices.Clone(parts), s[0]), "   ")) <= w {
			parts = append(parts, s[0])
		} else {
			parts = append(parts, s[1])
		}
	}
	switch {
	case c.only != 0:
		parts = append([]string{"shown: only " + string(rune(c.only))}, parts...)
	case c.lost != "":
		parts = append([]string{"shown: " + c.lost + " lost or added"}, parts...)
	case c.onlyHere:
		parts = append([]string{"shown: only here"}, parts...)
	case c.hideSame:
		parts = append([]string{"same rows hidden"}, parts...)
	}
	return p.Joined(w, "   ", parts...)
}

// verbatim says in full and in short how much of the base stands word for word in
// another source; both are "" when nothing does.
func (c *compare) verbatim() [2]string {
	words := c.articleAt(0).Doc.Words
	if c.c.Shared == 0 || words == 0 {
		return [2]string{}
	}
	share := (200*c.c.Shared/words + 1) / 2
	return [2]string{fmt.Sprintf("verbatim %d words, %d%% of A", c.c.Shared, share), fmt.Sprintf("verbatim %d%%", share)}
}

// detail says what the row under the cursor is, and what it loses.
func (c *compare) detail() string {
	r := c.row()
	if r == nil {
		return ""
	}
	s := fmt.Sprintf("%c %s", r.Mark, markName(r.Mark))
	if r.Doubtful() {
		s = fmt.Sprintf("%c? perhaps the same, in other words (%.0f in 100)", r.Mark, 100*r.Score)
	}
	switch {
	case r.Mark == collate.OnlyBase, r.Mark == collate.OnlyOther:
		s = string(rune(r.Mark)) + " " + c.silence(r)
	case tellers(*r) < len(r.Cells):
		s += "  ·  " + c.silence(r)
	}
	if _, apart := changed(c.passages(r), c.x); apart && r.Mark == collate.Reworded {
		s += ", hardly one in common"
	}
	if hand := c.handSays(r); hand != "" {
		s += "  ·  " + hand
	}
	for _, l := range r.Losses {
		verb := "leaves out"
		if l.Added {
			verb = "adds"
		}
		s += fmt.Sprintf("  ·  %s %s %s “%s”", letter(l.Cell), verb, lossName(l.What), oneLine(l.Words))
		if l.Now != "" {
			s += " → “" + oneLine(l.Now) + "”"
		}
	}
	return s
}

// lossName is the sign and the word for what is lost.
func lossName(what string) string {
	switch what {
	case "attribution":
		return "a source, @"
	case "hedge":
		return "a hedge, ^"
	}
	return what
}

// silence names the sources that tell a row, when only one does, or else those
// that do not.
func (c *compare) silence(r *collate.Row) string {
	var in, out []string
	for i, cell := range r.Cells {
		name := letter(i) + " " + c.d.among(c.all[i], c.all[:c.n])
		if cell.Silent() {
			out = append(out, name)
		} else {
			in = append(in, name)
		}
	}
	among := ""
	if len(c.all) > c.n {
		among = fmt.Sprintf(", of these %d", c.n)
	}
	if len(in) == 1 {
		return "told only by " + in[0] + among
	}
	return "not in " + strings.Join(out, " and ")
}

// markName is the meaning of a mark.
func markName(m collate.Mark) string {
	switch m {
	case collate.Same:
		return "the same words"
	case collate.Sourced:
		return "the same but for the source"
	case collate.Reworded:
		return "told in other words"
	case collate.Quoted:
		return "one quotation, different wordings"
	case collate.Headlines:
		return "headline against headline"
	case collate.OnlyBase:
		return "in A only"
	case collate.OnlyOther:
		return "not in A"
	case collate.Moved:
		return "the same words elsewhere in the order"
	}
	return ""
}
