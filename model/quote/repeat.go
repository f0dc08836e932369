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
// are only reported are not compared. What it finds when ctx ends is worth nothing.
func Repeats(ctx context.Context, all Utterances) Lists {
	runs := newRuns(ctx, all)
	workers := make([]repeater, parallel.Workers())
	parallel.Each(ctx, all.N, func(w, i int) { workers[w].pairs(runs, all, int32(i)) })
	repeats := listed(all.N, func(add func(one, other int32)) {
		for w := range workers {
			for _, p := range workers[w].found.all() {
				add(p[0], p[1])
				add(p[1], p[0])
			}
		}
	})
	for i := range all.N {
		slices.Sort(repeats.Of(i))
	}
	return repeats
}

// repeater finds repeats; one works on one goroutine.
type repeater struct {
	found chunks[[2]int32]
	count []int32 // by utterance, what runs it shares with the one in hand; zero between two
	seen  []int32 // those that share any
}

// pairs finds the utterances behind i that are the same words.
func (r *repeater) pairs(runs *runs, all Utterances, i int32) {
	places := runs.shared.Of(int(i))
	if len(places) == 0 {
		return
	}
	if r.count == nil {
		r.count = make([]int32, all.N)
	}
	r.seen = r.seen[:0]
	for _, place := range places {
		same := runs.having(place)
		at, _ := slices.BinarySearch(same, i+1)
		for _, j := range same[at:] {
			if r.count[j] == 0 {
				r.seen = append(r.seen, j)
			}
			r.count[j]++
		}
	}
	for _, j := range r.seen {
		if float64(r.count[j]) >= repeatShare*float64(min(runs.number[i], runs.number[j])) && all.At(int(i)).Article != all.At(int(j)).Article {
			r.found.add([2]int32{i, j})
		}
		r.count[j] = 0
	}
}
