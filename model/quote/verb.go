package quote

import (
	"strings"

	"parallax/model/text"
)

// verbCue reads the reporting verb v at token i.
func (f *finder) verbCue(g *segment, i int, v *verb) (cue, bool) {
	prev := i - 1
	for g.isWord(prev) && (g.fn(prev, isAdverb) || strings.HasSuffix(g.low(prev), "ly") && !g.tokens[prev].capital) {
		prev--
	}
	p := g.low(prev)
	if v.behind != 0 {
		return f.adjectiveCue(g, i, prev, v)
	}
	if f.nounLike(g, i, prev, v) {
		return cue{}, false
	}
	c := cue{form: 'v', verb: v, first: i, last: i, subject: nobody, chain: nobody}
	switch {
	case g.fn(prev, isBe) && !v.ing, contractedBe(p) && !v.ing && !(v.clause && v.class == "neutral"):
		c.subject = f.agent(g, i) // but "he's said" has said it
	case clitic(p) != "" && !v.base:
		c.subject = phrase{prev, prev}
	case g.low(i+1) == "by" && !v.base && !v.ing && !v.clause && g.isWord(i+2) && g.isWord(prev):
		c.subject = f.agent(g, i) // "an option [seen] by officials"
	case v.ing && g.isWord(prev) && f.endsInName(g, phrase{prev, prev}):
		c.subject = f.phraseOf(g, f.names.At(g.span(phrase{prev, prev})).Whole) // "with Holt [telling] reporters"
	case v.ing && isNoun(aDocument, text.Fold(p)):
		c.subject = phrase{f.nounStart(g, prev), prev} // "[a letter] saying"
	case v.ing && p == "as" && f.quotes(g, prev) > 0:
		k := f.quotes(g, prev)
		c.subject, c.chain = phrase{k + 1, prev - 1}, f.subjectLeft(g, k)
	case v.ing && !g.fn(prev, isBe) || p == "to":
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
		for prev > 0 && f.aux(g, prev) && !g.fn(prev, isBe) {
			prev-- // "but have [said]"
		}
		if p := g.low(prev); c.subject.empty() && (p == "and" || p == "," || p == "but" || p == "then" || p == "or" || v.ing) {
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

// adjectiveCue reads the adjective v at token i, behind the token prev: "Holt [is
// sure] that", "Holt [made it clear] that".
func (f *finder) adjectiveCue(g *segment, i, prev int, v *verb) (cue, bool) {
	c := cue{form: 'v', verb: v, first: i, last: i, subject: nobody, chain: nobody}
	switch w := g.low(prev); {
	case v.behind == 'a' && g.fn(prev, isBe):
		c.subject = f.subjectLeft(g, i)
	case v.behind == 'm':
		if w == "it" {
			prev--
		}
		if w := g.low(prev); w == "made" || w == "makes" || w == "make" || w == "making" {
			c.first = prev
			c.subject = f.subjectLeft(g, prev)
			if c.subject.empty() {
				c.subject = f.mainSubject(g, prev)
			}
		}
	}
	f.complement(g, &c)
	return c, !c.subject.empty() && c.clause
}

// nounStart is the token of the determiner or possessor before the noun at token i.
func (f *finder) nounStart(g *segment, i int) int {
	for k := i - 1; k >= 0 && k > i-5 && g.isWord(k) && !g.fn(k, isPreposition|isAux|isBoundary); k-- {
		if g.fn(k, isDeterminer) || strings.HasSuffix(g.low(k), "'s") {
			return k
		}
	}
	return i
}

// asideBefore is the comma that opens the aside which ends with the stretch at token
// i: "The council, which runs the “river fund,” [said]"; 0 for none.
func (f *finder) asideBefore(g *segment, i int) int {
	if !g.isMark(i) || !f.asks(g, i) {
		return 0
	}
	k := i - 1
	for ; k > 0 && g.isWord(k); k-- {
		if relative(g.low(k)) && g.low(k-1) == "," {
			return k - 1
		}
	}
	if named := (phrase{k - 1, k - 1}); k > 0 && g.low(k) == "," && k < i-1 && f.endsInName(g, named) && !f.holdsVerb(g, phrase{k + 1, i - 1}) {
		return k // "Ada Holt, host of “Morning,” [said]"
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
// the right: a name that ends there, as in "…, said Holt, …" and "…, said the lawyer
// Ada Holt."
func (f *finder) inverted(g *segment, i, prev int) bool {
	if g.low(prev) != "," || !g.isWord(i+1) {
		return false
	}
	if v := g.verb(i); v.clause && !v.that && v.class == "neutral" && !g.fn(i+1, isPreposition|isPronoun|isAdverb|isBoundary) {
		if p := (phrase{i + 1, f.phraseEnd(g, i+1)}); !g.isWord(p.last+1) && f.endsInName(g, p) && !f.holdsVerb(g, p) {
			return true
		}
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
	if g.fn(prev, isDeterminer) && p != "this" && p != "that" && !(v.base && v.clause && p == "some") || p == "'s" || strings.HasSuffix(p, "'s") && clitic(p) == "" || strings.HasSuffix(p, "s'") {
		return true
	}
	if g.fn(prev, isPreposition) && p != "to" && !v.ing {
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
		return !(g.fn(prev, isAux) || p == "to" || p == "%" || plural(p) && g.isWord(prev) || f.endsPlural(g, prev) || p == "," && (g.low(i+1) == "that" || f.saySome(g, i, v)))
	}
	return (lookUp(g.low(i)).noun != nil || lookUp(strings.TrimSuffix(g.low(i), "s")).noun != nil || g.fn(i, isNounish)) && !g.tokens[max(prev, 0)].capital && !g.fn(prev, isPronoun) && g.low(i+1) != "that"
}

// saySome reports whether the bare verb at token i is a tag with its subject behind
// it: "…, say some critics."
func (f *finder) saySome(g *segment, i int, v *verb) bool {
	if !v.clause || !g.isWord(i+1) || g.fn(i+1, isPreposition|isBoundary) {
		return false
	}
	last := f.phraseEnd(g, i+1)
	return !g.isWord(last+1) && !g.isMark(last+1) && plural(g.low(last))
}

// endsPlural reports whether the words up to token i can be the subject of a verb
// in its bare form because they are joined by "and" or what they describe is in the
// plural: "[people briefed on the talks] say", "[polls in the state] show".
func (f *finder) endsPlural(g *segment, i int) bool {
	for k := i; k >= 0 && k > i-8 && g.isWord(k); k-- {
		if g.low(k) == "and" && k > i-6 {
			return true
		}
		if g.fn(k, isAux|isBoundary|isPronoun) && k < i {
			return false
		}
		if k < i && plural(g.low(k)) && (g.fn(k+1, isPreposition) || pastForm(g.low(k+1)) || k+1 == i && g.low(i) == "there") {
			return true
		}
	}
	return false
}

// past reports whether token i looks like a verb in the past tense: not a participle
// before its noun.
func (f *finder) past(g *segment, i int) bool {
	return (pastForm(g.low(i)) || g.fn(i, isPast)) && !g.tokens[i].capital && !g.fn(i-1, isDeterminer) && !strings.HasSuffix(g.low(i-1), "'s")
}

// pastForm reports whether w looks like a regular past tense or participle.
func pastForm(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "ed") && (!strings.HasSuffix(w, "eed") || w == "agreed")
}

func plural(w string) bool {
	switch w {
	case "they", "we", "i", "you", "who", "people", "those", "many", "some", "others", "most", "few", "police", "women", "men", "media":
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
