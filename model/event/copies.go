package event

import (
	"cmp"
	"math"
	"slices"

	"parallax/model/sorted"
)

// Copies are articles that print one text, near enough word for word: one agency's
// report in many papers, or the same page with a later date. They are in one event
// whatever their dates, and when events are found they count for less than as many
// texts, so that no text outvotes the others.
const (
	// copyRuns is how many runs tell a text, copyPart the part of the longer text's
	// runs that copies share.
	copyRuns, copyPart = 12, 0.7
	// copyWeight is the power of their number that copies weigh together beside other
	// texts: more than one of them, less than as many texts would.
	copyWeight = 0.75
)

// texts tells which articles are copies of one text.
type texts struct {
	of     []int   // by article, the one that stands for its text
	copies [][]int // by that, all that print the text, itself among them
}

// texts finds copies among the pairs worth judging. The first by date stands for a
// text, where dates are known.
func (x *comparison) texts() texts {
	t := texts{make([]int, len(x.sketches)), make([][]int, len(x.sketches))}
	for i := range t.of {
		t.of[i] = i
	}
	root := func(i int) int {
		for t.of[i] != i {
			i = t.of[i]
		}
		return i
	}
	for _, e := range x.near {
		a, b := root(e.a), root(e.b)
		if a == b || !sameWords(&x.sketches[e.a], &x.sketches[e.b]) {
			continue
		}
		if x.before(b, a) {
			a, b = b, a
		}
		t.of[b] = a
	}
	for i := range t.of {
		t.of[i] = root(i)
		t.copies[t.of[i]] = append(t.copies[t.of[i]], i)
	}
	return t
}

// originals are the articles that stand for a text.
func (t texts) originals() (out []int) {
	for i, o := range t.of {
		if i == o {
			out = append(out, i)
		}
	}
	return out
}

// weights are, by article, what the text that it stands for weighs beside others.
func (t texts) weights() []float64 {
	out := make([]float64, len(t.copies))
	for i, same := range t.copies {
		out[i] = math.Pow(float64(len(same)), copyWeight)
	}
	return out
}

// mean is the mean of like over the copies of two texts.
func (t texts) mean(i, j int, like func(a, b int) float64) float64 {
	sum := 0.0
	for _, a := range t.copies[i] {
		for _, b := range t.copies[j] {
			sum += like(min(a, b), max(a, b))
		}
	}
	return sum / float64(len(t.copies[i])*len(t.copies[j]))
}

// sameWords reports whether two articles are copies of one text.
func sameWords(a, b *sketch) bool {
	least, most := min(len(a.runs), len(b.runs)), max(len(a.runs), len(b.runs))
	return least >= copyRuns && float64(least) >= copyPart*float64(most) && float64(sorted.Common(a.runs, b.runs)) >= copyPart*float64(most)
}

// before reports whether article i comes before its copy j.
func (x *comparison) before(i, j int) bool {
	a, b := &x.sketches[i], &x.sketches[j]
	switch {
	case a.day.ok && b.day.ok && a.day.at != b.day.at:
		return a.day.at < b.day.at
	case a.day.ok != b.day.ok:
		return a.day.ok
	case a.words != b.words:
		return a.words > b.words
	}
	return i < j
}

// apart are the pairs of different texts, each once.
func (t texts) apart(near []edge) []edge {
	out := make([]edge, 0, len(near))
	for _, e := range near {
		if a, b := t.of[e.a], t.of[e.b]; a != b {
			out = append(out, edge{min(a, b), max(a, b), 0})
		}
	}
	slices.SortFunc(out, func(m, n edge) int { return cmp.Or(cmp.Compare(m.a, n.a), cmp.Compare(m.b, n.b)) })
	return slices.Compact(out)
}
