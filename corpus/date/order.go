package date

import (
	"errors"
	"strconv"
	"strings"
)

// Order is in which order a file writes dates that are numbers alone.
type Order uint8

// The orders.
const (
	Unknown Order = iota
	DayFirst
	MonthFirst
)

// ErrOrder means that a date can be read in two ways.
var ErrOrder = errors.New("expected a date that says which number is the month")

// OrderOf is the order that a date of numbers alone shows because one of them is too
// large for a month ("25/12/2026"), else Unknown.
func OrderOf(s string) Order {
	s, _, _ = strings.Cut(strings.TrimSpace(s), " ")
	a, b, _, _, ok := triple(s)
	switch {
	case !ok || a == b || a > 31 || b > 31 || strings.Contains(s, "."):
		return Unknown
	case a > 12 && b <= 12:
		return DayFirst
	case b > 12 && a <= 12:
		return MonthFirst
	}
	return Unknown
}

// triple cuts "9/11/2026" into its numbers; the year stands last and has four
// figures, or two.
func triple(s string) (a, b, year int, short, ok bool) {
	i := strings.IndexAny(s, "/.-")
	if i < 0 {
		return
	}
	parts := strings.Split(s, s[i:i+1])
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 && len(parts[2]) != 2 {
		return
	}
	var n [3]int
	for k, p := range parts {
		number, err := strconv.ParseUint(p, 10, 16)
		if err != nil || number == 0 && k < 2 {
			return
		}
		n[k] = int(number)
	}
	short = len(parts[2]) == 2
	if short {
		n[2] = fullYear(n[2])
	}
	return n[0], n[1], n[2], short, true
}

// fullYear is the year that two figures stand for, from 1970 to 2069.
func fullYear(n int) int {
	if n >= 70 {
		return 1900 + n
	}
	return 2000 + n
}
