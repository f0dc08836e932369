package value

import (
	"math"
	"slices"

	"parallax/corpus"
)

// Kind says what a value measures; only values of one kind are compared.
type Kind uint8

// The kinds of value.
const (
	Number  Kind = iota // a count of something, Units say of what
	Money               // Units is the currency
	Percent             // Units tells percentage points from percent
	Tally               // "52-48": votes, scores
	Date                // days of a year, see Low and Year
	Clock               // minutes of the day
)

func (k Kind) String() string {
	return [...]string{"number", "money", "percent", "tally", "date", "time"}[k]
}

// Value is a number or date as a text states it.
type Value struct {
	corpus.Span // as printed: "$1.5 million", "31", "July 11-12"
	Kind        Kind

	// Low and High bound what is stated, both inclusive; infinite where open. A
	// Number may be any between them. A Date is a run of days of the year, counted
	// as if each month had 31; of a Tally they are its two sides.
	Low, High float64
	Year      int     // of a Date, 0 when not stated
	Step      float64 // how fine a number is stated: 1 for "12", 100 for "300", 1e5 for "1.5 million"
	Loose     bool    // the text itself says that it is not exact

	Units  []string // stems of what is counted, at most three, nearest first
	Beside []string // stems of the words around, without names and numbers, ascending
	Next   []string // those of them that stand nearest on either side
	Names  []string // stems of the names that stand nearest on either side, ascending
	Day    string   // the nearest day of the week: "friday"
	Others bool     // it counts others than those told of before: "three other judges"
}

// Relation is how two values stand to each other.
type Relation uint8

// The relations. Unrelated values measure different things.
const (
	Unrelated  Relation = iota
	Agree               // the same value, however printed
	Compatible          // both can be true: "mid-July" and "July 11-12"
	Conflict            // both cannot be true if they are about the same
)

func (r Relation) String() string {
	return [...]string{"unrelated", "agree", "compatible", "conflict"}[r]
}

// Against tells how v stands to w. Whether both are about the same thing is not
// asked: Match does.
func (v Value) Against(w Value) Relation {
	switch {
	case v.Kind != w.Kind || !v.sameUnit(w):
		return Unrelated
	case v.Kind == Tally:
		return v.tallies(w)
	case v.Year != 0 && w.Year != 0 && v.Year != w.Year:
		return Conflict
	case v.wholeYear() && w.Year == 0 || w.wholeYear() && v.Year == 0:
		return Unrelated
	case v.Low == w.Low && v.High == w.High:
		return Agree
	}
	vl, vh := v.bounds()
	wl, wh := w.bounds()
	switch {
	case vl <= wh && wl <= vh:
		return Compatible
	case v.open() != w.open() && v.mayReach(w) || v.farFrom(w):
		return Unrelated
	}
	if v.Kind == Clock {
		return Unrelated // each may be told in a zone of its own
	}
	return Conflict
}

// open reports whether v has no upper or no lower end.
func (v Value) open() bool {
	return math.IsInf(v.High, 1) || v.Low == 0 && v.High > 0 && v.Kind <= Percent
}

// mayReach reports whether v and w would overlap if an open end went on for ever.
func (v Value) mayReach(w Value) bool { return v.Low <= w.High && w.Low <= v.High }

// farApart is from which ratio on two numbers count different things, whatever the
// words say.
const farApart = 5

func (v Value) farFrom(w Value) bool {
	return v.Kind <= Money && (v.Low > farApart*w.High || w.Low > farApart*v.High)
}

// tallyShare is by how much the sums of two tallies of one vote may differ.
const tallyShare = 0.05

// tallies compares two tallies: sides may stand in either order, and only those of
// about one sum are of one vote.
func (v Value) tallies(w Value) Relation {
	if v.Low == w.Low && v.High == w.High {
		return Agree
	}
	if a, b := v.Low+v.High, w.Low+w.High; math.Abs(a-b) > tallyShare*max(a, b) {
		return Unrelated
	}
	return Conflict
}

// sameUnit reports whether both count the same, as far as the words tell. Years
// and dates need no unit.
func (v Value) sameUnit(w Value) bool {
	if v.Kind == Date || v.Kind == Clock || v.Kind == Tally || len(v.Units) == 0 && len(w.Units) == 0 {
		return true
	}
	return leads(v.Units, w.Units) || leads(w.Units, v.Units)
}

// leads reports whether the first of a is among b: "fighters" and "armed fighters".
func leads(a, b []string) bool { return len(a) > 0 && slices.Contains(b, a[0]) }

// wholeYear reports whether v is a year and no day of it.
func (v Value) wholeYear() bool { return v.Kind == Date && v.High-v.Low > 11*daysOfMonth }

const (
	looseShare   = 0.1   // by how much "about" may miss
	openShare    = 1.5   // how far beyond its end "more than" and "up to" may reach
	roundedMost  = 0.1   // of itself, the most that a number is rounded by
	roundedUnder = 0.499 // of its step, how far a rounded number is off
)

// bounds are Low and High, wider by what rounding and "about" leave open, an open
// end drawn in to what such a phrase usually means.
func (v Value) bounds() (low, high float64) {
	low, high = v.Low, v.High
	if v.Kind == Date || v.Kind == Clock {
		return low, high
	}
	switch {
	case math.IsInf(high, 1):
		high = low * openShare
	case low == 0 && high > 0:
		low = high / openShare
	}
	if v.Step != 1 {
		step := min(v.Step, roundedMost*math.Abs(v.High)) * roundedUnder
		low, high = low-step, high+step
	}
	if v.Loose {
		low, high = low-looseShare*math.Abs(low), high+looseShare*math.Abs(high)
	}
	return low, high
}
