package quote

import (
	"context"
	"slices"

	"parallax/model/parallel"
	"parallax/model/text"
)

// runs are the runs of words that two utterances or more have, but not too many.
type runs struct {
	number []int32 // by utterance, how many runs it has
	shared Lists   // by utterance, those that others have too, each once, by their place in lists
	lists  []int32 // for each run how many utterances have it, and these, ascending
}

// shards is how many parts runs are sorted in, by hash. What is left of a hash tells
// runs apart inside a shard: of ten million in all, some fifty fall together by chance.
const shards, shardBits = 1 << shardBitCount, 64 - shardBitCount

const shardBitCount = 8

// having are the utterances that have the run at a place, ascending.
func (r *runs) having(place int32) []int32 { return r.lists[place+1:][:r.lists[place]] }

// newRuns finds the runs of words of all utterances.
func newRuns(ctx context.Context, all Utterances) *runs {
	r := &runs{number: make([]int32, all.N)}
	readers := make([]runReader, parallel.Workers())
	for w := range readers {
		readers[w].known = map[string]uint64{}
	}
	parallel.Each(ctx, all.N, func(w, i int) {
		u := all.At(i)
		r.number[i] = readers[w].read(&u, int32(i))
	})
	lists := make([][]int32, shards)
	rooms := make([][]uint64, parallel.Workers())
	parallel.Each(ctx, shards, func(w, shard int) {
		places := rooms[w][:0]
		for k := range readers {
			places = readers[k].places[shard].appendTo(places)
			readers[k].places[shard] = chunks[uint64]{}
		}
		slices.Sort(places)
		rooms[w] = slices.Compact(places)
		lists[shard] = grouped(rooms[w])
	})
	r.lists = slices.Concat(lists...)
	r.shared = listed(all.N, func(add func(utterance, place int32)) {
		for at := int32(0); int(at) < len(r.lists); at += 1 + r.lists[at] {
			for _, i := range r.having(at) {
				add(i, at)
			}
		}
	})
	return r
}

// grouped lists the utterances of each run of a shard, whose places stand in order.
func grouped(places []uint64) (lists []int32) {
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && places[to]>>32 == places[from]>>32 {
			to++
		}
		if n := to - from; n > 1 && n <= widelyPrinted {
			lists = append(lists, int32(n))
			for _, p := range places[from:to] {
				lists = append(lists, int32(uint32(p)))
			}
		}
		from = to
	}
	return lists
}

// runReader reads utterances; one works on one goroutine.
type runReader struct {
	known  map[string]uint64      // hash of a word as printed
	words  []uint64               // scratch
	places [shards]chunks[uint64] // the hash of a run without its shard, and behind it the utterance
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
		r.places[shard].add(h<<shardBitCount>>32<<32 | uint64(uint32(i)))
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
