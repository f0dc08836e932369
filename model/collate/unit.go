package collate

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/name"
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
	words     []int      // all words in order, by id
	distinct  []int      // the same, ascending and once each
	stems     []int      // distinct content stems, ascending ids
	heads     []int      // distinct first letters of stems ("summ"), ascending ids
	norms     [2]float64 // Euclidean lengths of stems and heads
	rareNorm  float64    // that of stems, weighted also by rarity in English
	senses    []sense    // of the stems, by line of kin.txt
	said      []int      // distinct content stems inside quotations
	quoted    int        // words inside quotations
	voices    []string   // surnames of those whom it quotes, by the key of all spellings
	place     float64    // where it stands in its source, 0 to 1
}

// headLetters is how many letters two stems must begin with to count as kin:
// member and membership, Israel and Israeli.
const headLetters = 4

// field is everything that one alignment works on.
type field struct {
	sources      []Source
	units        []unit         // by source and place, headlines included
	first        []int          // by source, the index of its first unit, and the end
	keys         map[string]int // ids of all words
	lexemes      []lexeme       // by id of the word
	stems, heads vocabulary
	rarity       []float64 // of stems in English, 0 to 1
	logs         []float64 // weights of terms by how many units hold them, see weigh
	cases        [][]cases // by source and stem
	weights      *Weights
	noted        noted
	standing     []standing // by source
	met          []met      // by unit of the source that is being met
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
// quotation joined or not.
func survey(sources []Source, names *name.Registry, joined bool) *field {
	f := &field{sources: sources, first: []int{0}, keys: map[string]int{}, weights: learned()}
	f.cases = make([][]cases, len(sources))
	f.stems.ids, f.heads.ids = map[string]int{}, map[string]int{}
	cut := make([][]unit, len(sources))
	each(len(sources), func(s int) { cut[s] = cutUp(s, sources[s], names, joined) })
	for s, units := range cut {
		for i := range units {
			f.read(&units[i], sources[s])
		}
		f.units = append(f.units, units...)
		f.first = append(f.first, len(f.units))
	}
	for i := range f.cases {
		f.cases[i] = append(f.cases[i], make([]cases, len(f.stems.ids)-len(f.cases[i]))...)
	}
	f.noted = newNoted(len(f.lexemes), meaningsOf().lines)
	f.standing = make([]standing, len(sources))
	each(len(sources), func(s int) { f.standing[s] = f.stand(s) })
	f.stems.count(f, func(u *unit) []int { return u.stems })
	f.heads.count(f, func(u *unit) []int { return u.heads })
	return f
}

// cutUp is the units of a source with what is known of each without the others.
func cutUp(s int, src Source, names *name.Registry, joined bool) (out []unit) {
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
		u.voices = voices(quotes, names)
		u.place = float64(span.Start) / float64(len(src.Text))
		u.tokens = tokens(span.In(src.Text), names)
		out = append(out, u)
	}
	return out
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

// read numbers the words of a unit; whichever comes first has the smaller number.
func (f *field) read(u *unit, src Source) {
	span := u.span(src)
	quotes := quotationsIn(src.Found, span)
	u.words = make([]int, 0, len(u.tokens))
	for _, t := range u.tokens {
		if !t.word() {
			continue
		}
		id := f.word(t)
		u.words = append(u.words, id)
		at := corpus.Span{Start: t.Start + span.Start, End: t.End + span.Start}
		inside := slices.ContainsFunc(quotes, func(q quote.Quotation) bool {
			return q.Kind != quote.Indirect && q.Contains(at)
		})
		if inside {
			u.quoted++
		}
		l := f.lexemes[id]
		if l.stem < 0 {
			continue
		}
		if !slices.Contains(u.stems, l.stem) {
			u.senses = append(u.senses, l.senses...)
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
	slices.SortFunc(u.senses, func(a, b sense) int { return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.stem, b.stem)) })
	u.distinct = distinct(slices.Clone(u.words))
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

// lexeme is what a word is compared by: the ids of its stem and beginning, -1 for
// none, and the meanings of the stem.
type lexeme struct {
	stem, head int
	senses     []sense
}

// word is the id of a token's word, whose lexeme is made when it is first seen.
func (f *field) word(t token) int {
	id, ok := f.keys[t.key]
	if ok {
		return id
	}
	id = len(f.lexemes)
	f.keys[t.key] = id
	l := lexeme{stem: -1, head: -1}
	if t.content() {
		stem := text.Stem(t.key)
		l.stem = f.stems.id(stem)
		if l.stem == len(f.rarity) {
			f.rarity = append(f.rarity, rarity(stem))
		}
		l.senses = meanings(stem, l.stem)
		if head, ok := headOf(stem); ok {
			l.head = f.heads.id(head)
		}
	}
	f.lexemes = append(f.lexemes, l)
	return id
}

// see counts the case in which a unit prints a stem.
func (f *field) see(u *unit, stem int, printed string) {
	c := &f.cases[u.source]
	if stem >= len(*c) {
		*c = append(*c, make([]cases, len(f.stems.ids)-len(*c))...)
	}
	if r, _ := utf8.DecodeRuneInString(printed); !unicode.IsUpper(r) {
		(*c)[stem].small++
	} else if !u.headline && len(u.words) > 1 {
		(*c)[stem].capital++
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
