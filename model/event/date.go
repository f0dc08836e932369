package event

import (
	"math"
	"time"
)

// daysApart is how many days lie between two dates, ISO 8601 as far as known; ok
// is false when one of them does not tell its day.
type day struct {
	at float64 // days since 1970, with the time of day as a fraction where known
	ok bool
}

// dayOf reads an ISO 8601 date; a date without a day is not known well enough to
// part articles.
func dayOf(date string) day {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05"} {
		if t, err := time.Parse(layout, date); err == nil {
			return day{float64(t.Unix()) / 86400, true}
		}
	}
	if len(date) >= 10 {
		if t, err := time.Parse("2006-01-02", date[:10]); err == nil {
			return day{float64(t.Unix())/86400 + 0.5, true}
		}
	}
	return day{}
}

// fading is the number of days after which likeness has faded to 61 %.
const fading = 3

// undated is what is left of likeness where a date is unknown.
const undated = 0.83

// kernel is what the days between two articles leave of their likeness: a bell
// curve. A pair that might be years apart must be a little more alike.
func kernel(a, b day) float64 {
	if !a.ok || !b.ok {
		return undated
	}
	d := (a.at - b.at) / fading
	if d > 5 || d < -5 {
		return 0
	}
	return math.Exp(-d * d / 2)
}
