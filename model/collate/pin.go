package collate

import (
	"cmp"
	"slices"
)

// Pin is what a reader knows better of two sentences of two sources. Headlines share
// one row whatever a pin says, and a sentence that is moved together with a short one
// beside it brings that along.
type Pin struct {
	A, B Place
	Same bool // they tell the same thing; otherwise they do not
}

// Place is a sentence of a source.
type Place struct{ Source, Sentence int }

// byHand is what pins say of units: pairs in order, and the set of those kept apart.
type byHand struct {
	same []pair
	cut  map[pair]bool
}

// hold turns pins into pairs of units; what names no unit, or a headline, or one
// source twice, says nothing.
func (f *field) hold(pins []Pin) byHand {
	h := byHand{cut: map[pair]bool{}}
	if len(pins) == 0 {
		return h
	}
	at := map[Place]int{}
	for i, u := range f.units {
		for _, k := range u.sentences {
			if !u.headline {
				at[Place{u.source, k}] = i
			}
		}
	}
	for _, p := range pins {
		u, there := at[p.A]
		v, here := at[p.B]
		switch of := (pair{min(u, v), max(u, v)}); {
		case !there || !here || p.A.Source == p.B.Source:
		case p.Same:
			h.same = append(h.same, of)
		default:
			h.cut[of] = true
		}
	}
	slices.SortFunc(h.same, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	h.same = slices.DeleteFunc(slices.Compact(h.same), func(p pair) bool { return h.cut[p] })
	return h
}

// pinned writes what is pinned into a table: the surest there is, or nothing.
func (h *byHand) pinned(t *table) {
	set := func(p pair, sure float64) {
		if f := t.f; f.units[p.a].source == t.a && f.units[p.b].source == t.b {
			t.sure[t.at(p.a, p.b)] = sure
		}
	}
	for _, p := range h.same {
		set(p, 1)
	}
	for p := range h.cut {
		set(p, ruledOut)
	}
}

// apart reports whether a pin keeps units of two sets apart.
func (h *byHand) apart(x, y *set) bool {
	if len(h.cut) == 0 {
		return false
	}
	for _, u := range x.units {
		for _, v := range y.units {
			if h.cut[pair{min(u, v), max(u, v)}] {
				return true
			}
		}
	}
	return false
}

// join makes one row of what is pinned as the same.
func (h *byHand) join(of []*set) {
	for _, p := range h.same {
		if x, y := of[p.a], of[p.b]; x != y && !h.apart(x, y) {
			x.add(y, of)
		}
	}
}

// note says of a row what was pinned of its units.
func (h *byHand) note(r *Row, s *set) {
	for _, p := range h.same {
		r.Pinned = r.Pinned || slices.Contains(s.units, p.a) && slices.Contains(s.units, p.b)
	}
	for p := range h.cut {
		r.Cut = r.Cut || slices.Contains(s.units, p.a) || slices.Contains(s.units, p.b)
	}
}
