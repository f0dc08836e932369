package quote

import (
	"slices"
	"strings"
)

// cueOfMarks is the cue that governs the first stretch inside clause p, so that a
// statement and the words it marks are one person's; -1 when p holds none.
func (f *finder) cueOfMarks(g *segment, cues []cue, p phrase) int {
	for k := p.first; k <= p.last; k++ {
		if g.isMark(k) {
			return f.governing(g, cues, k)
		}
	}
	return -1
}

// told reports whether the cue of clause p already reports another on its side: what
// goes on after that is the article's own.
func (f *finder) told(cues []cue, out []clause, p clause) bool {
	return slices.ContainsFunc(out, func(o clause) bool {
		return o.cue == p.cue && (o.first > cues[o.cue].last) == (p.first > cues[p.cue].last)
	})
}

// plausible refuses what runs into the words that say who said it, or where.
func (f *finder) plausible(g *segment, c *cue, p phrase) bool {
	touches := func(q phrase) bool { return !q.empty() && p.first <= q.last && q.first <= p.last }
	return (p.last > p.first || f.heading(g)) && !touches(c.subject) && !touches(phrase{c.first, c.last}) && (c.venue.Empty() || !g.span(p).Contains(c.venue) && !c.venue.Contains(g.span(p)))
}

// vouched refuses of what only the tagger sees that which no reader would call
// somebody's words: what is said of the one who speaks, what may yet be said, and
// what tells of an act rather than of its words.
func (f *finder) vouched(g *segment, c *cue, p phrase) bool {
	if before := g.low(c.from() - 1); before == "how" && c.subject.last < c.first || f.naming(g, c) {
		return false // "is how Holt described the dam"
	}
	if relative(g.low(p.first)) || relative(g.low(p.first-1)) || p.first > c.to() && f.afterStretch(g, c.from()-1) {
		return false // what is said of somebody, or after a tag, is the article's own
	}
	for k := p.first; k <= p.last; k++ {
		if g.isMark(k) {
			return !f.isTitle(g, k, nil, -1) || f.holdsVerb(g, p) // words in marks are somebody's, but not a title
		}
	}
	if w := g.low(c.first); (w == "quoted" || w == "quotes" || w == "cited" || w == "cites") && g.low(p.last) == "saying" {
		return false // another cue tells what
	}
	if g.low(c.subject.first) == "you" && c.subject.first == c.subject.last {
		return false // the one who is spoken to has said nothing yet
	}
	if c.subject.empty() && (c.verb.class == "believing" || c.form != 'v') {
		return false // "is expected to" is a hedge
	}
	if c.form == 'n' && !c.clause && !f.holdsVerb(g, p) {
		return false // "his post in the autumn"
	}
	if c.form == 'v' {
		if c.subject.empty() && !c.verb.clause || c.verb.strict && g.low(p.first-1) != "that" && !f.holdsVerb(g, p) {
			return false // "opposing the plan", "has seen people leave"
		}
		if !c.verb.tellsWords() || g.low(c.first+1) == "out" && c.last == c.first {
			return false // "put the plan", "outlined their views", "ruled out"
		}
		if (c.verb.class == "stance" || c.verb.class == "believing") && g.low(c.to()+1) == "to" {
			return false // "declined to comment", "hopes to sell"
		}
		if f.unsaid(g, c.first) && (g.low(p.first-1) != "that" || f.notSaid(g, c.first)) {
			return false
		}
		if c.verb.class == "asking" && !f.holdsVerb(g, p) && g.low(p.first) != "for" && g.low(p.first) != "to" {
			return false // "asked about the strike"
		}
		if !c.verb.clause && (f.justNames(g, p) || p.last < p.first+2) {
			return false // "praised Holt on Tuesday" tells none of the words
		}
	}
	beside := p.first-c.to() <= 3 && p.first > c.to()
	return beside || f.holdsVerb(g, p) || p.last-p.first > 6
}

// tellsWords reports whether what v says of a clause without marks may be somebody's
// words. Verbs that cannot name no more than what he spoke of, or takes it for.
func (v *verb) tellsWords() bool {
	switch v.class {
	case "neutral", "manner", "discussing", "believing":
		return v.clause
	}
	return true
}

// notSaid reports whether the verb at token i is denied or only possible: "did not
// say", "may say", "would signal".
func (f *finder) notSaid(g *segment, i int) bool {
	for k := i - 1; k >= 0 && k > i-4 && g.fn(k, isAux|isAdverb) && !f.modalName(g, k, i); k-- {
		switch w := g.low(k); {
		case w == "not", w == "never", w == "may", w == "might", w == "will", w == "would", w == "could", w == "should", strings.HasSuffix(w, "n't"):
			return true
		}
	}
	return false
}

// justNames reports whether clause p is hardly more than the name of a person: no
// verb stands in it.
func (f *finder) justNames(g *segment, p phrase) bool {
	in := f.names.In(g.span(p))
	if len(in) == 0 {
		return p.first == p.last
	}
	head := f.phraseOf(g, in[0].Whole)
	if head.first > p.first+3 {
		return false
	}
	for k := head.last + 1; k <= p.last; k++ {
		w := g.low(k)
		if strings.HasPrefix(w, "'s") || f.aux(g, k) || f.finite(g, k) || strings.HasSuffix(w, "ing") || w == "for" || w == "to" || w == "as" || w == "that" {
			return false
		}
	}
	return !strings.HasSuffix(in[0].Whole.In(f.s), "'s") && !strings.HasPrefix(f.s[in[0].End:], "’s") && !strings.HasPrefix(f.s[in[0].End:], "'s")
}

func relative(w string) bool { return w == "who" || w == "which" || w == "whose" }

// unsaid reports whether the verb at token i tells of words that may come or did
// not: "may propose", "has not confirmed", "to defend".
func (f *finder) unsaid(g *segment, i int) bool {
	if f.notSaid(g, i) {
		return true
	}
	k := i - 1
	for k > i-4 && g.fn(k, isAux|isAdverb) {
		k--
	}
	return g.low(k) == "to" && !f.carriedOut(g, k-1)
}

// carriedOut reports whether what token i goes on with, behind "to", is said and not only
// meant: "continued to express", "used the day to attack", but not "hoped to", "a
// chance to", "declined to".
func (f *finder) carriedOut(g *segment, i int) bool {
	w := g.low(i)
	if begins(w, "continu", "went", "began", "start") {
		return true
	}
	return g.isWord(i) && !g.fn(i, isWilling|isAux|isPronoun|isBoundary|isCoordinator|isAdverb) && g.verb(i) == nil && !pastForm(w) && !strings.HasSuffix(w, "ing")
}
