package date

import (
	"fmt"
	"strings"
	"time"
)

// isoForms are the forms that are kept as they are printed, but for a space in
// place of the T. The zone, where there is one, is cut off before.
var isoForms = []string{
	"2006", "2006-01", "2006-01-02",
	"2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04:05.999999999",
}

// otherForms are read and printed anew. Forms that leave open which number is the
// day ("09/11/2026") are not among them.
var otherForms = []struct{ read, print string }{
	{time.RFC1123Z, time.RFC3339},
	{"Mon, 2 Jan 2006 15:04:05 -0700", time.RFC3339},
	{"2 Jan 2006 15:04:05 -0700", time.RFC3339},
	{time.RFC822Z, time.RFC3339},
	{time.RubyDate, time.RFC3339},
	{"Mon, 2 Jan 2006", time.DateOnly},
	{"2 Jan 2006", time.DateOnly},
	{"2 January 2006", time.DateOnly},
	{"Jan 2, 2006", time.DateOnly},
	{"January 2, 2006", time.DateOnly},
	{"Monday, January 2, 2006", time.DateOnly},
	{"2006/01/02", time.DateOnly},
	{"20060102", time.DateOnly},
	{time.ANSIC, "2006-01-02T15:04:05"},
}

// zones are the zone names of RFC 822; others are not told apart by name.
var zones = map[string]string{
	"UT": "+0000", "UTC": "+0000", "GMT": "+0000", "Z": "+0000",
	"EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500",
	"MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
}

// Parse gives s in ISO 8601. An s that is no date for certain gives "" and
// an error; an empty s gives "".
func Parse(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	if iso := strings.Replace(s, " ", "T", 1); isISO(iso) {
		return iso, nil
	}
	named := s
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		if offset, ok := zones[s[i+1:]]; ok {
			named = s[:i+1] + offset
		}
	}
	for _, form := range otherForms {
		t, err := time.Parse(form.read, named)
		if err != nil {
			continue
		}
		return t.Format(form.print), nil
	}
	return "", fmt.Errorf("expected an ISO 8601 date, found %q", s)
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
