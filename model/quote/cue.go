package quote

import (
	"strings"

	"parallax/corpus"
	"parallax/model/text"
)

// cue is a sign that someone's words or thoughts are given: a reporting verb with
// its subject, "according to", a noun with its possessor, or a label and colon.
type cue struct {
	form        byte // 'v'erb, 'a'ccording to, 'n'oun, ':' label
	verb        *verb
	first, last int    // tokens of the cue itself
	subject     phrase // who; empty for an impersonal or passive cue
	after       int    // first token of what is reported when it follows the cue
	venue       corpus.Span
	again       bool   // a second tag of words that another cue reports: "According to Holt, …, she said"
	chain       phrase // from whom the subject has it: "citing [an aide]", ", according to [Holt]"
	clause      bool   // a clause without marks may be what is reported
}

// from and to are the tokens that cue and subject cover together.
func (c *cue) from() int {
	if c.subject.empty() {
		return c.first
	}
	return min(c.first, c.subject.first)
}

func (c *cue) to() int {
	if c.subject.empty() {
		return c.last
	}
	return max(c.last, c.subject.last)
}

// cues finds the cues of a segment in order.
func (f *finder) cues(g *segment) []cue {
	var out []cue
	heading := f.heading(g)
	for i := range g.tokens {
		if !g.isWord(i) {
			if c, ok := f.signature(g, i); ok {
				out = append(out, c)
			}
			if g.low(i) == ":" {
				if c, ok := f.label(g, i); ok && (len(out) == 0 || out[len(out)-1].to() < c.first-1) {
					out = append(out, c)
				}
			}
			continue
		}
		var c cue
		var ok bool
		switch w := g.low(i); {
		case w == "according" && g.low(i+1) == "to":
			c, ok = f.according(g, i)
		case g.tokens[i].capital && !heading:
		case lexica().verbs[w] != nil:
			c, ok = f.verbCue(g, i, lexica().verbs[w])
		}
		if !ok && !g.tokens[i].capital {
			c, ok = f.tagVerb(g, i)
		}
		if !ok && lexica().nouns[g.low(i)] != "" {
			c, ok = f.nounCue(g, i)
		}
		if ok {
			out = append(out, c)
		}
	}
	handOn(g, out)
	return out
}

func (f *finder) heading(g *segment) bool {
	k := f.doc.Lines[g.line].Kind
	return k == text.Headline || k == text.SectionHead
}

func (f *finder) according(g *segment, i int) (cue, bool) {
	if !g.isWord(i + 2) {
		return cue{}, false
	}
	p := phrase{i + 2, f.phraseEnd(g, i+2)}
	return cue{form: 'a', first: i, last: i + 1, subject: p, chain: nobody, after: f.afterComma(g, p.last+1), clause: true}, true
}

// afterComma is the token behind a comma at or shortly behind i, where the clause
// after "According to X, …" starts; i itself if there is none.
func (f *finder) afterComma(g *segment, i int) int {
	for k := i; k < len(g.tokens) && k < i+8; k++ {
		if g.low(k) == "," {
			return k + 1
		}
	}
	return i
}

// verbCue reads the reporting verb v at token i.
func (f *finder) verbCue(g *segment, i int, v *verb) (cue, bool) {
	prev := i - 1
	for g.isWord(prev) && (function(isAdverb, g.low(prev)) || strings.HasSuffix(g.low(prev), "ly") && !g.tokens[prev].capital) {
		prev--
	}
	p := g.low(prev)
	if f.nounLike(g, i, prev, v) {
		return cue{}, false
	}
	c := cue{form: 'v', verb: v, first: i, last: i, subject: nobody, chain: nobody}
	switch {
	case function(isBe, p) && !v.ing:
		c.subject = f.agent(g, i)
	case v.ing && !function(isBe, p) || p == "to":
		c.subject = f.mainSubject(g, i)
	default:
		if !f.inverted(g, i, prev) {
			c.subject = f.subjectLeft(g, i)
		}
		if c.subject.empty() && f.afterStretch(g, prev) || c.subject.empty() && g.low(prev) == "," {
			c.subject = f.subjectRight(g, i)
		}
		if p := g.low(prev); c.subject.empty() && (p == "and" || p == "but" || p == "then" || p == "or" || v.ing) {
			c.subject = f.mainSubject(g, i)
		}
	}
	if c.subject.empty() && v.base {
		return cue{}, false
	}
	f.particles(g, &c)
	f.complement(g, &c)
	if f.callsFor(g, &c) {
		c.last, c.after, c.clause = c.last+1, c.last+2, !c.subject.empty()
	}
	return c, true
}

// tagVerb reads a verb that is no reporting verb as the tag of a stretch: behind
// “…,” a name and one word in the past tense can hardly be anything else.
func (f *finder) tagVerb(g *segment, i int) (cue, bool) {
	w := g.low(i)
	if !strings.HasSuffix(w, "ed") || len(w) < 5 || lexica().verbs[w] != nil {
		return cue{}, false
	}
	c := cue{form: 'v', verb: &verb{class: "manner"}, first: i, last: i, subject: nobody, chain: nobody, after: i + 1}
	switch {
	case f.asks(g, i-1) && g.isWord(i+1):
		c.subject = f.subjectRight(g, i)
	case i+1 < len(g.tokens) && g.low(i+1) != "." && g.low(i+1) != ",":
		return cue{}, false
	default:
		if p := f.subjectLeft(g, i); !p.empty() && f.asks(g, p.first-1) {
			c.subject = p
		}
	}
	return c, !c.subject.empty() && (f.endsInName(g, c.subject) || g.tokens[c.subject.first].capital || function(isPronoun, g.low(c.subject.first)))
}

// asks reports whether token i is a stretch that ends as quoted speech does before
// a tag.
func (f *finder) asks(g *segment, i int) bool {
	if !g.isMark(i) {
		return false
	}
	in := strings.TrimRight(f.stretches[g.tokens[i].mark].inner.In(f.s), " ’'")
	return strings.HasSuffix(in, ",") || strings.HasSuffix(in, "?") || strings.HasSuffix(in, "!")
}

// inverted reports whether the verb at token i, behind a comma, has its subject on
// the right: a name that ends there, as in "…, said Holt, …".
func (f *finder) inverted(g *segment, i, prev int) bool {
	if g.low(prev) != "," || !g.isWord(i+1) {
		return false
	}
	m := f.names.At(g.span(phrase{i + 1, i + 1}))
	if m == nil || m.Whole.Start != g.tokens[i+1].Start {
		return false
	}
	k := f.phraseOf(g, m.Whole).last + 1
	return !g.isWord(k)
}

// nounLike reports whether the form at token i is a noun or an adjective here.
func (f *finder) nounLike(g *segment, i, prev int, v *verb) bool {
	p := g.low(prev)
	if function(isDeterminer, p) && p != "this" && p != "that" || p == "'s" || strings.HasSuffix(p, "'s") && p != "it's" || strings.HasSuffix(p, "s'") {
		return true
	}
	if function(isPreposition, p) && p != "to" && !v.ing {
		return true
	}
	noun := v.base || strings.HasSuffix(g.low(i), "s")
	if !noun {
		return false
	}
	if next := g.low(i + 1); v.base && (next == "of") {
		return true
	}
	if v.base {
		return !(function(isAux, p) || p == "to" || plural(p) && g.isWord(prev) || f.endsPlural(g, prev) || p == "," && g.low(i+1) == "that")
	}
	return (lexica().nouns[g.low(i)] != "" || function(isNounish, g.low(i))) && !g.tokens[max(prev, 0)].capital && !function(isPronoun, p) && g.low(i+1) != "that"
}

// endsPlural reports whether the words up to token i can be the subject of a verb
// in its bare form because they are joined by "and" or named in the plural.
func (f *finder) endsPlural(g *segment, i int) bool {
	for k := i; k >= 0 && k > i-6 && g.isWord(k); k-- {
		if g.low(k) == "and" {
			return true
		}
	}
	return false
}

func plural(w string) bool {
	switch w {
	case "they", "we", "i", "you", "who", "people", "many", "some", "others", "most", "few", "police", "women", "men", "media":
		return true
	}
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "'s") && len(w) > 3
}

// agent is the source of a passive: "was criticized by Holt".
func (f *finder) agent(g *segment, i int) phrase {
	for k := i + 1; k < len(g.tokens) && k < i+6 && (g.isWord(k) || g.isMark(k)); k++ {
		if g.low(k) == "by" && g.isWord(k+1) {
			return phrase{k + 1, f.phraseEnd(g, k+1)}
		}
	}
	return nobody
}

// afterStretch reports whether token i is a stretch, or a comma or dash behind one.
func (f *finder) afterStretch(g *segment, i int) bool {
	if w := g.low(i); w == "," || w == "—" || w == "–" || w == "-" {
		i--
	}
	return g.isMark(i)
}

// particles widens a verb cue over its particle: "pointed out", "went on to say".
func (f *finder) particles(g *segment, c *cue) {
	switch g.low(c.last + 1) {
	case "out", "on", "off", "back", "in", "up":
		w := g.low(c.first)
		if strings.HasPrefix(w, "point") || strings.HasPrefix(w, "call") || strings.HasPrefix(w, "went") || strings.HasPrefix(w, "go") || strings.HasPrefix(w, "shot") || strings.HasPrefix(w, "hit") || strings.HasPrefix(w, "fire") || strings.HasPrefix(w, "chim") {
			c.last++
		}
	}
}

// callsFor reports whether a verb cue asks for a thing rather than tells a fact:
// "called for", "advocated for".
func (f *finder) callsFor(g *segment, c *cue) bool {
	w := g.low(c.first)
	return c.last == c.first && g.low(c.last+1) == "for" && (strings.HasPrefix(w, "call") || strings.HasPrefix(w, "advocat") || strings.HasPrefix(w, "plead") || strings.HasPrefix(w, "push") || strings.HasPrefix(w, "appeal"))
}

// complement reads what follows a verb cue: an addressee ("told reporters"), a
// "that", and sets where the reported clause would start.
func (f *finder) complement(g *segment, c *cue) {
	k := c.to() + 1
	tell := strings.HasPrefix(g.low(c.first), "t") && (g.low(c.first) == "told" || g.low(c.first) == "tell" || g.low(c.first) == "tells" || g.low(c.first) == "telling") ||
		g.low(c.first) == "assured" || g.low(c.first) == "reminded" || g.low(c.first) == "warned" || g.low(c.first) == "informed" || g.low(c.first) == "promised"
	if tell && g.isWord(k) && !function(isBoundary, g.low(k)) && !function(isPreposition, g.low(k)) {
		p := phrase{k, f.phraseEnd(g, k)}
		if f.clauseAhead(g, p.last+1) || !g.isWord(p.last+1) || function(isTime, g.low(p.last+1)) || function(isPreposition, g.low(p.last+1)) || function(isAdverb, g.low(p.last+1)) || g.low(p.last+1) == "last" {
			c.venue = g.span(p)
			k = p.last + 1
		}
	}
	if c.venue.Empty() {
		c.venue = f.venue(g, c)
	}
	that := f.thatAfter(g, k)
	c.chain = cited(g, k, that)
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
}

// thatAfter is the "that" at token k or behind a time or place there ("said last
// week in Iowa that"), -1 if there is none.
func (f *finder) thatAfter(g *segment, k int) int {
	for j := k; j < len(g.tokens) && j < k+14 && (g.isWord(j) || g.low(j) == "."); j++ {
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
		if j == k && !function(isPreposition, w) && !function(isTime, w) && !function(isAdverb, w) && w != "last" && w != "this" && w != "next" ||
			function(isAux, w) || function(isPronoun, w) || f.finite(g, j) {
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
		if a.form == 'v' && b.form == 'a' && b.first == a.to()+2 && g.low(b.first-1) == "," && !a.subject.empty() {
			a.chain = b.subject
		}
	}
}

func (f *finder) clauseAhead(g *segment, i int) bool { return g.low(i) == "that" }

// startsClause reports whether a clause without "that" can start at token i: a
// subject, not a preposition, adverb or object that the sentence ends with.
func (f *finder) startsClause(g *segment, i int) bool {
	if !g.isWord(i) {
		return false
	}
	w := g.low(i)
	if w == "who" {
		return false
	}
	if function(isPronoun, w) || w == "there" {
		return true
	}
	if function(isPreposition, w) || function(isCoordinator, w) || function(isAdverb, w) || function(isBoundary, w) && w != "if" || function(isTime, w) {
		return false
	}
	for k := i + 1; k < len(g.tokens) && k < i+14; k++ { // a verb soon after makes it a clause
		if x := g.low(k); function(isAux, x) || f.finite(g, k) || strings.HasSuffix(x, "ed") && len(x) > 4 && !g.tokens[k].capital {
			return true
		}
		if g.low(k) == "," || g.low(k) == ";" {
			break
		}
	}
	return false
}

// nounCue reads a noun like "assertion" at token i with the possessor before it.
func (f *finder) nounCue(g *segment, i int) (cue, bool) {
	j := i - 1
	for j > 0 && g.isWord(j) && !g.tokens[j].capital && !strings.HasSuffix(g.low(j), "'s") && !function(isPossessive, g.low(j)) && !function(isDeterminer, g.low(j)) && i-j < 4 {
		j--
	}
	if !g.isWord(j) {
		return cue{}, false
	}
	p := nobody
	switch w := g.low(j); {
	case function(isPossessive, w) && w != "whose":
		p = phrase{j, j}
	case strings.HasSuffix(w, "'s"), strings.HasSuffix(w, "s'"):
		p = f.tidy(g, phrase{f.possessorStart(g, j), j})
	default:
		return cue{}, false
	}
	after := i + 1
	clause := g.low(i+1) == "that"
	if clause {
		after++
	}
	return cue{form: 'n', verb: &verb{class: lexica().nouns[g.low(i)]}, first: i, last: i, subject: p, chain: nobody, after: after, clause: clause}, true
}

// possessorStart is the first token of the possessor that ends at token j.
func (f *finder) possessorStart(g *segment, j int) int {
	k := j
	for k > 0 && g.isWord(k-1) && (g.tokens[k-1].capital || function(isDeterminer, g.low(k-1))) {
		k--
		if function(isDeterminer, g.low(k)) {
			break
		}
	}
	return k
}

// signature reads “…” — NAME at the end of a line: the form of letters.
func (f *finder) signature(g *segment, i int) (cue, bool) {
	if !g.isMark(i-1) || !dash(g.low(i)) || len(g.tokens)-i > 9 {
		return cue{}, false
	}
	p := phrase{i + 1, i}
	for k := i + 1; k < len(g.tokens); k++ {
		if g.isWord(k) && !g.tokens[k].capital && !function(isPreposition, g.low(k)) || !g.isWord(k) && g.low(k) != "." {
			return cue{}, false
		}
		if g.isWord(k) {
			p.last = k
		}
	}
	if p.empty() || !g.tokens[p.first].capital {
		return cue{}, false
	}
	return cue{form: ':', verb: &verb{class: "neutral"}, first: i, last: i, subject: p, chain: nobody, after: len(g.tokens)}, true
}

func dash(w string) bool { return w == "—" || w == "–" || w == "-" || w == "―" || w == "~" }

// label reads "NAME: …": a short phrase at the start of a line, without a verb,
// before the colon at token i.
func (f *finder) label(g *segment, i int) (cue, bool) {
	if i == 0 || i > 8 || i+1 >= len(g.tokens) {
		return cue{}, false
	}
	for k := range i {
		if g.isMark(k) || function(isAux, g.low(k)) || f.finite(g, k) || g.low(k) == "," && !f.heading(g) {
			return cue{}, false
		}
	}
	p := phrase{0, i - 1}
	if !f.namesPerson(g, p) && !g.isMark(i+1) || !g.tokens[0].capital {
		return cue{}, false
	}
	return cue{form: ':', verb: &verb{class: "neutral"}, first: i, last: i, subject: p, chain: nobody, after: i + 1, clause: f.heading(g) && f.namesPerson(g, p)}, true
}
