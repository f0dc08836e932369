package search

import (
	"context"
	"encoding/binary"
	"maps"
	"slices"

	"parallax/model/parallel"
)

// Texts is an index of texts. It never changes, so any number of readers share it.
type Texts struct {
	text   func(int) string
	n      int
	list   string   // the words in order, each with a "\n" before it, and one at the end
	starts []uint32 // where in list each word begins, and where one more would
	ends   []uint32 // where in texts the list of each word ends
	texts  []byte   // by word, the numbers of the texts that have it, as differences, each a varint
	common []int32  // the words that most texts have, the commonest first
}

// Build makes an index of n texts, on all cores; text gives the i-th and must give
// the same always. It fails only when ctx ends.
func Build(ctx context.Context, n int, text func(i int) string) (*Texts, error) {
	blocks := make([]block, max(1, min(parallel.Workers(), n/64)))
	parallel.Each(ctx, len(blocks), func(_, k int) {
		blocks[k] = block{first: n * k / len(blocks), ids: make(map[string]int32)}
		blocks[k].read(ctx, n*(k+1)/len(blocks), text)
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	t := &Texts{text: text, n: n}
	t.join(blocks)
	return t, nil
}

// block is the index of texts that stand together, while it is made.
type block struct {
	first int
	ids   map[string]int32
	has   []posting // by id
}

// posting is the list of texts of one word.
type posting struct {
	list  []byte
	first int // the first text of it
	last  int // the last
	n     int
}

func (b *block) read(ctx context.Context, end int, text func(int) string) {
	for i := b.first; i < end && ctx.Err() == nil; i++ {
		words(text(i), func(word []byte) {
			id, ok := b.ids[string(word)]
			if !ok {
				id = int32(len(b.has))
				b.ids[string(word)] = id
				b.has = append(b.has, posting{first: i, last: i, n: 1})
				return
			}
			p := &b.has[id]
			if p.last == i {
				return
			}
			p.list = binary.AppendUvarint(p.list, uint64(i-p.last))
			p.last = i
			p.n++
		})
	}
}

// join puts blocks that follow one another together.
func (t *Texts) join(blocks []block) {
	all := make(map[string]struct{})
	size := 0
	for _, b := range blocks {
		for w, id := range b.ids {
			all[w] = struct{}{}
			size += len(b.has[id].list) + 4
		}
	}
	list := slices.Sorted(maps.Keys(all))
	counts := make([]int, len(list))
	t.starts, t.ends = make([]uint32, 0, len(list)+1), make([]uint32, 0, len(list))
	t.texts = make([]byte, 0, size)
	var joined []byte
	for k, w := range list {
		joined = append(joined, '\n')
		t.starts = append(t.starts, uint32(len(joined)))
		joined = append(joined, w...)
		last := 0
		for _, b := range blocks {
			id, ok := b.ids[w]
			if !ok {
				continue
			}
			p := b.has[id]
			t.texts = append(binary.AppendUvarint(t.texts, uint64(p.first-last)), p.list...)
			last = p.last
			counts[k] += p.n
		}
		t.ends = append(t.ends, uint32(len(t.texts)))
	}
	joined = append(joined, '\n')
	t.starts = append(t.starts, uint32(len(joined)))
	t.list = string(joined)
	t.rank(counts)
}

// mostCommon is how many words are tried first, because most texts have them.
const mostCommon = 256

// rank finds the commonest words.
func (t *Texts) rank(counts []int) {
	for id := range counts {
		t.common = append(t.common, int32(id))
	}
	slices.SortFunc(t.common, func(a, b int32) int { return counts[b] - counts[a] })
	t.common = slices.Clip(slices.Clone(t.common[:min(len(t.common), mostCommon)]))
}

// word is the word of a number.
func (t *Texts) word(id int32) string { return t.list[t.starts[id] : t.starts[id+1]-1] }

// addTexts adds to s the texts that have a word, and returns how many were new.
func (t *Texts) addTexts(s Set, id int32) (added int) {
	from := uint32(0)
	if id > 0 {
		from = t.ends[id-1]
	}
	at := 0
	for list := t.texts[from:t.ends[id]]; len(list) > 0; {
		d, size := uint64(list[0]), 1
		if d >= 0x80 {
			d, size = binary.Uvarint(list)
		}
		at += int(d)
		list = list[size:]
		if w := &s.words[at/64]; *w>>(at%64)&1 == 0 {
			*w |= 1 << (at % 64)
			added++
		}
	}
	return added
}
