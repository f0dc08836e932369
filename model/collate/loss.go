package collate

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// What a Loss may be of.
const (
	lossAttribution = "attribution"
	lossHedge       = "hedge"
	lossMarks       = "quotation marks"
	lossCommitment  = "commitment"
	lossIntensity   = "intensity"
	lossCaveat      = "caveat"
)

// side is a cell with what its losses are told by. The base's is asked once for every
// other source, so what is found is kept.
type side struct {
	source int
	units  []*unit
	words  *cellWords

	attributed, speaking, hedged, quoted []sign
	printed                              map[string]bool // its folded words, see repeated; nil when not known yet
}

func (f *field) sideOf(us []*unit) *side {
	s := &side{source: us[0].source, units: us, words: f.cellWords(us)}
	s.attributed, s.speaking, s.hedged, s.quoted = f.attributions(s), f.voices(s), f.hedges(s), f.marked(s)
	return s
}

// losses names what a source drops, adds or changes against the base: only of
// sentences that both surely tell, and only what is nowhere in the other's cell. Words
// set off below a colon have neither marks nor a source beside them, and lose none.
func (f *field) losses(base, other *side) []Loss {
	c := other.source
	out := f.attributionLosses(base, other)
	gone, come := unmatched(base.hedged, other.hedged)
	for _, s := range gone {
		if now, ok := f.stillTold(s, base, other); ok {
			out = append(out, Loss{Cell: c, What: lossHedge, Words: s.printed, Now: now})
		}
	}
	for _, s := range come {
		if _, ok := f.stillTold(s, other, base); ok {
			out = append(out, Loss{Cell: c, Added: true, What: lossHedge, Words: s.printed})
		}
	}
	here, there := base.quoted, other.quoted
	off := slices.ContainsFunc(base.units, f.introduced) || slices.ContainsFunc(other.units, f.introduced)
	if !off && (len(here) == 0 || len(there) == 0) {
		for _, s := range f.repeated(other, here) {
			out = append(out, Loss{Cell: c, What: lossMarks, Words: s.printed})
		}
		for _, s := range f.repeated(base, there) {
			out = append(out, Loss{Cell: c, Added: true, What: lossMarks, Words: s.printed})
		}
	}
	return append(out, strengths(base, other)...)
}

// attributionLosses names the sources that one side gives for a sentence and the
// other does not, whoever speaks in its quotations being given too.
func (f *field) attributionLosses(base, other *side) []Loss {
	var out []Loss
	lose := func(one, two *side, added bool) {
		here, there := one.attributed, slices.Concat(two.attributed, two.speaking)
		mine := slices.Concat(here, one.speaking)
		for _, s := range here {
			if !slices.ContainsFunc(there, s.same) && two.tells(s, func(v *unit) bool { return !f.introduced(v) && !another(mine, s.in, there, v) }) {
				out = append(out, Loss{Cell: other.source, Added: added, What: lossAttribution, Words: s.printed})
			}
		}
	}
	lose(base, other, false)
	lose(other, base, true)
	return out
}

// another reports whether sentence v of the other side has a source that sentence u
// has not: one for another is no loss.
func another(mine []sign, u *unit, there []sign, v *unit) bool {
	return slices.ContainsFunc(there, func(o sign) bool {
		return o.in == v && !slices.ContainsFunc(mine, func(s sign) bool { return s.in == u && s.same(o) })
	})
}

// mostIntroduced is how many lines back the line may stand that says whose words are
// set off below it.
const mostIntroduced = 3

// introduced reports whether a sentence stands without marks below a line that ends
// in a colon: set off, it is somebody's words.
func (f *field) introduced(u *unit) bool {
	src := f.sources[u.source]
	if u.quoted > 0 {
		return false
	}
	line := src.Doc.Sentences[u.sentences[0]].Line
	for n := 1; n <= mostIntroduced && line-n >= 0; n++ {
		if strings.HasSuffix(src.Doc.Lines[line-n].In(src.Text), ":") {
			return true
		}
	}
	return false
}

// stillTold reports whether the other side has the word that a hedge of one side
// goes with, in a sentence that tells the same: and if the hedge is one such as
// "could", what stands there instead of it: "will".
func (f *field) stillTold(s sign, one, other *side) (now string, ok bool) {
	modal := strengthOf()[fold(s.printed)] == "modal"
	if modal {
		if at := other.words.of("flat", one.words); at >= 0 {
			now = other.words.printed(at, at+1)
		}
	}
	with := one.words.goesWith(s.at)
	ok = slices.ContainsFunc(other.units, func(v *unit) bool {
		return tellSame(s.in, v) && (now != "" || with >= 0 && slices.Contains(v.stems, with))
	})
	return now, ok
}

// goesWith is the stem of the first word of matter behind a hedge, or of the last
// before it where it ends its sentence; -1 for none.
func (w *cellWords) goesWith(hedge corpus.Span) int {
	before := -1
	for i, t := range w.tokens {
		switch {
		case t.Start >= hedge.End && w.first[i]:
			return before
		case w.stems[i] < 0 || t.Overlaps(hedge) || w.class[i] != "":
		case t.Start >= hedge.End:
			return w.stems[i]
		default:
			before = w.stems[i]
		}
	}
	return before
}

// unmatched pairs off signs that say the same, then any with any, since one hedge for
// another is no loss; what is left over on one side was dropped or added.
func unmatched(base, other []sign) (gone, come []sign) {
	for _, s := range base {
		if !slices.ContainsFunc(other, s.same) {
			gone = append(gone, s)
		}
	}
	for _, s := range other {
		if !slices.ContainsFunc(base, s.same) {
			come = append(come, s)
		}
	}
	n := min(len(gone), len(come))
	return gone[n:], come[n:]
}
