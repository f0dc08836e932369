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
	handed      bool   // names only who handed on what the tag before it tells
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

// cues finds the cues of a segment in order. They hold until the next call.
func (f *finder) cues(g *segment) []cue {
	out := f.cue[:0]
	heading, quotes := f.heading(g), g.quotes()
	for i := range g.tokens {
		if !quotes && !g.tokens[i].mayCue() {
			continue
		}
		if c, ok := f.cueAt(g, i, out, heading, quotes); ok {
			out = append(out, c)
		}
	}
	f.cue = out
	handOn(g, out)
	return out
}

// mayCue reports whether t may be a cue in a segment without words in marks.
func (t *token) mayCue() bool {
	return t.verb != nil || t.noun != nil || t.low == "according" || t.low == ":"
}

// cueAt reads the cue at token i of a segment, before being those on its left.
func (f *finder) cueAt(g *segment, i int, before []cue, heading, quotes bool) (c cue, ok bool) {
	t := &g.tokens[i]
	if !t.word() {
		return f.printedCue(g, i, before)
	}
	switch {
	case t.low == "according" && g.low(i+1) == "to":
		c, ok = f.according(g, i)
	case t.capital && !heading:
	case t.verb != nil:
		c, ok = f.verbCue(g, i, t.verb)
	}
	if !ok && !t.capital && quotes {
		c, ok = f.tagVerb(g, i)
	}
	if !ok && t.noun != nil {
		c, ok = f.nounCue(g, i)
	}
	return c, ok
}

// printedCue reads a cue that punctuation makes: a dash or colon at token i.
func (f *finder) printedCue(g *segment, i int, before []cue) (cue, bool) {
	if c, ok := f.signature(g, i); ok {
		return c, true
	}
	if g.low(i) != ":" {
		return cue{}, false
	}
	if c, ok := f.label(g, i); ok && (len(before) == 0 || before[len(before)-1].to() < c.first-1) {
		return c, true
	}
	c, ok := f.colon(g, i)
	return c, ok && len(before) == 0
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

// nounCue reads a noun like "assertion" at token i with the possessor before it.
func (f *finder) nounCue(g *segment, i int) (cue, bool) {
	j := i - 1
	for j > 0 && g.isWord(j) && !g.tokens[j].capital && !strings.HasSuffix(g.low(j), "'s") && !g.fn(j, isPossessive) && !g.fn(j, isDeterminer) && i-j < 4 {
		j--
	}
	if !g.isWord(j) {
		return cue{}, false
	}
	var p phrase
	switch w := g.low(j); {
	case function(isPossessive, w) && w != "whose":
		p = phrase{j, j}
	case g.fn(j, isTime), begins(w, "week's", "month's", "year's", "day's", "today's", "yesterday's", "night's"):
		return cue{}, false
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
	return cue{form: 'n', verb: g.tokens[i].noun, first: i, last: i, subject: p, chain: nobody, after: after, clause: clause}, true
}

// possessorStart is the first token of the possessor that ends at token j.
func (f *finder) possessorStart(g *segment, j int) int {
	k := j
	for k > 0 && g.isWord(k-1) && (g.tokens[k-1].capital || g.fn(k-1, isDeterminer)) {
		k--
		if g.fn(k, isDeterminer) {
			break
		}
	}
	return k
}
