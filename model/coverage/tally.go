package coverage

import (
	"cmp"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model/quote"
	"parallax/model/text"
)

// Tally is one source in numbers.
type Tally struct {
	Words                 int // of the whole text, between white space
	Facts, Only, Dropped  int
	Hedges                int // the source's own, outside quotation marks
	Attributions          int
	Anonymous, Collective int       // of the attributions
	QuotedWords           int       // between quotation marks
	Speakers              []Speaker // who says them, most first
	Credits               []Credit  // outlets that it has things from, in text order
}

// Speaker is who is quoted in how many words.
type Speaker struct {
	Name  string
	Words int
}

// Credit is an outlet and how often it is named as the source of something.
type Credit struct {
	Outlet string
	Times  int
}

// tally counts source s.
func (m *matrix) tally(s int, facts []Fact) Tally {
	src := &m.sources[s]
	t := Tally{Words: src.Doc.Words}
	for i := range facts {
		told := &facts[i].Tellings[s]
		if len(told.Sentences) > 0 {
			t.Facts++
		}
		if told.Has(Only) {
			t.Only++
		}
		if told.Has(Dropped) {
			t.Dropped++
		}
	}
	if src.Found == nil {
		return t
	}
	for _, h := range src.Found.Hedges {
		if !h.Quoted {
			t.Hedges++
		}
	}
	t.Attributions = len(src.Found.Attributions)
	for i := range src.Found.Attributions {
		switch a := &src.Found.Attributions[i]; {
		case a.Class == quote.Anonymous || nameless(a.Chain.In(src.Text)):
			t.Anonymous++
		case a.Class == quote.Collective:
			t.Collective++
		}
	}
	m.speakers(s, &t)
	m.credits(s, &t)
	return t
}

// nameless reports whether a chain leads to someone who is not named.
func nameless(chain string) bool {
	low := strings.ToLower(chain)
	for _, w := range [...]string{"unidentified", "unnamed", "anonym", "not authorized", "sources", "people familiar", "person familiar"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// speakers counts the words between quotation marks by who says them.
func (m *matrix) speakers(s int, t *Tally) {
	src := &m.sources[s]
	at := map[string]int{}
	for i := range src.Found.Quotations {
		q := &src.Found.Quotations[i]
		if q.Kind != quote.Direct && q.Kind != quote.Mixed {
			continue
		}
		n := 0
		for range text.Words(q.In(src.Text)) {
			n++
		}
		who := m.named(s, q.Speaker, q.Mention.Span())
		k, ok := at[who]
		if !ok {
			k = len(t.Speakers)
			at[who] = k
			t.Speakers = append(t.Speakers, Speaker{Name: who})
		}
		t.Speakers[k].Words += n
		t.QuotedWords += n
	}
	slices.SortStableFunc(t.Speakers, func(a, b Speaker) int { return cmp.Compare(b.Words, a.Words) })
}

// credits counts the outlets that source s names as where it has something from:
// in an attribution or its chain, as the venue of a quotation, as the place of an
// interview.
func (m *matrix) credits(s int, t *Tally) {
	src := &m.sources[s]
	type credit struct {
		at     int
		outlet string
	}
	var all []credit
	note := func(span corpus.Span, words string) {
		if o := outletIn(words); o != "" && !isOwn(o, src.Publisher) &&
			!slices.ContainsFunc(all, func(c credit) bool {
				return c.outlet == o && src.Doc.SentenceAt(c.at) == src.Doc.SentenceAt(span.Start)
			}) {
			all = append(all, credit{span.Start, o})
		}
	}
	for i := range src.Found.Attributions {
		a := &src.Found.Attributions[i]
		note(a.Span, interviewer(src, a.Span))
		note(a.Span, a.Mention.In(src.Text))
		note(a.Span, a.Source)
		note(a.Span, a.Chain.In(src.Text))
	}
	for _, list := range [][]quote.Quotation{src.Found.Quotations, src.Found.Statements} {
		for i := range list {
			note(list[i].Venue.Span(), list[i].Venue.In(src.Text))
		}
	}
	slices.SortStableFunc(all, func(a, b credit) int { return cmp.Compare(a.at, b.at) })
	for _, c := range all {
		k := slices.IndexFunc(t.Credits, func(x Credit) bool { return x.Outlet == c.outlet })
		if k < 0 {
			k = len(t.Credits)
			t.Credits = append(t.Credits, Credit{Outlet: c.outlet})
		}
		t.Credits[k].Times++
	}
}

// interviewer is what stands before "interview" in the sentence at span: "he said in
// a CNN interview".
func interviewer(src *Source, span corpus.Span) string {
	i := src.Doc.SentenceAt(span.Start)
	if i < 0 {
		return ""
	}
	tokens := src.Doc.TokensIn(src.Doc.Sentences[i].Span)
	for k := range tokens {
		if from := k; strings.HasPrefix(tokens[k].Low, "interview") {
			for from > 0 && tokens[from-1].Capital {
				from--
			}
			return src.Text[tokens[from].Start:tokens[k].Start]
		}
	}
	return ""
}
