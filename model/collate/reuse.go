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
	ids := map[string]int32{}
	words := ownWords(&sources[0], func(folded string) int32 {
		id, ok := ids[folded]
		if !ok {
			id = int32(len(ids) + 1)
			ids[folded] = id
		}
		return id
	})
	runs := make(map[[ReuseRun]int32]bool, len(words)) // of the first source; whether another has it
	for i := 0; i+ReuseRun <= len(words); i++ {
		runs[[ReuseRun]int32(words[i:])] = false
	}
	for _, s := range sources[1:] {
		since := 0 // words that the first source has, one after another
		others := ownWords(&s, func(folded string) int32 { return ids[folded] })
		for i, id := range others {
			if since++; id == 0 {
				since = 0
			}
			if since < ReuseRun {
				continue
			}
			run := [ReuseRun]int32(others[i+1-ReuseRun:])
			if taken, ok := runs[run]; ok && !taken {
				runs[run] = true
			}
		}
	}
	reused, until := 0, 0
	for i := 0; i+ReuseRun <= len(words); i++ {
		if runs[[ReuseRun]int32(words[i:])] {
			reused += i + ReuseRun - max(i, until)
			until = i + ReuseRun
		}
	}
	return reused
}

// ownWords are the folded words of a source without its furniture, each as its id.
func ownWords(s *Source, id func(folded string) int32) []int32 {
	out := make([]int32, 0, len(s.Doc.Tokens))
	for i := range s.Doc.Lines {
		if l := &s.Doc.Lines[i]; !l.Kind.Furniture() {
			for _, t := range s.Doc.TokensIn(corpus.Span{Start: l.Start, End: l.End}) {
				out = append(out, id(text.Fold(t.In(s.Text))))
			}
		}
	}
	return out
}
