package ui

import (
	"fmt"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
	"parallax/ui/draw"
)

// quoteContext shows one quotation where it stands, and the other wordings of it.
type quoteContext struct {
	x    *model.Index
	d    *digest
	w, h int
	q    int // index into x.Quotes, -1 for none
}

func (c *quoteContext) place(w, h int) { c.w, c.h = w, h }

// lines draws the pane.
func (c *quoteContext) lines(p *draw.Pen) []string {
	if len(c.x.Quotes) == 0 {
		return draw.Message(p, c.w, c.h) // the list has said why
	}
	if c.q < 0 || c.q >= len(c.x.Quotes) {
		return draw.Message(p, c.w, c.h, "No quotation is chosen.", "Here stands the one that the cursor of the list is on, and its other wordings.")
	}
	ref := c.x.Quotes[c.q]
	a, q := &c.x.Articles[ref.Article], c.x.Quotation(c.q)
	out := []string{c.heading(p, ref.Article, q)}
	wording := c.variants(p)
	out = append(out, c.passage(p, a, q, max(c.h-1-len(wording), 3))...)
	out = append(out, wording...)
	for len(out) < c.h {
		out = append(out, draw.Spaces(c.w))
	}
	return out[:max(c.h, 0)]
}

func (c *quoteContext) heading(p *draw.Pen, article int, q *quote.Quotation) string {
	a := &c.x.Articles[article]
	doc := a.Doc.Document()
	i := doc.SentenceAt(q.Start)
	where := c.d.name(article)
	if i >= 0 {
		where += fmt.Sprintf(", line %d", doc.LineOf(i).Number)
	}
	where = " " + where + " "
	left := max(c.w-p.Width(where), 0)
	return p.Column(draw.Head, " "+describe(a.Text, q), left) + p.Column(draw.Dim, where, c.w-left)
}

// column is the width of the text: no wider than an eye follows easily.
func (c *quoteContext) column() int { return max(min(c.w-4, draw.MaxColumn+20), 1) }

// passage is the paragraph that the quotation stands in, at most n lines of it.
func (c *quoteContext) passage(p *draw.Pen, a *model.Article, q *quote.Quotation, n int) []string {
	s := around(a, q.Span)
	var para draw.Para
	para.AddText(a.Text, s, 0, marksOf(a, p.Marks), p.Marks == draw.BySigns)
	lines := p.Wrap(draw.Clean(para.Text), c.column())
	first := 0
	for i, ln := range lines {
		if para.At(ln.Start) <= q.Start {
			first = i
		}
	}
	if first > 0 && len(lines) > n {
		first = min(max(first-1, 0), max(len(lines)-n, 0))
	} else {
		first = 0
	}
	var out []string
	extra := []draw.Mark{{Span: q.Span, Look: draw.Target}}
	for i := first; i < len(lines) && len(out) < n; i++ {
		sign := " "
		at := para.At(lines[i].Start)
		if at < q.End && at+lines[i].Len() > q.Start {
			sign = ">"
		}
		out = append(out, p.Fit(" "+sign+" "+para.Draw(p, lines[i], c.column(), extra), 3+c.column(), c.w))
	}
	return out
}

// maxAround is how many bytes before and behind a quotation are looked through
// for where its paragraph begins and ends: a file may be a single line.
const maxAround = 4000

// around is the paragraph that s stands in, or the sentences near it where the
// paragraph is too long to be shown.
func around(a *model.Article, s corpus.Span) corpus.Span {
	doc := a.Doc.Document()
	i := doc.SentenceAt(s.Start)
	if i < 0 {
		return s
	}
	l := doc.LineOf(i)
	from, to := min(l.Start, s.Start), max(l.End, s.End)
	if k := doc.SentenceAt(s.Start - maxAround); k >= 0 && s.Start-from > maxAround {
		from = max(from, doc.Sentences[k].Start)
	}
	if k := doc.SentenceAt(s.End + maxAround); k >= 0 && to-s.End > maxAround {
		to = min(to, doc.Sentences[k].End)
	}
	return corpus.Span{Start: from, End: to}
}

// variants are the other wordings, each with the words marked that differ from
// the chosen one.
func (c *quoteContext) variants(p *draw.Pen) []string {
	set := c.x.VariantsOf(c.q)
	out := append([]string{draw.Spaces(c.w)}, c.disputed(p)...)
	if len(set) < 2 {
		if len(out) > 1 {
			return out
		}
		return append(out, p.Column(draw.Dim, "   Printed in this wording only.", c.w))
	}
	out = append(out, p.Column(draw.Head, fmt.Sprintf(" The same words elsewhere: %s. Words that differ are marked.", count(len(set)-1, "other wording")), c.w))
	order := []int{c.q}
	for _, v := range set {
		if v != c.q {
			order = append(order, v)
		}
	}
	ps := make([]passage, len(order))
	for i, v := range order {
		ps[i] = quotedPassage(c.x, v)
	}
	diff, _ := changed(ps, c.x)
	in := make([]int, len(order))
	for i, v := range order {
		in[i] = c.x.Quotes[v].Article
	}
	for i := range order {
		out = append(out, c.wording(p, in, in[i], ps[i].differing(diff[i], i == 0, p.Marks))...)
	}
	return out
}

// disputed says who else is named for the chosen words in other articles.
func (c *quoteContext) disputed(p *draw.Pen) []string {
	s := othersName(c.x, c.d, c.q)
	if s == "" {
		return nil
	}
	var out []string
	var words draw.Para
	words.Add(draw.Head, "The same words elsewhere, but "+s+".")
	for _, ln := range p.Wrap(draw.Clean(words.Text), c.column()) {
		out = append(out, p.Fit(" "+words.Draw(p, ln, c.column(), nil), 1+c.column(), c.w))
	}
	return out
}

// wording draws one printing of a quotation, in an article of those it is in, beside
// its source.
func (c *quoteContext) wording(p *draw.Pen, in []int, article int, para draw.Para) []string {
	name := 14
	if c.w >= wideFrom {
		name = 20
	}
	w := max(c.column()-name, 1)
	var out []string
	for i, ln := range p.Wrap(draw.Clean(para.Text), w) {
		left := draw.Spaces(name)
		if i == 0 {
			left = p.Column(draw.Dim, c.d.amongIn(p.Ruler, article, in, name-1), name)
		}
		out = append(out, p.Fit("   "+left+para.Draw(p, ln, w, nil), 3+name+w, c.w))
	}
	return out
}
