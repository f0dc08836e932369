package quote

// endOf is the last token of the reported clause p when what follows in it is the
// article's own again: an aside behind a dash, a relative clause that closes the
// sentence, a new clause with its own subject. The clause must hold a verb before.
func (f *finder) endOf(g *segment, p phrase) int {
	for k := p.first + 3; k < p.last; k++ {
		if g.isMark(k) {
			return p.last
		}
		if !f.turns(g, k, p.last) || !dash(g.low(k)) && !f.holdsVerb(g, phrase{p.first, k - 1}) {
			continue
		}
		return k - 1
	}
	return p.last
}

// turns reports whether the article takes up its own voice behind token k.
func (f *finder) turns(g *segment, k, last int) bool {
	switch w := g.low(k); {
	case dash(w) && g.tokens[k].Start > g.tokens[k-1].End && g.tokens[k+1].Start > g.tokens[k].End:
		return !anyOf(k+1, last, func(i int) bool { return dash(g.low(i)) })
	case w != ",":
		return false
	}
	next := g.low(k + 1)
	switch {
	case relative(next), g.fn(k+1, isPreposition) && (g.low(k+2) == "which" || g.low(k+2) == "whom"):
		return !anyOf(k+2, last, func(i int) bool { return g.low(i) == "," && (f.aux(g, i+1) || f.finite(g, i+1)) })
	case next == "while", next == "although", next == "though":
		return true
	case f.finite(g, k+1) && g.verb(k+1).clause:
		return !anyOf(0, k-1, func(i int) bool { return g.low(i) == "," }) // "said it leaks, urged repairs and …"
	case next == "and", next == "but":
		return f.newVoice(g, k+2, last)
	}
	return false
}

// newVoice reports whether a clause of the article's own starts at token i: a
// subject and a verb that does not stand as reported speech puts it ("would").
func (f *finder) newVoice(g *segment, i, last int) bool {
	if !g.fn(i, isPronoun|isDeterminer) && !(i <= last && g.tokens[i].capital) || g.low(i) == "that" {
		return false
	}
	for k := i; k <= last && k < i+6; k++ {
		switch w := g.low(k); {
		case w == "would", w == "could", w == "should", w == "might", w == "had", w == "will", w == "must", w == "may":
			return false
		case f.aux(g, k), f.finite(g, k):
			return true
		}
	}
	return false
}

// anyOf reports whether one of the tokens from to to is so.
func anyOf(from, to int, is func(int) bool) bool {
	for i := from; i <= to; i++ {
		if is(i) {
			return true
		}
	}
	return false
}
