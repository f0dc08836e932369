package quote

import (
	"cmp"
	"hash/maphash"
	"slices"

	"parallax/model/text"
)

// What makes two quotations the same words: they share that share of the runs of
// runWords words of the shorter one, which has repeatWords at least. Fewer words are
// often said by several.
const (
	runWords    = 4
	repeatWords = 7
	repeatShare = 0.75
)

// widelyPrinted is how many quotations may have a run of words before it tells nothing:
// "did not respond to a request for comment".
const widelyPrinted = 60

// wordRun is a run of words in an utterance.
type wordRun struct {
	run       uint64 // its hash
	utterance int32
}

// Repeats finds, for each utterance, those of other articles that are the same words,
// whoever is said to say them, ascending. One may be a part of the other. Clauses that
// are only reported are not compared.
func Repeats(all []Utterance) [][]int {
	places, runs := wordRuns(all)
	shared := map[[2]int32]int{}
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && places[to].run == places[from].run {
			to++
		}
		if to-from <= widelyPrinted {
			for i := from; i < to; i++ {
				for j := i + 1; j < to; j++ {
					shared[[2]int32{places[i].utterance, places[j].utterance}]++
				}
			}
		}
		from = to
	}
	out := make([][]int, len(all))
	for p, n := range shared {
		a, b := int(p[0]), int(p[1])
		if all[a].Article != all[b].Article && float64(n) >= repeatShare*float64(min(runs[a], runs[b])) {
			out[a], out[b] = append(out[a], b), append(out[b], a)
		}
	}
	for i := range out {
		slices.Sort(out[i])
	}
	return out
}

// wordRuns are the runs of words of all utterances, equal ones beside each other, each
// once an utterance; and how many an utterance has.
func wordRuns(all []Utterance) (places []wordRun, runs []int) {
	seed := maphash.MakeSeed()
	runs = make([]int, len(all))
	var words []uint64
	for i := range all {
		if all[i].Kind == Indirect || len(all[i].Text) < 2*repeatWords {
			continue
		}
		words = words[:0]
		for w := range text.Words(all[i].Text) {
			words = append(words, maphash.String(seed, text.Fold(w.In(all[i].Text))))
		}
		if len(words) < repeatWords {
			continue
		}
		for k := 0; k+runWords <= len(words); k++ {
			h := uint64(0)
			for _, w := range words[k : k+runWords] {
				h = h*0x9E3779B97F4A7C15 + w
			}
			places = append(places, wordRun{h, int32(i)})
		}
		runs[i] = len(words) - runWords + 1
	}
	slices.SortFunc(places, func(a, b wordRun) int {
		return cmp.Or(cmp.Compare(a.run, b.run), cmp.Compare(a.utterance, b.utterance))
	})
	return slices.Compact(places), runs
}
