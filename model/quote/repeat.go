package quote

import (
	"context"
	"slices"

	"parallax/model/parallel"
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

// Repeats finds, for each utterance, those of other articles that are the same words,
// whoever is said to say them, ascending. One may be a part of the other. Clauses that
// are only reported are not compared.
func Repeats(all []Utterance) [][]int32 {
	runs := newRuns(all)
	later := make([][]int32, len(all)) // by utterance, those behind it that repeat it
	counts := make([][]int32, parallel.Workers())
	for w := range counts {
		counts[w] = make([]int32, len(all))
	}
	parallel.Each(context.Background(), len(all), func(w, i int) { later[i] = runs.repeating(all, i, counts[w]) })
	return bothWays(later)
}

// bothWays adds to lists of later ones the earlier ones that have them in their lists;
// all lie in one piece of memory.
func bothWays(later [][]int32) [][]int32 {
	sizes, sum := make([]int32, len(later)), 0
	for a, list := range later {
		sizes[a] += int32(len(list))
		sum += 2 * len(list)
		for _, b := range list {
			sizes[b]++
		}
	}
	out, room := make([][]int32, len(later)), make([]int32, sum)
	for a, n := range sizes {
		if n > 0 {
			out[a], room = room[:0:n], room[n:]
		}
	}
	for a, list := range later {
		for _, b := range list {
			out[b] = append(out[b], int32(a))
		}
	}
	for a, list := range later {
		out[a] = append(out[a], list...) // those before a are there, in order
	}
	return out
}

// repeating are the utterances behind i that are the same words. count is scratch, zero
// before and after.
func (r *runs) repeating(all []Utterance, i int, count []int32) (out []int32) {
	for _, g := range r.shared[i] {
		same := r.having(g)
		at, _ := slices.BinarySearch(same, int32(i)+1)
		for _, j := range same[at:] {
			if count[j] == 0 {
				out = append(out, j)
			}
			count[j]++
		}
	}
	repeats := out[:0]
	for _, j := range out {
		if all[i].Article != all[j].Article && float64(count[j]) >= repeatShare*float64(min(r.number[i], r.number[j])) {
			repeats = append(repeats, j)
		}
		count[j] = 0
	}
	slices.Sort(repeats)
	return repeats
}
