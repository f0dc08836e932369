package quote

import (
	"cmp"
	"context"
	"slices"
	"unicode"
	"unicode/utf8"

	"parallax/corpus/gate"
	"parallax/model/parallel"
	"parallax/model/text"
)

// wording is an utterance as a list of its content words.
type wording struct {
	stems []int32 // ascending, each once
	plain []bool  // by stem, that a word of it is no part of a name; only of Indirect
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

	words   []printed // scratch of read
	content []int32   // scratch of read
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

// read is the wording of an utterance, not yet in order.
func (m *stemmer) read(u *Utterance) (out wording) {
	words, stems := m.words[:0], m.content[:0]
	for w := range text.Words(u.Text) {
		p := m.word(w.In(u.Text))
		words = append(words, p)
		if p.content && !slices.Contains(stems, p.stem) {
			stems = append(stems, p.stem)
		}
	}
	m.words, m.content, out.stems = words, stems, slices.Clone(stems)
	if u.Kind != Indirect {
		return out
	}
	out.plain = make([]bool, len(out.stems))
	for _, p := range words {
		if k := slices.Index(out.stems, p.stem); k >= 0 && !p.capital {
			out.plain[k] = true
		}
	}
	return out
}

// order gives w the ids of all stemmers together and sorts it by them.
func (w *wording) order(ids []int32) {
	type stem struct {
		id    int32
		plain bool
	}
	all := make([]stem, len(w.stems))
	for k, id := range w.stems {
		all[k] = stem{ids[id], w.plain != nil && w.plain[k]}
	}
	slices.SortFunc(all, func(a, b stem) int { return cmp.Compare(a.id, b.id) })
	for k, s := range all {
		w.stems[k] = s.id
		if w.plain != nil {
			w.plain[k] = s.plain
		}
	}
}

// wordings are those of all utterances of known speakers, and how rare each stem is.
func wordings(ctx context.Context, all []Utterance) (out []wording, rarity []uint8) {
	out = make([]wording, len(all))
	by := make([]int32, len(all))
	stemmers := make([]*stemmer, parallel.Workers())
	for w := range stemmers {
		stemmers[w] = newStemmer()
	}
	parallel.Each(ctx, len(all), func(w, i int) {
		if all[i].Speaker != "" {
			out[i], by[i] = stemmers[w].read(&all[i]), int32(w)
		}
	})
	ids := map[string]int32{}
	to := make([][]int32, len(stemmers))
	for w, m := range stemmers {
		to[w] = make([]int32, len(m.stems))
		for k, stem := range m.stems {
			if k%256 == 0 && gate.Ended(ctx) {
				return nil, nil
			}
			id, ok := ids[stem]
			if !ok {
				id = int32(len(ids))
				ids[stem], rarity = id, append(rarity, text.Rarity(stem))
			}
			to[w][k] = id
		}
	}
	parallel.Each(ctx, len(all), func(_, i int) { out[i].order(to[by[i]]) })
	return out, rarity
}

func contentWord(low string) bool {
	return !function(isAux|isDeterminer|isPreposition|isBoundary|isPronoun|isCoordinator, low) && low != "there" && low != "there's" && low != "s"
}
