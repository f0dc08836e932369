package quote

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// particles widens a verb cue over its particle: "pointed out", "went on to say".
func (f *finder) particles(g *segment, c *cue) {
	switch g.low(c.last + 1) {
	case "out", "on", "off", "back", "in", "up":
		if begins(g.low(c.first), "point", "call", "went", "go", "shot", "hit", "fire", "chim") {
			c.last++
		}
	}
}

// callsFor reports whether a verb cue asks for a thing rather than tells a fact:
// "called for", "advocated for".
func (f *finder) callsFor(g *segment, c *cue) bool {
	return c.last == c.first && g.low(c.last+1) == "for" && begins(g.low(c.first), "call", "advocat", "plead", "push", "appeal")
}

// begins reports whether w begins with one of the stems.
func begins(w string, stems ...string) bool {
	return slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(w, s) })
}

// isTell reports whether w is a form of tell.
func isTell(w string) bool { return w == "told" || w == "tell" || w == "tells" || w == "telling" }

// addresses reports whether w is a verb that names the addressee before the words.
func addresses(w string) bool {
	return isTell(w) || w == "assured" || w == "reminded" || w == "warned" || w == "informed" || w == "promised"
}

// complement reads what follows a verb cue: an addressee ("told reporters"), a
// "that", and sets where the reported clause would start.
func (f *finder) complement(g *segment, c *cue) {
	k := c.to() + 1
	if addresses(g.low(c.first)) && g.isWord(k) && !g.fn(k, isBoundary) && !g.fn(k, isPreposition) {
		p := phrase{k, f.phraseEnd(g, k)}
		for j := k + 1; j < p.last; j++ {
			if g.low(j) == "to" && !g.tokens[j+1].capital && !g.fn(j+1, isDeterminer) {
				p.last = j - 1 // "told residents [to leave]"
			}
		}
		if g.isMark(p.last+1) && g.low(p.last+2) == "that" {
			p.last++ // "told the show “Good Morning” that"
		}
		if g.low(p.last+1) == "that" || !g.isWord(p.last+1) || g.fn(p.last+1, isTime) || g.fn(p.last+1, isPreposition) || g.fn(p.last+1, isAdverb) || g.low(p.last+1) == "last" || g.low(p.last+1) == "to" {
			c.venue = g.span(p)
			k = p.last + 1
		}
	}
	if c.venue.Empty() {
		c.venue = f.venue(g, c)
	}
	if told := g.low(c.first); !c.venue.Empty() && isTell(told) && told != "tell" && g.low(k) == "to" && g.isWord(k+1) && !g.fn(k+1, isDeterminer) && k == c.to()+1+f.length(g, c.venue) {
		c.after, c.clause = k, true // "told residents [to leave]"
		return
	}
	that := f.thatAfter(g, k)
	if c.chain.empty() {
		c.chain = cited(g, k, that)
	}
	c.after = k
	switch {
	case that >= 0:
		c.after, c.clause = that+1, c.verb.clause
	case c.verb.clause && !c.verb.that:
		if c.clause = f.startsClause(g, k); !c.clause && g.low(k) == "," && g.low(k-1) == "said" && c.subject.last == k-2 {
			c.clause = f.startsClause(g, k+1) // "Holt said, the plan is dead"
			c.after = k + 1
		}
	}
	if c.clause && c.after < len(g.tokens) && c.venue.Start > g.tokens[c.after].Start && !f.closes(g, c.venue) {
		c.venue = corpus.Span{} // "said leaders listened to [the debate] but …"
	}
}

// closes reports whether nothing but a time follows span in its clause.
func (f *finder) closes(g *segment, span corpus.Span) bool {
	k := f.phraseOf(g, span).last + 1
	for g.fn(k, isTime) || g.fn(k, isPreposition) && g.fn(k+1, isTime) {
		k++
	}
	return !g.isWord(k) && !g.isMark(k)
}

// length is how many tokens span covers.
func (f *finder) length(g *segment, span corpus.Span) int {
	p := f.phraseOf(g, span)
	return p.last - p.first + 1
}

// thatAfter is the "that" at token k or behind a time or place there ("said last
// week in Iowa that"), -1 if there is none.
func (f *finder) thatAfter(g *segment, k int) int {
	for j := k; j < len(g.tokens) && j < k+14 && (g.isWord(j) || g.low(j) == "." || g.isMark(j) && j > k); j++ {
		w := g.low(j)
		if w == "that" {
			return j
		}
		if next := g.low(j + 1); next == "," && strings.HasSuffix(g.low(j+2), "ing") { // ", citing an aide, that"
			for e := j + 3; e < len(g.tokens)-1 && e < j+14; e++ {
				if g.low(e) == "," {
					if g.low(e+1) == "that" {
						return e + 1 // "citing [j+3 … e-1], that"
					}
					break
				}
			}
			return -1
		}
		if j == k && !g.fn(j, isPreposition|isTime|isAdverb) && w != "last" && w != "this" && w != "next" ||
			g.fn(j, isAux|isPronoun) || f.finite(g, j) {
			break
		}
	}
	return -1
}

// cited is whom a cue's subject cites between tokens k and the "that" at token that:
// "reported on Monday, citing [an aide], that".
func cited(g *segment, k, that int) phrase {
	for i := k; i+1 < that; i++ {
		if g.low(i) == "citing" || g.low(i) == "quoting" {
			return phrase{i + 1, that - 2}
		}
	}
	return nobody
}

// handOn gives a tag the source that the tag right behind it names: “…,” Reed said,
// according to Holt: the words are Reed's, Holt handed them on.
func handOn(g *segment, cues []cue) {
	for i := 1; i < len(cues); i++ {
		a, b := &cues[i-1], &cues[i]
		if a.form == 'v' && a.verb.clause && b.form == 'a' && (b.first == a.to()+2 || b.first == a.after+1) && g.low(b.first-1) == "," && !a.subject.empty() {
			a.chain = b.subject
			b.handed = true
		}
	}
}

// startsClause reports whether a clause without "that" can start at token i: a
// subject, not a preposition, adverb or object that the sentence ends with.
func (f *finder) startsClause(g *segment, i int) bool {
	if !g.isWord(i) {
		return false
	}
	w := g.low(i)
	if v := g.verb(i); w == "who" || v != nil && v.ing {
		return false // "said, [adding] that"
	}
	if g.fn(i, isPronoun) || w == "there" || clitic(w) != "" {
		return true
	}
	if g.fn(i, isPreposition|isCoordinator|isAdverb|isTime) || g.fn(i, isBoundary) && w != "if" {
		return false
	}
	for k := i + 1; k < len(g.tokens) && k < i+14; k++ { // a verb soon after makes it a clause
		if x := g.low(k); g.fn(k, isAux) || f.finite(g, k) || strings.HasSuffix(x, "ed") && len(x) > 4 && !g.tokens[k].capital {
			return true
		}
		if g.low(k) == "," || g.low(k) == ";" {
			break
		}
	}
	return false
}
