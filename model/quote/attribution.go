package quote

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// farApart is how many bytes may lie between a cue and its mention for both to be
// marked as one attribution.
const farApart = 90

// attributions are the cues with a source that quote or report something.
func (f *finder) attributions() []Attribution {
	out := f.attributed[:0]
	told := f.tellings()
	for i := range f.reported {
		p := &f.reported[i]
		if p.mention.Empty() || p.form == ':' || !p.used && p.form != 'a' || !f.sourced(i, told) {
			continue
		}
		span := corpus.Span{Start: min(p.cue.Start, p.mention.Start), End: max(p.cue.End, p.mention.End)}
		if span.Len() > p.cue.Len()+p.mention.Len()+farApart {
			span = p.cue // the subject stands far off
		}
		out = append(out, Attribution{Span: span, Source: p.speaker, Class: f.class(p), Tone: p.tone(),
			Cue: p.cue.Short(), Mention: p.mention.Short(), Chain: p.chain.Short()})
	}
	slices.SortStableFunc(out, func(a, b Attribution) int { return a.Start - b.Start })
	f.attributed = out
	return out
}

// class tells what sort of source a cue names.
func (f *finder) class(p *reported) Class {
	if len(f.wordsOf(p)) == 0 {
		return Anonymous
	}
	head := f.headNoun(p)
	if p.speaker != "" && !strings.HasSuffix(head, "s") || f.whoIs(p) >= 0 {
		return Named
	}
	low := strings.ToLower(p.mention.In(f.s))
	switch {
	case isNoun(anAnonym, head) && !strings.HasPrefix(low, "the ") && !collective(low), strings.Contains(low, "unidentified"), strings.Contains(low, "anonym"), strings.Contains(low, "unnamed"):
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
