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
		from := f.wordAfter(f.doc.Sentences[i].Start)
		words := f.words(f.doc.Sentences[i].Span)
		for k := 0; k < len(words); k++ {
			rest := f.dictionary.entries[f.known[from+k].entry].hedges
			if rest == nil {
				continue
			}
			if n := f.hedgeAt(words, k, rest); n > 0 {
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

// hedgeAt is how many of the words from k on are a hedge that goes on with any of
// rests, 0 for none.
func (f *finder) hedgeAt(words []text.Token, k int, rests [][]string) int {
	best := 0
	for _, rest := range rests {
		if len(rest)+1 > best && f.wordsAre(words, k+1, rest) {
			best = len(rest) + 1
		}
	}
	if best == 1 && words[k].Low == "may" && words[k].In(f.s) != "may" && k > 0 {
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
