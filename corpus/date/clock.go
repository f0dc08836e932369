package date

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// rfcZones are the zone names of RFC 822.
var rfcZones = map[string]string{
	"UT": "+0000", "UTC": "+0000", "GMT": "+0000", "Z": "+0000",
	"EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500",
	"MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
}

// zones are those and further names, with their offsets, "" where the name does
// not say which or several zones go by it.
var zones = map[string]string{
	"utc": "Z", "gmt": "Z", "ut": "Z", "z": "Z",
	"est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
	"mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
	"cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "мск": "+03:00",
	"et": "", "ct": "", "mt": "", "pt": "", "bst": "", "ist": "", "akst": "", "aest": "", "aedt": "", "eastern": "", "uhr": "", "h": "",
}

// clockForms finds a time of day and its zone: "2:22 p.m. EST", "14:22:05", "14h22",
// "14.22 Uhr", "3 p.m.", "12:00 +0300", "14:22 (GMT+2)".
var clockForms = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[\s,;|T(])(\d{1,2})(?:([:h.])(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*([ap]\.?\s?m\b\.?|uhr\b|год\.|ч\.)?` +
		`\s*(?:\(?((?:utc|gmt)?\s*[+\-−]\d{1,2}(?::?\d{2})?|\p{L}{1,8})?\)?)`)
})

// clock takes the time of day out of s: "" where there is none. ok is false when
// there is one that cannot be.
func clock(s string) (time, rest string, ok bool) {
	for _, m := range clockForms().FindAllStringSubmatchIndex(s, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return s[m[2*i]:m[2*i+1]]
		}
		half := strings.ToLower(strings.NewReplacer(".", "", " ", "").Replace(part(6)))
		zone, end := strings.ToLower(part(7)), m[1]
		offset, known := offsetOf(zone)
		if zone != "" && !known {
			end, zone = m[14], "" // a word that goes on: "14:22 Monday"
		}
		if part(4) == "" && half == "" || part(3) == "." && half == "" && zone == "" {
			continue // a number, or a date with dots
		}
		hour, _ := strconv.Atoi(part(2))
		minute, _ := strconv.Atoi(part(4))
		second, _ := strconv.Atoi(part(5))
		if half == "am" || half == "pm" {
			if hour < 1 || hour > 12 && !(half == "pm" && hour < 24) {
				return "", "", false
			}
			if hour < 12 && half == "pm" {
				hour += 12
			} else if hour == 12 && half == "am" {
				hour = 0
			}
		}
		if hour > 23 || minute > 59 || second > 59 {
			return "", "", false
		}
		time = fmt.Sprintf("T%02d:%02d", hour, minute)
		if part(5) != "" {
			time += fmt.Sprintf(":%02d", second)
		}
		return time + offset, s[:m[0]] + " " + s[end:], true
	}
	return "", s, true
}

// offsetOf is the offset that a zone says, as ISO 8601 writes it.
func offsetOf(zone string) (offset string, known bool) {
	if offset, known = zones[zone]; known {
		return offset, true
	}
	zone = strings.ReplaceAll(strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(zone, "utc"), "gmt")), "−", "-")
	if zone == "" || zone[0] != '+' && zone[0] != '-' {
		return "", false
	}
	digits := strings.ReplaceAll(zone[1:], ":", "")
	if len(digits) <= 2 {
		digits = fmt.Sprintf("%02s", digits) + "00"
	} else if len(digits) == 3 {
		digits = "0" + digits
	}
	if digits[:2] > "14" || digits[2:] > "59" {
		return "", false
	}
	if digits == "0000" {
		return "Z", true
	}
	return zone[:1] + digits[:2] + ":" + digits[2:], true
}
