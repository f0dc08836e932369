package quote

import (
	"strings"

	"parallax/corpus"
	"parallax/model/text"
)

// governed reports whether the words of span, before a person's name, put it behind
// a preposition: "a spokesman for [Holt]". A title that holds one does not:
// "Director for Europe [Ada Holt]".
func (f *finder) governed(span corpus.Span) bool {
	words := f.words(span)
	for i := len(words) - 1; i >= 0; i-- {
		if function(isPreposition, words[i].Low) {
			titled := i > 0 && isNoun(aRole, text.Fold(words[i-1].Low)) && !function(isDeterminer, words[min(i+1, len(words)-1)].Low) // "secretary of state"
			return i == len(words)-1 || !anyCapital(f.s, words[i+1:]) && !titled || f.describes(words[:i])
		}
	}
	return false
}

// describes reports whether the words before a preposition tell somebody without
// a name: "one adviser to", "an official at", "spokesmen for".
func (f *finder) describes(words []text.Token) bool {
	if len(words) == 0 {
		return false
	}
	head, first := words[len(words)-1], words[0].Low
	if head.Capital {
		return false
	}
	low := text.Fold(head.Low)
	return first == "a" || first == "an" || first == "one" || first == "another" || strings.HasSuffix(low, "s") ||
		isNoun(anAnonym, low) || low == "spokesman" || low == "spokeswoman" || low == "spokesperson" || low == "adviser"
}

// antecedent is the person right before a "who" at offset at.
func (r *resolver) antecedent(at int) string {
	s := r.doc.Sentences[r.doc.SentenceAt(at)].Span
	ms := r.names.In(corpus.Span{Start: s.Start, End: at})
	if len(ms) == 0 {
		return ""
	}
	m := ms[len(ms)-1]
	gap := strings.TrimSpace(r.s[m.End:at])
	if gap == "" || gap == "," || strings.HasPrefix(gap, "(") && strings.HasSuffix(strings.TrimSuffix(gap, ","), ")") || strings.HasPrefix(gap, ",") && strings.HasSuffix(gap, ",") && len(gap) < 80 {
		return r.display(m.Person)
	}
	return ""
}

// headPerson is the person whom a mention names by its head: "Foreign Minister Ada
// Holt", "Holt, the mayor"; not "Holt's aide" or "a spokesman for Holt". -1 if none.
func (f *finder) headPerson(m corpus.Span) int {
	in := f.names.In(corpus.Span{Start: m.Start, End: m.End})
	if len(in) == 0 {
		if x := f.names.At(m); x != nil && x.Start <= m.Start && x.End >= m.End {
			return x.Person
		}
		return -1
	}
	last := in[len(in)-1]
	tail := strings.TrimSpace(f.s[last.End:m.End])
	if tail == "'s" || tail == "’s" || tail == "'" || tail == "’" || tail == "Jr." || tail == "." {
		tail = ""
	}
	lead := strings.ToLower(f.s[m.Start:max(m.Start, last.Whole.Start)])
	if tail == "" && len(in) == 1 && !f.governed(corpus.Span{Start: m.Start, End: last.Start}) && !(strings.Contains(lead, "and ") && joins(" "+lead)) {
		return last.Person
	}
	if n := len(in); tail == "" && n > 1 {
		gap := f.s[in[n-2].End:last.Whole.Start] // "Holt’s aide Tom Reed", "Holt ally Tom Reed"
		if !strings.Contains(gap, " and ") && !strings.Contains(gap, ",") && !f.governed(corpus.Span{Start: in[n-2].End, End: last.Start}) {
			return last.Person
		}
	}
	first := in[0]
	if first.Whole.Start == m.Start || !strings.HasPrefix(lead, "and ") && !strings.Contains(lead, " and ") && !strings.Contains(lead, ",") && !strings.Contains(lead, "'s ") && !strings.Contains(lead, "’s ") && first == last && !f.governed(corpus.Span{Start: m.Start, End: first.Start}) {
		rest := strings.TrimSpace(f.s[first.End:m.End])
		if strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, f.names.People[first.Person].Given+" ") {
			return first.Person
		}
		if w, _, _ := strings.Cut(rest, " "); function(isPreposition, w) && w != "and" {
			return first.Person
		}
	}
	return -1
}

// joins reports whether the words before a name tell of somebody else too: "the mayor
// and", "aides and the lawyer", but not "lawyer and host".
func joins(lead string) bool {
	before, after, and := strings.Cut(lead, " and ")
	if !and {
		return false
	}
	a, b := strings.Fields(before), strings.Fields(after)
	return len(a) == 0 || len(b) == 0 || function(isDeterminer, a[0]) || function(isDeterminer, b[0]) || strings.HasSuffix(a[len(a)-1], "s")
}

// speakingAt is where the words begin that name who speaks in a mention: "Lund campaign
// aide [Tom Reed]".
func (f *finder) speakingAt(p *reported) int {
	mention := p.mention
	if who := f.whoIs(p); who >= 0 {
		for _, m := range f.names.In(mention) {
			if m.Person == who {
				return m.Start
			}
		}
	}
	return mention.Start
}
