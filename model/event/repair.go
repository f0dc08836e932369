package event

import (
	"math"
	"slices"
)

// When a member is a stranger among the others, see strangers.
const (
	// anchorShare is the part of the others that must hold a term for it to be an
	// anchor of theirs, anchorRarity how rare in English it must be.
	anchorShare  = 0.75
	anchorRarity = 3
	// covered is the part of the others' anchors that a stranger holds at most,
	// measured against the mean of what the others hold of each other's.
	covered = 0.65
	// novel is the part of its own terms, by weight, that none of the others holds.
	novel = 0.46
	// fewestOthers and fewestAnchors are needed for a judgement.
	fewestOthers  = 3
	fewestAnchors = 4
)

// repair sends away members that lack what holds the others together and are about
// something else: an article on the same people at another time shares their names,
// and so most of its words, but not the place and the occasion. Those sent away
// are grouped anew among themselves.
func (v *vocabulary) repair(sets [][]int, ps []profile, vs []vector, regroup func([]int) [][]int) [][]int {
	var out [][]int
	for _, set := range sets {
		kept, away := v.strangers(set, ps, vs)
		out = append(out, kept)
		if len(away) > 0 {
			out = append(out, regroup(away)...)
		}
	}
	return out
}

// strangers parts a group into those that stay and those that do not belong, the
// strangest first, as long as enough stay to say what holds them together.
func (v *vocabulary) strangers(set []int, ps []profile, vs []vector) (kept, away []int) {
	kept = slices.Clone(set)
	for len(kept) > fewestOthers {
		in := holders(kept, ps)
		worst, least, sum, terms := -1, math.Inf(1), 0.0, 0
		for _, i := range kept {
			terms += len(ps[i])
		}
		for k, i := range kept {
			c := v.coverage(in, ps[i], len(kept)-1)
			if long := float64(terms-len(ps[i])) / float64(len(kept)-1); float64(len(ps[i])) < long {
				c = min(1, c*math.Sqrt(long/float64(len(ps[i])))) // a short text cannot hold all
			}
			sum += c
			if c < least && novelty(in, vs[i]) >= novel {
				worst, least = k, c
			}
		}
		if worst < 0 || least >= covered*(sum-least)/float64(len(kept)-1) {
			break
		}
		away = append(away, kept[worst])
		kept = slices.Delete(kept, worst, worst+1)
	}
	slices.Sort(away)
	return kept, away
}

// holders is a term of a group and how many members hold it, ascending by id.
type holder struct{ id, n int32 }

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

// coverage is the part of the others' anchors, by squared rarity, that p holds; 1
// where they have too few.
func (v *vocabulary) coverage(in []holder, p profile, others int) float64 {
	got, all, anchors, k := 0.0, 0.0, 0, 0
	for _, h := range in {
		for k < len(p) && p[k].id < h.id {
			k++
		}
		own := k < len(p) && p[k].id == h.id
		n := h.n
		if own {
			n--
		}
		if float64(n) < anchorShare*float64(others) || v.base[h.id] < anchorRarity {
			continue
		}
		w := v.base[h.id] * v.base[h.id]
		all += w
		anchors++
		if own {
			got += w
		}
	}
	if anchors < fewestAnchors {
		return 1
	}
	return got / all
}

// novelty is the part of a member's vector that none of the others holds.
func novelty(in []holder, own vector) float64 {
	sum, k := 0.0, 0
	for _, e := range own {
		for in[k].id < e.id {
			k++
		}
		if in[k].n == 1 {
			sum += float64(e.w) * float64(e.w)
		}
	}
	return sum
}
