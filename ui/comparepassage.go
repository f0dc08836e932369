package ui

import (
	"slices"
	"strings"
	"unicode"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
	"parallax/ui/draw"
)

// passage is what one source tells in a row of a comparison: stretches of its
// article, and the text they make when put together.
type passage struct {
	article *model.Article
	spans   []corpus.Span
	text    string
	starts  []int // where each span begins in text
}

// gap stands between stretches that do not follow one another in the article.
const gap = " … "

// newPassage puts a cell's sentences together; those that follow one another in
// one line become one stretch, with what stands between them.
func newPassage(a *model.Article, c collate.Cell) passage {
	p := passage{article: a}
	doc, last := a.Doc.Document(), -2
	for _, i := range c.Sentences {
		s := doc.Sentences[i]
		if n := len(p.spans); i == last+1 && doc.Sentences[last].Line == s.Line {
			p.spans[n-1].End = s.End
		} else {
			p.spans = append(p.spans, s.Span)
		}
		last = i
	}
	var b strings.Builder
	for i, s := range p.spans {
		if i > 0 {
			b.WriteString(gap)
		}
		p.starts = append(p.starts, b.Len())
		b.WriteString(s.In(a.Text))
	}
	p.text = b.String()
	return p
}

// words is how many words the passage holds.
func (p passage) words() int { return len(strings.Fields(p.text)) }

// line is the number, in the article's file, of the line it begins in.
func (p passage) line() int {
	doc := p.article.Doc.Document()
	if i := doc.SentenceAt(p.start()); i >= 0 {
		return doc.LineOf(i).Number
	}
	return 0
}

func (p passage) start() int {
	if len(p.spans) == 0 {
		return 0
	}
	return p.spans[0].Start
}

// inArticle turns a span of the passage's text into spans of the article.
func (p passage) inArticle(s corpus.Span) []corpus.Span {
	var out []corpus.Span
	for i, at := range p.starts {
		from, to := max(s.Start, at), min(s.End, at+p.spans[i].Len())
		if from < to {
			d := p.spans[i].Start - at
			out = append(out, corpus.Span{Start: from + d, End: to + d})
		}
	}
	return out
}

// The signs around words that differ: those of the base, and those of another.
const baseOpen, baseClose, otherOpen, otherClose = "[-", "-]", "{+", "+}"

// differing is the passage as text to wrap, with nothing marked but the changed
// words.
func (p passage) differing(changed []corpus.Span, base bool, m draw.Marking) draw.Para {
	var out draw.Para
	ms := p.changes(changed, base, m)
	for _, s := range p.spans {
		out.AddText(p.article.Text, s, 0, ms, m == draw.BySigns)
	}
	return out
}

// changes are the marks of changed words.
func (p passage) changes(changed []corpus.Span, base bool, m draw.Marking) []draw.Mark {
	if m == draw.Unmarked {
		return nil
	}
	open, close := otherOpen, otherClose
	if base {
		open, close = baseOpen, baseClose
	}
	var ms []draw.Mark
	for _, c := range changed {
		for _, s := range p.inArticle(c) {
			ms = append(ms, draw.Mark{Span: s, Look: draw.Changed, Open: open, Close: close})
		}
	}
	return ms
}

// marks are the marks of the article's findings, of the changed words and of
// the hits of a query that fall into the passage, sorted.
func (p passage) marks(m draw.Marking, changed []corpus.Span, base bool, q *query) []draw.Mark {
	ms := p.changes(changed, base, m)
	for _, s := range p.spans {
		for _, k := range draw.Overlapping(marksOf(p.article, m), s) {
			if k.Look&(draw.Quote|draw.Reported) == 0 { // here the words that differ matter
				ms = append(ms, k)
			}
		}
		if q == nil {
			continue
		}
		for _, h := range q.find(s.In(p.article.Text)) {
			ms = append(ms, draw.Mark{Span: corpus.Span{Start: h.Start + s.Start, End: h.End + s.Start}, Look: draw.Hit})
		}
	}
	draw.SortMarks(ms)
	return ms
}

// para is the passage as text to wrap.
func (p passage) para(m draw.Marking, changed []corpus.Span, base bool, q *query) draw.Para {
	var out draw.Para
	ms := p.marks(m, changed, base, q)
	for i, s := range p.spans {
		if i > 0 {
			out.Add(draw.Dim, gap)
		}
		out.AddText(p.article.Text, s, 0, ms, m == draw.BySigns)
	}
	return out
}

// quotedPassage is a quotation as a passage.
func quotedPassage(x *model.Index, q int) passage {
	a, s := &x.Articles[x.Quotes[q].Article], x.Quotation(q).Span
	return passage{a, []corpus.Span{s}, s.In(a.Text), []int{0}}
}

// changed is, for each passage, the words that the others have not: for the
// first, what no other has. Where hardly a word is left, apart is true and
// nothing counts as changed: marking it all would tell nothing.
func changed(ps []passage, x *model.Index) (out [][]corpus.Span, apart bool) {
	out = make([][]corpus.Span, len(ps))
	var common []bool // by byte of the base: some other passage has it too
	base := -1
	for i, p := range ps {
		if len(p.spans) == 0 {
			continue
		}
		if base < 0 {
			base, common = i, make([]bool, len(p.text))
			continue
		}
		for _, e := range collate.Diff(ps[base].text, p.text, x.Names) {
			switch {
			case e.Equal:
				for b := e.A.Start; b < e.A.End; b++ {
					common[b] = true
				}
			case !e.B.Empty():
				out[i] = append(out[i], e.B)
			}
		}
	}
	if base >= 0 {
		out[base] = runs(ps[base].text, common)
	}
	for i := range out {
		n := 0
		for k, s := range out[i] {
			out[i][k] = telling(ps[i].text, s)
			n += out[i][k].Len()
		}
		out[i] = slices.DeleteFunc(out[i], corpus.Span.Empty)
		if 10*n > 9*len(ps[i].text) {
			out[i], apart = nil, true
		}
	}
	return out, apart
}

// telling is a difference without the commas at its ends: it begins and ends
// with a word or a quotation mark, or is empty.
func telling(text string, s corpus.Span) corpus.Span {
	idle := func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Quotation_Mark, c)
	}
	t := s.In(text)
	s.Start += len(t) - len(strings.TrimLeftFunc(t, idle))
	s.End -= len(t) - len(strings.TrimRightFunc(t, idle))
	return s
}

// runs are the stretches of s without outer spaces whose bytes are not set.
func runs(s string, set []bool) []corpus.Span {
	var out []corpus.Span
	for i := 0; i < len(s); i++ {
		if set[i] || s[i] == ' ' {
			continue
		}
		from := i
		to := i
		for ; i < len(s) && !set[i]; i++ {
			if s[i] != ' ' {
				to = i + 1
			}
		}
		out = append(out, corpus.Span{Start: from, End: to})
	}
	return out
}
