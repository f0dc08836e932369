package quote

// signature reads “…” — NAME at the end of a line: the form of letters.
func (f *finder) signature(g *segment, i int) (cue, bool) {
	if !g.isMark(i-1) || !dash(g.low(i)) && !(f.heading(g) && g.low(i) == ":") || len(g.tokens)-i > 9 {
		return cue{}, false
	}
	p := phrase{i + 1, i}
	for k := i + 1; k < len(g.tokens); k++ {
		if g.low(k) == "," && !p.empty() && !f.holdsVerb(g, phrase{k, len(g.tokens) - 1}) {
			break // "— Tom Reed, farmer"
		}
		if g.isWord(k) && !g.tokens[k].capital && !g.fn(k, isPreposition) || !g.isWord(k) && g.low(k) != "." {
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
		if g.isMark(k) || g.fn(k, isAux) || f.finite(g, k) || g.low(k) == "," && !f.heading(g) {
			return cue{}, false
		}
	}
	p := phrase{0, i - 1}
	if !f.namesPerson(g, p) && !g.isMark(i+1) || !g.tokens[0].capital {
		return cue{}, false
	}
	return cue{form: ':', verb: &verb{class: "neutral"}, first: i, last: i, subject: p, chain: nobody, after: i + 1, clause: f.heading(g) && f.namesPerson(g, p)}, true
}

// colon reads a clause about somebody that ends in the colon at token i, behind
// which words in marks are the last: "Reed had one wish: “…”".
func (f *finder) colon(g *segment, i int) (cue, bool) {
	if !g.isMark(i+1) || i+2 < len(g.tokens) || f.heading(g) {
		return cue{}, false
	}
	p := f.mainSubject(g, i)
	if p.empty() || f.headPerson(g.span(p)) < 0 && g.low(p.first) != "he" && g.low(p.first) != "she" {
		return cue{}, false
	}
	return cue{form: ':', verb: &verb{class: "neutral"}, first: i, last: i, subject: p, chain: nobody, after: i + 1}, true
}
