package collate

import "parallax/model/name"

// Pair is two sentences of two sources and how alike they are.
type Pair struct {
	A, B  int     // indexes into the sources' Document.Sentences
	Score float64 // 0 to 1; from 0.5 on more likely aligned than not, 1 is the same words
}

const (
	// leastPair is the score from which Pairs tells a pair.
	leastPair = 0.1
	// bestBonus is what a pair gains for being the best of one of its sentences.
	bestBonus = 0.05
)

// Pairs are all pairs of sentences that may tell the same thing, by place, many to
// many and with doubtful ones: what Rows chooses from. Headlines are paired with
// headlines only, and furniture with nothing.
func Pairs(a, b Source, names *name.Registry) []Pair {
	f := survey([]Source{a, b}, names)
	t := f.compare(0, 1)
	a0, a1, b1 := f.first[0], f.first[1], f.first[2]
	best := t.bests(a0, a1, a1, b1)
	var out []Pair
	for i := a0; i < a1; i++ {
		for j := a1; j < b1; j++ {
			s := t.sureOf(f, i, j)
			if s > 0 && best[i] == j {
				s += bestBonus
			}
			if s > 0 && best[j] == i {
				s += bestBonus
			}
			if s = confidence(s); s < leastPair {
				continue
			}
			for _, x := range f.units[i].sentences {
				for _, y := range f.units[j].sentences {
					out = append(out, Pair{x, y, s})
				}
			}
		}
	}
	return out
}

// confidence brings a likeness to the scale from 0 to 1: surePair is one half,
// the same words are 1.
func confidence(s float64) float64 {
	if s < surePair {
		return s / surePair / 2
	}
	return min(1, 0.5+0.5*(s-surePair)/(alikeMost-surePair))
}
