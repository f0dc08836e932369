package event

import "time"

// day is the date of an article; ok is false when it does not tell its day.
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
