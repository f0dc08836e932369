package event

import (
	"cmp"
	"slices"
)

// mostAnchors is how many reasons an event gives.
const mostAnchors = 6

// anchor is a term that holds a group together, and how strongly.
type anchor struct {
	id       int32
	strength float64
}

// anchors are the terms that hold a group together, strongest first: those that
// are heavy in its members and held by at least half of them, less the part of the
// other articles that hold them too.
func (x *comparison) anchors(set []int) []anchor {
	var all []entry
	for _, i := range set {
		all = append(all, x.sketches[i].vector...)
	}
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	var terms []holder
	var weights []float64
	for k, e := range all {
		if k == 0 || e.id != all[k-1].id {
			terms, weights = append(terms, holder{id: e.id}), append(weights, 0)
		}
		weights[len(weights)-1] += float64(e.w)
	}
	count(terms, set, x.held)
	var out []anchor
	for k, h := range terms {
		if 2*int(h.n) < len(set) || len(set) > 1 && h.n < 2 {
			continue
		}
		n := float64(len(set))
		outside := (float64(x.v.in[h.id]-h.n) + 0.5) / (float64(len(x.sketches)-len(set)) + 1)
		s := weights[k] / n * float64(h.n) / n * (1 - outside)
		if x.v.isName(int(h.id)) {
			s *= 1.5
		}
		out = append(out, anchor{h.id, s})
	}
	slices.SortFunc(out, func(a, b anchor) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(a.id, b.id))
	})
	return slices.Clone(out[:min(len(out), mostAnchors)])
}

// why tells the anchors as a reader sees them, counted in every article of the set.
func (x *comparison) why(anchors []anchor, set []int) []Anchor {
	out := make([]Anchor, len(anchors))
	for k, a := range anchors {
		out[k] = Anchor{Words: x.v.printed[a.id], Counts: make([]int, len(set))}
	}
	for n, i := range set {
		for w := x.held[i].walk(); w.next(); {
			for k, a := range anchors {
				if a.id == w.id {
					out[k].Counts[n] = w.raw
				}
			}
		}
	}
	return out
}

func byTerm(t term, id int32) int { return cmp.Compare(t.id, id) }

// holder is a term of a group and how many members hold it.
type holder struct{ id, n int32 }

// count counts in how many members of a group each of some terms is, ascending by id.
func count(terms []holder, set []int, all []holding) {
	for _, i := range set {
		w := all[i].walk()
		holds, more := false, w.next()
		for n := range terms {
			if holds, more = w.to(terms[n].id, more); holds {
				terms[n].n++
			}
		}
	}
}

// holders are the terms of a group, ascending by id.
func holders(set []int, all []holding) []holder {
	var ids []int32
	for _, i := range set {
		for w := all[i].walk(); w.next(); {
			ids = append(ids, w.id)
		}
	}
	slices.Sort(ids)
	var out []holder
	for k, id := range ids {
		if k == 0 || id != ids[k-1] {
			out = append(out, holder{id: id})
		}
		out[len(out)-1].n++
	}
	return out
}
