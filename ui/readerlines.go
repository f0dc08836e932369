package ui

import (
	"fmt"
	"strings"

	"parallax/corpus"
	"parallax/model/text"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// lines draws the pane: a title, then text.
func (r *reader) lines(p *draw.Pen, focused bool) []string {
	if r.article < 0 {
		return draw.Message(p, r.w, r.h, "No article is open.", "Choose one in the list and press "+p.Key(keymap.Open)+".")
	}
	out := []string{r.title(p, focused)}
	extra := r.extra()
	for i := r.top; len(out) < r.h; i++ {
		out = append(out, r.page.draw(p, i, focused && i == r.cursor || r.targets(i), extra))
	}
	return out[:max(r.h, 0)]
}

// targets reports whether line i holds a part of what was jumped to.
func (r *reader) targets(i int) bool {
	return !r.target.Empty() && i < len(r.page.lines) && r.page.span(i).Overlaps(r.target)
}

// extra is what is laid over the text and changes from key to key.
func (r *reader) extra() []draw.Mark {
	var ms []draw.Mark
	if !r.target.Empty() {
		ms = append(ms, draw.Mark{Span: r.target, Look: draw.Target})
	}
	for _, q := range r.x.Articles[r.article].Quotations {
		if r.lit != "" && q.Speaker == r.lit {
			ms = append(ms, draw.Mark{Span: q.Span, Look: draw.Hit})
		}
	}
	if len(r.page.lines) > 0 {
		seen := corpus.Span{
			Start: r.page.at(r.top),
			End:   r.page.span(min(r.top+r.textRows(), len(r.page.lines))-1).End + 1,
		}
		for _, h := range r.hits {
			if h.Overlaps(seen) {
				ms = append(ms, draw.Mark{Span: h, Look: draw.Hit})
			}
		}
	}
	draw.SortMarks(ms)
	return ms
}

func (r *reader) title(p *draw.Pen, focused bool) string {
	a := &r.x.Articles[r.article]
	l := draw.Dim
	if focused {
		l = draw.Head
	}
	pos := "all"
	if n := len(r.page.lines) - r.textRows(); n > 0 {
		pos = fmt.Sprintf("%d%%", 100*r.top/n)
	}
	left := " " + r.d.name(r.article)
	if t := title(a); t != "" {
		left += " · " + t
	}
	w := max(r.w-6, 0)
	return p.Paint(l, p.Pad(left, w)) + p.Paint(draw.Dim, p.PadLeft(pos+" ", r.w-w))
}

// detail says what the cursor is on.
func (r *reader) detail() string {
	i := r.sentence()
	if i < 0 {
		return ""
	}
	a := &r.x.Articles[r.article]
	doc := a.Doc.Document()
	s, l := doc.Sentences[i], doc.LineOf(i)
	parts := []string{fmt.Sprintf("line %d, sentence %d/%d", l.Number, i+1, a.Doc.Sentences)}
	if l.Kind.Furniture() {
		parts = append(parts, kindName(l.Kind)+", not counted")
	}
	q := r.quotation()
	if q != nil {
		parts = append(parts, describe(a.Text, q))
		if s := r.elsewhere(); s != "" {
			parts = append(parts, s)
		}
	}
	for _, t := range a.Attributions() {
		if t.Overlaps(s.Span) && (q == nil || !t.Overlaps(q.Cue.Span())) {
			parts = append(parts, "@ "+oneLine(t.In(a.Text)))
		}
	}
	for _, h := range a.Hedges {
		if h.Overlaps(s.Span) {
			parts = append(parts, "^ "+oneLine(h.In(a.Text)))
		}
	}
	return strings.Join(parts, "  ·  ")
}

// kindName is a kind of furniture, for people.
func kindName(k text.LineKind) string {
	switch k {
	case text.Subhead:
		return "subheading"
	case text.Navigation:
		return "navigation"
	case text.Caption:
		return "caption"
	case text.Byline:
		return "byline"
	case text.Link:
		return "link"
	}
	return "text"
}
