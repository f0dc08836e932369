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
	// sure is the mean chance of pairs with the others from which a member stays.
	sure = 0.9
	// fewestOthers and fewestAnchors are needed for a judgement.
	fewestOthers  = 3
	fewestAnchors = 4
)

// repair sends away members that lack what holds the others together and are about
// something else: an article on the same people at another time shares their names,
// and so most of its words, but not the place and the occasion. Those sent away
// are grouped anew among themselves.
func (x *comparison) repair(sets [][]int, like func(i, j int) float64, regroup func([]int) [][]int) [][]int {
	var out [][]int
	for _, set := range sets {
		if x.work.ended() {
			return nil
		}
		kept, away := x.strangers(set, like)
		out = append(out, kept)
		if len(away) > 0 {
			out = append(out, regroup(away)...)
		}
	}
	return out
}

// strangers parts a group into those that stay and those that do not belong, the
// strangest first, as long as enough stay to say what holds them together.
func (x *comparison) strangers(set []int, like func(i, j int) float64) (kept, away []int) {
	kept = slices.Clone(set)
	for len(kept) > fewestOthers {
		in := holders(kept, x.held)
		worst, least, sum, terms := -1, math.Inf(1), 0.0, 0
		for _, i := range kept {
			terms += x.held[i].terms
		}
		for k, i := range kept {
			c := x.v.coverage(in, x.held[i], len(kept)-1)
			own := x.held[i].terms
			if long := float64(terms-own) / float64(len(kept)-1); float64(own) < long {
				c = min(1, c*math.Sqrt(long/float64(own))) // a short text cannot hold all
			}
			sum += c
			if c < least && novelty(in, x.sketches[i].vector) >= novel && mean(i, kept, like) < sure {
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

// coverage is the part of the others' anchors, by squared rarity, that own holds; 1
// where they have too few.
func (v *vocabulary) coverage(in []holder, own holding, others int) float64 {
	got, all, anchors := 0.0, 0.0, 0
	w := own.walk()
	holds, more := false, w.next()
	for _, h := range in {
		holds, more = w.to(h.id, more)
		n := h.n
		if holds {
			n--
		}
		if float64(n) < anchorShare*float64(others) || v.base[h.id] < anchorRarity {
			continue
		}
		weight := v.base[h.id] * v.base[h.id]
		all += weight
		anchors++
		if holds {
			got += weight
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

// mean is the mean of like over an article and each other of a set.
func mean(i int, set []int, like func(i, j int) float64) float64 {
	sum := 0.0
	for _, j := range set {
		if j != i {
			sum += like(min(i, j), max(i, j))
		}
	}
	return sum / float64(len(set)-1)
}
