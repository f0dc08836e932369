package quote

import (
	"strings"

	"parallax/corpus"
	"parallax/model/text"
)

// phrase is a noun phrase in a segment: tokens [first, last], empty when last < first.
type phrase struct{ first, last int }

var nobody = phrase{0, -1}

func (p phrase) empty() bool { return p.last < p.first }

func (g *segment) span(p phrase) corpus.Span {
	if p.empty() {
		return corpus.Span{}
	}
	return corpus.Span{Start: g.tokens[p.first].Start, End: g.tokens[p.last].End}
}

func (g *segment) low(i int) string {
	if i < 0 || i >= len(g.tokens) {
		return ""
	}
	return g.tokens[i].low
}

// fn reports whether token i is in any of the classes of words.txt.
func (g *segment) fn(i int, classes class) bool {
	return i >= 0 && i < len(g.tokens) && g.tokens[i].class&classes != 0
}

// verb is what is known of token i as a reporting verb, nil if it is none.
func (g *segment) verb(i int) *verb {
	if i < 0 || i >= len(g.tokens) {
		return nil
	}
	return g.tokens[i].verb
}

func (g *segment) isWord(i int) bool { return i >= 0 && i < len(g.tokens) && g.tokens[i].word() }

func (g *segment) isMark(i int) bool { return i >= 0 && i < len(g.tokens) && g.tokens[i].mark >= 0 }

// adverbial reports whether token i may stand between a subject and its verb.
func (g *segment) adverbial(i int) bool {
	w := g.low(i)
	return function(isAdverb, w) || function(isAux, w) && !(g.tokens[i].capital && i > 0) || strings.HasSuffix(w, "ly") && len(w) > 4 && !g.tokens[i].capital
}

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
	case w == "who", function(isPronoun, w), clitic(w) != "":
		return phrase{j, j}
	case function(isBoundary, w), function(isPreposition, w), function(isCoordinator, w), function(isDeterminer, w) && w != "this" && w != "that":
		return nobody
	}
	return f.tidy(g, f.antecedent(g, phrase{f.phraseStart(g, j), j}))
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

// clitic is the pronoun of a word like "he's" and "they're", "" for others.
func clitic(w string) string {
	p, _, ok := strings.Cut(w, "'")
	if ok && function(isPronoun, p) {
		return p
	}
	return ""
}

// antecedent is who p belongs to when p ends a relative clause or an apposition that
// is not set off: "[an official] who spoke about the plan said", "[Ada Holt], a former
// agent has said", "[Ada Holt] of Vellen, Norland says".
func (f *finder) antecedent(g *segment, p phrase) phrase {
	s := p.first - 1
	if v := g.verb(s); s > 1 && g.low(s-1) == "who" && (f.aux(g, s) || v != nil && !v.clause) {
		s--
	}
	switch w := g.low(s); {
	case s > 1 && g.fn(p.first, isPreposition) && (past(w) || strings.HasSuffix(w, "ing")) && !g.tokens[s].capital && f.nounBefore(g, s) >= 0:
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

// phraseStart is the first token of the noun phrase that ends at token j.
func (f *finder) phraseStart(g *segment, j int) int {
	k := j
	for k > 0 {
		p := k - 1
		w := g.low(p)
		switch {
		case w == ")":
			for p > 0 && g.low(p) != "(" {
				p--
			}
			k = p
			continue
		case w == "." || w == "’" || w == "'" || w == "&" || w == "/" || w == "$":
		case !g.isWord(p), g.fn(p, isBoundary|isPronoun):
			return k
		case g.fn(p, isCoordinator):
			if !f.joinsNouns(g, p) {
				return k
			}
		case f.aux(g, p) && w != "'s", f.finite(g, p), g.fn(p, isClausal):
			return k
		}
		k = p
	}
	return k
}

// finite reports whether token i looks like a verb that ends a clause before it.
func (f *finder) finite(g *segment, i int) bool {
	v := g.verb(i)
	return v != nil && !v.base && !g.tokens[i].capital && !g.fn(i-1, isDeterminer) && !g.fn(i-1, isPreposition) && !strings.HasSuffix(g.low(i-1), "'s")
}

// joinsNouns reports whether the "and" at token i joins two noun phrases rather
// than two clauses: nothing before it in its clause is a verb.
func (f *finder) joinsNouns(g *segment, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if !g.isWord(k) && g.low(k) != "." {
			return g.low(k) != "," || k < i-1
		}
		if f.aux(g, k) || f.finite(g, k) || strings.HasSuffix(g.low(k), "ed") && !g.tokens[k].capital || g.fn(k, isBoundary) {
			return false
		}
	}
	return true
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

// phraseEnd is the last token of the noun phrase that starts at token j.
func (f *finder) phraseEnd(g *segment, j int) int {
	if g.fn(j, isPronoun) {
		return j
	}
	if m := f.names.At(g.span(phrase{j, j})); m != nil && m.Whole.Start >= g.tokens[j].Start && !strings.HasPrefix(f.s[m.End:], "'s") && !strings.HasPrefix(f.s[m.End:], "’s") {
		for k := j; k < len(g.tokens); k++ {
			if g.tokens[k].End >= m.End {
				return f.together(g, f.titled(g, k))
			}
		}
	}
	last := j
	for k := j + 1; k < len(g.tokens); k++ {
		w := g.low(k)
		if w == "." || w == "'" || w == "’" || w == "&" || w == "/" {
			continue
		}
		if !g.isWord(k) || g.fn(k, isBoundary) || w == "who" || f.aux(g, k) || f.finite(g, k) && !lexica().is("anonymous", w) ||
			g.fn(k, isTime) && g.tokens[k].capital || (g.fn(k, isAdverb) || w == "last" || w == "this" || w == "next") && !g.tokens[k].capital {
			break
		}
		if g.fn(k, isPreposition) && !(w == "by" && lexica().is("document", text.Fold(g.low(k-1)))) && w != "of" && w != "for" && w != "at" && w != "from" && w != "to" && w != "with" {
			break
		}
		if g.fn(k, isCoordinator) && !(g.isWord(k+1) && (g.tokens[k+1].capital || g.fn(k+1, isDeterminer) || w == "and")) {
			break
		}
		last = k
	}
	for last > j && (g.fn(last, isPreposition) || g.fn(last, isCoordinator) || g.fn(last, isAdverb)) {
		last--
	}
	return last
}

// titled is the last token of the name that the name ending at token k only
// describes: "said Holt campaign manager [Tom Reed]"; k itself if there is none.
func (f *finder) titled(g *segment, k int) int {
	i := k + 1
	for g.isWord(i) && !g.tokens[i].capital && i < k+5 && !g.fn(i, isAux|isPreposition|isBoundary|isPronoun|isAdverb|isDeterminer|isCoordinator|isTime) && g.verb(i) == nil && !past(g.low(i)) {
		i++
	}
	if i == k+1 || i >= len(g.tokens) || !g.tokens[i].capital {
		return k
	}
	m := f.names.At(g.span(phrase{i, i}))
	if m == nil || m.Whole.Start != g.tokens[i].Start {
		return k
	}
	return f.phraseOf(g, m.Whole).last
}

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

// aux reports whether token i is an auxiliary verb, and not the name May or Will.
func (f *finder) aux(g *segment, i int) bool {
	return g.fn(i, isAux) && !(g.tokens[i].capital && i > 0)
}

// phraseOf are the tokens that span covers.
func (f *finder) phraseOf(g *segment, span corpus.Span) phrase {
	p := phrase{len(g.tokens), -1}
	for k := range g.tokens {
		if span.Contains(g.tokens[k].Span) {
			p.first, p.last = min(p.first, k), k
		}
	}
	return p
}
