package quote

import (
	"strings"

	"parallax/corpus"
	"parallax/model/name"
)

// together is the phrase that goes on from the person named at tokens [.., last]
// over "and Ada Holt" when both are who speaks: nothing that follows is a verb of
// the second alone. It returns the last token.
func (f *finder) together(g *segment, last int) int {
	if g.low(last+1) != "and" || !g.isWord(last+2) {
		return last
	}
	m := f.names.At(g.span(phrase{last + 2, last + 2}))
	if m == nil || m.Whole.Start != g.tokens[last+2].Start {
		return last
	}
	end := f.phraseOf(g, m.Whole).last
	if f.aux(g, end+1) || f.finite(g, end+1) || strings.HasSuffix(g.low(end+1), "ed") || strings.HasPrefix(f.s[m.End:], "'s") || strings.HasPrefix(f.s[m.End:], "’s") {
		return last
	}
	return end
}

// joint tells who speaks when a mention joins several with "and": all of them if
// each is a person by name; nobody alone if only one is. ok is false when nothing
// is joined.
func (r *resolver) joint(m corpus.Span) (speaker string, how How, ok bool) {
	words := r.words(m)
	var parts []corpus.Span
	from := m.Start
	for _, w := range words {
		if w.Low == "and" && w.Start > from {
			parts = append(parts, corpus.Span{Start: from, End: w.Start})
			from = w.End + 1
		}
	}
	if len(parts) == 0 || from >= m.End {
		return "", Unresolved, false
	}
	parts = append(parts, corpus.Span{Start: from, End: m.End})
	people := 0
	var all []string
	how = ByName
	for _, p := range parts {
		p.End = p.Start + len(strings.TrimRight(p.In(r.s), " ,"))
		if in := r.names.In(p); len(in) == 1 && r.headPerson(p) == in[0].Person {
			people++
			if in[0].Len() <= len(r.names.People[in[0].Person].Family) {
				how = BySurname
			}
			all = append(all, r.display(in[0].Person))
		}
	}
	switch people {
	case 0:
		return "", Unresolved, false
	case len(parts):
		return strings.Join(all, " and "), how, true
	}
	if r.beside(parts, r.names.In(m)) {
		return "", Unresolved, false
	}
	return "", Unresolved, true
}

// beside reports whether the "and" joins words of one person's description rather
// than people: "columnist and host Tom Reed". All names are in the last part and
// the part before them has no determiner of its own.
func (r *resolver) beside(parts []corpus.Span, in []name.Mention) bool {
	last := parts[len(parts)-1]
	for _, m := range in {
		if m.Start < last.Start {
			return false
		}
	}
	first := r.words(last)[0].Low
	return !function(isDeterminer, first)
}
