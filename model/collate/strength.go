package collate

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"parallax/corpus"
	"parallax/model/text"
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
	stems  []string // "" for words without matter
	first  []bool   // opens its sentence
}

func (f *field) cellWords(r *Row, c int) cellWords {
	out := cellWords{src: f.sources[c]}
	for _, s := range r.Cells[c].Sentences {
		span := out.src.Doc.Sentences[s].Span
		for i, t := range tokens(span.In(out.src.Text), nil) {
			stem := ""
			if t.content() {
				stem = text.Stem(t.key)
			}
			out.tokens = append(out.tokens, corpus.Span{Start: span.Start + t.Start, End: span.Start + t.End})
			out.folded, out.stems, out.first = append(out.folded, t.key), append(out.stems, stem), append(out.first, i == 0)
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
	return slices.IndexFunc(w.folded, func(s string) bool {
		return strengthOf()[s] == class && (other == nil || !slices.Contains(other.folded, s))
	})
}

// strengths names what source c makes of the base's certainty: a firm word that
// became a leaning one, an intensifier left out before the same word, a caveat
// left out.
func (f *field) strengths(r *Row, c int) []Loss {
	base, other := f.cellWords(r, 0), f.cellWords(r, c)
	var out []Loss
	firm, leaning := base.of("firm", nil), other.of("leaning", &base)
	if firm >= 0 && leaning >= 0 && other.of("firm", nil) < 0 {
		out = append(out, Loss{Cell: c, What: lossCommitment, Words: base.printed(firm, firm+1), Now: other.printed(leaning, leaning+1)})
	}
	return append(append(out, base.intensities(&other, c, false)...), append(other.intensities(&base, c, true), base.caveats(&other, c)...)...)
}

// intensities are the intensifiers of w that other leaves out before the same word.
func (w *cellWords) intensities(other *cellWords, c int, added bool) []Loss {
	var out []Loss
	for i := 0; i+1 < len(w.folded); i++ {
		if strengthOf()[w.folded[i]] != "intensity" || w.stems[i+1] == "" || other.of("intensity", nil) >= 0 {
			continue
		}
		if at := slices.Index(other.stems, w.stems[i+1]); at >= 0 {
			l := Loss{Cell: c, Added: added, What: lossIntensity, Words: w.printed(i, i+2), Now: other.printed(at, at+1)}
			if added {
				l.Now = ""
			}
			out = append(out, l)
		}
	}
	return out
}

// caveats are the clauses of w, opened by a word such as "but" inside a sentence and
// of three words at least, of whose matter other has nothing.
func (w *cellWords) caveats(other *cellWords, c int) []Loss {
	var out []Loss
	for i := 0; i < len(w.folded); i++ {
		if strengthOf()[w.folded[i]] != "caveat" || w.first[i] {
			continue
		}
		end := i + 1
		for end < len(w.folded) && !w.first[end] && !strings.Contains(`.,;:!?"-()`, w.folded[end]) {
			end++
		}
		matter := slices.DeleteFunc(slices.Clone(w.stems[i:end]), func(s string) bool { return s == "" || strengthOf()[s] != "" })
		told := slices.ContainsFunc(matter, func(s string) bool { return slices.Contains(other.stems, s) })
		if end-i >= 3 && len(matter) > 0 && !told {
			out = append(out, Loss{Cell: c, What: lossCaveat, Words: w.printed(i, end)})
		}
		i = end - 1
	}
	return out
}
