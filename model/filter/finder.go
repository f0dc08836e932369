package filter

import (
	"context"
	"strings"

	"parallax/model"
	"parallax/model/search"
)

// Finder finds the articles and quotations of an index that pass filters, without
// asking each: the words that a filter looks for are found in an index of all texts.
// It never changes, so any number of readers share it.
type Finder struct {
	x     *model.Index
	texts *search.Texts
	heads *search.Texts // what stands in Words besides the text, as one text
}

// NewFinder makes a finder for x; of is what is in the field Words of an article, the
// text aside. was, when not nil, is the finder of another index of the same articles,
// whose texts need not be read again. It fails only when ctx ends.
func NewFinder(ctx context.Context, x *model.Index, was *Finder, of func(article int) []string) (*Finder, error) {
	f := &Finder{x: x}
	var err error
	if was != nil {
		f.texts = was.texts
	} else if f.texts, err = search.Build(ctx, len(x.Articles), func(i int) string { return x.Articles[i].Text }); err != nil {
		return nil, err
	}
	f.heads, err = search.Build(ctx, len(x.Articles), func(i int) string { return strings.Join(of(i), "\x00") })
	return f, err
}

// Heads are the short fields of an article that Words looks at.
func Heads(x *model.Index, article int) []string {
	a := &x.Articles[article]
	return []string{a.Source, a.Title, a.Author, a.Date, a.ID, eventOf(x, article)}
}

// MayHead is a set that has all articles with each of some words in their heads; it
// is found without reading.
func (f *Finder) MayHead(words []string) search.Set {
	s := f.texts.All()
	for _, w := range words {
		s = s.And(f.heads.May(w))
	}
	return s
}

// May is as MayHead, of heads and text together.
func (f *Finder) May(words []string) search.Set {
	s := f.texts.All()
	for _, w := range words {
		s = s.And(f.heads.May(w).Or(f.texts.May(w)))
	}
	return s
}

// Quick reports whether the articles that pass q are found without reading texts.
func (f *Finder) Quick(q Filter) bool {
	for _, t := range q.terms {
		if !f.isFound(t) {
			return false
		}
		for _, v := range t.values {
			if f.texts.Reads(v) {
				return false
			}
		}
	}
	return true
}

// isFound reports whether the index knows which articles a term holds for.
func (f *Finder) isFound(t term) bool {
	if t.field != Words && t.field != Text {
		return false
	}
	for _, v := range t.values {
		if strings.Contains(v, "\x00") || v == anyValue && t.field == Text {
			return false
		}
	}
	return true
}

// Articles are those that pass q, of which of says what is in the fields. They are
// those of which q.Keeps says so. When ctx ends, they are any.
func (f *Finder) Articles(ctx context.Context, q Filter, of func(article int) func(Field) []string) search.Set {
	set, rest := f.found(ctx, q)
	if len(rest.terms) == 0 {
		return set
	}
	return set.Keep(func(i int) bool { return ctx.Err() == nil && rest.Keeps(of(i)) })
}

// found is a set that has all articles which pass q, and what of q is still to be
// asked of each. What texts are read for comes last, when there are fewer.
func (f *Finder) found(ctx context.Context, q Filter) (set search.Set, rest Filter) {
	set = f.texts.All()
	var reading []term
	for _, t := range q.terms {
		switch {
		case !f.isFound(t):
			rest.terms = append(rest.terms, t)
			if bound, ok := f.bound(ctx, t, set); ok {
				set = bound
			}
		case f.Quick(Filter{terms: []term{t}}):
			set = f.narrowed(ctx, t, set)
		default:
			reading = append(reading, t)
		}
	}
	for _, t := range reading {
		set = f.narrowed(ctx, t, set)
	}
	return set, rest
}

// narrowed is those of a set for which a term holds that the index knows.
func (f *Finder) narrowed(ctx context.Context, t term, set search.Set) search.Set {
	has := f.having(ctx, t.values, set, t.field == Words)
	if t.not {
		return set.Without(has)
	}
	return has
}

// having is those of a set that have one of some values in the text, or where heads
// is true in a head.
func (f *Finder) having(ctx context.Context, values []string, set search.Set, heads bool) search.Set {
	has := set.Without(set)
	for _, v := range values {
		left := set.Without(has)
		if heads {
			in := f.heads.Among(ctx, v, left)
			has, left = has.Or(in), left.Without(in)
		}
		has = has.Or(f.texts.Among(ctx, v, left))
	}
	return has
}

// bound is those of a set that a term can hold for whose field is among the heads.
func (f *Finder) bound(ctx context.Context, t term, set search.Set) (search.Set, bool) {
	switch t.field {
	case Source, Title, Author, ID, Event:
	default:
		return set, false
	}
	if t.not {
		return set, false
	}
	has := set.Without(set)
	for _, v := range t.values {
		if v == anyValue || strings.Contains(v, "\x00") {
			return set, false
		}
		has = has.Or(f.heads.Among(ctx, v, set))
	}
	return has, true
}
