package collate

import (
	"parallax/corpus"
	"parallax/model/name"
)

// maxCells bounds the work of one Diff: texts whose differing parts have more
// than this many pairs of tokens are told as all different.
const maxCells = 4 << 20

// minShared is the percentage of the shorter text's words that must be equal for
// a word difference to be worth reading.
const minShared = 35

// Diff is the word difference of two texts: a weighted longest common subsequence
// of their tokens in which every run of equal tokens between two edits costs as
// much as a content word nearly pays (affine gap costs, Gotoh 1982), so that no
// run is only an "of" or a comma. Equal are words of one folded form, spellings
// that names knows as one name, and contractions and their full forms. Where less
// than 35 % of the shorter text's words are shared the result is one edit from
// the whole of a to the whole of b: marks on single words would only mislead.
//
// White space beside an edit belongs to the equal piece next to it.
func Diff(a, b string, names *name.Registry) []Edit {
	ta, tb := tokens(a, names), tokens(b, names)
	runs := commonRuns(ta, tb)
	if !enough(ta, tb, runs) {
		runs = nil
	}
	return pieces(ta, tb, runs)
}

// run is a stretch of n equal tokens, at i in one text and at j in the other.
type run struct{ i, j, n int }

// enough reports whether runs cover minShared percent of the shorter text.
func enough(ta, tb []token, runs []run) bool {
	wa, wb, shared := words(ta), words(tb), 0
	if wa == 0 && wb == 0 {
		return true
	}
	for _, r := range runs {
		shared += words(ta[r.i : r.i+r.n])
	}
	return shared > 0 && 100*shared >= minShared*min(wa, wb)
}

// words is the number of words in ts.
func words(ts []token) int {
	n := 0
	for _, t := range ts {
		if t.word() {
			n++
		}
	}
	return n
}

// commonRuns aligns two token lists: the runs of equal tokens that together weigh
// most after their costs, in order. Common ends are kept whatever they weigh: they
// are between no two edits.
func commonRuns(ta, tb []token) []run {
	head := 0
	for head < len(ta) && head < len(tb) && ta[head].key == tb[head].key {
		head++
	}
	tail := 0
	for tail < len(ta)-head && tail < len(tb)-head && ta[len(ta)-1-tail].key == tb[len(tb)-1-tail].key {
		tail++
	}
	var out []run
	if head > 0 {
		out = append(out, run{0, 0, head})
	}
	for _, r := range align(ta[head:len(ta)-tail], tb[head:len(tb)-tail]) {
		out = append(out, run{r.i + head, r.j + head, r.n})
	}
	if tail > 0 {
		out = append(out, run{len(ta) - tail, len(tb) - tail, tail})
	}
	return out
}

// Steps of the alignment, as stored for the way back.
const (
	fromGap  = 1 << iota // the best run through this pair starts here
	gapMatch             // the best gap at this pair follows a run that ends here
	gapLeft              // … or a gap one token of a earlier; else one of b earlier
)

// align is the dynamic programme over all pairs of tokens; what it keeps lies
// between edits.
func align(ta, tb []token) []run {
	n, m := len(ta), len(tb)
	if n == 0 || m == 0 || n*m > maxCells {
		return nil
	}
	const none = -1 << 30
	steps := make([]uint8, (n+1)*(m+1))
	match, gap := make([]int, m+1), make([]int, m+1) // best ends with a pair, with an edit
	for j := range match {
		match[j] = none
	}
	for i := 1; i <= n; i++ {
		diagMatch, diagGap := match[0], gap[0]
		match[0], gap[0] = none, 0
		steps[i*(m+1)] = gapLeft
		for j := 1; j <= m; j++ {
			upGap, step := gap[j], uint8(0)
			here := none
			if ta[i-1].key == tb[j-1].key {
				here = diagMatch
				if diagGap-runCost > here {
					here, step = diagGap-runCost, fromGap
				}
				here += int(ta[i-1].weight)
			}
			diagMatch, diagGap = match[j], upGap
			match[j] = here
			gap[j] = gap[j-1]
			if upGap > gap[j] {
				gap[j], step = upGap, step|gapLeft
			}
			if here > gap[j] {
				gap[j], step = here, step&^gapLeft|gapMatch
			}
			steps[i*(m+1)+j] = step
		}
	}
	return trace(steps, n, m)
}

// trace follows the steps back from the end of both texts.
func trace(steps []uint8, n, m int) []run {
	var out []run
	matching := false
	for i, j := n, m; i > 0 && j > 0; {
		step := steps[i*(m+1)+j]
		switch {
		case !matching && step&gapMatch != 0:
			matching = true
			out = append(out, run{i, j, 0})
		case !matching && step&gapLeft != 0:
			i--
		case !matching:
			j--
		default:
			i, j = i-1, j-1
			r := &out[len(out)-1]
			r.i, r.j, r.n = i, j, r.n+1
			matching = step&fromGap == 0
		}
	}
	for l, r := 0, len(out)-1; l < r; l, r = l+1, r-1 {
		out[l], out[r] = out[r], out[l]
	}
	return out
}

// pieces turns runs into edits that cover both texts.
func pieces(ta, tb []token, runs []run) []Edit {
	var out []Edit
	var at Edit // where the next piece starts, in A.Start and B.Start
	if len(ta) > 0 {
		at.A.Start = ta[0].Start
	}
	if len(tb) > 0 {
		at.B.Start = tb[0].Start
	}
	i, j := 0, 0
	add := func(equal bool, endA, endB int) {
		e := Edit{equal, corpus.Span{Start: at.A.Start, End: endA}, corpus.Span{Start: at.B.Start, End: endB}}
		if !e.A.Empty() || !e.B.Empty() {
			out = append(out, e)
		}
		at.A.Start, at.B.Start = endA, endB
	}
	for _, r := range runs {
		if r.i > i || r.j > j {
			add(false, last(ta, i, r.i, at.A.Start), last(tb, j, r.j, at.B.Start))
		}
		i, j = r.i+r.n, r.j+r.n
		add(true, next(ta, i), next(tb, j))
	}
	if i < len(ta) || j < len(tb) {
		add(false, last(ta, i, len(ta), at.A.Start), last(tb, j, len(tb), at.B.Start))
	}
	return out
}

// last is the end of ts[from:to], or at when that is empty.
func last(ts []token, from, to, at int) int {
	if from == to {
		return at
	}
	return ts[to-1].End
}

// next is where the token after a run starts, the end of the last when none does.
func next(ts []token, i int) int {
	if i < len(ts) {
		return ts[i].Start
	}
	return ts[len(ts)-1].End
}
