package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks may stand on one letter. No script needs
// more than a handful; towers of hundreds overflow the lines around them.
const maxMarks = 8

// Clean makes s safe to write to a terminal and keeps its rune count: every
// control, escape, C1 and delete rune, every bidirectional override and
// isolate, U+2028, U+2029, U+FEFF, tag character, ninth combining mark in a row
// and invalid byte is replaced by one visible rune, a picture of the U+2400
// block where there is one, else U+FFFD. "\n", "\t" and a "\r" directly before
// "\n" stay. Clean is idempotent, and a clean s is returned as it is.
func Clean(s string) string {
	at := firstHostile(s)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	b.WriteString(s[:at])
	marks := 0
	for i, r := range s {
		marks = countMarks(marks, r)
		// The run of marks before at is counted, but already written.
		if i < at {
			continue
		}
		picture, ok := pictureOf(s, i, r)
		switch {
		case ok:
			b.WriteRune(picture)
			marks = 0
		case marks > maxMarks:
			b.WriteRune(utf8.RuneError)
			marks = 0
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// firstHostile is the offset of the first rune that Clean replaces, or len(s).
func firstHostile(s string) int {
	marks := 0
	for i, r := range s {
		marks = countMarks(marks, r)
		if _, ok := pictureOf(s, i, r); ok || marks > maxMarks {
			return i
		}
	}
	return len(s)
}

// countMarks is the number of combining marks in a row up to and with r.
func countMarks(before int, r rune) int {
	if r >= 0x300 && unicode.Is(unicode.M, r) {
		return before + 1
	}
	return 0
}

// pictureOf is what stands for r, found at byte i of s, when r is hostile by
// itself.
func pictureOf(s string, i int, r rune) (rune, bool) {
	switch {
	case r >= 0x20 && r < 0x7f || r == '\n' || r == '\t':
		return r, false
	case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
		return r, false
	case r < 0x20:
		return 0x2400 + r, true
	case r == 0x7f:
		return 0x2421, true
	case r < 0xa0,
		r >= 0x202a && r <= 0x202e, // overrides and embeddings
		r >= 0x2066 && r <= 0x2069, // isolates
		r == 0x2028, r == 0x2029, r == 0xfeff,
		r >= 0xe0000 && r <= 0xe007f: // tags
		return utf8.RuneError, true
	case r == utf8.RuneError:
		_, size := utf8.DecodeRuneInString(s[i:])
		return utf8.RuneError, size == 1
	}
	return r, false
}

// cleanField is Clean for a field that must stay on one line: line ends and tabs
// become spaces, outer white space goes.
func cleanField(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r == '\r' {
			return ' '
		}
		return r
	}, Clean(s))
	return strings.TrimSpace(s)
}
