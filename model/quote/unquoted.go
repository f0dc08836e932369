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
	case q.handed:
		return nobody
	case f.inserted(g, q):
		return f.upTo(g, cues, c, f.afterDateline(g), end)
	case q.form == 'a' && (q.from() == 0 || q.from() == 1 && g.fn(0, isOpener)): // According to X, …
		return f.upTo(g, cues, c, q.after, end)
	case q.form == 'a' && (tagged || g.isWord(before)):
		return f.from(g, cues, c, before)
	case q.form == 'v' && q.verb.clause && tagged && f.endsHere(g, q) && (!q.verb.that || before == q.subject.first-1 && !g.isWord(q.to()+1)):
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
	return g.fn(k, isTime) || g.fn(k, isPreposition) && w != "to" && w != "of" || w == "last" || w == "this" || !q.venue.Empty() && !q.clause && q.venue.Start > g.tokens[q.last].Start
}

// afterDateline is the first token behind "HONG KONG —" or a date and time, 0 when there is none.
func (f *finder) afterDateline(g *segment) int {
	s := f.s
	if n := f.stamp(g, 0); n > 0 {
		return n
	}
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
	if venue := cues[c].venue; a <= end && !venue.Empty() && venue.Start > g.tokens[a].Start {
		end = min(end, f.phraseOf(g, venue).first-2) // "said it was so [in a statement]"
	}
	for d := c + 1; d < len(cues); d++ {
		if k := f.goesOn(g, cues, c, d, a); k > a+1 {
			end = min(end, k-1)
		}
		if from := cues[d].from(); from > a+2 && g.low(from-1) == "," && (cues[d].form == 'a' || cues[d].verb.clause && !cues[d].verb.that && f.endsHere(g, &cues[d])) {
			end = min(end, from-2)
		}
		if v := cues[d].verb; v != nil && v.ing && cues[d].first > a+2 && g.low(cues[d].first-1) == "," {
			end = min(end, cues[d].first-2) // ", adding that …" is another one
		}
	}
	return phrase{a, end}
}

// goesOn is the token at which cue d ends what cue c, whose clause starts at token
// a, reports, because it is c's equal and not told by it: "said that …, and urged
// that", "acknowledging … but warning that", "While Holt said …, Reed said"; or
// because a semicolon stands before it. -1 if it does not.
func (f *finder) goesOn(g *segment, cues []cue, c, d, a int) int {
	q := &cues[d]
	if q.form != 'v' || q.first <= a+1 {
		return -1
	}
	for k := a; k < q.first; k++ {
		if g.low(k) == ";" {
			return k
		}
	}
	k := q.first - 1
	for k > a && g.isWord(k) && g.adverbial(k) && !g.fn(k, isAux) {
		k--
	}
	if w := g.low(k); cues[c].form == 'v' && (w == "and" || w == "but") {
		comma := g.low(k-1) == ","
		if comma {
			k--
		}
		if (comma || w == "but" || q.verb.class == cues[c].verb.class) && q.verb.ing == cues[c].verb.ing && (q.clause || comma && w == "but") && !q.verb.base {
			return k
		}
		return -1
	}
	from := q.from() - 1
	if w := g.low(from); q.clause && !q.subject.empty() && q.subject.last < q.first && !g.fn(q.first-1, isAux) {
		switch {
		case (w == "while" || w == "whereas" || w == "but" || w == "and" || w == "though" || w == "although") && g.low(from-1) == "," && from-1 > a+2:
			return from - 1
		case w == "and" && from > a+3 && f.isName(g, q.subject):
			return from
		}
	}
	if s := cues[c].from() - 1; from > a && g.low(from) == "," && q.clause && q.subject.first == from+1 && s >= 0 {
		if w := g.low(s); w == "while" || w == "although" || w == "though" || w == "as" || w == "when" {
			return from
		}
	}
	return -1
}

// inserted reports whether cue q is a tag in the middle of the clause that it
// reports: "Many of the closures, he said, have involved …".
func (f *finder) inserted(g *segment, q *cue) bool {
	before, after := q.from()-1, q.to()+1
	if q.form == ':' || q.form == 'n' || q.form == 'v' && (!q.verb.clause || q.verb.that || q.verb.ing) || q.subject.empty() || before < 1 || g.low(before) != "," || g.low(after) != "," || !g.isWord(before-1) && g.low(before-1) != "." || !g.isWord(after+1) {
		return false
	}
	for k := range g.tokens {
		if g.isMark(k) {
			return false
		}
	}
	first, w := g.low(f.afterDateline(g)), g.low(after+1)
	if function(isPreposition|isAdverb, first) && !f.aux(g, after+1) && !function(isBoundary|isCoordinator, w) && !strings.HasSuffix(w, "ing") {
		return !f.holdsVerb(g, phrase{0, before - 1})
	}
	return !f.holdsVerb(g, phrase{0, before - 1}) && !g.tokens[after+1].capital && (function(isAux, w) || !strings.HasSuffix(w, "ing") && !g.fn(after+1, isPreposition|isBoundary|isCoordinator|isDeterminer|isAdverb|isPronoun))
}

// from is the clause before a tag whose comma stands at token end: from the start
// of the sentence or behind the tag before it.
func (f *finder) from(g *segment, cues []cue, c, end int) phrase {
	a := f.afterDateline(g)
	if c > 0 && cues[c-1].to() < end && cues[c-1].form == 'a' {
		if cues[c-1].from() > 0 && cues[c-1].from() <= 2 {
			return nobody // "That is according to X, Y reports": X reports it, Y only hands it on
		}
		if cues[c-1].from() == 0 {
			a = cues[c-1].after
		}
	}
	if q := &cues[c]; g.low(q.subject.last+1) == "," && q.subject.last < q.first && f.isName(g, q.subject) { // "…, his aide, [Ada Holt], said"
		for end--; end > a && g.low(end) != ","; end-- {
		}
		if end <= a {
			return nobody // "The mayor, [Ada Holt], said"
		}
	}
	if f.setsScene(g, phrase{a, end - 1}) {
		return nobody
	}
	return phrase{a, end}
}

// setsScene reports whether what stands before a tag is no statement but tells
// when or how it was made: "When she was asked, [she said]", "In addition, [he said]".
func (f *finder) setsScene(g *segment, p phrase) bool {
	w := g.low(p.first)
	when := w == "when" || w == "as" || w == "while" || w == "asked" || w == "after" || w == "before" || w == "although" || w == "though" || w == "speaking"
	if !when && !function(isPreposition|isAdverb|isOpener, w) {
		return false
	}
	for k := p.first + 1; k <= p.last; k++ {
		if x := g.low(k); x == "," && when || !when && (f.aux(g, k) || f.finite(g, k) || function(isPronoun, x) || strings.HasSuffix(x, "ed")) {
			return false
		}
	}
	return true
}
