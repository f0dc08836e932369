package event

import (
	"math"
	"slices"
)

const (
	// anchorShare is the part of a group's other members that must hold a term for it
	// to be one of their anchors.
	anchorShare = 0.75
	// anchorRarity is how rare in English an anchor must be, see rarity.
	anchorRarity = 3
	// covered is the part of the others' anchors, by squared rarity, that a member
	// must hold to stay.
	covered     = 0.55
	lengthPower = 0.5
	novel       = 0.42
	// fewestOthers is the least number of others whose anchors mean something.
	fewestOthers = 3
	// fewestAnchors is how many anchors make a reason.
	fewestAnchors = 4
)

// repair sends away members that lack what holds the others together: an article on
// the same people at another time shares their names, and so most of its words,
// but not the place and the occasion. The others are left as they are; those sent
// away are grouped anew among themselves.
func (v *vocabulary) repair(sets [][]int, ps []profile, regroup func([]int) [][]int) [][]int {
	var out [][]int
	for _, set := range sets {
		kept, away := v.strangers(set, ps)
		out = append(out, kept)
		if len(away) > 0 {
			out = append(out, regroup(away)...)
		}
	}
	return out
}

// strangers parts a group into those that stay and those that do not belong, the
// strangest first, as long as enough stay to say what holds them together.
func (v *vocabulary) strangers(set []int, ps []profile) (kept, away []int) {
	kept = slices.Clone(set)
	if len(kept) <= fewestOthers {
		return kept, nil
	}
	in := map[int32]int{} // by term, how many of kept hold it
	for _, i := range kept {
		for _, t := range ps[i] {
			in[t.id]++
		}
	}
	for len(kept) > fewestOthers {
		worst, least, sum := -1, 1.0, 0.0
		for k, i := range kept {
			c := v.coverage(in, ps[i], len(kept)-1)
			long := 0
			for _, j := range kept {
				if j != i {
					long += len(ps[j])
				}
			}
			if f := float64(len(ps[i])) * float64(len(kept)-1) / float64(long); f < 1 {
				c = min(1, c/math.Pow(f, lengthPower))
			}
			sum += c
			if c < least {
				worst, least = k, c
			}
		}
		if worst >= 0 && v.novelty(in, v.vs[kept[worst]]) < novel {
			break
		}
		if worst < 0 || least >= covered*(sum-least)/float64(len(kept)-1) {
			break
		}
		for _, t := range ps[kept[worst]] {
			in[t.id]--
		}
		away = append(away, kept[worst])
		kept = slices.Delete(kept, worst, worst+1)
	}
	slices.Sort(away)
	return kept, away
}

// coverage is the part of the others' anchors that p holds, 1 where they have too few.
func (v *vocabulary) coverage(in map[int32]int, p profile, others int) float64 {
	own := make(map[int32]bool, len(p))
	for _, t := range p {
		own[t.id] = true
	}
	got, all, anchors := 0.0, 0.0, 0
	for id, n := range in {
		if own[id] {
			n--
		}
		if float64(n) < anchorShare*float64(others) || v.base[id] < anchorRarity {
			continue
		}
		w := v.base[id] * v.base[id]
		all += w
		anchors++
		if own[id] {
			got += w
		}
	}
	if anchors < fewestAnchors {
		return 1
	}
	return got / all
}

// novelty is the part of a vector that none of the others holds.
func (v *vocabulary) novelty(in map[int32]int, own vector) float64 {
	sum := 0.0
	for _, e := range own {
		if in[e.id] == 1 {
			sum += float64(e.w) * float64(e.w)
		}
	}
	return sum
}
