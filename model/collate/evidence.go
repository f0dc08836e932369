package collate

import (
	"math"
	"slices"
)

// evidence is what the words of two sentences have in common, each from 0 to about
// 1, for the weights in weights.txt. It is the same for both orders of the two.
type evidence [evidenceKinds]float64

const (
	always      = iota
	stemsShared // cosine of content stems, weighted by rarity in the two articles
	headsShared // cosine of word beginnings, for inflected and derived forms
	wordsShared // Jaccard of all words
	runShared   // longest run of equal words
	kinShared   // stems of one meaning, on the scale of the first
	rareShared  // cosine of content stems, weighted also by rarity in English
	rarestMost  // weight of the one stem that counts most there
	otherVoice  // both quote, and nobody whom the other quotes
	farApart    // how much later the one stands in its article than the other
	evidenceKinds
)

// evidenceNames are the kinds as weights.txt calls them.
var evidenceNames = [evidenceKinds]string{"always", "stems", "beginnings", "words", "run", "kin", "rare", "rarest", "other-voice", "apart"}

// cosines measures what both units share of stems and word beginnings, where
// u is noted; it reports whether that is more than faint.
func (f *field) cosines(u, v *unit, e *evidence) bool {
	stems, heads := f.stems.sharedBy(v.stems), f.heads.sharedBy(v.heads)
	if heads == 0 {
		return false
	}
	if stems > 0 {
		e[stemsShared] = stems / (u.norms[0] * v.norms[0])
	}
	e[always] = 1
	e[headsShared] = heads / (u.norms[1] * v.norms[1])
	return max(e[stemsShared], e[headsShared]) >= faint
}

// sharedBy is the squared weight of those terms that are noted.
func (v *vocabulary) sharedBy(terms []int) float64 {
	sum, noted := 0.0, v.noted
	for _, id := range terms {
		sum += noted[id]
	}
	return sum
}

// closer measures the rest of the evidence; u is noted.
func (f *field) closer(u, v *unit, e *evidence) {
	both := 0
	for _, id := range v.distinct {
		if f.noted.last[id] > 0 {
			both++
		}
	}
	e[wordsShared] = float64(both) / float64(len(u.distinct)+len(v.distinct)-both)
	e[runShared] = min(float64(f.longestRun(v)), longRun) / longRun
	e[kinShared] = f.kin(u, v)
	f.rare(u, v, e)
	if len(u.voices) > 0 && len(v.voices) > 0 && !slices.ContainsFunc(u.voices, func(s string) bool { return slices.Contains(v.voices, s) }) {
		e[otherVoice] = 1
	}
	e[farApart] = abs(u.place - v.place)
}

// rare measures what u, which is noted, and v share of stems that are rare in the two
// articles and in English as well: "meet" may be rare here, and says little.
func (f *field) rare(u, v *unit, e *evidence) {
	sum, most := 0.0, 0.0
	for _, id := range v.stems {
		if w := f.stems.noted[id]; w > 0 {
			w *= f.rarity[id] * f.rarity[id]
			sum, most = sum+w, max(most, w)
		}
	}
	if sum > 0 {
		e[rareShared] = sum / (u.rareNorm * v.rareNorm)
		e[rarestMost] = math.Sqrt(most) / f.logs[1]
	}
}

// longestRun is the length of the longest run of equal words in v and the noted unit:
// the run that ends with a pair of equal words is one longer than that of the pair
// just before it in both. Runs are kept by place in the noted unit.
func (f *field) longestRun(v *unit) int {
	n := &f.noted
	best := 0
	for i, id := range v.words {
		for at := n.last[id]; at > 0; at = n.before[at] {
			length := 1
			if n.seen[at-1] == n.turn+i {
				length += n.run[at-1]
			}
			n.seen[at], n.run[at] = n.turn+i+1, length
			best = max(best, length)
		}
	}
	n.turn += len(v.words) + 2
	return best
}

// noted is where a unit has its words, so that others are compared with it fast.
// Places count from 1, the last first, so that a place is read before it is written.
type noted struct {
	last   []int // by word, its last place in the unit, 0 for none
	before []int // by place, the place before it of the same word
	seen   []int // by place, the turn in which run was set, plus one
	run    []int // by place, the length of the run that ends there
	turn   int   // grows with each word compared
	line   []int // by line of kin.txt, 1 more than the index of the unit's first sense of it
}

func (v *vocabulary) note(terms []int, on bool) {
	for _, id := range terms {
		v.noted[id] = 0
		if on {
			v.noted[id] = v.weight[id] * v.weight[id]
		}
	}
}

// note marks the terms, words and senses of u, or takes the marks away.
func (f *field) note(u *unit, on bool) {
	f.stems.note(u.stems, on)
	f.heads.note(u.heads, on)
	n := &f.noted
	if !on {
		for _, id := range u.words {
			n.last[id] = 0
		}
		for _, s := range u.senses {
			n.line[s.line] = 0
		}
		return
	}
	for len(n.before) <= len(u.words) {
		n.before, n.seen, n.run = append(n.before, 0), append(n.seen, 0), append(n.run, 0)
	}
	n.turn += 2 // no run goes on from the unit noted before
	for k, id := range u.words {
		n.before[k+1], n.last[id] = n.last[id], k+1
	}
	for k := len(u.senses) - 1; k >= 0; k-- {
		n.line[u.senses[k].line] = k + 1
	}
}
