package collate

import (
	"slices"

	"parallax/corpus"
	"parallax/model/quote"
	"parallax/model/sorted"
	"parallax/model/text"
)

// headlineAlike is the likeness from which two headlines say the same in other words.
const headlineAlike = 0.45

// strength orders marks: a row of several sources carries the strongest.
func strength(m Mark) int {
	return slices.Index([]Mark{Same, Moved, Sourced, Quoted, Reworded, Headlines}, m)
}

// mark sets a row's mark and losses.
func (f *field) mark(r *Row, s *set) {
	if r.Cells[0].Silent() {
		r.Mark = OnlyOther
		return
	}
	r.Mark = OnlyBase
	base := f.cellUnits(s, 0)
	var baseSide *side
	for c := 1; c < len(r.Cells); c++ {
		if r.Cells[c].Silent() {
			continue
		}
		other := f.cellUnits(s, c)
		m := f.differ(base, other)
		if r.Mark == OnlyBase || strength(m) > strength(r.Mark) {
			r.Mark = m
		}
		if !base[0].headline && r.Score >= sureRow {
			if baseSide == nil {
				baseSide = f.sideOf(base)
			}
			r.Losses = append(r.Losses, f.losses(baseSide, f.sideOf(other))...)
		}
	}
}

// cellUnits are the units of source c in the set.
func (f *field) cellUnits(s *set, c int) []*unit {
	var out []*unit
	for _, u := range s.units {
		if f.units[u].source == c {
			out = append(out, &f.units[u])
		}
	}
	return out
}

// differ is the mark of two cells.
func (f *field) differ(a, b []*unit) Mark {
	switch {
	case slices.Equal(f.plain(a, false), f.plain(b, false)):
		return Same
	case a[0].headline:
		if f.headlinesAlike(a, b) {
			return Reworded
		}
		return Headlines
	}
	if f.attributed(a) || f.attributed(b) {
		if bare := f.plain(a, true); len(bare) > 0 && slices.Equal(bare, f.plain(b, true)) {
			return Sourced
		}
	}
	if mostlySaid(a) && mostlySaid(b) && saidOf(a).sameUtterance(saidOf(b)) {
		return Quoted
	}
	return Reworded
}

// attributed reports whether anything in a cell is attributed.
func (f *field) attributed(us []*unit) bool {
	return slices.ContainsFunc(us, func(u *unit) bool {
		src := f.sources[u.source]
		return len(attributionsIn(src.Found, u.span(src))) > 0
	})
}

// plain is the words, by id, and quotation marks of a cell, with or without those
// inside its attributions.
func (f *field) plain(us []*unit, bare bool) []int32 {
	const quotationMark = -1
	n := 0
	for _, u := range us {
		n += len(u.tokens)
	}
	out := make([]int32, 0, n)
	for _, u := range us {
		src := f.sources[u.source]
		span := u.span(src)
		var cut []quote.Attribution
		if bare {
			cut = attributionsIn(src.Found, span)
		}
		for i := range u.tokens {
			t := &u.tokens[i]
			id := t.id
			if !t.word() {
				if t.key != `"` {
					continue
				}
				id = quotationMark
			}
			at := corpus.Span{Start: t.Start + span.Start, End: t.End + span.Start}
			if !slices.ContainsFunc(cut, func(a quote.Attribution) bool { return a.Overlaps(at) }) {
				out = append(out, id)
			}
		}
	}
	return out
}

func (f *field) headlinesAlike(a, b []*unit) bool {
	var x, y unit
	for _, u := range a {
		x.stems = append(x.stems, u.stems...)
	}
	for _, u := range b {
		y.stems = append(y.stems, u.stems...)
	}
	x.stems, y.stems = distinct(x.stems), distinct(y.stems)
	both := 2 * float64(sorted.Common(x.stems, y.stems)) / float64(max(1, len(x.stems)+len(y.stems)))
	return both >= headlineAlike
}

// mostlySaid reports whether half of the cell's words stand in quotation marks.
func mostlySaid(us []*unit) bool {
	said, all := 0, 0
	for _, u := range us {
		said, all = said+u.quoted, all+len(u.words)
	}
	return said > 0 && 2*said >= all
}

// saidOf is one unit with what all of us quote.
func saidOf(us []*unit) *unit {
	var out unit
	for _, u := range us {
		out.said = append(out.said, u.said...)
	}
	out.said = distinct(out.said)
	return &out
}

// markMoved turns '=' into '&' where a source tells the same words elsewhere: the
// rows of the longest part that both sources tell in one order stay as they are.
func (f *field) markMoved(rows []Row) {
	for c := 1; c < len(f.sources); c++ {
		var at []int // rows that both tell, in the base's order
		for i, r := range rows {
			if !r.Cells[0].Silent() && !r.Cells[c].Silent() {
				at = append(at, i)
			}
		}
		stays := f.steady(rows, at, c)
		for _, i := range at {
			if rows[i].Mark == Same && !stays[i] {
				rows[i].Mark = Moved
			}
		}
	}
}

// steady finds among rows at the chain of ascending places in source c that holds
// most words of the base.
func (f *field) steady(rows []Row, at []int, c int) map[int]bool {
	best, from := make([]int, len(at)), make([]int, len(at))
	top := -1
	for k, i := range at {
		from[k] = -1
		for l := range k {
			if rows[at[l]].Cells[c].Sentences[0] < rows[i].Cells[c].Sentences[0] && best[l] > best[k] {
				best[k], from[k] = best[l], l
			}
		}
		for _, s := range rows[i].Cells[0].Sentences {
			best[k] += text.CountWords(f.sources[0].Doc.Sentences[s].In(f.sources[0].Text))
		}
		if top < 0 || best[k] > best[top] {
			top = k
		}
	}
	out := map[int]bool{}
	for k := top; k >= 0; k = from[k] {
		out[at[k]] = true
	}
	return out
}

// sameUtterance reports whether both sentences quote the same words: four
// content words and half of the shorter quotation.
func (u *unit) sameUtterance(v *unit) bool {
	n := sorted.Common(u.said, v.said)
	return n >= 4 && 2*n >= min(len(u.said), len(v.said))
}
