package quote

import "strings"

// subjectLeft is the subject of the verb at token i when it stands before it.
func (f *finder) subjectLeft(g *segment, i int) phrase {
	j := i - 1
	for j >= 0 && g.isWord(j) && g.adverbial(j) && !(g.fn(j, isTime) && j == 0) && !f.modalName(g, j, i) {
		j--
	}
	j = f.beforeDay(g, j)
	if g.low(j) == "." && g.isWord(j-1) && g.tokens[j-1].capital {
		j-- // "Reed Jr. said": the sentence goes on
	}
	if g.low(j) == "%" && g.isWord(j-1) {
		return phrase{j - 1, j} // "42% say"
	}
	j = f.beforeAside(g, j)
	if j < 0 || !g.isWord(j) {
		return nobody
	}
	switch w := g.low(j); {
	case w == "who", g.fn(j, isPronoun), clitic(w) != "":
		return phrase{j, j}
	case g.fn(j, isBoundary|isPreposition|isCoordinator), g.fn(j, isDeterminer) && w != "this" && w != "that":
		return nobody
	}
	return f.tidy(g, f.headOf(g, phrase{f.phraseStart(g, j), j}))
}

// tidy takes from p what is not part of the subject: a fronted "On Tuesday", an
// adverb, an opening "But".
func (f *finder) tidy(g *segment, p phrase) phrase {
	p = f.trimTail(g, p)
	if n := f.stamp(g, p.first); n > 0 && p.first+n <= p.last {
		p.first += n
	}
	for !p.empty() && (!g.isWord(p.first) || g.fn(p.first, isOpener) || g.low(p.first) == "not") {
		p.first++
	}
	if p.empty() {
		return p
	}
	front := g.fn(p.first, isPreposition) && !f.counts(g, p.first+1) || g.fn(p.first, isTime) || g.fn(p.first, isAdverb) ||
		strings.HasSuffix(g.low(p.first), "ly") && g.tokens[p.first].capital && !(p.last > p.first+1 && g.tokens[p.first+1].capital && !f.namesPerson(g, phrase{p.first + 1, p.first + 1})) || g.low(p.first) == "last" || g.low(p.first) == "next" || g.low(p.first) == "asked"
	if m := f.names.At(g.span(phrase{p.last, p.last})); m != nil && (front || p.last-p.first > 12) {
		for k := p.first; k <= p.last; k++ {
			if g.tokens[k].Start >= m.Whole.Start {
				return phrase{k, p.last}
			}
		}
	}
	if !front {
		return p
	}
	for k := p.first + 1; k <= p.last; k++ {
		det := g.fn(k, isDeterminer) && !g.fn(k-1, isPreposition) && !g.fn(k-1, isAdverb)
		if det || g.low(k) == "he" || g.low(k) == "she" {
			return phrase{k, p.last}
		}
	}
	k := p.last
	for k > p.first+1 && g.tokens[k-1].capital && !g.fn(k-1, isTime) {
		k--
	}
	return phrase{k, p.last}
}

// counts reports whether token i is a number: "about [four] in ten", "at [least] half".
func (f *finder) counts(g *segment, i int) bool {
	switch w := g.low(i); w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "least", "most", "dozen", "dozens", "hundreds":
		return true
	default:
		return w != "" && w[0] >= '0' && w[0] <= '9' && len(w) < 4
	}
}

// subjectRight is the subject of an inverted verb at token i: "said Ada Holt".
func (f *finder) subjectRight(g *segment, i int) phrase {
	j := i + 1
	for g.isWord(j) && g.adverbial(j) && !g.tokens[j].capital {
		j++
	}
	if !g.isWord(j) || g.fn(j, isPreposition) || g.fn(j, isBoundary) || g.fn(j, isTime) {
		return nobody
	}
	p := phrase{j, f.phraseEnd(g, j)}
	switch w := g.low(j); {
	case g.fn(j, isPronoun) && g.isWord(j+1) && !f.afterStretch(g, i-1):
		return nobody // ", said [they] had left"
	case p.first == p.last && g.fn(j, isPossessive), w == "him", w == "them", w == "it", w == "me", w == "us":
		return nobody // "called [her] “third-rate”"
	}
	return p
}

// modalName reports whether the auxiliary at token j, first of its sentence, is the
// name of who does what the verb at token i says: "Will acknowledges".
func (f *finder) modalName(g *segment, j, i int) bool {
	v := g.verb(i)
	return j == 0 && i == 1 && v != nil && !v.base && !v.ing && g.fn(j, isAux) && !g.fn(j, isBe) && g.low(j) != "has" && g.low(j) != "have" && g.low(j) != "had"
}

// beforeDay steps over a day behind a comma that ends at token j: "Holt, the mayor,
// on Tuesday [called]".
func (f *finder) beforeDay(g *segment, j int) int {
	if !g.fn(j, isTime) {
		return j
	}
	k := j - 1
	if g.fn(k, isPreposition) {
		k--
	}
	if k > 0 && g.low(k) == "," {
		return k
	}
	return j
}

// contractedBe reports whether w is a pronoun with a form of "be" joined on: "he's".
func contractedBe(w string) bool {
	return clitic(w) != "" && (strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "'re") || strings.HasSuffix(w, "'m"))
}

// clitic is the pronoun of a word like "he's" and "they're", "" for others.
func clitic(w string) string {
	if i := strings.IndexByte(w, '\''); i > 0 && function(isPronoun, w[:i]) {
		return w[:i]
	}
	return ""
}
