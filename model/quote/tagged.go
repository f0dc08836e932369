package quote

import (
	_ "embed"
	"slices"
	"sync"

	"parallax/model/tag"
)

//go:embed tagger.bin
var taggerWeights []byte

// tagger finds what a segment reports; see train for how its weights are made.
var tagger = sync.OnceValue(func() *tag.Model {
	m, err := tag.Load(taggerWeights)
	if err != nil {
		panic("quote: internal error: " + err.Error())
	}
	return m
})

// caution is added to the score of "nothing reported": below zero, because rules
// vouch for what the tagger sees; chosen on held-out articles.
const caution = -150

// clause is a stretch of tokens that a cue, an index into the segment's cues, reports.
type clause struct {
	phrase
	cue int
}

// reportedClauses finds the clauses a segment reports: those the rules see, with
// ends that the tagger mends, then those only the tagger sees. Cues that only the
// tagger sees are added to cues.
func (f *finder) reportedClauses(g *segment, cues []cue) ([]clause, []cue) {
	if !g.taggable() || !f.mayReport(g, cues) {
		return nil, cues
	}
	f.sheet.fill(f, g, cues)
	f.scores = tagger().Score(f.sheet.features(), f.scores)
	g.scores = &f.scores
	f.tagged, f.plain = g.scores.Labels(caution, f.tagged), f.plain[:0]
	label := f.tagged
	out := f.byRules(g, cues, label)
	if f.heading(g) {
		return out, cues // headings are not the sentences the tagger knows
	}
	for i := 0; i < len(label); {
		if label[i] != labelBegin {
			i++
			continue
		}
		p := labelRun(label, i)
		i = p.last + 1
		parts := f.besideSpeech(g, p)
		for _, p := range parts {
			p = f.trim(g, p)
			if n := nounAt(cues, p.first); n >= 0 {
				p.first = cues[n].after
			}
			if p.empty() || f.standsInMarks(g, p) || len(parts) > 1 && !f.holdsVerb(g, p) {
				continue
			}
			c := f.cueOfMarks(g, cues, p)
			if c < 0 || !f.plausible(g, &cues[c], p) {
				c, cues = f.cueOf(g, cues, label, p)
			}
			if c >= 0 && f.plausible(g, &cues[c], p) && f.vouched(g, &cues[c], p) && !f.told(cues, out, clause{p, c}) {
				out = append(out, clause{p, c})
			}
		}
	}
	return out, cues
}

// labelRun is the clause that begins at token i.
func labelRun(label []uint8, i int) phrase {
	p := phrase{i, i}
	for p.last+1 < len(label) && label[p.last+1] == labelInside {
		p.last++
	}
	return p
}

// byRules takes the clauses of the constructions that report for certain, outermost
// first, and clears the labels they cover. The tagger may end one early, where a
// new clause starts.
func (f *finder) byRules(g *segment, cues []cue, label []uint8) []clause {
	var out []clause
	for c := range cues {
		p := f.trim(g, f.clauseOf(g, cues, c))
		if n := nounAt(cues, p.first); n >= 0 {
			c, p.first = n, cues[n].after // "repeated [his warning] that …"
		}
		if p.empty() || f.standsInMarks(g, p) || !f.plausible(g, &cues[c], p) && !f.inserted(g, &cues[c]) || f.holdsSpeech(g, p) {
			continue
		}
		if slices.ContainsFunc(out, func(o clause) bool { return o.first <= p.last && p.first <= o.last }) {
			cues[c].again = cues[c].from() > p.last
			continue
		}
		if cues[c].form == 'v' && (f.notSaid(g, cues[c].first) || g.low(cues[c].subject.first) == "you") {
			continue
		}
		sure := cues[c].form == 'a' || f.inserted(g, &cues[c]) || cues[c].verb.clause && !cues[c].verb.that && (g.low(cues[c].after-1) == "that" || f.plainlySaid(g, &cues[c]))
		end := -1
		for i := p.first; i <= p.last && end < 0; i++ {
			if label[i] == labelBegin || label[i] == labelInside {
				end = labelRun(label, i).last
			}
		}
		if end < 0 && !sure {
			continue
		}
		if end > p.first+3 && end < p.last && f.breaksAfter(g, end) && !f.frontedUntil(g, p, end) && f.holdsVerb(g, phrase{p.first, end}) {
			p = f.trim(g, phrase{p.first, end})
		}
		if p.first > cues[c].to() {
			p = f.trim(g, phrase{p.first, f.endOf(g, p)})
		}
		out = append(out, clause{p, c})
		for i := p.first; i <= p.last; i++ {
			label[i] = labelNone
		}
	}
	return out
}

// plainlySaid reports whether cue c is a form of say with somebody who says it and
// what starts like a clause right behind it, or a tag that ends its sentence: "Holt
// said the plan was dead", "The plan is dead, Holt said."
func (f *finder) plainlySaid(g *segment, c *cue) bool {
	w := g.low(c.first)
	if c.form != 'v' || w != "said" && w != "says" && w != "say" || c.subject.empty() {
		return false
	}
	return c.clause && c.after == c.to()+1 && c.subject.last < c.first || g.low(c.from()-1) == "," && !g.isWord(c.to()+1)
}

// nounAt is the noun cue with a "that" behind it that starts at token i, -1 for none.
func nounAt(cues []cue, i int) int {
	return slices.IndexFunc(cues, func(c cue) bool { return c.form == 'n' && c.clause && c.from() == i })
}

// frontedUntil reports whether tokens up to end are only what stands before the
// subject of clause p: "[Due to rain in Vellen], the road is closed".
func (f *finder) frontedUntil(g *segment, p phrase, end int) bool {
	w := g.low(p.first)
	if g.low(end+1) != "," || !function(isPreposition|isBoundary, w) && w != "due" {
		return false
	}
	for k := p.first; k < end; k++ {
		if g.low(k) == "," {
			return false
		}
	}
	return true
}

// breaksAfter reports whether a clause may end with token i: punctuation or a
// conjunction follows.
func (f *finder) breaksAfter(g *segment, i int) bool {
	w := g.low(i + 1)
	return !g.isWord(i+1) || function(isBoundary, w) || function(isCoordinator, w)
}

// holdsSpeech reports whether direct speech stands in p.
func (f *finder) holdsSpeech(g *segment, p phrase) bool {
	for k := p.first; k <= p.last; k++ {
		if g.isMark(k) && f.kind(g, k) == Direct {
			return true
		}
	}
	return false
}

// besideSpeech are the parts of p that direct speech, which stands by itself,
// leaves over. They hold until the next call.
func (f *finder) besideSpeech(g *segment, p phrase) []phrase {
	out, from := f.around[:0], p.first
	for k := p.first; k <= p.last; k++ {
		if g.isMark(k) && f.kind(g, k) == Direct {
			out = append(out, phrase{from, k - 1})
			from = k + 1
		}
	}
	f.around = append(out, phrase{from, p.last})
	return f.around
}

// trim takes from a clause the "that" and punctuation at its edges.
func (f *finder) trim(g *segment, p phrase) phrase {
	for !p.empty() && !g.isMark(p.first) && (!g.isWord(p.first) && g.low(p.first) != "$" || g.low(p.first) == "that" && p.last > p.first) {
		p.first++
	}
	for !p.empty() && !g.isMark(p.last) && !g.isWord(p.last) && g.low(p.last) != "%" && g.low(p.last) != ")" {
		p.last--
	}
	return p
}

// standsInMarks reports whether a clause is nothing but marked stretches.
func (f *finder) standsInMarks(g *segment, p phrase) bool {
	for k := p.first; k <= p.last; k++ {
		if g.isWord(k) {
			return false
		}
	}
	return true
}
