package quote

import "strings"

// headOf is who p belongs to when p ends a relative clause or an apposition that
// is not set off: "[an official] who spoke about the plan said", "[Ada Holt], a former
// agent has said", "[Ada Holt] of Vellen, Norland says".
func (f *finder) headOf(g *segment, p phrase) phrase {
	s := p.first - 1
	if v := g.verb(s); s > 1 && g.low(s-1) == "who" && (f.aux(g, s) || v != nil && !v.clause) {
		s--
	}
	switch w := g.low(s); {
	case s > 1 && g.fn(p.first, isPreposition) && (pastForm(w) || strings.HasSuffix(w, "ing")) && !g.tokens[s].capital && f.nounBefore(g, s) >= 0:
		j := f.nounBefore(g, s)
		return phrase{f.phraseStart(g, j), j} // "[a source] speaking to the paper said"
	case s > 0 && w == "who" && g.isWord(s-1):
		return phrase{f.phraseStart(g, s-1), s - 1}
	case s < 2 || w != "," || !g.isWord(s-1):
	case g.fn(p.first, isDeterminer) && !g.fn(p.first, isPossessive) && f.goesOnSaying(g, p.last+1) && f.isName(g, f.chunkTo(g, s-1)):
		return f.chunkTo(g, s-1)
	case f.allCapital(g, p) && p.last-p.first < 3 && g.tokens[s-1].capital && !f.isName(g, p) && f.fromPlace(g, s-1) > 0:
		return phrase{f.phraseStart(g, f.fromPlace(g, s-1)-1), p.last}
	}
	return p
}

// goesOnSaying reports whether something follows the verb at or shortly behind token
// i: not "…, the mayor said, …".
func (f *finder) goesOnSaying(g *segment, i int) bool {
	for g.isWord(i) && g.adverbial(i) {
		i++
	}
	return g.isWord(i+1) || g.isMark(i+1)
}

// nounBefore is the token of the noun that the participle at token i describes, -1
// if none stands before it.
func (f *finder) nounBefore(g *segment, i int) int {
	k := i - 1
	for k > 0 && g.isWord(k) && g.fn(k, isAdverb) {
		k--
	}
	if k < 0 || !g.isWord(k) || g.fn(k, isAux|isBe|isPronoun|isPreposition|isBoundary|isCoordinator|isDeterminer) || f.finite(g, k) {
		return -1
	}
	return k
}

// chunkTo is the stretch of words that ends with token j.
func (f *finder) chunkTo(g *segment, j int) phrase {
	k := j
	for k > 0 && (g.isWord(k-1) || g.low(k-1) == "." && k > 1 && g.tokens[k-2].capital) {
		k--
	}
	return phrase{k, j}
}

func (f *finder) allCapital(g *segment, p phrase) bool {
	for k := p.first; k <= p.last; k++ {
		if !g.tokens[k].capital {
			return false
		}
	}
	return true
}

// fromPlace is the token of the "of", "from" or "in" before the capitalised words
// that end with token j, 0 if there is none.
func (f *finder) fromPlace(g *segment, j int) int {
	k := j
	for k > 0 && g.isWord(k) && g.tokens[k].capital {
		k--
	}
	if w := g.low(k); k > 0 && k < j && (w == "of" || w == "from" || w == "in") {
		return k
	}
	return 0
}
