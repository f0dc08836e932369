package filter

import (
	"context"
	"slices"
	"strings"

	"parallax/model/search"
)

// Quotations are those that pass q, of which of says what is in the fields: what
// Quotation says, and besides in Words what more says of a quotation (its place in a
// list, say); more is asked of few. They are those of which q.Keeps says so. When ctx
// ends, they are any.
func (f *Finder) Quotations(ctx context.Context, q Filter, more func(quotation int) []string, of func(quotation int) func(Field) []string) []int {
	sieves := make([]sieve, 0, len(q.terms))
	for _, t := range q.terms {
		if s, ok := f.sieve(ctx, t); ok {
			sieves = append(sieves, s)
		}
	}
	var out []int
	for i, r := range f.x.Quotes {
		if r.N == 0 && ctx.Err() != nil {
			break
		}
		may := true
		for k := range sieves {
			if may = sieves[k].lets(f, i, r.Article, more); !may {
				break
			}
		}
		if may && q.Keeps(of(i)) {
			out = append(out, i)
		}
	}
	return out
}

// sieve tells at little cost most of the quotations that a term does not hold for.
type sieve struct {
	articles search.Set // of which any quotation may pass
	words    []string   // nil, or what else may stand with a quotation of another article
	speakers map[string]bool
}

// sieve is that of a term, if there is one.
func (f *Finder) sieve(ctx context.Context, t term) (s sieve, ok bool) {
	if t.not || slices.ContainsFunc(t.values, func(v string) bool { return strings.Contains(v, "\x00") }) {
		return s, false
	}
	all := f.texts.All()
	if set, ok := f.bound(ctx, t, all); ok {
		return sieve{articles: set}, true
	}
	switch {
	case t.field == Words:
		return sieve{f.having(ctx, t.values, all, true), t.values, map[string]bool{}}, true
	case t.field == Text && !slices.Contains(t.values, anyValue):
		return sieve{articles: f.having(ctx, t.values, all, false)}, true
	}
	return s, false
}

// lets reports whether quotation q of an article may pass.
func (s *sieve) lets(f *Finder, q, article int, more func(int) []string) bool {
	if s.articles.Has(article) {
		return true
	}
	if s.words == nil {
		return false
	}
	k := f.x.Quotation(q)
	has, ok := s.speakers[k.Speaker]
	if !ok {
		has = s.in(Fold(k.Speaker))
		s.speakers[k.Speaker] = has
	}
	return has || s.in(k.Kind.String()) || slices.ContainsFunc(more(q), s.in)
}

func (s *sieve) in(text string) bool {
	return text != "" && slices.ContainsFunc(s.words, func(w string) bool { return strings.Contains(text, w) })
}
