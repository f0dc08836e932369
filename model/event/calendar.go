package event

import (
	"slices"

	"parallax/model/text"
)

// calendar notes the weekdays of the lead, the days and the latest year that the
// text names.
func (s *sketch) calendar(words []text.Token) {
	for i, w := range words {
		if len(w.Low) < 3 {
			continue
		}
		switch {
		case w.Capital:
			if k := weekday(w.Low); k >= 0 && i < leadWords {
				s.weekdays |= 1 << k
			}
			if m := month(w.Low); m > 0 {
				if i+1 < len(words) {
					s.date(m, number(words[i+1].Low))
				}
				if i > 0 {
					s.date(m, number(words[i-1].Low))
				}
			}
		case len(w.Low) == 4 && w.Low[0] <= '2':
			if y := number(w.Low); y >= 1900 && y < 2100 {
				s.year = max(s.year, y)
			}
		}
	}
	slices.Sort(s.dates)
	s.dates = slices.Compact(s.dates)
}

func (s *sketch) date(month, day int) {
	if day >= 1 && day <= 31 {
		s.dates = append(s.dates, uint16(month*32+day))
	}
}

// number is the value of s, -1 when it is not a number of at most four digits.
func number(s string) int {
	if len(s) > 4 {
		return -1
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// weekday is 0 for Monday to 6 for Sunday, -1 for any other word.
func weekday(low string) int {
	switch low {
	case "monday":
		return 0
	case "tuesday":
		return 1
	case "wednesday":
		return 2
	case "thursday":
		return 3
	case "friday":
		return 4
	case "saturday":
		return 5
	case "sunday":
		return 6
	}
	return -1
}

// month is 1 to 12, 0 for a word that is no month.
func month(low string) int {
	switch low {
	case "january", "jan":
		return 1
	case "february", "feb":
		return 2
	case "march", "mar":
		return 3
	case "april", "apr":
		return 4
	case "may":
		return 5
	case "june", "jun":
		return 6
	case "july", "jul":
		return 7
	case "august", "aug":
		return 8
	case "september", "sept", "sep":
		return 9
	case "october", "oct":
		return 10
	case "november", "nov":
		return 11
	case "december", "dec":
		return 12
	}
	return 0
}
