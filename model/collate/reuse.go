package collate

import (
	"parallax/corpus"
	"parallax/model/text"
)

// ReuseRun is how many words in a row must be the same, furniture left out, before
// they count as taken over word for word.
const ReuseRun = 5

// Reused is how many words of the first source stand in such runs in any of the
// others. Words are compared folded; a run may go on over a sentence end.
func Reused(sources []Source) int {
	if len(sources) < 2 {
		return 0
	}
	runs := map[[ReuseRun]string]bool{}
	for _, s := range sources[1:] {
		words := ownWords(&s)
		for i := 0; i+ReuseRun <= len(words); i++ {
			runs[[ReuseRun]string(words[i:])] = true
		}
	}
	words, reused, until := ownWords(&sources[0]), 0, 0
	for i := 0; i+ReuseRun <= len(words); i++ {
		if runs[[ReuseRun]string(words[i:])] {
			reused += i + ReuseRun - max(i, until)
			until = i + ReuseRun
		}
	}
	return reused
}

// ownWords are the folded words of a source without its furniture.
func ownWords(s *Source) []string {
	var out []string
	for i := range s.Doc.Lines {
		if l := &s.Doc.Lines[i]; !l.Kind.Furniture() {
			for _, t := range s.Doc.TokensIn(corpus.Span{Start: l.Start, End: l.End}) {
				out = append(out, text.Fold(t.In(s.Text)))
			}
		}
	}
	return out
}
