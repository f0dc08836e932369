package quote

import (
	"slices"

	"parallax/corpus"
	"parallax/model/text"
)

// hedges finds the words that mark a statement as uncertain, and the attributions
// to nobody in particular, which do the same.
func (f *finder) hedges() []Hedge {
	out := f.hedged[:0]
	next := 0 // the first word behind the hedge before
	for _, i := range f.hedging {
		if i < next {
			continue
		}
		if n := f.hedgeAt(i); n > 0 {
			next = i + n
			span := corpus.Span{Start: f.doc.Tokens[i].Start, End: f.doc.Tokens[next-1].End}
			out = append(out, Hedge{span, f.quoted(span.Start)})
		}
	}
	for i := range f.reported {
		if p := &f.reported[i]; p.form == 'a' && f.class(p) == Anonymous {
			out = append(out, Hedge{corpus.Span{Start: p.cue.Start, End: p.mention.End}, false})
		}
	}
	slices.SortFunc(out, func(a, b Hedge) int { return a.Start - b.Start })
	f.hedged = out
	return out
}

// hedgeAt is how many words from word i of the article on, all in one sentence, are
// a hedge; 0 for none.
func (f *finder) hedgeAt(i int) int {
	best, words := 0, f.doc.Tokens
	for _, rest := range f.seen(i).hedges {
		if n := len(rest) + 1; n > best && wordsAre(words[i+1:], rest) && f.sentenceOf(i) == f.sentenceOf(i+n-1) {
			best = n
		}
	}
	if best == 0 {
		return 0
	}
	s := f.sentenceOf(i)
	if s < 0 || f.doc.LineOf(s).Kind.Furniture() {
		return 0
	}
	if best == 1 && words[i].Low == "may" && words[i].In(f.s) != "may" && i > 0 && f.sentenceOf(i-1) == s {
		return 0 // the month
	}
	return best
}

// sentenceOf is the sentence that holds word i of the article, -1 for none.
func (f *finder) sentenceOf(i int) int {
	w := &f.doc.Tokens[i]
	s := f.doc.SentenceAt(w.Start)
	if s >= 0 && w.End > f.doc.Sentences[s].End {
		return -1
	}
	return s
}

// wordsAre reports whether words begin with those wanted.
func wordsAre(words []text.Token, want []string) bool {
	if len(want) > len(words) {
		return false
	}
	for i, w := range want {
		if words[i].Low != w {
			return false
		}
	}
	return true
}
