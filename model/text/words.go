package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// Words calls yield for each word of s, in order, with its span in s. A word is a
// run of letters, digits and marks; an apostrophe or hyphen between letters or
// digits is inside it, so is a dot or comma between digits, and the dots of
// "U.S." belong to it.
func Words(s string) func(yield func(corpus.Span) bool) {
	return func(yield func(corpus.Span) bool) {
		for i := wordStart(s, 0); i < len(s); {
			end := wordEnd(s, i)
			if !yield(corpus.Span{Start: i, End: end}) {
				return
			}
			i = wordStart(s, end)
		}
	}
}

// wordStart is where the first word at or after i starts, or the length of s.
func wordStart(s string, i int) int {
	for i < len(s) {
		c := classes[s[i]]
		if c&wordByte != 0 {
			break
		}
		if c&multiByte == 0 {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) {
			break
		}
		i += n
	}
	return i
}

// wordEnd is the end of the word that starts at start.
func wordEnd(s string, start int) int {
	for i, more := start, true; ; {
		if i, _ = asciiRun(s, i); !mayGoOn(s, start, i) {
			return i
		}
		if i, more = goOn(s, start, i); !more {
			return i
		}
	}
}

// asciiRun is the end of the ASCII letters and digits from i on, and what they are.
func asciiRun(s string, i int) (end int, seen class) {
	for i < len(s) {
		c := classes[s[i]]
		if c&wordByte == 0 {
			break
		}
		seen |= c
		i++
	}
	return i, seen
}

// mayGoOn reports whether the rune at i, behind ASCII letters and digits, may
// belong to the word from start. It tells at once what most marks show: before
// another mark or space they do not.
func mayGoOn(s string, start, i int) bool {
	if i == len(s) || classes[s[i]]&(joinByte|multiByte) == 0 {
		return false
	}
	return s[i] >= utf8.RuneSelf || i+1 < len(s) && classes[s[i+1]]&(wordByte|multiByte) != 0 || s[i] == '.' && initials(s[start:i])
}

// goOn is the offset behind what the word from start has at i, a rune that is
// no ASCII letter or digit, and whether the word may go on there.
func goOn(s string, start, i int) (int, bool) {
	r, n := utf8.DecodeRuneInString(s[i:])
	if wordRune(r) {
		return i + n, true
	}
	next, m := utf8.DecodeRuneInString(s[i+n:])
	last, _ := utf8.DecodeLastRuneInString(s[:i])
	switch {
	case joins(last, r, next):
		return i + n, true
	case r == '.' && (i-start == 1 || initials(s[start:i])) && unicode.IsLetter(next) && strings.HasPrefix(s[i+n+m:], "."):
		return i + n, true // "a" of "a.m."
	case r == '.' && initials(s[start:i]) && (next == '’' || next == '\'') && possessive(s[i+n+m:]):
		return i + n + m + 1, true
	case r == '.' && initials(s[start:i]):
		return i + n, false
	}
	return i, false
}

// possessive reports whether s goes on with the "s" of a possessive.
func possessive(s string) bool {
	if !strings.HasPrefix(s, "s") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return !wordRune(r)
}

// joins reports whether r, between a and b, stands inside a word.
func joins(a, r, b rune) bool {
	switch r {
	case '\'', '’', '-', '\u2010', '\u2011':
		return wordRune(b)
	case '.', ',':
		return unicode.IsDigit(a) && unicode.IsDigit(b) || r == '.' && unicode.IsUpper(a) && unicode.IsUpper(b)
	case '&':
		return unicode.IsUpper(a) && unicode.IsUpper(b)
	}
	return false
}

// initials reports whether w is a dotted run of single letters but for its last
// dot, like "U.S" or "a.m".
func initials(w string) bool {
	if len(w) < 3 {
		return false
	}
	for i := 0; i < len(w); i++ {
		letter := w[i]|0x20 >= 'a' && w[i]|0x20 <= 'z'
		if i%2 == 0 && !letter || i%2 == 1 && w[i] != '.' {
			return false
		}
	}
	return len(w)%2 == 1
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && classes[r]&wordByte != 0
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}

// CountWords is the number of runs between white space.
func CountWords(s string) int {
	n, _ := runStarts(s, spaceByte)
	return n
}

// runStarts counts the bytes of s where white space ends, space being the class
// of what stands before s, and tells that of its last. It sums without a branch
// that would depend on the text: words are short.
func runStarts(s string, space class) (int, class) {
	n := 0
	for _, r := range s {
		before := space
		if r < utf8.RuneSelf {
			space = classes[r] & spaceByte
		} else if space = 0; unicode.IsSpace(r) {
			space = spaceByte
		}
		n += int(before &^ space)
	}
	return n / int(spaceByte), space
}
