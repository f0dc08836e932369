package quote

import "strings"

// unquoted turns the clauses that cues report into indirect quotations. A clause
// that holds marked words is the statement they are part of.
func (f *finder) unquoted(g *segment, clauses []clause, first int) {
	for _, p := range clauses {
		f.reported[first+p.cue].used = true
		f.found = append(f.found, finding{
			Quotation: Quotation{Span: g.span(p.phrase), Kind: Indirect, Headline: f.heading(g), Continues: -1},
			cue:       first + p.cue, stretch: -1, line: g.line,
		})
	}
}

// clauseOf is the clause without marks that cue c reports.
func (f *finder) clauseOf(g *segment, cues []cue, c int) phrase {
	q := &cues[c]
	end := len(g.tokens) - 1
	before := q.from() - 1
	tagged := before > 0 && (g.low(before) == "," || f.asks(g, before))
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

// afterDateline is the first token behind "HONG KONG —", 0 when there is none.
func afterDateline(s string, g *segment) int {
	for i := 0; i < len(g.tokens) && i < 7; i++ {
		switch w := g.low(i); {
		case i > 0 && dash(w):
			return i + 1
		case w == "," || w == "." || w == "(" || w == ")":
		case !g.isWord(i) || g.tokens[i].In(s) != strings.ToUpper(g.tokens[i].In(s)):
			return 0
		}
	}
	return 0
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
	a := afterDateline(f.s, g)
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
