package quote

import (
	"strings"
)

// verbCue reads the reporting verb v at token i.
func (f *finder) verbCue(g *segment, i int, v *verb) (cue, bool) {
	prev := i - 1
	for g.isWord(prev) && (g.fn(prev, isAdverb) || strings.HasSuffix(g.low(prev), "ly") && !g.tokens[prev].capital) {
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
	case v.ing && p == "as" && f.quotes(g, prev) > 0:
		k := f.quotes(g, prev)
		c.subject, c.chain = phrase{k + 1, prev - 1}, f.subjectLeft(g, k)
	case v.ing && !function(isBe, p) || p == "to":
		c.subject = f.mainSubject(g, i)
	default:
		if !f.inverted(g, i, prev) {
			c.subject = f.subjectLeft(g, i)
		}
		if k := f.asideBefore(g, prev); k > 0 && c.subject.empty() {
			c.subject = f.subjectLeft(g, k)
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

// asideBefore is the comma that opens the aside which ends with the stretch at token
// i: "The council, which runs the “river fund,” [said]"; 0 for none.
func (f *finder) asideBefore(g *segment, i int) int {
	if !g.isMark(i) || !f.asks(g, i) {
		return 0
	}
	for k := i - 1; k > 0 && g.isWord(k); k-- {
		if relative(g.low(k)) && g.low(k-1) == "," {
			return k - 1
		}
	}
	return 0
}

// quotes is the token of the verb that gives the words of somebody else on, before
// the "as" at token i: "the paper [quoted] Holt as saying"; 0 for none.
func (f *finder) quotes(g *segment, i int) int {
	for k := i - 2; k > 0 && k > i-9 && g.isWord(k+1); k-- {
		if w := g.low(k); w == "quoted" || w == "quotes" || w == "cited" || w == "cites" {
			if g.fn(k-1, isBe) {
				return 0
			}
			return k
		}
	}
	return 0
}

// tagVerb reads a verb that is no reporting verb as the tag of a stretch: behind
// “…,” a name and one word in the past tense can hardly be anything else.
func (f *finder) tagVerb(g *segment, i int) (cue, bool) {
	w := g.low(i)
	if !strings.HasSuffix(w, "ed") || len(w) < 5 || g.verb(i) != nil {
		return cue{}, false
	}
	c := cue{form: 'v', verb: lexica().manner, first: i, last: i, subject: nobody, chain: nobody, after: i + 1}
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
	return c, !c.subject.empty() && (f.endsInName(g, c.subject) || g.tokens[c.subject.first].capital || g.fn(c.subject.first, isPronoun))
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
	return (lexica().nouns[g.low(i)] != "" || lexica().nouns[strings.TrimSuffix(g.low(i), "s")] != "" || g.fn(i, isNounish)) && !g.tokens[max(prev, 0)].capital && !function(isPronoun, p) && g.low(i+1) != "that"
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
