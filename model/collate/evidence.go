package collate

import "slices"

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
	evidenceKinds
)

// evidenceNames are the kinds as weights.txt calls them.
var evidenceNames = [evidenceKinds]string{"always", "stems", "beginnings", "words", "run", "kin"}

// cosines measures what both units share of stems and word beginnings, where
// those of u are marked; it reports whether that is more than faint.
func (f *field) cosines(u, v *unit, e *evidence) bool {
	stems, heads := f.stems.sharedBy(v.stems), f.heads.sharedBy(v.heads)
	if heads == 0 {
		return false
	}
	if stems > 0 {
		e[stemsShared] = stems / (u.norms[0] * v.norms[0])
	}
	e[headsShared] = heads / (u.norms[1] * v.norms[1])
	return max(e[stemsShared], e[headsShared]) >= faint
}

// sharedBy is the squared weight of those terms that are marked.
func (v *vocabulary) sharedBy(terms []int) float64 {
	sum := 0.0
	for _, id := range terms {
		if v.marked[id] {
			sum += v.weight[id] * v.weight[id]
		}
	}
	return sum
}

// closer measures the rest of the evidence.
func (f *field) closer(u, v *unit, e *evidence) {
	both := common(u.distinct, v.distinct)
	e[always] = 1
	e[wordsShared] = float64(both) / float64(len(u.distinct)+len(v.distinct)-both)
	e[runShared] = min(float64(f.longestRun(u, v)), longRun) / longRun
	e[kinShared] = f.kin(u, v)
}

// longestRun is the length of the longest run of equal words: pairs of equal words
// in order of place, each one longer than the pair just before it in both.
func (f *field) longestRun(u, v *unit) int {
	const next = 1<<32 + 1 // from one pair to the one just after it in both sentences
	at, runs := f.pairs[:0], f.runs[:0]
	for i, j := 0, 0; i < len(u.spots) && j < len(v.spots); {
		switch {
		case u.spots[i].id < v.spots[j].id:
			i++
		case u.spots[i].id > v.spots[j].id:
			j++
		default:
			for k := j; k < len(v.spots) && v.spots[k].id == u.spots[i].id; k++ {
				at = append(at, u.spots[i].n<<32|v.spots[k].n)
			}
			i++
		}
	}
	slices.Sort(at)
	best := 0
	for _, p := range at {
		n := 1
		if k, ok := slices.BinarySearch(at[:len(runs)], p-next); ok {
			n += runs[k]
		}
		runs = append(runs, n)
		best = max(best, n)
	}
	f.pairs, f.runs = at, runs
	return best
}
