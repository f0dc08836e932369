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

// cosines measures what u, which has been met, and unit v, the k-th of its source,
// share of stems and word beginnings; it reports whether that is more than faint.
func (f *field) cosines(u, v *unit, k int, e *evidence) bool {
	m := &f.met[k]
	if m.heads == 0 {
		return false
	}
	if m.stems > 0 {
		e[stemsShared] = m.stems / (u.norms[0] * v.norms[0])
	}
	e[always] = 1
	e[headsShared] = m.heads / (u.norms[1] * v.norms[1])
	return max(e[stemsShared], e[headsShared]) >= faint
}

// closer measures the rest of the evidence; u has been met and is noted.
func (f *field) closer(u, v *unit, k int, e *evidence) {
	m := &f.met[k]
	e[wordsShared] = float64(m.words) / float64(len(u.distinct)+len(v.distinct)-m.words)
	e[runShared] = min(float64(m.run), longRun) / longRun
	e[kinShared] = f.kin(u, v)
	if m.rare > 0 {
		e[rareShared] = m.rare / (u.rareNorm * v.rareNorm)
		e[rarestMost] = math.Sqrt(m.rarest) / f.logs[1]
	}
	if len(u.voices) > 0 && len(v.voices) > 0 && !slices.ContainsFunc(u.voices, func(s string) bool { return slices.Contains(v.voices, s) }) {
		e[otherVoice] = 1
	}
	e[farApart] = abs(u.place - v.place)
}

// noted is which senses a unit has, so that others are compared with it fast.
type noted struct {
	line []int // by line of kin.txt, 1 more than the index of the unit's first sense of it
}

func (v *vocabulary) note(terms []int, on bool) {
	for _, id := range terms {
		v.noted[id] = 0
		if on {
			v.noted[id] = v.weight[id] * v.weight[id]
		}
	}
}

// note marks the stems and senses of u for kin, or takes the marks away.
func (f *field) note(u *unit, on bool) {
	f.stems.note(u.stems, on)
	line := f.noted.line
	for k := len(u.senses) - 1; k >= 0; k-- {
		if line[u.senses[k].line] = 0; on {
			line[u.senses[k].line] = k + 1
		}
	}
}
