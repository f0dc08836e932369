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
	case v.Low == w.Low && v.High == w.High:
		return Agree
	}
	vl, vh := v.bounds()
	wl, wh := w.bounds()
	if vl <= wh && wl <= vh {
		return Compatible
	}
	return Conflict
}

// tallies compares two tallies: sides may stand in either order.
func (v Value) tallies(w Value) Relation {
	if v.Low == w.Low && v.High == w.High || v.Low == w.High && v.High == w.Low {
		return Agree
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

// looseShare is by how much "about" may miss.
const looseShare = 0.1

// bounds are Low and High, wider by what rounding and "about" leave open.
func (v Value) bounds() (low, high float64) {
	if v.Kind == Date || v.Kind == Clock {
		return v.Low, v.High
	}
	low, high = v.Low, v.High
	if v.Step > 1 || v.Step < 1 && v.Step > 0 {
		low, high = low-v.Step/2, high+v.Step/2
	}
	if v.Loose {
		low, high = low-looseShare*math.Abs(v.Low), high+looseShare*math.Abs(v.High)
	}
	return low, high
}
