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
	return g.fn(i, isAdverb) || g.fn(i, isAux) && !(g.tokens[i].capital && i > 0) || strings.HasSuffix(w, "ly") && len(w) > 4 && !g.tokens[i].capital
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

// phraseEnd is the last token of the noun phrase that starts at token j.
func (f *finder) phraseEnd(g *segment, j int) int {
	if g.fn(j, isPronoun) {
		return j
	}
	if m := f.names.At(g.span(phrase{j, j})); m != nil && m.Whole.Start >= g.tokens[j].Start && !strings.HasPrefix(f.s[m.End:], "'s") && !strings.HasPrefix(f.s[m.End:], "’s") {
		for k := j; k < len(g.tokens); k++ {
			if g.tokens[k].End >= m.End {
				return f.together(g, f.describedName(g, k))
			}
		}
	}
	last := j
	for k := j + 1; k < len(g.tokens); k++ {
		w := g.low(k)
		if w == "." || w == "'" || w == "’" || w == "&" || w == "/" {
			continue
		}
		if !g.isWord(k) || g.fn(k, isBoundary) || w == "who" || f.aux(g, k) || f.finite(g, k) && !isNoun(anAnonym, w) ||
			g.fn(k, isTime) && g.tokens[k].capital || (g.fn(k, isAdverb) || w == "last" || w == "this" || w == "next") && !g.tokens[k].capital {
			break
		}
		if g.fn(k, isPreposition) && !(w == "by" && isNoun(aDocument, text.Fold(g.low(k-1)))) && w != "of" && w != "for" && w != "at" && w != "from" && w != "to" && w != "with" {
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

// describedName is the last token of the name that the name ending at token k only
// describes: "said Holt campaign manager [Tom Reed]"; k itself if there is none.
func (f *finder) describedName(g *segment, k int) int {
	i := k + 1
	for g.isWord(i) && !g.tokens[i].capital && i < k+5 && !g.fn(i, isAux|isPreposition|isBoundary|isPronoun|isAdverb|isDeterminer|isCoordinator|isTime) && g.verb(i) == nil && !pastForm(g.low(i)) {
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
