package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many runes without a width of their own, such as combining
// marks, may follow one another, and maxJoined how many letters or pictures may be
// joined into one. No script needs more than a handful; towers of hundreds overflow
// the lines around them.
const (
	maxMarks  = 8
	maxJoined = 8
)

// Clean makes s safe to write to a terminal and keeps its rune count: every
// Hostile rune, control, ninth combining mark or joint in a row, sign that stands
// before nothing and invalid byte is replaced by one visible rune, a picture of the
// U+2400 block where there is one, else U+FFFD. "\n", "\t" and a "\r" directly before "\n" stay. Clean is
// idempotent, and a clean s is returned as it is.
func Clean(s string) string {
	at := firstHostile(s)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	b.WriteString(s[:at])
	var c cluster
	for i, r := range s {
		c.add(r)
		// The cluster before at is counted, but already written.
		if i < at {
			continue
		}
		picture, ok := pictureOf(s, i, r)
		switch {
		case ok:
			b.WriteRune(picture)
			c = cluster{}
		case c.tooMuch():
			b.WriteRune(utf8.RuneError)
			c = cluster{}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// firstHostile is the offset of the first rune that Clean replaces, or len(s). Most of
// a text is printable ASCII, which is passed over eight bytes at once.
func firstHostile(s string) int {
	var c cluster
	for i := 0; i < len(s); {
		if len(s)-i >= 8 && printable(s[i:i+8]) {
			c = cluster{}
			i += 8
			continue
		}
		if b := s[i]; b >= 0x20 && b < 0x7f || b == '\n' || b == '\t' {
			c = cluster{}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		c.add(r)
		if _, ok := pictureOf(s, i, r); ok || c.tooMuch() {
			return i
		}
		i += size
	}
	return len(s)
}

// printable reports whether eight bytes are all from 0x20 to 0x7e: taking 0x20 from a
// byte or adding 1 sets its highest bit otherwise. What one byte carries over to the
// next it does only when its own bit is set.
func printable(s string) bool {
	const ones, spaces, highs = 0x0101010101010101, 0x2020202020202020, 0x8080808080808080
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return (x|(x-spaces)|(x+ones))&highs == 0
}

// cluster counts what a terminal may draw in one place.
type cluster struct {
	marks  int  // runes without a width of their own, in a row
	joined int  // joints since a letter or picture that is joined to none before it
	joint  bool // the last rune joins the next to itself
}

// add goes on to r.
func (c *cluster) add(r rune) {
	if stands(r) {
		*c = cluster{}
		return
	}
	stacked := unicode.In(r, unicode.M, unicode.Cf) || r >= 0x1160 && r <= 0x11ff || r >= 0xd7b0 && r <= 0xd7ff // vowels and final consonants of Hangul
	if stacked {
		c.marks++
	} else {
		c.marks = 0
		if !c.joint {
			c.joined = 0
		}
	}
	if joins(r) {
		c.joined++
		c.joint = true
	} else if !stacked {
		c.joint = false
	}
}

// stands reports, for the most common runes, whether r stands by itself: Latin,
// Greek, Cyrillic, usual punctuation, Han and Hangul in syllables.
func stands(r rune) bool {
	return r < 0x300 && r != 0xad || r >= 0x370 && r < 0x483 || r >= 0x2010 && r < 0x2028 || r >= 0x3400 && r < 0xa66f || r >= 0xac00 && r < 0xd7a4
}

// joins reports whether what follows r is drawn as one with what stands before: a
// joiner, a virama, or a leading consonant of Hangul.
func joins(r rune) bool {
	switch r {
	case 0x200d, 0x94d, 0x9cd, 0xacd, 0xb4d, 0xc4d, 0xd4d, 0x1039, 0x17d2, 0x1a60, 0x1b44, 0x1bab, 0xa9c0, 0xaaf6,
		0x10a3f, 0x11133, 0x113d0, 0x1193e, 0x11a47, 0x11a99, 0x11f42:
		return true
	}
	return r >= 0x1100 && r <= 0x115f || r >= 0xa960 && r <= 0xa97f
}

func (c *cluster) tooMuch() bool { return c.marks > maxMarks || c.joint && c.joined > maxJoined }

// Hostile reports whether a terminal may obey r, or turn or hide text by it: a C1
// control, an override, embedding or isolate of direction, U+2028, U+2029, U+FEFF,
// an annotation, tag or deprecated format character. Of ASCII nothing is.
func Hostile(r rune) bool {
	switch {
	case r < 0x7f:
		return false
	case r < 0xa0,
		r >= 0x2028 && r <= 0x202e,
		r >= 0x2066 && r <= 0x206f,
		r == 0xfeff,
		r >= 0xfff9 && r <= 0xfffb,
		r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}

// Prepended reports whether r is drawn as one with what follows, as the Arabic
// number sign. Before white space it would take the room between two columns.
func Prepended(r rune) bool {
	if r < 0x600 || stands(r) {
		return false
	}
	switch r {
	case 0xd4e, 0x111c2, 0x111c3, 0x113d1, 0x1193f, 0x11941, 0x11d46, 0x11f02:
		return true
	}
	return unicode.Is(unicode.Prepended_Concatenation_Mark, r) || r >= 0x11a84 && r <= 0x11a89
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
	case r == utf8.RuneError:
		_, size := utf8.DecodeRuneInString(s[i:])
		return utf8.RuneError, size == 1
	case Prepended(r):
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		return utf8.RuneError, !unicode.In(next, unicode.L, unicode.N) || Prepended(next)
	}
	return utf8.RuneError, Hostile(r)
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
