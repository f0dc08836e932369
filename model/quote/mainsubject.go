package quote

import "parallax/corpus"

// mainSubject is the subject of the clause that the participle or second verb at
// token i belongs to: "[Holt] resisted, saying …". A semicolon or ", and" starts
// a new clause.
func (f *finder) mainSubject(g *segment, i int) phrase {
	if p := f.nearSubject(g, i); !p.empty() {
		return p
	}
	best := nobody
	start := 0
	for k := 0; k < i; k++ {
		w := g.low(k)
		if w == ";" || w == "," && (g.low(k+1) == "and" || g.low(k+1) == "but") && k+2 < i {
			start, best = k+1, nobody
		}
		if !best.empty() || !g.isWord(k) || k == 0 {
			continue
		}
		if f.aux(g, k) || f.finite(g, k) || f.past(g, k) {
			if p := f.subjectLeft(g, k); p.first >= start {
				best = p
			}
		}
	}
	if !best.empty() {
		return best
	}
	if g.fn(start, isPronoun) {
		return phrase{start, start}
	}
	if m := f.names.In(corpus.Span{Start: g.tokens[start].Start, End: g.tokens[i].Start}); len(m) > 0 {
		return f.phraseOf(g, m[0].Whole)
	}
	return nobody
}

// nearSubject is whose the verb at token i is when it goes on from the verb before it
// and not from the first of the clause: "Reed was prompted [to say]", "asked Reed, he
// laughed and [said]", "Reed will come, Holt said, [adding]".
func (f *finder) nearSubject(g *segment, i int) phrase {
	w := g.low(i - 1)
	joined := w == "to" || w == "and" || w == "but" || w == "then"
	if !joined && w != "," {
		return nobody
	}
	for k := i - 2; k > 0; k-- {
		w, v := g.low(k), g.verb(k)
		if joined && (w == "," || w == ";") || g.isMark(k) && joined {
			break
		}
		tag := v != nil && v.clause && !v.that && v.class == "neutral" && f.finite(g, k)
		if !tag && (!joined || !f.finite(g, k) && !f.past(g, k)) {
			continue
		}
		if p := f.subjectLeft(g, k); !p.empty() && g.low(p.first) != "who" {
			return p
		}
	}
	return nobody
}
