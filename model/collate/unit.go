package collate

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
)

// unit is one sentence as alignment sees it.
type unit struct {
	source   int
	sentence int // index into the source's Document.Sentences
	headline bool
	tokens   []token
	keys     []string   // of the words, in order
	stems    []int      // distinct content stems, ascending ids
	heads    []int      // distinct first letters of stems ("summi"), ascending ids
	norms    [2]float64 // Euclidean lengths of stems and heads
	said     []int      // distinct content stems inside quotations
	saidFrom []string   // who is quoted
	quoted   int        // words inside quotations
}

// headLetters is how many letters two stems must begin with to count as kin:
// member and membership, Israel and Israeli.
const headLetters = 5

// vocabulary numbers the terms of one collation and weighs them: a term that
// stands in n of all sentences weighs log(1 + all/n).
type vocabulary struct {
	ids     map[string]int
	in      []int   // how many units hold the term
	posting [][]int // which, ascending
}

func (v *vocabulary) id(term string) int {
	i, ok := v.ids[term]
	if !ok {
		i = len(v.in)
		v.ids[term], v.in, v.posting = i, append(v.in, 0), append(v.posting, nil)
	}
	return i
}

func (v *vocabulary) weight(id, all int) float64 { return math.Log(1 + float64(all)/float64(v.in[id])) }

// add counts the distinct terms of unit u.
func (v *vocabulary) add(ids []int, u int) {
	for _, i := range ids {
		v.in[i]++
		v.posting[i] = append(v.posting[i], u)
	}
}

// field is everything that one alignment works on.
type field struct {
	sources      []Source
	units        []unit // by source and place, headlines included
	first        []int  // by source, the index of its first unit, and the end
	stems, heads vocabulary
}

// survey reads the sentences of all sources that are not furniture.
func survey(sources []Source, names *name.Registry) *field {
	f := &field{sources: sources, first: []int{0}}
	f.stems.ids, f.heads.ids = map[string]int{}, map[string]int{}
	for s, src := range sources {
		for i, sent := range src.Doc.Sentences {
			kind := src.Doc.Lines[sent.Line].Kind
			if kind.Furniture() {
				continue
			}
			u := unit{source: s, sentence: i, headline: kind == text.Headline}
			f.read(&u, src, sent.Span, names)
			f.units = append(f.units, u)
		}
		f.first = append(f.first, len(f.units))
	}
	for i := range f.units {
		f.stems.add(f.units[i].stems, i)
		f.heads.add(f.units[i].heads, i)
	}
	for i := range f.units {
		u := &f.units[i]
		u.norms = [2]float64{f.norm(&f.stems, u.stems), f.norm(&f.heads, u.heads)}
	}
	return f
}

func (f *field) norm(v *vocabulary, ids []int) float64 {
	sum := 0.0
	for _, id := range ids {
		w := v.weight(id, len(f.units))
		sum += w * w
	}
	return math.Sqrt(sum)
}

// read fills a unit from the sentence at span.
func (f *field) read(u *unit, src Source, span corpus.Span, names *name.Registry) {
	quotes := quotationsIn(src.Found, span)
	u.tokens = tokens(span.In(src.Text), names)
	for _, t := range u.tokens {
		if !t.word() {
			continue
		}
		u.keys = append(u.keys, t.key)
		at := corpus.Span{Start: t.Start + span.Start, End: t.End + span.Start}
		inside := slices.ContainsFunc(quotes, func(q quote.Quotation) bool {
			return q.Kind != quote.Indirect && q.Contains(at)
		})
		if inside {
			u.quoted++
		}
		if !t.content() {
			continue
		}
		stem := text.Stem(t.key)
		id := f.stems.id(stem)
		u.stems = append(u.stems, id)
		if head, ok := headOf(stem); ok {
			u.heads = append(u.heads, f.heads.id(head))
		}
		if inside {
			u.said = append(u.said, id)
		}
	}
	for _, q := range quotes {
		if q.Speaker != "" && !slices.Contains(u.saidFrom, q.Speaker) {
			u.saidFrom = append(u.saidFrom, q.Speaker)
		}
	}
	u.stems, u.heads, u.said = distinct(u.stems), distinct(u.heads), distinct(u.said)
}

// headOf is the beginning of a stem that has enough letters.
func headOf(stem string) (string, bool) {
	n := 0
	for i, r := range stem {
		if n == headLetters {
			return stem[:i], true
		}
		if !unicode.IsLetter(r) {
			return "", false
		}
		n++
	}
	return stem, n == headLetters && utf8.ValidString(stem)
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

func distinct(ids []int) []int {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// common is the number of elements that two ascending lists share.
func common(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
