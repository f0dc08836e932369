package filter

import "strings"

// span is the dates from lo to hi as prefixes of ISO 8601, "" for no bound.
type span struct{ lo, hi string }

// span reads "2023", "2023-07..2023-08", "2023-07..", "..2022".
func (p *parser) span(at int, value string) (span, error) {
	lo, hi, is := strings.Cut(value, "..")
	if !is {
		hi = lo
	}
	for _, d := range []string{lo, hi} {
		if d != "" && !isDate(d) {
			return span{}, p.fail(at, "%q is no date; expected 2023, 2023-07, 2023-07-11 or two of them with .. between", d)
		}
	}
	if lo == "" && hi == "" {
		return span{}, p.fail(at, "expected a date before or behind ..")
	}
	return span{lo, hi}, nil
}

// isDate reports whether s is the beginning of an ISO 8601 date, whole to a part.
func isDate(s string) bool {
	const form = "0000-00-00"
	if len(s) != 4 && len(s) != 7 && len(s) != len(form) {
		return false
	}
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (form[i] == '0') || !digit && s[i] != '-' {
			return false
		}
	}
	return true
}

// holds reports whether date, as far as it is known, lies in s.
func (s span) holds(date string) bool {
	if date == "" {
		return false
	}
	return (s.lo == "" || date >= s.lo) && (s.hi == "" || date[:min(len(date), len(s.hi))] <= s.hi)
}
