package collate

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/parallel"
	"parallax/model/quote"
	"parallax/model/text"
)

// unit is what alignment moves as one: a sentence, with the short sentences beside
// it in the same quotation.
type unit struct {
	source    int
	sentences []int // indexes into the source's Document.Sentences, ascending
	headline  bool
	tokens    []token
	words     []int    // all words in order, by id
	different int      // how many words without those
	stems     []int    // distinct content stems, ascending ids
	heads     []int    // distinct first letters of stems ("summ"), ascending ids
	senses    []sense  // of the stems, by meaning
	said      []int    // distinct content stems inside quotations
	quoted    int      // words inside quotations
	voices    []string // surnames of those whom it quotes, by the key of all spellings
	place     float64  // where it stands in its source, 0 to 1
}

// headLetters is how many letters two stems must begin with to count as kin:
// member and membership, Israel and Israeli.
const headLetters = 4

// field is everything that one alignment works on.
type field struct {
	sources      []Source
	units        []unit   // by source and place, headlines included
	first        []int    // by source, the index of its first unit, and the end
	lexemes      []lexeme // by id of the word
	stems, heads vocabulary
	meanings     int       // lines of kin.txt that any word has
	rarity       []float64 // of stems in English, 0 to 1
	senses       [][]sense // of stems
	cases        [][]cases // by source and stem
	weights      *Weights
	standing     []standing // by source
	wordings     wordings
	byHand       byHand
}

// cases counts how a stem is printed inside sentences.
type cases struct{ capital, small int }

// isName reports whether two sources always print a stem with a capital letter.
func (f *field) isName(a, b, stem int) bool {
	x, y := f.cases[a][stem], f.cases[b][stem]
	return x.capital+y.capital > 0 && x.small+y.small == 0
}

// survey reads the sentences of all sources that are not furniture, short ones of one
// quotation joined or not. All that is numbered is numbered in the order of the
// sources, whoever reads them. When ctx ends, what it found is of no use.
func survey(ctx context.Context, sources []Source, names *name.Registry, joined bool) *field {
	n := len(sources)
	f := &field{sources: sources, first: make([]int, n+1), weights: learned()}
	f.cases, f.standing = make([][]cases, n), make([]standing, n)
	cut := make([][]unit, n)
	readers := make([]*reader, parallel.Workers())
	each := func(do func(worker, s int)) { parallel.Each(ctx, n, do) }
	fresh := make([][]token, n)
	by := make([]*reader, n)
	each(func(worker, s int) {
		if readers[worker] == nil {
			readers[worker] = newReader(names)
		}
		by[s] = readers[worker]
		cut[s], fresh[s] = by[s].cutUp(s, sources[s], joined)
	})
	if ctx.Err() != nil {
		return f
	}
	f.number(ctx, by, fresh)
	all := 0
	for _, units := range cut {
		all += len(units)
	}
	f.units = make([]unit, 0, all)
	for s, units := range cut {
		f.units = append(f.units, units...)
		f.first[s+1] = len(f.units)
	}
	f.stems.in, f.heads.in = make([][]int32, n), make([][]int32, n)
	each(func(_, s int) {
		f.cases[s] = make([]cases, len(f.stems.ids))
		f.stems.in[s], f.heads.in[s] = make([]int32, len(f.stems.ids)), make([]int32, len(f.heads.ids))
		for i := f.first[s]; i < f.first[s+1]; i++ {
			u := &f.units[i]
			f.read(u, sources[s], by[s].global)
			for _, id := range u.stems {
				f.stems.in[s][id]++
			}
			for _, id := range u.heads {
				f.heads.in[s][id]++
			}
		}
		f.standing[s] = f.stand(s)
	})
	if ctx.Err() == nil {
		f.word(ctx, f.first[f.bases()])
	}
	return f
}

// mostUnits is how many sentences may be aligned every source with every other;
// a larger set is aligned with its base only.
const mostUnits = 1000

// bases are how many sources, from the first on, are aligned with all after them.
func (f *field) bases() int {
	if len(f.units) > mostUnits {
		return 1
	}
	return max(0, len(f.sources)-1)
}

// cutUp is the units of a source with what is known of each without the others,
// and the words of the source, each at its first place.
func (r *reader) cutUp(s int, src Source, joined bool) (out []unit, fresh []token) {
	r.source++
	out = make([]unit, 0, len(src.Doc.Sentences))
	for i := 0; i < len(src.Doc.Sentences); i++ {
		kind := src.Doc.LineOf(i).Kind
		if kind.Furniture() {
			continue
		}
		u := unit{source: s, sentences: []int{i}, headline: kind == text.Headline}
		for joined && i+1 < len(src.Doc.Sentences) && together(src, u.sentences[0], i) {
			i++
			u.sentences = append(u.sentences, i)
		}
		span := u.span(src)
		quotes := quotationsIn(src.Found, span)
		u.voices = voices(quotes, r.names)
		u.place = float64(span.Start) / float64(len(src.Text))
		u.tokens = cut(span.In(src.Text), r.word)
		for _, t := range u.tokens {
			if t.word() && r.seen[t.id] != r.source {
				r.seen[t.id] = r.source
				fresh = append(fresh, t)
			}
		}
		out = append(out, u)
	}
	return out, fresh
}

// shortWords is how many words a sentence inside a quotation has at least to stand
// by itself: "Hi, Congressman. How are you?" tells nothing alone.
const shortWords = 6

// together reports whether sentence i+1 of src belongs to the unit of the sentences
// from first to i: all stand in one quotation, and one side is short.
func together(src Source, first, i int) bool {
	s := src.Doc.Sentences
	if s[i].Line != s[i+1].Line {
		return false
	}
	so := corpus.Span{Start: s[first].Start, End: s[i].End}
	if text.CountWords(so.In(src.Text)) >= shortWords && text.CountWords(s[i+1].In(src.Text)) >= shortWords {
		return false
	}
	return slices.ContainsFunc(quotationsIn(src.Found, s[i].Span), func(q quote.Quotation) bool {
		return q.Kind == quote.Direct && q.Overlaps(s[i+1].Span)
	})
}

// span covers the unit's sentences.
func (u *unit) span(src Source) corpus.Span {
	s := src.Doc.Sentences
	return corpus.Span{Start: s[u.sentences[0]].Start, End: s[u.sentences[len(u.sentences)-1]].End}
}

// read finds what a unit is compared by; global are the ids of its words by those that
// their reader gave.
func (f *field) read(u *unit, src Source, global []int32) {
	span := u.span(src)
	quotes := quotationsIn(src.Found, span)
	n := len(u.tokens)
	u.words, u.stems, u.heads = make([]int, 0, n), make([]int, 0, n), make([]int, 0, n)
	for k := range u.tokens {
		t := &u.tokens[k]
		if !t.word() {
			continue
		}
		t.id = global[t.id]
		id := int(t.id)
		u.words = append(u.words, id)
		at := corpus.Span{Start: t.Start + span.Start, End: t.End + span.Start}
		inside := slices.ContainsFunc(quotes, func(q quote.Quotation) bool {
			return q.Kind != quote.Indirect && q.Contains(at)
		})
		if inside {
			u.quoted++
		}
		l := &f.lexemes[id]
		if l.stem < 0 {
			continue
		}
		u.stems = append(u.stems, l.stem)
		f.see(u, l.stem, at.In(src.Text))
		if l.head >= 0 {
			u.heads = append(u.heads, l.head)
		}
		if inside {
			u.said = append(u.said, l.stem)
		}
	}
	u.stems, u.heads, u.said = distinct(u.stems), distinct(u.heads), distinct(u.said)
}

// voices are the keys of the surnames of those who are quoted.
func voices(quotes []quote.Quotation, names *name.Registry) []string {
	var out []string
	for _, q := range quotes {
		words := strings.Fields(text.Fold(q.Speaker))
		if len(words) == 0 {
			continue
		}
		if key := names.Key(words[len(words)-1]); !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}

// see counts the case in which a unit prints a stem.
func (f *field) see(u *unit, stem int, printed string) {
	c := &f.cases[u.source][stem]
	if r, _ := utf8.DecodeRuneInString(printed); !unicode.IsUpper(r) {
		c.small++
	} else if !u.headline && len(u.words) > 1 {
		c.capital++
	}
}

// headOf is the beginning of a stem that has enough letters; a number is whole,
// and so counts twice: figures are facts.
func headOf(stem string) (string, bool) {
	n := 0
	for i, r := range stem {
		if unicode.IsDigit(r) {
			return stem, true
		}
		if n++; n > headLetters {
			return stem[:i], true
		}
	}
	return stem, n == headLetters
}

// quotationsIn are the quotations that overlap span, headlines' own included.
func quotationsIn(found *quote.Findings, span corpus.Span) []quote.Quotation {
	var out []quote.Quotation
	if found != nil {
		for _, q := range found.Quotations {
			if q.Overlaps(span) {
				out = append(out, q)
			}
		}
	}
	return out
}
