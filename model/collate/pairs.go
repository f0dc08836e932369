package collate

import (
	"context"
	"math"

	"parallax/model/name"
)

// Pair is two sentences of two sources and how alike they are.
type Pair struct {
	A, B  int     // indexes into the sources' Document.Sentences
	Score float64 // 0 to 1; from 0.5 on more likely aligned than not
}

// leastPair is the score from which Pairs tells a pair.
const leastPair = 0.03

// Pairs are all pairs of sentences that may tell the same thing, by place, many to
// many and with doubtful ones: what Rows chooses from. Headlines are paired with
// headlines only, and furniture with nothing.
func Pairs(a, b Source, names *name.Registry) []Pair { return learned().Pairs(a, b, names) }

// Pairs is the same with other weights.
func (w *Weights) Pairs(a, b Source, names *name.Registry) []Pair {
	f := survey(context.Background(), []Source{a, b}, names, false)
	f.weights = w
	t := f.desk().compare(0, 1)
	var out []Pair
	for i := f.first[0]; i < f.first[1]; i++ {
		for j := f.first[1]; j < f.first[2]; j++ {
			s := score(t.sureOf(i, j))
			if s < leastPair {
				continue
			}
			out = append(out, Pair{f.units[i].sentences[0], f.units[j].sentences[0], s})
		}
	}
	return out
}

// score is the root of a chance: from one chance in four on a pair counts as
// aligned, which is where precision and recall balanced on pairs left out.
func score(chance float64) float64 { return math.Sqrt(chance) }
