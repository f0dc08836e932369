package value

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// afterStamp is how many words behind "Published" its date and time may stand.
const afterStamp = 6

// dropStamps drops the values that date the text itself: behind "Published" or
// "Last updated", a date beside a time of day, a date with its year that runs into
// the next sentence ("April 9, 2012 Despite reports").
func (f *finder) dropStamps() {
	stamps := make([]bool, len(f.out))
	for i := range f.out {
		stamps[i] = f.stamped(i)
	}
	for i := range f.out { // a time beside a stamp is part of it
		near := func(k int) bool { return k >= 0 && k < len(f.out) && stamps[k] && f.apart(min(i, k)) <= 2 }
		stamps[i] = stamps[i] || f.out[i].Kind == Clock && (near(i-1) || near(i+1))
	}
	var out []Value
	var spans []corpus.Span
	for i := range f.out {
		if !stamps[i] {
			out, spans = append(out, f.out[i]), append(spans, f.spans[i])
		}
	}
	f.out, f.spans = out, spans
}

// stamped reports whether value i dates the text itself.
func (f *finder) stamped(i int) bool {
	v, at := &f.out[i], f.spans[i]
	for k := at.Start - 1; k >= max(0, at.Start-afterStamp); k-- {
		if lexica().stamp[f.pieces[k].low] && (f.pieces[k].capital || f.at(k-1).low == "last" || strings.Contains(f.between(k), ":")) {
			return true
		}
	}
	if v.Kind != Date || v.Year == 0 || v.wholeYear() || f.prepared(at.Start) {
		return false
	}
	beside := func(k int) bool { return k >= 0 && k < len(f.out) && f.out[k].Kind == Clock && f.apart(min(i, k)) <= 2 }
	return beside(i-1) || beside(i+1) || f.near(at.End-1) && f.at(at.End).capital
}

// apart is how many pieces lie between value i and the next.
func (f *finder) apart(i int) int { return f.spans[i+1].Start - f.spans[i].End }

// prepared reports whether a preposition leads to piece i.
func (f *finder) prepared(i int) bool {
	return slices.Contains([]string{"on", "in", "since", "by", "until", "from", "of", "the", "to", "before", "after"}, f.at(i-1).low)
}
