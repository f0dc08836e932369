package date

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// isoForms are the forms that are kept as they are printed, but for a space in
// place of the T. The zone, where there is one, is cut off before.
var isoForms = []string{
	"2006", "2006-01", "2006-01-02",
	"2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04:05.999999999",
}

// standardForms are those of RFCs and of programs; they are read and printed anew.
var standardForms = []struct{ read, print string }{
	{time.RFC1123Z, time.RFC3339},
	{"Mon, 2 Jan 2006 15:04:05 -0700", time.RFC3339},
	{"2 Jan 2006 15:04:05 -0700", time.RFC3339},
	{time.RFC822Z, time.RFC3339},
	{time.RubyDate, time.RFC3339},
	{"20060102T150405Z0700", time.RFC3339},
	{"20060102150405", "2006-01-02T15:04:05"},
	{"20060102T150405", "2006-01-02T15:04:05"},
	{"20060102", time.DateOnly},
	{time.ANSIC, "2006-01-02T15:04:05"},
}

// longest is how long a date may be, in bytes.
const longest = 120

// Parse gives s in ISO 8601. guessed means that s leaves room for doubt. An s that
// is no date gives "" and an error; one that can be read in two ways an error that
// is ErrOrder, unless order says how; an empty s gives "".
func Parse(s string, order Order) (iso string, guessed bool, err error) {
	if s == "" {
		return "", false, nil
	}
	if len(s) > longest {
		return "", false, fmt.Errorf("expected a date, found %q …", s[:longest])
	}
	if iso := strings.Replace(s, " ", "T", 1); isISO(iso) {
		return iso, false, nil
	}
	named := s
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		if offset, ok := rfcZones[s[i+1:]]; ok {
			named = s[:i+1] + offset
		}
	}
	for _, form := range standardForms {
		if t, err := time.Parse(form.read, named); err == nil {
			return t.Format(form.print), false, nil
		}
	}
	if iso, ok := unix(s); ok {
		return iso, true, nil
	}
	iso, guessed, err = free(s, order)
	switch {
	case errors.Is(err, ErrOrder):
		return "", false, fmt.Errorf("%w, found %q", ErrOrder, s)
	case err != nil:
		return "", false, fmt.Errorf("expected a date such as 2006-01-02, found %q", s)
	}
	return iso, guessed, nil
}

func isISO(s string) bool {
	if i := strings.IndexByte(s, 'T'); i >= 0 {
		s = s[:i] + "T" + cutZone(s[i+1:])
	}
	for _, form := range isoForms {
		if _, err := time.Parse(form, s); err == nil {
			return true
		}
	}
	return false
}

// cutZone takes "Z", "+02:00", "+0200" or "+02" off the end of a time of day.
func cutZone(clock string) string {
	if rest, ok := strings.CutSuffix(clock, "Z"); ok {
		return rest
	}
	i := strings.LastIndexAny(clock, "+-")
	if i < 0 {
		return clock
	}
	for _, form := range []string{"-07:00", "-0700", "-07"} {
		if _, err := time.Parse(form, clock[i:]); err == nil {
			return clock[:i]
		}
	}
	return clock
}

// unix reads seconds or milliseconds since 1970, from 1990 to 2100, as programs
// write them: "1686832588", "1686832588.0", "1686832588000".
func unix(s string) (string, bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	if strings.Trim(fraction, "0123456789") != "" {
		return "", false
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || len(whole) < 9 {
		return "", false
	}
	const from, to = 631152000, 4102444800
	switch {
	case n >= from && n < to:
	case n >= from*1000 && n < to*1000:
		n /= 1000
	default:
		return "", false
	}
	return time.Unix(n, 0).UTC().Format(time.RFC3339), true
}
