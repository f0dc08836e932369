package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
	"parallax/model/text"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// pageKey is all that the wrapping of an article depends on.
type pageKey struct {
	article, w int
	column     int // the widest the text may be
	marks      draw.Marking
	method     ansi.Method
}

// page is an article wrapped into a column: a gutter with the cursor and the
// line number, the text, and a margin with the signs of what a line holds.
type page struct {
	key                          pageKey
	indent, gutter, text, margin int // cells
	paras                        []draw.Para
	lines                        []pageLine
}

// pageLine is one line of a page; para is -1 for an empty one.
type pageLine struct {
	para   int
	ln     draw.Line
	at     int // where it begins in the article
	end    int
	looks  draw.Look
	number int // of the line in the article's file, on its first screen line; else 0
}

// newPage wraps an article.
func newPage(x *model.Index, k pageKey, p *draw.Pen) page {
	g := columns(k.w, k.column)
	g.key = k
	a := &x.Articles[k.article]
	marks := marksOf(a, k.marks)
	g.paragraph(p, draw.Para{}, facts(a), draw.Dim)
	lo, lines := 0, a.Doc.Document().Lines
	for i, l := range lines {
		for lo < len(marks) && marks[lo].End <= l.Start {
			lo++
		}
		if l.Kind == text.SectionHead || i > 0 && l.Section != lines[i-1].Section {
			g.blank()
		}
		g.blank()
		var para draw.Para
		base := lineLook(l.Kind)
		ms := marks[lo:]
		if l.Kind.Furniture() {
			ms = nil
		} else if size, _, _ := text.Dateline(l.In(a.Text)); size > 0 {
			ms = append([]draw.Mark{{Span: corpus.Span{Start: l.Start, End: l.Start + size}, Look: draw.Dim}}, ms...)
		}
		para.AddText(a.Text, l.Span, base, ms, k.marks == draw.BySigns)
		g.add(p, para, l.Number)
	}
	if len(lines) == 0 {
		g.blank()
		g.paragraph(p, draw.Para{}, "This article has no text; "+p.Key(keymap.NextArticle)+" goes to the next one.", draw.Dim)
	}
	return g
}

// columns shares w cells between gutter, text and margin.
func columns(w, widest int) page {
	g := page{gutter: 6, margin: 5}
	if w < 60 {
		g.gutter, g.margin = 5, 4
	}
	if w < 36 {
		g.gutter, g.margin = 2, 0
	}
	g.gutter = min(g.gutter, max(w-1, 0))
	g.text = max(min(widest, w-g.gutter-g.margin), 1)
	g.indent = max((w-g.gutter-g.text-g.margin)/2, 0)
	return g
}

// lineLook is the look of a line of the article by what part it plays.
func lineLook(k text.LineKind) draw.Look {
	switch {
	case k.Furniture():
		return draw.Dim
	case k == text.Headline, k == text.SectionHead:
		return draw.Head
	}
	return 0
}

// marksOf is what is marked in an article's text. Signs are put around what the
// text itself does not show; quotation marks are already printed.
func marksOf(a *model.Article, m draw.Marking) []draw.Mark {
	if m == draw.Unmarked {
		return nil
	}
	var ms []draw.Mark
	for _, q := range a.Quotations {
		k := draw.Mark{Span: q.Span, Look: draw.Quote}
		if q.Kind == quote.Indirect || q.Kind == quote.Unmarked {
			k.Look, k.Open, k.Close = draw.Reported, "%", "%"
		}
		ms = append(ms, k)
	}
	for _, t := range a.Attributions() {
		ms = append(ms, draw.Mark{Span: t.Span, Look: draw.Attr, Open: "@", Close: "@"})
	}
	for _, h := range a.Hedges {
		ms = append(ms, draw.Mark{Span: h.Span, Look: draw.Hedge, Open: "^", Close: "^"})
	}
	draw.SortMarks(ms)
	return ms
}

// mostBefore is how many lines stand at most before the one with the dateline, and it.
const mostBefore = 8

// facts is what is known of an article and what was counted in it, one line.
func facts(a *model.Article) string {
	var fs []string
	if a.Author != "" {
		fs = append(fs, "by "+a.Author)
	}
	date := "date not known"
	if a.Date != "" {
		date = dated(a)
	}
	lines := a.Doc.Document().Lines
	for _, l := range lines[:min(len(lines), mostBefore)] {
		if _, from, to := text.Dateline(l.In(a.Text)); to > 0 {
			fs = append(fs, "dateline "+oneLine(l.In(a.Text)[from:to]))
			break
		}
	}
	fs = append(fs, date, count(a.Doc.Words, "word"), count(len(a.Quotations), "quotation"), count(len(a.Hedges), "hedge"))
	if quote.ByMarks(a.Language) {
		fs = append(fs, foreign(a))
	}
	if s := alsoAt(a); s != "" {
		fs = append(fs, s)
	}
	return strings.Join(fs, " · ")
}

func (g *page) blank() { g.lines = append(g.lines, pageLine{para: -1, at: g.last(), end: g.last()}) }

// last is where the text laid so far ends.
func (g *page) last() int {
	if len(g.lines) == 0 {
		return 0
	}
	return g.lines[len(g.lines)-1].end
}

// paragraph adds words of our own.
func (g *page) paragraph(p *draw.Pen, q draw.Para, words string, l draw.Look) {
	q.Add(l, words)
	g.add(p, q, 0)
}

// add wraps a paragraph; number is that of its line in the file.
func (g *page) add(p *draw.Pen, q draw.Para, number int) {
	n := len(g.paras)
	g.paras = append(g.paras, q)
	for _, ln := range p.Wrap(draw.Clean(q.Text), g.text) {
		at := q.At(ln.Start)
		if at < 0 {
			at = g.last()
		}
		end := q.At(ln.End - 1)
		if end < 0 {
			end = at
		} else {
			end++
		}
		g.lines = append(g.lines, pageLine{n, ln, at, max(end, at), q.Looks(ln.Span), number})
		number = 0
	}
}

// para is the paragraph of line i, -1 for an empty line or none.
func (g *page) para(i int) int {
	if i < 0 || i >= len(g.lines) {
		return -1
	}
	return g.lines[i].para
}

// at is where line i begins in the article.
func (g *page) at(i int) int {
	if i < 0 || i >= len(g.lines) {
		return 0
	}
	return g.lines[i].at
}

// span is the part of the article on line i.
func (g *page) span(i int) corpus.Span {
	if i < 0 || i >= len(g.lines) {
		return corpus.Span{}
	}
	return corpus.Span{Start: g.lines[i].at, End: g.lines[i].end}
}

// endOr is at when it lies on line i, else where the line begins.
func (g *page) endOr(i, at int) int {
	if s := g.span(i); at < s.Start || at >= s.End {
		return s.Start
	}
	return at
}

// lineAt is the line that holds byte at of the article, or the last before it.
func (g *page) lineAt(at int) int {
	best := 0
	for i, l := range g.lines {
		if l.para < 0 || l.at == l.end { // empty, or our own words
			continue
		}
		if l.at > at {
			break
		}
		best = i
	}
	return best
}

// draw is line i of the page in exactly key.w cells.
func (g *page) draw(p *draw.Pen, i int, pointed bool, extra []draw.Mark) string {
	w := g.key.w
	if i >= len(g.lines) || g.lines[i].para < 0 {
		return draw.Spaces(w)
	}
	l := g.lines[i]
	var b strings.Builder
	b.WriteString(draw.Spaces(g.indent))
	sign := " "
	if pointed {
		sign = ">"
	}
	number := ""
	if l.number > 0 && g.gutter >= 5 {
		number = fmt.Sprint(l.number)
	}
	if g.gutter > 0 {
		b.WriteString(sign + p.Paint(draw.Dim, p.PadLeft(number, g.gutter-2)) + draw.Spaces(min(g.gutter-1, 1)))
	}
	b.WriteString(g.paras[l.para].Draw(p, l.ln, g.text, extra))
	if g.margin > 0 {
		b.WriteString(p.Paint(draw.Dim, p.Pad(" "+marginSigns(l.looks), g.margin)))
	}
	b.WriteString(draw.Spaces(w - g.indent - g.gutter - g.text - g.margin))
	return b.String()
}

// marginSigns are the signs of what a line holds.
func marginSigns(l draw.Look) string {
	s := ""
	for _, m := range []struct {
		look draw.Look
		sign string
	}{{draw.Quote, `"`}, {draw.Reported, "%"}, {draw.Attr, "@"}, {draw.Hedge, "^"}} {
		if l&m.look != 0 {
			s += m.sign
		}
	}
	return s
}
