package date

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"2023":                            "2023",
		"2023-06":                         "2023-06",
		"2023-06-15":                      "2023-06-15",
		"2023-06-15T12:36":                "2023-06-15T12:36",
		"2023-06-15T12:36:00Z":            "2023-06-15T12:36:00Z",
		"2023-06-15T12:36:00.250+02:00":   "2023-06-15T12:36:00.250+02:00",
		"2023-06-15 12:36:00":             "2023-06-15T12:36:00",
		"2023-06-15 12:36:00-0500":        "2023-06-15T12:36:00-0500",
		"Thu, 15 Jun 2023 12:36:00 +0300": "2023-06-15T12:36:00+03:00",
		"Thu, 15 Jun 2023 12:36:00 GMT":   "2023-06-15T12:36:00Z",
		"Thu, 15 Jun 2023 12:36:00 EST":   "2023-06-15T12:36:00-05:00",
		"Thu, 1 Jun 2023 12:36:00 +0000":  "2023-06-01T12:36:00Z",
		"15 Jun 23 12:36 PDT":             "2023-06-15T12:36:00-07:00",
		"Thu Jun 15 12:36:00 +0000 2023":  "2023-06-15T12:36:00Z",
		"20230615":                        "2023-06-15",
		"20261109T120000Z":                "2026-11-09T12:00:00Z",
		"20261109T120000":                 "2026-11-09T12:00:00",
		"2026-11-09T12:00:00+0000":        "2026-11-09T12:00:00+0000",

		"June 15, 2023":                            "2023-06-15",
		"15 June 2023":                             "2023-06-15",
		"June 2023":                                "2023-06",
		"2023/06/15":                               "2023-06-15",
		"2023/6/5 14:22":                           "2023-06-05T14:22",
		"15.6.2023":                                "2023-06-15",
		"25/12/2026":                               "2026-12-25",
		"12/25/2026 9:05 AM":                       "2026-12-25T09:05",
		"11/11/2026":                               "2026-11-11",
		"Nov. 9, 2026, 2:22 p.m. EST":              "2026-11-09T14:22-05:00",
		"Nov 9 2026 12:05 a.m.":                    "2026-11-09T00:05",
		"November 9, 2026 3 p.m.":                  "2026-11-09T15:00",
		"9 November 2026":                          "2026-11-09",
		"9th Nov 2026":                             "2026-11-09",
		"the 3rd of November, 2026":                "2026-11-03",
		"9-Nov-2026":                               "2026-11-09",
		"November 9, 2026 Monday":                  "2026-11-09",
		"Monday, November 9, 2026 Monday":          "2026-11-09",
		"Mon 9 Nov 2026 14.22 GMT":                 "2026-11-09T14:22Z",
		"Mon 9 Nov 2026 06.00 CET":                 "2026-11-09T06:00+01:00",
		"Updated 3:04 PM ET, Mon November 9, 2026": "2026-11-09T15:04",
		"Published: 9 November 2026, 14:22":        "2026-11-09T14:22",
		"9 November 2026 14:22 (GMT+2)":            "2026-11-09T14:22+02:00",
		"November 9, 2026 | 2:22 p.m.":             "2026-11-09T14:22",
		"lundi 9 novembre 2026 à 14h22":            "2026-11-09T14:22",
		"Publié le 1er décembre 2026":              "2026-12-01",
		"9. November 2026, 14:22 Uhr":              "2026-11-09T14:22",
		"Montag, 9. März 2026 um 14.22 Uhr":        "2026-03-09T14:22",
		"9 de noviembre de 2026":                   "2026-11-09",
		"9 novembre 2026, ore 14:22":               "2026-11-09T14:22",
		"9 listopada 2026":                         "2026-11-09",
		"9 листопада 2026 року, 14:22":             "2026-11-09T14:22",
		"понеділок, 9 листопада 2026":              "2026-11-09",
		"9 ноября 2026 г., 14:22 МСК":              "2026-11-09T14:22+03:00",
		"2026年11月9日 14:22":                         "2026-11-09T14:22",
		"2026년 11월 9일":                             "2026-11-09",
	} {
		got, guessed, err := Parse(in, Unknown)
		if got != want || err != nil || guessed {
			t.Errorf("Parse(%q) = %q, %t, %v, want %q", in, got, guessed, err, want)
		}
	}
}

// What may be wrong is marked.
func TestGuessed(t *testing.T) {
	for in, want := range map[string]string{
		"1686832588":             "2023-06-15T12:36:28Z",
		"1686832588.0":           "2023-06-15T12:36:28Z",
		"1686832588000":          "2023-06-15T12:36:28Z",
		"09.11.2026 14:22":       "2026-11-09T14:22",
		"25.12.26":               "2026-12-25",
		"Nov 9 '26":              "2026-11-09",
		"Tuesday, 9 Nov 2026":    "2026-11-09", // it is a Monday
		"Thu Nov 9, 2026 Friday": "",
	} {
		got, guessed, err := Parse(in, Unknown)
		if got != want || want != "" && (err != nil || !guessed) {
			t.Errorf("Parse(%q) = %q, %t, %v, want %q as a guess", in, got, guessed, err, want)
		}
	}
}

func TestOrder(t *testing.T) {
	for in, want := range map[string]Order{"25/12/2026": DayFirst, "12/25/2026 9:05": MonthFirst, "9/11/2026": Unknown, "25.12.2026": Unknown, "2026-12-25": Unknown, "13/13/2026": Unknown, "": Unknown} {
		if got := OrderOf(in); got != want {
			t.Errorf("OrderOf(%q) = %d, want %d", in, got, want)
		}
	}
	for order, want := range map[Order]string{DayFirst: "2026-11-09T14:22", MonthFirst: "2026-09-11T14:22"} {
		if got, guessed, err := Parse("09/11/2026 14:22", order); got != want || !guessed || err != nil {
			t.Errorf("in order %d: %q, %t, %v", order, got, guessed, err)
		}
	}
	for _, in := range []string{"09/11/2026", "9-11-26", "Mon, 9/11/2026 2 p.m."} {
		if got, _, err := Parse(in, Unknown); got != "" || !errors.Is(err, ErrOrder) {
			t.Errorf("Parse(%q) = %q, %v, want ErrOrder", in, got, err)
		}
	}
}

func TestNoDate(t *testing.T) {
	for _, in := range []string{"2023-02-31", "2023-13", "yesterday", "31 June 2023", "Thu, 15 Jun 2023 12:36:00 XYZ", "2023-06-15T25:00", "12:36",
		"9 Nov", "Nov 2026 14:22", "9 November 2026 and 10 November 2026", "2 hours ago", "3 ago", "9 November 2026 25:00", "May", "may 5", "12345", "9 2026", "0/0/2026", "32.1.2026", "2026年13月9日",
		"9 9 November 2026", strings.Repeat("9", 500)} {
		if got, _, err := Parse(in, Unknown); got != "" || err == nil {
			t.Errorf("Parse(%q) = %q, %v, want an error", in, got, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"Nov. 9, 2026, 2:22 p.m. EST", "9 листопада 2026 року, 14:22", "2026年11月9日", "09/11/2026", "1686832588", "9. März 2026 um 14.22 Uhr +02:00"} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, order uint8) {
		iso, _, err := Parse(s, Order(order%3))
		if (iso == "") != (err != nil || s == "") {
			t.Errorf("Parse(%q) = %q, %v", s, iso, err)
		}
		if iso != "" && !isISO(iso) {
			t.Errorf("Parse(%q) = %q, which is not ISO 8601", s, iso)
		}
		if len(iso) >= 10 {
			if _, err := time.Parse(time.DateOnly, iso[:10]); err != nil {
				t.Errorf("Parse(%q) = %q, which is no day", s, iso)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2026-11-09T14:22:00Z", "Mon, 09 Nov 2026 14:22:00 +0000", "Nov. 9, 2026, 2:22 p.m. EST"} {
		b.Run(s, func(b *testing.B) {
			for b.Loop() {
				Parse(s, Unknown)
			}
		})
	}
}
