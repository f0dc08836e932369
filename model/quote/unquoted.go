package quote

import (
	"parallax/corpus"
)

// unquoted finds the indirect quotations of a segment: the clause a cue reports
// where no stretch is quoted by it.
func (f *finder) unquoted(g *segment, cues []cue, first int) {
	for c := range cues {
		if f.reported[first+c].used {
			continue
		}
		p := f.clauseOf(g, cues, c)
		if p.empty() || p.last-p.first < 1 {
			continue
		}
		for p.last > p.first && !g.isWord(p.last) {
			p.last--
		}
		span := g.span(p)
		if f.holdsStretch(g, p) || f.overlapsIndirect(span) {
			f.reported[first+c].used = cues[c].to() > p.last // a second tag of the same words: "According to Holt, …, she said"
			continue
		}
		f.reported[first+c].used = true
		f.found = append(f.found, finding{
			Quotation: Quotation{Span: span, Kind: Indirect, Headline: f.heading(g), Continues: -1},
			cue:       first + c, stretch: -1, line: g.line,
		})
	}
}

// clauseOf is the clause without marks that cue c reports.
func (f *finder) clauseOf(g *segment, cues []cue, c int) phrase {
	q := &cues[c]
	end := len(g.tokens) - 1
	before := q.from() - 1
	tagged := before > 0 && g.low(before) == ","
	switch {
	case q.form == 'a' && (q.from() == 0 || q.from() == 1 && function(isOpener, g.low(0))): // According to X, …
		return f.upTo(g, cues, c, q.after, end)
	case q.form == 'a' && (tagged || g.isWord(before)):
		return f.from(g, cues, c, before)
	case q.form == 'v' && q.verb.clause && !q.verb.that && tagged && f.endsHere(g, q):
		return f.from(g, cues, c, before)
	case (q.form == 'v' || q.form == 'n') && q.clause && (!q.subject.empty() || g.low(q.after-1) == "that"):
		return f.upTo(g, cues, c, q.after, end)
	case q.form == ':' && q.clause:
		return f.upTo(g, cues, c, q.after, end)
	}
	return nobody
}

// endsHere reports whether a tag like ", Holt said" ends its sentence, but for a
// time or place behind it.
func (f *finder) endsHere(g *segment, q *cue) bool {
	k := q.to() + 1
	if k >= len(g.tokens) || !g.isWord(k) {
		return true
	}
	w := g.low(k)
	return function(isTime, w) || function(isPreposition, w) && w != "to" && w != "of" || w == "last" || w == "this" || !q.venue.Empty()
}

// upTo is the clause from token a to the end of the sentence, or to the tag of
// another cue.
func (f *finder) upTo(g *segment, cues []cue, c, a, end int) phrase {
	for d := c + 1; d < len(cues); d++ {
		if from := cues[d].from(); from > a+2 && g.low(from-1) == "," && (cues[d].form == 'a' || cues[d].verb.clause && !cues[d].verb.that && f.endsHere(g, &cues[d])) {
			end = min(end, from-2)
		}
		if v := cues[d].verb; v != nil && v.ing && cues[d].first > a+2 && g.low(cues[d].first-1) == "," {
			end = min(end, cues[d].first-2) // ", adding that …" is another one
		}
	}
	return phrase{a, end}
}

// from is the clause before a tag whose comma stands at token end: from the start
// of the sentence or behind the tag before it.
func (f *finder) from(g *segment, cues []cue, c, end int) phrase {
	a := 0
	if c > 0 && cues[c-1].to() < end && cues[c-1].form == 'a' {
		if cues[c-1].from() > 0 && cues[c-1].from() <= 2 {
			return nobody // "That is according to X, Y reports": X reports it, Y only hands it on
		}
		if cues[c-1].from() == 0 {
			a = cues[c-1].after
		}
	}
	return phrase{a, end}
}

func (f *finder) holdsStretch(g *segment, p phrase) bool {
	for k := p.first; k <= p.last; k++ {
		if g.isMark(k) {
			return true
		}
	}
	return false
}

// overlapsIndirect keeps the first of two clauses that would give the same words.
func (f *finder) overlapsIndirect(span corpus.Span) bool {
	for i := len(f.found) - 1; i >= 0 && i >= len(f.found)-6; i-- {
		if q := &f.found[i]; q.Overlaps(span) {
			return true
		}
	}
	return false
}
