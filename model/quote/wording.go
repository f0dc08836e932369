package quote

import (
	"context"
	"slices"
	"unicode"
	"unicode/utf8"

	"parallax/corpus/gate"
	"parallax/model/parallel"
	"parallax/model/text"
)

// wordings are utterances as lists of their content words. Those that have none, and
// those of unknown speakers, have no list.
type wordings struct {
	rarity []uint8   // by stem
	at     []uint32  // by utterance, which chunk and place, 0 for none
	chunks [][]int32 // each of one worker: k of the k-th, modulo their number
}

// What stands at a place in a chunk: how many stems there are, doubled, and one more
// where plain follows; the stems; and 32 bits of plain an element.
const chunkBits = 16

// list is what stands for utterance i, nil for nothing.
func (w *wordings) list(i int) []int32 {
	at := w.at[i]
	if at == 0 {
		return nil
	}
	return w.chunks[at>>chunkBits][at&(1<<chunkBits-1):]
}

// stems are the stems of utterance i, ascending, each once.
func (w *wordings) stems(i int) []int32 {
	if list := w.list(i); list != nil {
		return list[1 : 1+list[0]>>1]
	}
	return nil
}

// plain is a bit for each stem of utterance i, that a word of it is no part of a name;
// only of Indirect ones.
func (w *wordings) plain(i int) []int32 {
	if list := w.list(i); list != nil && list[0]&1 != 0 {
		return list[1+list[0]>>1:]
	}
	return nil
}

// printed is what is known of a word as printed.
type printed struct {
	stem    int32
	content bool // no function word
	capital bool
}

// stemmer numbers stems in its own way; one works on one goroutine, and finds the
// stem of each word as printed once.
type stemmer struct {
	known map[string]printed
	ids   map[string]int32
	stems []string // by id

	chunks [][]int32 // as wordings has them

	words []printed // scratch of read
	list  []int32   // scratch of read
	order []uint64  // scratch of sort
}

func newStemmer() *stemmer { return &stemmer{known: map[string]printed{}, ids: map[string]int32{}} }

// word is what is known of a word as printed.
func (m *stemmer) word(w string) printed {
	if p, ok := m.known[w]; ok {
		return p
	}
	low := text.Fold(w)
	stem := text.Stem(low)
	id, ok := m.ids[stem]
	if !ok {
		id = int32(len(m.stems))
		m.ids[stem], m.stems = id, append(m.stems, stem)
	}
	first, _ := utf8.DecodeRuneInString(w)
	p := printed{id, contentWord(low), unicode.IsUpper(first)}
	m.known[w] = p
	return p
}

// read notes the wording of an utterance, not yet in order, and returns which chunk of m
// it is in and where there.
func (m *stemmer) read(u *Utterance) (chunk, place int) {
	words, list := m.words[:0], append(m.list[:0], 0)
	for w := range text.Words(u.Text) {
		p := m.word(w.In(u.Text))
		words = append(words, p)
		if p.content && !slices.Contains(list[1:], p.stem) {
			list = append(list, p.stem)
		}
	}
	n := len(list) - 1
	list[0] = int32(n) << 1
	if u.Kind == Indirect {
		list[0] |= 1
		list = append(list, make([]int32, (n+31)/32)...)
		for _, p := range words {
			if k := slices.Index(list[1:1+n], p.stem); k >= 0 && !p.capital {
				list[1+n+k/32] |= 1 << (k % 32)
			}
		}
	}
	m.words, m.list = words, list
	return m.keep(list)
}

// keep copies a list to the last chunk, or to a new one.
func (m *stemmer) keep(list []int32) (chunk, place int) {
	last := len(m.chunks) - 1
	if last < 0 || len(m.chunks[last])+len(list) > 1<<chunkBits {
		last++
		size := 1 + len(list)
		if last > 0 {
			size = max(size, 1<<chunkBits)
		}
		m.chunks = append(m.chunks, append(make([]int32, 0, size), 0)) // place 0 is none
	}
	place = len(m.chunks[last])
	m.chunks[last] = append(m.chunks[last], list...)
	return last, place
}

// sort gives a list that m has read the ids of all stemmers together, and sorts it by
// them.
func (m *stemmer) sort(list, ids []int32) {
	n := list[0] >> 1
	stems, plain := list[1:1+n], list[1+n:]
	marked := list[0]&1 != 0
	m.order = m.order[:0]
	for k, id := range stems {
		o := uint64(ids[id]) << 1
		if marked {
			o |= uint64(plain[k/32]>>(k%32)) & 1
		}
		m.order = append(m.order, o)
	}
	slices.Sort(m.order)
	for k, o := range m.order {
		stems[k] = int32(o >> 1)
		if marked {
			plain[k/32] = plain[k/32]&^(1<<(k%32)) | int32(o&1)<<(k%32)
		}
	}
}

// newWordings finds those of all utterances of known speakers, and how rare each stem
// is; nil when ctx ends.
func newWordings(ctx context.Context, all Utterances) *wordings {
	out := &wordings{at: make([]uint32, all.N)}
	stemmers := make([]*stemmer, parallel.Workers())
	for w := range stemmers {
		stemmers[w] = newStemmer()
	}
	parallel.Each(ctx, all.N, func(w, i int) {
		if u := all.At(i); u.Speaker != "" {
			chunk, place := stemmers[w].read(&u)
			out.at[i] = uint32(chunk*len(stemmers)+w)<<chunkBits | uint32(place)
		}
	})
	to := out.join(ctx, stemmers)
	parallel.Each(ctx, all.N, func(w, i int) {
		if list := out.list(i); list != nil {
			stemmers[w].sort(list, to[int(out.at[i]>>chunkBits)%len(stemmers)])
		}
	})
	if gate.Ended(ctx) {
		return nil
	}
	return out
}

// join takes what stemmers have read, and gives by stemmer and its id of a stem that of
// all together.
func (w *wordings) join(ctx context.Context, stemmers []*stemmer) (to [][]int32) {
	ids := map[string]int32{}
	for k, m := range stemmers {
		to = append(to, make([]int32, len(m.stems)))
		for own, stem := range m.stems {
			if own%256 == 0 && gate.Ended(ctx) {
				break
			}
			id, ok := ids[stem]
			if !ok {
				id = int32(len(ids))
				ids[stem], w.rarity = id, append(w.rarity, text.Rarity(stem))
			}
			to[k][own] = id
		}
		for n, chunk := range m.chunks {
			at := n*len(stemmers) + k
			for len(w.chunks) <= at {
				w.chunks = append(w.chunks, nil)
			}
			w.chunks[at] = chunk
		}
		m.known, m.ids, m.chunks = nil, nil, nil
	}
	return to
}

func contentWord(low string) bool {
	return !function(isAux|isDeterminer|isPreposition|isBoundary|isPronoun|isCoordinator, low) && low != "there" && low != "there's" && low != "s"
}
