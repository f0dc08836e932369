package collate

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"parallax/corpus"
	"parallax/model/sorted"
)

//go:embed strength.txt
var strengthText string

// strengthOf maps a folded word to its class in strength.txt.
var strengthOf = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(strengthText) {
		if class, words, ok := strings.Cut(line, " "); ok && class != "#" {
			for w := range strings.FieldsSeq(words) {
				out[w] = class
			}
		}
	}
	return out
})

// cellWords are the words and marks of a cell in order.
type cellWords struct {
	src    Source
	tokens []corpus.Span // in the source's text
	folded []string
	class  []string // of strength.txt, "" for most
	stems  []int    // -1 for words without matter
	first  []bool   // opens a sentence
}

func (f *field) cellWords(us []*unit) *cellWords {
	out := &cellWords{src: f.sources[us[0].source]}
	n := 0
	for _, u := range us {
		n += len(u.tokens)
	}
	out.tokens, out.folded = make([]corpus.Span, 0, n), make([]string, 0, n)
	out.stems, out.first = make([]int, 0, n), make([]bool, 0, n)
	out.class = make([]string, 0, n)
	for _, u := range us {
		at := u.span(out.src).Start
		for i, t := range u.tokens {
			stem, class := -1, ""
			if t.content() {
				stem = f.lexemes[t.id].stem
			}
			if t.word() {
				class = f.lexemes[t.id].class
			}
			out.tokens = append(out.tokens, corpus.Span{Start: at + t.Start, End: at + t.End})
			out.class = append(out.class, class)
			opens := i == 0 || u.tokens[i-1].key == "."
			out.folded, out.stems, out.first = append(out.folded, t.key), append(out.stems, stem), append(out.first, opens)
		}
	}
	return out
}

// printed is the text of tokens from:to.
func (w *cellWords) printed(from, to int) string {
	return corpus.Span{Start: w.tokens[from].Start, End: w.tokens[to-1].End}.In(w.src.Text)
}

// of is the first word of a class that other has not, -1 when there is none.
func (w *cellWords) of(class string, other *cellWords) int {
	for i, c := range w.class {
		if c == class && (other == nil || !slices.Contains(other.folded, w.folded[i])) {
			return i
		}
	}
	return -1
}

// surelyTold, in hundredths: how much of the shorter and of the longer sentence's
// matter two sentences share that tell the same thing, so that what one has and the
// other has not is a loss; they share sameMatter words at least.
const (
	toldOfShorter = 50
	toldOfLonger  = 25
	sameMatter    = 3
)

// sureRow is how sure the alignment of a row must be for its losses to be told.
const sureRow = 0.7

// tells reports whether a sentence of s surely tells what sign x is of: what it
// attributes, or its sentence; one that may be asked.
func (s *side) tells(x sign, may func(*unit) bool) bool {
	return slices.ContainsFunc(s.units, func(v *unit) bool {
		if !may(v) {
			return false
		}
		n, all := sorted.Common(x.matter, v.stems), len(x.matter)
		if all == 0 {
			return tellSame(x.in, v)
		}
		return n >= min(sameMatter, all) && 100*n >= toldOfShorter*all && 100*n >= toldOfLonger*len(v.stems)
	})
}

// tellSame reports whether two sentences surely tell the same thing.
func tellSame(u, v *unit) bool {
	n, short, long := sorted.Common(u.stems, v.stems), min(len(u.stems), len(v.stems)), max(len(u.stems), len(v.stems))
	return n >= min(sameMatter, short) && n > 0 && 100*n >= toldOfShorter*short && 100*n >= toldOfLonger*long
}

// matter is the stems of the words inside span, each once.
func (w *cellWords) matter(span corpus.Span) []int {
	var out []int
	for i, t := range w.tokens {
		if w.stems[i] >= 0 && span.Contains(t) {
			out = append(out, w.stems[i])
		}
	}
	return distinct(out)
}

// strengths names what source c makes of the base's certainty: a firm word that
// became a leaning one, an intensifier left out before the same word, a caveat
// left out.
func strengths(one, two *side) []Loss {
	var out []Loss
	base, other, c := one.words, two.words, two.source
	firm, leaning := base.of("firm", nil), other.of("leaning", base)
	if firm >= 0 && leaning >= 0 && other.of("firm", nil) < 0 {
		out = append(out, Loss{Cell: c, What: lossCommitment, Words: base.printed(firm, firm+1), Now: other.printed(leaning, leaning+1)})
	}
	return append(append(out, base.intensities(other, c, false)...), append(other.intensities(base, c, true), one.caveats(two)...)...)
}

// intensities are the intensifiers of w that other leaves out before the same word.
func (w *cellWords) intensities(other *cellWords, c int, added bool) []Loss {
	var out []Loss
	for i := 0; i+1 < len(w.folded); i++ {
		if w.class[i] != "intensity" || w.stems[i+1] < 0 || other.of("intensity", nil) >= 0 {
			continue
		}
		if at := slices.Index(other.folded, w.folded[i+1]); at >= 0 {
			l := Loss{Cell: c, Added: added, What: lossIntensity, Words: w.printed(i, i+2), Now: other.printed(at, at+1)}
			if added {
				l.Now = ""
			}
			out = append(out, l)
		}
	}
	return out
}

// caveats are the clauses of one side, opened by a word such as "but" inside a
// sentence that the other tells too, and of three words at least, of whose matter
// the other has nothing.
func (s *side) caveats(other *side) []Loss {
	var out []Loss
	w := s.words
	for i := 0; i < len(w.folded); i++ {
		if w.class[i] != "caveat" || w.first[i] {
			continue
		}
		end := i + 1
		for end < len(w.folded) && !w.first[end] && !strings.Contains(`.,;:!?"-()`, w.folded[end]) {
			end++
		}
		matter, told := w.toldBy(other.words, i, end)
		if end-i >= 3 && matter > 0 && told == 0 && w.restTold(other.words, i, end) {
			out = append(out, Loss{Cell: other.source, What: lossCaveat, Words: w.printed(i, end)})
		}
		i = end - 1
	}
	return out
}

// toldBy counts the words of matter from one token to another and those that other
// has.
func (w *cellWords) toldBy(other *cellWords, from, to int) (matter, told int) {
	for k := from; k < to; k++ {
		if w.stems[k] >= 0 && w.class[k] == "" {
			matter++
			if slices.Contains(other.stems, w.stems[k]) {
				told++
			}
		}
	}
	return matter, told
}

// restTold reports whether other has half of what the sentence says besides a
// clause.
func (w *cellWords) restTold(other *cellWords, from, to int) bool {
	start, end := from, to
	for start > 0 && !w.first[start] {
		start--
	}
	for end < len(w.first) && !w.first[end] {
		end++
	}
	a, b := w.toldBy(other, start, from)
	c, d := w.toldBy(other, to, end)
	return b+d >= sameMatter && 100*(b+d) >= toldOfShorter*(a+c)
}
