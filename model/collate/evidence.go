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
	both, run := f.noted.wordsIn(v)
	e[wordsShared] = float64(both) / float64(len(u.distinct)+len(v.distinct)-both)
	e[runShared] = min(float64(run), longRun) / longRun
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

// wordsIn counts the distinct words that v shares with the noted unit, and measures
// the longest run of equal words: the run that ends with a pair of equal words is one
// longer than that of the pair just before it in both. Runs are kept by place in the
// noted unit.
func (n *noted) wordsIn(v *unit) (both, longest int) {
	since := n.turn // words counted from here on are of v
	for i, id := range v.words {
		at := n.last[id]
		if at == 0 {
			continue
		}
		if n.counted[id] <= since {
			n.counted[id] = since + 1
			both++
		}
		for ; at > 0; at = n.before[at] {
			length := 1
			if n.seen[at-1] == n.turn+i {
				length += n.run[at-1]
			}
			n.seen[at], n.run[at] = n.turn+i+1, length
			longest = max(longest, length)
		}
	}
	n.turn += len(v.words) + 2
	return both, longest
}

// noted is where a unit has its words, so that others are compared with it fast.
// Places count from 1, the last first, so that a place is read before it is written.
type noted struct {
	last    []int // by word, its last place in the unit, 0 for none
	counted []int // by word, a turn of the unit it was last counted in
	before  []int // by place, the place before it of the same word
	seen    []int // by place, the turn in which run was set, plus one
	run     []int // by place, the length of the run that ends there
	turn    int   // grows with each word compared
	line    []int // by line of kin.txt, 1 more than the index of the unit's first sense of it
}

func newNoted(words, lines int) noted {
	return noted{last: make([]int, words), counted: make([]int, words), line: make([]int, lines)}
}

// words marks the places of the words of u, or takes the marks away.
func (n *noted) words(u *unit, on bool) {
	if !on {
		for _, id := range u.words {
			n.last[id] = 0
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
}

func (v *vocabulary) note(terms []int, on bool) {
	for _, id := range terms {
		v.noted[id] = 0
		if on {
			v.noted[id] = v.weight[id] * v.weight[id]
		}
	}
}

// note marks the stems and senses of u for kin, or takes the marks away; its words are
// marked apart from them.
func (f *field) note(u *unit, on bool) {
	f.stems.note(u.stems, on)
	line := f.noted.line
	for k := len(u.senses) - 1; k >= 0; k-- {
		if line[u.senses[k].line] = 0; on {
			line[u.senses[k].line] = k + 1
		}
	}
}
