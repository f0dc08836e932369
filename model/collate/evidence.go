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

// cosines measures what units i and j share of stems and word beginnings, m being
// what they share; it reports whether that is more than faint.
func (d *desk) cosines(i, j int, m *met, e *evidence) bool {
	if m.heads == 0 {
		return false
	}
	if m.stems > 0 {
		e[stemsShared] = m.stems / (d.lengths[i].stems * d.lengths[j].stems)
	}
	e[always] = 1
	e[headsShared] = m.heads / (d.lengths[i].heads * d.lengths[j].heads)
	return max(e[stemsShared], e[headsShared]) >= faint
}

// closer measures the rest of the evidence.
func (d *desk) closer(i, j int, m *met, logs []float64, e *evidence) {
	u, v := &d.f.units[i], &d.f.units[j]
	both := d.f.wordings.both(i, j)
	e[wordsShared] = float64(both.words) / float64(u.different+v.different-int(both.words))
	e[runShared] = min(float64(both.run), longRun) / longRun
	if both.kin {
		e[kinShared] = d.kin(i, j)
	}
	if m.rare > 0 {
		e[rareShared] = m.rare / (d.lengths[i].rare * d.lengths[j].rare)
		e[rarestMost] = math.Sqrt(m.rarest) / logs[1]
	}
	if len(u.voices) > 0 && len(v.voices) > 0 && !slices.ContainsFunc(u.voices, func(s string) bool { return slices.Contains(v.voices, s) }) {
		e[otherVoice] = 1
	}
	e[farApart] = abs(u.place - v.place)
}
