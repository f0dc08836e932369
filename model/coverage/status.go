package coverage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/collate"
	"parallax/model/quote"
	"parallax/model/text"
)

// status finds how source s tells sentences of t.
func (m *matrix) status(s int, t *Telling) {
	found := m.sources[s].Found
	if found == nil {
		t.Status = Own
		return
	}
	for _, i := range t.Sentences {
		span := m.sources[s].Doc.Sentences[i].Span
		m.quoted(s, t, span)
		m.attributed(s, t, span)
		for _, h := range found.Hedges {
			if span.Contains(h.Span) && !h.Quoted && !isAttribution(found, h.Span) {
				t.Status |= Hedged
				t.Hedges = add(t.Hedges, h.In(m.sources[s].Text))
			}
		}
	}
	if t.Status&(Attributed|Quoted|Unmarked) == 0 {
		t.Status |= Own
	}
}

// isAttribution reports whether a hedge is an attribution to nobody in particular,
// which is told as that.
func isAttribution(found *quote.Findings, hedge corpus.Span) bool {
	return slices.ContainsFunc(found.Attributions, func(a quote.Attribution) bool { return a.Overlaps(hedge) })
}

// quoted notes the quotations inside span.
func (m *matrix) quoted(s int, t *Telling, span corpus.Span) {
	src := &m.sources[s]
	for i := range src.Found.Quotations {
		q := &src.Found.Quotations[i]
		if !q.Overlaps(span) {
			continue
		}
		if o := outletIn(q.Venue.In(src.Text)); o != "" && !isOwn(o, src.Publisher) {
			t.Status |= Attributed
			t.From = add(t.From, o)
		}
		switch q.Kind {
		case quote.Indirect:
			continue
		case quote.Unmarked:
			t.Status |= Unmarked
		default:
			t.Status |= Quoted
		}
		if who := m.named(s, q.Speaker, q.Mention.Span()); who != "" {
			t.Speakers = add(t.Speakers, who)
		}
	}
}

// attributed notes the attributions inside span to others than those quoted.
func (m *matrix) attributed(s int, t *Telling, span corpus.Span) {
	src := &m.sources[s]
	for i := range src.Found.Attributions {
		a := &src.Found.Attributions[i]
		if !a.Overlaps(span) {
			continue
		}
		who := m.named(s, a.Source, a.Mention.Span())
		if who == "" || slices.Contains(t.Speakers, who) || isOwn(who, src.Publisher) {
			continue
		}
		if from := oneLine(a.Chain.In(src.Text)); from != "" {
			who += " < " + from
		}
		t.Status |= Attributed
		t.From = add(t.From, who)
	}
}

// mostNamed is how many words a mention may have that stands for a name.
const mostNamed = 8

// named is the name of a source, or its mention as printed; "" for a word that
// points at something and names nobody: "it", "this".
func (m *matrix) named(s int, name string, mention corpus.Span) string {
	if name != "" {
		return oneLine(m.names.Known(name))
	}
	words := strings.Fields(mention.In(m.sources[s].Text))
	if len(words) == 1 {
		switch strings.ToLower(words[0]) {
		case "who":
			return m.whom(s, mention)
		case "it", "this", "that", "which", "these", "those", "i", "we", "you", "there", "here":
			return ""
		}
	}
	if len(words) > mostNamed {
		return strings.Join(words[:mostNamed], " ") + " …"
	}
	return strings.Join(words, " ")
}

// mostMeant is how many words "who" takes up.
const mostMeant = 3

// whom is the words that "who" takes up, as far as they stand right before it: "police
// officers, who said"; "" where a word of grammar does.
func (m *matrix) whom(s int, who corpus.Span) string {
	src := &m.sources[s]
	i := src.Doc.SentenceAt(who.Start)
	if i < 0 {
		return ""
	}
	words := src.Doc.TokensIn(corpus.Span{Start: src.Doc.Sentences[i].Start, End: who.Start})
	from, end := len(words), who.Start
	for from > 0 && len(words)-from < mostMeant {
		w := words[from-1]
		between := strings.TrimSpace(src.Text[w.End:end])
		if between != "" && (between != "," || from < len(words)) || text.Starter(capitalised(w.Low)) || collate.Slight(w.Low) {
			break
		}
		from, end = from-1, w.Start
	}
	if from == len(words) {
		return ""
	}
	if from > 0 {
		switch w := words[from-1]; w.Low {
		case "a", "an", "the", "some", "many", "several":
			if src.Text[w.End:end] == " " {
				from--
			}
		}
	}
	return oneLine(src.Text[words[from].Start:words[len(words)-1].End])
}

// capitalised is a word as it stands at the beginning of a sentence.
func capitalised(low string) string {
	r, n := utf8.DecodeRuneInString(low)
	return string(unicode.ToUpper(r)) + low[n:]
}

// oneLine is s with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// add appends s to list unless it is there, letters alone compared.
func add(list []string, s string) []string {
	s = oneLine(s)
	if s == "" || slices.ContainsFunc(list, func(x string) bool { return text.SameLetters(x, s) }) {
		return list
	}
	return append(list, s)
}
