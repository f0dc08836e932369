package quote

import (
	"context"
	"slices"
	"sync"

	"parallax/model/parallel"
	"parallax/model/text"
)

// runs are the runs of words that two utterances or more have, but not too many.
type runs struct {
	number []int32      // by utterance, how many runs it has
	shared [][]runPlace // by utterance, those that others have too, each once
	lists  [shards][]int32
}

// runPlace is where the utterances that have a run are listed: which list, its first
// and how many.
type runPlace struct {
	shard, number uint8
	first         int32
}

// shards is how many parts runs are sorted in, by hash. What is left of a hash tells
// runs apart inside a shard: of ten million in all, some ten fall together by chance.
const shards, shardBits = 1 << shardBitCount, 64 - shardBitCount

const shardBitCount = 8

// having are the utterances that have a run, ascending.
func (r *runs) having(p runPlace) []int32 { return r.lists[p.shard][p.first:][:p.number] }

// newRuns finds the runs of words of all utterances.
func newRuns(ctx context.Context, all []Utterance) *runs {
	r := &runs{number: make([]int32, len(all)), shared: make([][]runPlace, len(all))}
	readers := make([]runReader, parallel.Workers())
	for w := range readers {
		readers[w].known = map[string]uint64{}
	}
	parallel.Each(ctx, len(all), func(w, i int) { r.number[i] = readers[w].read(&all[i], int32(i)) })
	var mu sync.Mutex
	parallel.Each(ctx, shards, func(_, shard int) {
		var places []uint64
		for w := range readers {
			places = append(places, readers[w].places[shard]...)
			readers[w].places[shard] = nil
		}
		slices.Sort(places)
		places = slices.Compact(places)
		mu.Lock()
		defer mu.Unlock()
		r.group(shard, places)
	})
	return r
}

// group lists the utterances of each run of a shard, whose places stand in order.
func (r *runs) group(shard int, places []uint64) {
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && places[to]>>32 == places[from]>>32 {
			to++
		}
		if n := to - from; n > 1 && n <= widelyPrinted {
			at := runPlace{uint8(shard), uint8(n), int32(len(r.lists[shard]))}
			for _, p := range places[from:to] {
				i := uint32(p)
				r.lists[shard] = append(r.lists[shard], int32(i))
				r.shared[i] = append(r.shared[i], at)
			}
		}
		from = to
	}
}

// runReader reads utterances; one works on one goroutine.
type runReader struct {
	known  map[string]uint64 // hash of a word as printed
	words  []uint64          // scratch
	places [shards][]uint64  // the hash of a run without its shard, and behind it the utterance
}

// read notes the runs of utterance i, and returns how many there are.
func (r *runReader) read(u *Utterance, i int32) int32 {
	if u.Kind == Indirect || len(u.Text) < 2*repeatWords {
		return 0
	}
	r.words = r.words[:0]
	for w := range text.Words(u.Text) {
		r.words = append(r.words, r.hash(w.In(u.Text)))
	}
	if len(r.words) < repeatWords {
		return 0
	}
	for k := range len(r.words) - runWords + 1 {
		h := uint64(0)
		for _, w := range r.words[k : k+runWords] {
			h = (h ^ h>>29 ^ w) * 0x9E3779B97F4A7C15
		}
		shard := h >> shardBits
		r.places[shard] = append(r.places[shard], h<<shardBitCount>>32<<32|uint64(uint32(i)))
	}
	return int32(len(r.words) - runWords + 1)
}

// hash is the FNV-1a hash of a word as folded.
func (r *runReader) hash(printed string) uint64 {
	h, ok := r.known[printed]
	if !ok {
		h = 14695981039346656037
		for _, c := range []byte(text.Fold(printed)) {
			h = (h ^ uint64(c)) * 1099511628211
		}
		r.known[printed] = h
	}
	return h
}
