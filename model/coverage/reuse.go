package coverage

import (
	"cmp"
	"context"
	"slices"
	"time"

	"parallax/corpus"
	"parallax/corpus/gate"
	"parallax/model/collate"
	"parallax/model/quote"
	"parallax/model/text"
)

// Reuse is what two sources share word for word, in runs of collate.ReuseRun words
// and more.
type Reuse struct {
	A, B   int
	Words  int      // words of A that stand in B
	Runs   []int    // lengths of the runs, longest first
	Quoted int      // of Words, those in quotation marks in A: what both quote, neither need have from the other
	Common []string // outlets that both credit: where both may have it from
	Credit int      // the source of the two whose publisher the other credits, -1 for neither or both
	First  int      // the one that was printed first, -1 unless the dates prove it
}

// reuse compares every two sources.
func (m *matrix) reuse(ctx context.Context, tallies []Tally) []Reuse {
	words, starts, ids := make([][]ownWord, len(m.sources)), make([]map[shingle][]int, len(m.sources)), map[string]int32{}
	for s := range m.sources {
		words[s] = ownWords(&m.sources[s].Source, ids)
		starts[s] = startsOf(words[s])
	}
	var out []Reuse
	for a := range m.sources {
		for b := a + 1; b < len(m.sources); b++ {
			if gate.Ended(ctx) {
				return nil
			}
			r := Reuse{A: a, B: b, Credit: m.credited(tallies, a, b), First: m.first(a, b)}
			r.count(words[a], words[b], starts[b])
			if r.Words == 0 {
				continue
			}
			for _, c := range tallies[a].Credits {
				if slices.ContainsFunc(tallies[b].Credits, func(d Credit) bool { return d.Outlet == c.Outlet }) {
					r.Common = append(r.Common, c.Outlet)
				}
			}
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(x, y Reuse) int { return cmp.Compare(y.Words, x.Words) })
	return out
}

// shingle is as many words in a row as a run has at least, by number.
type shingle [collate.ReuseRun]int32

// ownWord is a word of a source, as the number of its folded form.
type ownWord struct {
	id     int32
	quoted bool // stands in quotation marks
}

// shingleAt is the shingle that starts words.
func shingleAt(words []ownWord) (k shingle) {
	for i := range k {
		k[i] = words[i].id
	}
	return k
}

// ownWords are the words of a source without its furniture, numbered by ids.
func ownWords(s *collate.Source, ids map[string]int32) []ownWord {
	var out []ownWord
	var quotes []quote.Quotation
	if s.Found != nil {
		quotes = s.Found.Quotations
	}
	for i := range s.Doc.Lines {
		l := &s.Doc.Lines[i]
		if l.Kind.Furniture() {
			continue
		}
		for _, t := range s.Doc.TokensIn(corpus.Span{Start: l.Start, End: l.End}) {
			for len(quotes) > 0 && quotes[0].End <= t.Start {
				quotes = quotes[1:]
			}
			word := text.Fold(t.In(s.Text))
			id, ok := ids[word]
			if !ok {
				id = int32(len(ids))
				ids[word] = id
			}
			quoted := len(quotes) > 0 && quotes[0].Contains(t.Span) && (quotes[0].Kind == quote.Direct || quotes[0].Kind == quote.Mixed)
			out = append(out, ownWord{id, quoted})
		}
	}
	return out
}

// mostStarts is how many places of one shingle are tried: "ha ha ha ha ha" may
// stand anywhere.
const mostStarts = 32

// startsOf is where each shingle starts in words, its first places.
func startsOf(words []ownWord) map[shingle][]int {
	out := make(map[shingle][]int, len(words))
	for i := 0; i+collate.ReuseRun <= len(words); i++ {
		k := shingleAt(words[i:])
		if len(out[k]) < mostStarts {
			out[k] = append(out[k], i)
		}
	}
	return out
}

// count finds the stretches of a that stand in b, whose shingles are given, word for
// word: from the start of a on, always the longest that begins there.
func (r *Reuse) count(a, b []ownWord, starts map[shingle][]int) {
	const n = collate.ReuseRun
	for i := 0; i+n <= len(a); {
		longest := 0
		for _, j := range starts[shingleAt(a[i:])] {
			l := n
			for i+l < len(a) && j+l < len(b) && a[i+l].id == b[j+l].id {
				l++
			}
			longest = max(longest, l)
		}
		if longest == 0 {
			i++
			continue
		}
		r.Runs = append(r.Runs, longest)
		r.Words += longest
		for _, w := range a[i : i+longest] {
			if w.quoted {
				r.Quoted++
			}
		}
		i += longest
	}
	slices.SortFunc(r.Runs, func(x, y int) int { return y - x })
}

// credited is the source of two whose publisher the other credits.
func (m *matrix) credited(tallies []Tally, a, b int) int {
	names := func(s, other int) bool {
		return slices.ContainsFunc(tallies[s].Credits, func(c Credit) bool { return isOwn(c.Outlet, m.sources[other].Publisher) })
	}
	switch x, y := names(a, b), names(b, a); {
	case x && !y:
		return b
	case y && !x:
		return a
	}
	return -1
}

// first is the source that was surely printed before the other, -1 when the dates
// leave it open.
func (m *matrix) first(a, b int) int {
	fromA, toA, okA := instants(m.sources[a].Date)
	fromB, toB, okB := instants(m.sources[b].Date)
	switch {
	case !okA || !okB:
	case toA.Before(fromB):
		return a
	case toB.Before(fromA):
		return b
	}
	return -1
}

// The time zones that a date without one may mean: hours ahead of and behind UTC.
const (
	zonesAhead  = 14 * time.Hour
	zonesBehind = 12 * time.Hour
)

// instants are the earliest and latest instant that a date, as far as it is known,
// can mean.
func instants(date string) (from, to time.Time, ok bool) {
	if t, err := time.Parse(time.RFC3339, date); err == nil {
		return t, t, true
	}
	for _, form := range []struct {
		layout              string
		years, months, days int
		rest                time.Duration
	}{
		{"2006", 1, 0, 0, 0}, {"2006-01", 0, 1, 0, 0}, {"2006-01-02", 0, 0, 1, 0},
		{"2006-01-02T15:04", 0, 0, 0, time.Minute}, {"2006-01-02T15:04:05", 0, 0, 0, 0},
	} {
		if t, err := time.Parse(form.layout, date); err == nil {
			return t.Add(-zonesAhead), t.AddDate(form.years, form.months, form.days).Add(form.rest + zonesBehind), true
		}
	}
	return from, to, false
}
