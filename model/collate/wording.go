package collate

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"

	"parallax/model/parallel"
)

// wordings are the units of a field that differ in their words, and what each two of
// them have in common whatever the terms weigh: sources that print one agency's
// sentence share it.
type wordings struct {
	of     []int      // by unit, the number of its wording, in order
	unit   []int      // by wording, the first unit that has it
	common [][]common // by the earlier and by how much later the other is
}

// common is what two wordings share: how many words, how many in a row, and whether
// any meaning in different words, see kin.
type common struct {
	words, run int32
	kin        bool
}

// both is what two units share.
func (w *wordings) both(i, j int) *common {
	x, y := w.of[i], w.of[j]
	if x > y {
		x, y = y, x
	}
	return &w.common[x][y-x]
}

// word finds the wordings of all units, and compares those of the first units below
// among with all.
func (f *field) word(ctx context.Context, among int) {
	w := &f.wordings
	w.of = make([]int, len(f.units))
	numbers := make(map[string]int, len(f.units))
	var key []byte
	for i := range f.units {
		key = key[:0]
		for _, id := range f.units[i].words {
			key = binary.AppendUvarint(key, uint64(id))
		}
		n, ok := numbers[string(key)]
		if !ok {
			n = len(w.unit)
			numbers[string(key)] = n
			w.unit = append(w.unit, i)
		}
		w.of[i] = n
	}
	small(ctx, len(w.unit), func(k int) { f.gather(&f.units[w.unit[k]]) })
	for i := range f.units {
		first := &f.units[w.unit[w.of[i]]]
		f.units[i].senses, f.units[i].different = first.senses, first.different
	}
	rows, _ := slices.BinarySearch(w.unit, among)
	w.common = make([][]common, rows)
	e := f.exposed()
	seers := make([]*seer, parallel.Workers())
	parallel.Each(ctx, rows, func(worker, k int) {
		if seers[worker] == nil {
			seers[worker] = &seer{ends: make([]end, len(e.wording)), seen: make([]int, len(f.lexemes))}
		}
		w.common[k] = make([]common, len(w.unit)-k)
		e.words(seers[worker], k, w.common[k])
		e.kin(k, w.common[k])
	})
}

// gather finds the meanings of a unit's stems, and counts its words.
func (f *field) gather(u *unit) {
	n := 0
	for _, id := range u.stems {
		n += len(f.senses[id])
	}
	u.senses = make([]sense, 0, n)
	for _, id := range u.stems {
		u.senses = append(u.senses, f.senses[id]...)
	}
	slices.SortFunc(u.senses, func(a, b sense) int { return cmp.Or(a.line-b.line, a.stem-b.stem) })
	u.different = len(distinct(slices.Clone(u.words)))
}

// exposed is where wordings have words and meanings. A place that no word has lies
// before each wording, so that no run of words goes over into the next.
type exposed struct {
	f       *field
	places  places // of words
	wording []int  // by place of a word
	lines   places // of meanings, in senses
	senses  []sensed
}

// sensed is a meaning of a stem in a wording.
type sensed struct{ wording, stem int }

func (f *field) exposed() *exposed {
	e := &exposed{f: f}
	w := &f.wordings
	for k, i := range w.unit {
		for range len(f.units[i].words) + 1 {
			e.wording = append(e.wording, k)
		}
		for _, s := range f.units[i].senses {
			e.senses = append(e.senses, sensed{k, s.stem})
		}
	}
	e.places = placed(len(f.lexemes), func(put func(id, at int)) {
		at := 0
		for _, i := range w.unit {
			at++
			for _, id := range f.units[i].words {
				put(id, at)
				at++
			}
		}
	})
	e.lines = placed(f.meanings, func(put func(id, at int)) {
		at := 0
		for _, i := range w.unit {
			for _, s := range f.units[i].senses {
				put(s.line, at)
				at++
			}
		}
	})
	return e
}

// seer is what one worker writes on.
type seer struct {
	ends []end // by place
	seen []int // by word, the turn in which it was last seen
	turn int   // grows with each word
}

// end is a run of equal words that ends at a place.
type end struct{ turn, length int }

// words counts the distinct words that wording k shares with each from k on, and
// measures the longest run of equal words: the run that ends with a pair of equal words
// is one longer than that of the pair just before it in both. Places of a word are gone
// through backwards, so that what stood before is read before it is written.
func (e *exposed) words(s *seer, k int, out []common) {
	s.turn += 2 // no run goes on from another wording
	from := s.turn
	for _, id := range e.f.units[e.f.wordings.unit[k]].words {
		again := s.seen[id] >= from
		s.seen[id] = s.turn
		last := -1
		for _, place := range slices.Backward(e.places.of(id)) {
			other := e.wording[place]
			if other < k {
				break
			}
			length := 1
			if before := &s.ends[place-1]; before.turn == s.turn-1 {
				length += before.length
			}
			s.ends[place] = end{s.turn, length}
			c := &out[other-k]
			c.run = max(c.run, int32(length))
			if other != last && !again {
				c.words++
				last = other
			}
		}
		s.turn++
	}
}

// kin finds the wordings from k on that have a meaning of k in another word: one that k
// has not, for one that they have not.
func (e *exposed) kin(k int, out []common) {
	u := &e.f.units[e.f.wordings.unit[k]]
	for _, s := range u.senses {
		for _, at := range slices.Backward(e.lines.of(s.line)) {
			other := e.senses[at]
			if other.wording < k {
				break
			}
			c := &out[other.wording-k]
			if c.kin || other.stem == s.stem || u.tells(other.stem) {
				continue
			}
			c.kin = !e.f.units[e.f.wordings.unit[other.wording]].tells(s.stem)
		}
	}
}
