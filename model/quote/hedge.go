package quote

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model/text"
)

// hedges finds the words that mark a statement as uncertain, and the attributions
// to nobody in particular, which do the same.
func (f *finder) hedges() []Hedge {
	var out []Hedge
	for i := range f.doc.Sentences {
		if f.doc.LineOf(i).Kind.Furniture() {
			continue
		}
		words := f.words(f.doc.Sentences[i].Span)
		for k := 0; k < len(words); k++ {
			if n := f.hedgeAt(words, k); n > 0 {
				span := corpus.Span{Start: words[k].Start, End: words[k+n-1].End}
				out = append(out, Hedge{span, f.quoted(span.Start)})
				k += n - 1
			}
		}
	}
	for i := range f.reported {
		if p := &f.reported[i]; p.form == 'a' && f.class(p) == Anonymous {
			out = append(out, Hedge{corpus.Span{Start: p.cue.Start, End: p.mention.End}, false})
		}
	}
	slices.SortFunc(out, func(a, b Hedge) int { return a.Start - b.Start })
	return out
}

// hedgeAt is how many of the words from k on are a hedge, 0 for none.
func (f *finder) hedgeAt(words []text.Token, k int) int {
	printed := words[k].In(f.s)
	low := strings.ToLower(printed)
	best := 0
	for _, rest := range lexica().hedges[low] {
		if len(rest)+1 > best && f.wordsAre(words, k+1, rest) {
			best = len(rest) + 1
		}
	}
	if best == 1 && low == "may" && printed != low && k > 0 {
		return 0 // the month
	}
	return best
}

func (f *finder) wordsAre(words []text.Token, k int, want []string) bool {
	if k+len(want) > len(words) {
		return false
	}
	for i, w := range want {
		if words[k+i].Low != strings.ToLower(w) {
			return false
		}
	}
	return true
}
