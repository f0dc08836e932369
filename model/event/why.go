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
func (v *vocabulary) anchors(set []int, ps []profile, sketches []sketch, all int) []anchor {
	weight := map[int32]float64{}
	for _, i := range set {
		for _, e := range sketches[i].vector {
			weight[e.id] += float64(e.w)
		}
	}
	var held []holder
	if len(set) > 1 {
		held = holders(set, ps)
	} else {
		for _, e := range sketches[set[0]].vector {
			held = append(held, holder{e.id, 1})
		}
	}
	var out []anchor
	for _, h := range held {
		if weight[h.id] == 0 || 2*int(h.n) < len(set) || len(set) > 1 && h.n < 2 {
			continue
		}
		n := float64(len(set))
		outside := (float64(v.in[h.id]-h.n) + 0.5) / (float64(all-len(set)) + 1)
		s := weight[h.id] / n * float64(h.n) / n * (1 - outside)
		if v.isName(int(h.id)) {
			s *= 1.5
		}
		out = append(out, anchor{h.id, s})
	}
	slices.SortFunc(out, func(a, b anchor) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(a.id, b.id))
	})
	return out[:min(len(out), mostAnchors)]
}

// why tells the anchors as a reader sees them, counted in every article of the set.
func (v *vocabulary) why(anchors []anchor, set []int, ps []profile) []Anchor {
	out := make([]Anchor, len(anchors))
	for k, a := range anchors {
		out[k] = Anchor{Words: v.printed[a.id], Counts: make([]int, len(set))}
		for n, i := range set {
			if at, ok := slices.BinarySearchFunc(ps[i], a.id, byTerm); ok {
				out[k].Counts[n] = int(ps[i][at].raw)
			}
		}
	}
	return out
}

func byTerm(t term, id int32) int { return cmp.Compare(t.id, id) }

// holder is a term of a group and how many members hold it.
type holder struct{ id, n int32 }

// holders are the terms of a group, ascending by id.
func holders(set []int, ps []profile) []holder {
	var ids []int32
	for _, i := range set {
		for _, t := range ps[i] {
			ids = append(ids, t.id)
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
