package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
	"parallax/model/text"
)

// pageKey is all that the wrapping of an article depends on.
type pageKey struct {
	article, w int
	column     int // the widest the text may be
	marks      marking
	method     ansi.Method
}

// page is an article wrapped into a column: a gutter with the cursor and the
// line number, the text, and a margin with the signs of what a line holds.
type page struct {
	key                          pageKey
	indent, gutter, text, margin int // cells
	paras                        []para
	lines                        []pageLine
}

// pageLine is one line of a page; para is -1 for an empty one.
type pageLine struct {
	para   int
	ln     line
	at     int // where it begins in the article
	end    int
	looks  look
	number int // of the line in the article's file, on its first screen line; else 0
}

// newPage wraps an article.
func newPage(x *model.Index, k pageKey, p *pen) page {
	g := columns(k.w, k.column)
	g.key = k
	a := &x.Articles[k.article]
	marks := marksOf(a, k.marks)
	g.paragraph(p, para{}, facts(a), lookDim)
	lo, lines := 0, a.Doc.Document().Lines
	for i, l := range lines {
		for lo < len(marks) && marks[lo].End <= l.Start {
			lo++
		}
		if l.Kind == text.SectionHead || i > 0 && l.Section != lines[i-1].Section {
			g.blank()
		}
		g.blank()
		var para para
		base := lineLook(l.Kind)
		ms := marks[lo:]
		if l.Kind.Furniture() {
			ms = nil
		} else if size, _, _ := text.Dateline(l.In(a.Text)); size > 0 {
			ms = append([]mark{{Span: corpus.Span{Start: l.Start, End: l.Start + size}, look: lookDim}}, ms...)
		}
		para.addText(a.Text, l.Span, base, ms, k.marks == bySigns)
		g.add(p, para, l.Number)
	}
	if len(lines) == 0 {
		g.blank()
		g.paragraph(p, para{}, "This article has no text; "+p.key(actNextArticle)+" goes to the next one.", lookDim)
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
func lineLook(k text.LineKind) look {
	switch {
	case k.Furniture():
		return lookDim
	case k == text.Headline, k == text.SectionHead:
		return lookHead
	}
	return 0
}

// marksOf is what is marked in an article's text. Signs are put around what the
// text itself does not show; quotation marks are already printed.
func marksOf(a *model.Article, m marking) []mark {
	if m == unmarked {
		return nil
	}
	var ms []mark
	for _, q := range a.Quotations {
		k := mark{Span: q.Span, look: lookQuote}
		if q.Kind == quote.Indirect || q.Kind == quote.Unmarked {
			k.look, k.open, k.close = lookReported, "%", "%"
		}
		ms = append(ms, k)
	}
	for _, t := range a.Attributions() {
		ms = append(ms, mark{Span: t.Span, look: lookAttr, open: "@", close: "@"})
	}
	for _, h := range a.Hedges {
		ms = append(ms, mark{Span: h.Span, look: lookHedge, open: "^", close: "^"})
	}
	sortMarks(ms)
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
func (g *page) paragraph(p *pen, q para, words string, l look) {
	q.add(l, words)
	g.add(p, q, 0)
}

// add wraps a paragraph; number is that of its line in the file.
func (g *page) add(p *pen, q para, number int) {
	n := len(g.paras)
	g.paras = append(g.paras, q)
	for _, ln := range p.wrap(clean(q.text), g.text) {
		at := q.at(ln.Start)
		if at < 0 {
			at = g.last()
		}
		end := q.at(ln.End - 1)
		if end < 0 {
			end = at
		} else {
			end++
		}
		g.lines = append(g.lines, pageLine{n, ln, at, max(end, at), q.looks(ln.Span), number})
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
func (g *page) draw(p *pen, i int, pointed bool, extra []mark) string {
	w := g.key.w
	if i >= len(g.lines) || g.lines[i].para < 0 {
		return spaces(w)
	}
	l := g.lines[i]
	var b strings.Builder
	b.WriteString(spaces(g.indent))
	sign := " "
	if pointed {
		sign = ">"
	}
	number := ""
	if l.number > 0 && g.gutter >= 5 {
		number = fmt.Sprint(l.number)
	}
	if g.gutter > 0 {
		b.WriteString(sign + p.paint(lookDim, p.padLeft(number, g.gutter-2)) + spaces(min(g.gutter-1, 1)))
	}
	b.WriteString(g.paras[l.para].draw(p, l.ln, g.text, extra))
	if g.margin > 0 {
		b.WriteString(p.paint(lookDim, p.pad(" "+marginSigns(l.looks), g.margin)))
	}
	b.WriteString(spaces(w - g.indent - g.gutter - g.text - g.margin))
	return b.String()
}

// marginSigns are the signs of what a line holds.
func marginSigns(l look) string {
	s := ""
	for _, m := range []struct {
		look look
		sign string
	}{{lookQuote, `"`}, {lookReported, "%"}, {lookAttr, "@"}, {lookHedge, "^"}} {
		if l&m.look != 0 {
			s += m.sign
		}
	}
	return s
}
