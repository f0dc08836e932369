package ui

import (
	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
	"parallax/ui/state"
)

// notQuoted is the kind, in the state, of what is no quotation at all.
const notQuoted = "none"

// open opens the state.
func (o Options) open() (*state.Store, error) {
	if o.State == nil {
		return state.Memory(), nil
	}
	s, err := o.State()
	if err != nil {
		return state.Memory(), err
	}
	return s, nil
}

// corrections are those that the reader has made to the articles of a corpus.
func corrections(s *state.Store, c *corpus.Corpus) []model.Correction {
	by := map[state.Item][]state.Change{} // by article
	for _, ch := range s.All() {
		if ch.Value != "" && (ch.Field == state.Speaker || ch.Field == state.Kind) {
			if article, _, end, ok := ch.Item.In(); ok && end > 0 {
				by[article] = append(by[article], ch)
			}
		}
	}
	if len(by) == 0 {
		return nil
	}
	var out []model.Correction
	for i := range c.Articles {
		a := &c.Articles[i]
		for _, ch := range by[state.Article(a)] {
			out = append(out, correction(a, ch))
		}
	}
	return out
}

// correction is what a change says of a quotation of a.
func correction(a *corpus.Article, ch state.Change) model.Correction {
	_, start, end, _ := ch.Item.In()
	from := offsetIn(a.Text, start)
	c := model.Correction{Article: a.ID, Span: corpus.Span{Start: from, End: from + offsetIn(a.Text[from:], end-start)}}
	switch {
	case ch.Field == state.Speaker:
		c.Speaker = ch.Value
	case ch.Value == notQuoted:
		c.Not = true
	default:
		c.Kind, c.HasKind = quote.ParseKind(ch.Value)
	}
	return c
}

// offsetIn is the byte offset of a code point of text.
func offsetIn(text string, points int) int {
	for i := range text {
		if points == 0 {
			return i
		}
		points--
	}
	return len(text)
}
