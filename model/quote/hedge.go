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

// farApart is how many bytes may lie between a cue and its mention for both to be
// marked as one attribution.
const farApart = 90

// attributions are the cues with a source that quote or report something.
func (f *finder) attributions() []Attribution {
	var out []Attribution
	for i := range f.reported {
		p := &f.reported[i]
		if p.mention.Empty() || p.form == ':' || !p.used && p.form != 'a' {
			continue
		}
		span := corpus.Span{Start: min(p.cue.Start, p.mention.Start), End: max(p.cue.End, p.mention.End)}
		if span.Len() > p.cue.Len()+p.mention.Len()+farApart {
			span = p.cue // the subject stands far off
		}
		out = append(out, Attribution{Span: span, Cue: p.cue, Mention: p.mention, Chain: p.chain, Source: p.speaker, Class: f.class(p)})
	}
	slices.SortStableFunc(out, func(a, b Attribution) int { return a.Start - b.Start })
	return out
}

// class tells what sort of source a cue names.
func (f *finder) class(p *reported) Class {
	words := f.words(p.mention)
	if len(words) == 0 {
		return Anonymous
	}
	head := f.head(words)
	low := strings.ToLower(p.mention.In(f.s))
	switch {
	case p.speaker != "" && !strings.HasSuffix(head, "s"), f.headPerson(p.mention) >= 0:
		return Named
	case lexica().is("anonymous", head) && !strings.HasPrefix(low, "the ") && !collective(low), strings.Contains(low, "unidentified"), strings.Contains(low, "anonym"), strings.Contains(low, "unnamed"):
		return Anonymous
	case p.speaker != "" && !collective(low):
		return Named
	case function(isPronoun, low):
		return Named
	}
	return Collective
}

func collective(low string) bool {
	first, _, _ := strings.Cut(low, " ")
	switch first {
	case "some", "many", "several", "other", "most", "few", "all", "others", "both":
		return !strings.Contains(low, "source") && !strings.Contains(low, "report") && !strings.Contains(low, "media")
	}
	return false
}
