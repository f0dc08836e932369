package ui

import (
	"slices"

	"parallax/corpus"
	"parallax/model"
)

// moves says what has become of the articles of one index, and of the places in them,
// in another that was read later. An article is known by its id, a place by the words
// of its sentence.
type moves struct {
	was, x               *model.Index
	to                   []int // by article: what it is now, -1 for gone
	fresh, changed, gone int
}

func newMoves(was, x *model.Index) moves {
	m := moves{was: was, x: x, to: make([]int, len(was.Articles))}
	now := make(map[string]int, len(x.Articles))
	for i := range x.Articles {
		now[x.Articles[i].ID] = i
	}
	for i := range was.Articles {
		at, ok := now[was.Articles[i].ID]
		switch {
		case !ok:
			at = -1
			m.gone++
		case was.Articles[i].Article.Text != x.Articles[at].Article.Text:
			m.changed++
		}
		m.to[i] = at
	}
	m.fresh = len(x.Articles) - (len(was.Articles) - m.gone)
	return m
}

// article is what an article is now, -1 for none.
func (m moves) article(i int) int {
	if i < 0 || i >= len(m.to) {
		return -1
	}
	return m.to[i]
}

// articles are those of all that there still are.
func (m moves) articles(all []int) []int {
	var out []int
	for _, i := range all {
		if at := m.article(i); at >= 0 {
			out = append(out, at)
		}
	}
	return out
}

// offset is where a byte of an article is now: in a text that is another one, in the
// sentence of the same words, of several in the one with as many of them before it, else
// as far from the beginning.
func (m moves) offset(article, at int) int {
	to := m.article(article)
	if to < 0 {
		return 0
	}
	a, b := &m.was.Articles[article], &m.x.Articles[to]
	if a.Text == b.Text {
		return at
	}
	was, is := a.Doc.Document(), b.Doc.Document()
	if s := was.SentenceAt(at); s >= 0 {
		from := was.Sentences[s].Span
		words, best, before := from.In(a.Text), -1, 0
		for i := range s {
			if was.Sentences[i].Span.In(a.Text) == words {
				before++
			}
		}
		for i := range is.Sentences {
			if before >= 0 && is.Sentences[i].Span.In(b.Text) == words {
				best = i
				before--
			}
		}
		if best >= 0 {
			return is.Sentences[best].Start + max(at-from.Start, 0)
		}
	}
	return min(at, len(b.Text))
}

// span is where a span of an article is now; empty where its words have changed.
func (m moves) span(article int, s corpus.Span) corpus.Span {
	to := m.article(article)
	if to < 0 || s.Empty() {
		return corpus.Span{}
	}
	start := m.offset(article, s.Start)
	now := corpus.Span{Start: start, End: start + s.Len()}
	if text := m.x.Articles[to].Text; now.End > len(text) || now.In(text) != s.In(m.was.Articles[article].Text) {
		return corpus.Span{}
	}
	return now
}

// place is a place, as it is now.
func (m moves) place(p place) place {
	was := p.article
	if p.article = m.article(was); p.article < 0 {
		p.reading, p.at, p.top, p.target = false, 0, 0, corpus.Span{}
		return p
	}
	p.target = m.span(was, p.target)
	if at := m.offset(was, p.at); at != p.at {
		p.at, p.top = at, 0
	}
	return p
}

// quotation is what a quotation is now, -1 for none.
func (m moves) quotation(q int) int {
	if q < 0 || q >= len(m.was.Quotes) {
		return -1
	}
	ref := m.was.Quotes[q]
	to := m.article(ref.Article)
	s := m.span(ref.Article, m.was.Quotation(q).Span)
	if to < 0 || s.Empty() {
		return -1
	}
	a := &m.x.Articles[to]
	for n := range a.Quotations {
		if a.Quotations[n].Span == s {
			return a.FirstQuote + n
		}
	}
	return -1
}

// quotations are those of all that there still are.
func (m moves) quotations(all []int) []int {
	var out []int
	for _, q := range all {
		out = append(out, m.quotation(q))
	}
	return slices.DeleteFunc(out, func(q int) bool { return q < 0 })
}
