package quote

import (
	"slices"
	"strings"
)

// beforeAside steps over asides in commas, dashes or brackets that end at token j:
// "Holt, the mayor, who left, [said]" ends at Holt. An aside that is just the name
// of whom the words before it describe is the subject itself: "his chief of staff,
// Ada Holt, [said]". It returns the last token of the subject, -1 for none.
func (f *finder) beforeAside(g *segment, j int) int {
	j = beforeBracket(g, j)
	switch g.low(j) {
	case ",", "—", "–":
	default:
		return j
	}
	chunks := f.chunks(g, j)
	if len(chunks) == 1 && !f.endsInName(g, chunks[0]) {
		return -1 // "The plan, said …": no aside, but what is reported
	}
	for n, c := range chunks {
		if g.fn(c.first, isBoundary|isOpener) && f.isName(g, phrase{c.first + 1, c.last}) {
			return c.last // "As [Ada Holt], the mayor, put it"
		}
		if g.fn(c.first, isOpener) && c.last > c.first {
			c.first++
		}
		if f.fronted(g, c.first) || f.holdsVerb(g, c) && n+1 < len(chunks) {
			continue
		}
		if !f.endsInName(g, c) {
			for _, later := range chunks[n+1:] {
				if f.isName(g, later) {
					return later.last
				}
			}
		}
		return beforeBracket(g, c.last)
	}
	return -1
}

// beforeBracket steps over a bracket that ends at token j: "Holt (R-Iowa)".
func beforeBracket(g *segment, j int) int {
	for g.low(j) == ")" {
		for j >= 0 && g.low(j) != "(" {
			j--
		}
		j--
	}
	return j
}

// chunks are the stretches between commas or dashes of the clause that ends with
// the comma at token end, in order. A conjunction or relative pronoun at the head
// of one starts a new clause, or belongs to the aside. They hold until the next call.
func (f *finder) chunks(g *segment, end int) []phrase {
	out := f.pieces[:0]
	last := end - 1
	k := end - 1
	add := func(first int) {
		if first <= last {
			out = append(out, phrase{first, last})
		}
	}
	for ; k >= 0; k-- {
		w := g.low(k)
		if g.isMark(k) && (g.fn(k-1, isPreposition|isTitled) || pastForm(g.low(k-1)) || strings.HasSuffix(g.low(k-1), "ing")) {
			if f.asks(g, k) && k < last {
				add(k + 1)
				last = k
			}
			continue // "the author of “Rivers,” a book"
		}
		if g.isMark(k) || w == ";" || w == ":" {
			break
		}
		if w == ")" {
			for k > 0 && g.low(k) != "(" {
				k--
			}
			continue
		}
		if w == "," || w == "—" || w == "–" {
			add(k + 1)
			last = k - 1
			if next := g.low(k + 1); (next == "and" || next == "but" || next == "as" || next == "while" || next == "that") && len(out) > 0 {
				out[len(out)-1].first++
				k = -1
				last = -1
				break
			}
		}
	}
	if last >= 0 && k < last {
		add(k + 1)
	}
	slices.Reverse(out)
	f.pieces = out
	return out
}

// holdsVerb reports whether a chunk is a clause of its own.
func (f *finder) holdsVerb(g *segment, p phrase) bool {
	if p.last > p.first+1 && g.fn(p.first, isPronoun) && g.low(p.first) != "who" {
		return true
	}
	for k := p.first; k <= p.last; k++ {
		if w := g.low(k); w == "who" || w == "which" || w == "whose" || w == "that" {
			return false
		} else if f.aux(g, k) || f.finite(g, k) {
			return true
		}
	}
	return false
}

// fronted reports whether a phrase that starts at token i is no subject but sets
// the scene: "In a statement", "On Sunday".
func (f *finder) fronted(g *segment, i int) bool {
	w := g.low(i)
	if g.fn(i, isPreposition) && g.low(i+1) == "what" {
		return false
	}
	return g.fn(i, isTime|isPreposition|isBoundary|isOpener) || w == "asked" || w == "speaking"
}

// isName reports whether p is a person's name and nothing else.
func (f *finder) isName(g *segment, p phrase) bool {
	s := g.span(p)
	m := f.names.At(s)
	return m != nil && !s.Empty() && m.Whole.Start <= s.Start && m.End >= s.End
}

func (f *finder) endsInName(g *segment, p phrase) bool {
	s := g.span(p)
	m := f.names.At(s)
	return m != nil && !s.Empty() && m.End >= s.End
}

func (f *finder) namesPerson(g *segment, p phrase) bool {
	s := g.span(p)
	return !s.Empty() && len(f.names.In(s)) > 0
}
