package collate

import (
	"context"
	"slices"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/text"
)

// reader cuts sources into tokens, and knows those of words that it has seen.
type reader struct {
	names  *name.Registry
	of     map[string][]token // by printed word, places from its start
	ids    map[string]int32   // the reader's own, by key
	seen   []int32            // by own id, the source it was last seen in
	global []int32            // by own id, that of the field
	source int32              // how many it has begun
}

func newReader(names *name.Registry) *reader {
	return &reader{names: names, of: map[string][]token{}, ids: map[string]int32{}}
}

// word appends the tokens of the word of s at w.
func (r *reader) word(out []token, s string, w corpus.Span) []token {
	printed := w.In(s)
	known, ok := r.of[printed]
	if !ok {
		known = word(nil, printed, corpus.Span{End: len(printed)}, r.names)
		for i := range known {
			known[i].id = r.id(known[i].key)
		}
		r.of[printed] = known
	}
	for _, t := range known {
		t.Span = corpus.Span{Start: t.Start + w.Start, End: t.End + w.Start}
		out = append(out, t)
	}
	return out
}

func (r *reader) id(key string) int32 {
	id, ok := r.ids[key]
	if !ok {
		id = int32(len(r.ids))
		r.ids[key] = id
		r.seen = append(r.seen, 0)
	}
	return id
}

// lexeme is what a word is compared by: the ids of its stem and beginning, -1 for
// none; and its class in strength.txt.
type lexeme struct {
	stem, head int
	class      string
}

// number gives ids to the words of all sources, which come first to last with who read
// them, and to their stems, beginnings and meanings. Whichever comes first has the
// smaller number, and says whether the word carries matter.
func (f *field) number(ctx context.Context, by []*reader, fresh [][]token) {
	var words []token
	ids := map[string]int32{}
	for s, list := range fresh {
		r := by[s]
		for len(r.global) < len(r.ids) {
			r.global = append(r.global, -1)
		}
		for _, t := range list {
			if r.global[t.id] >= 0 {
				continue
			}
			id, ok := ids[t.key]
			if !ok {
				id = int32(len(words))
				ids[t.key] = id
				words = append(words, t)
			}
			r.global[t.id] = id
		}
	}
	stems := make([]string, len(words))
	small(ctx, len(words), func(i int) {
		if words[i].content() {
			stems[i] = text.Stem(words[i].key)
		}
	})
	f.lexemes = make([]lexeme, len(words))
	f.stems.ids, f.heads.ids = make(map[string]int, len(words)), make(map[string]int, len(words))
	for i := range words {
		f.lexemes[i] = lexeme{-1, -1, strengthOf()[words[i].key]}
		if !words[i].content() {
			continue
		}
		l := &f.lexemes[i]
		l.stem = f.stems.id(stems[i])
		if l.stem == len(f.senses) {
			f.senses = append(f.senses, meanings(stems[i], l.stem))
			f.rarity = append(f.rarity, rarity(stems[i]))
		}
		if head, ok := headOf(stems[i]); ok {
			l.head = f.heads.id(head)
		}
	}
	f.countMeanings()
}

// countMeanings numbers the meanings that stems have, in the order of kin.txt.
func (f *field) countMeanings() {
	var lines []int
	for _, of := range f.senses {
		for _, s := range of {
			lines = append(lines, s.line)
		}
	}
	lines = distinct(lines)
	f.meanings = len(lines)
	for _, of := range f.senses {
		for i := range of {
			of[i].line, _ = slices.BinarySearch(lines, of[i].line)
		}
	}
}
