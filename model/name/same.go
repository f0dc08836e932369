package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model/text"
)

// Same reports whether two names, as articles show them, may mean one person or
// body: spellings, short forms and initials of a given name, a surname that stands
// alone or behind a title, more words around the same name, an abbreviation. It is
// generous, for whoever asks whether two articles contradict each other.
func (r *Registry) Same(a, b string) bool {
	if text.SameLetters(a, b) || r.Known(a) == r.Known(b) {
		return true
	}
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if abbreviates(a, b) || abbreviates(b, a) {
		return true
	}
	if junior(a) != junior(b) {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	n, m := len(x)-1, len(y)-1
	if n > 0 && holds(y, x) {
		return true
	}
	joined := n > 0 && (strings.HasSuffix(y[m], "-"+x[n]) || strings.HasSuffix(x[n], "-"+y[m])) // "Marsh-Holt"
	if r.Key(x[n]) != r.Key(y[m]) && skeleton(x[n]) != skeleton(y[m]) && !joined {
		return false
	}
	if n == 0 {
		return true
	}
	f, g := form{given: x[0]}, form{given: y[0]}
	return sameGiven(&f, &g) || fitsShort(x[0], y[0])
}

// nameWords are the folded words of a name without titles before it and a suffix
// behind it.
func nameWords(name string) []string {
	var out []string
	for _, w := range strings.Fields(name) {
		w = strings.Trim(w, ",")
		if suffix(w) || len(out) == 0 && lexica().words[strings.Trim(w, ".")].is(aTitle|aDottedTitle) {
			continue
		}
		if f := text.Fold(w); f != "" && f != "the" {
			out = append(out, f)
		}
	}
	return out
}

func suffix(w string) bool {
	switch strings.Trim(w, ".") {
	case "Jr", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// junior reports whether a name is told apart from an elder's.
func junior(name string) bool { return strings.HasSuffix(strings.TrimRight(name, "."), " Jr") }

// holds reports whether long has the words of short in their order.
func holds(long, short []string) bool {
	k := 0
	for _, w := range long {
		if k < len(short) && w == short[k] {
			k++
		}
	}
	return k == len(short)
}

// abbreviates reports whether short is made of the first letters of the capitalised
// words of long.
func abbreviates(short, long string) bool {
	if !acronym(short) && len(short) != 2 || strings.Contains(short, " ") {
		return false
	}
	var first strings.Builder
	for _, w := range strings.Fields(long) {
		if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) && w != "The" {
			first.WriteRune(c)
		}
	}
	return first.Len() > 1 && strings.ReplaceAll(short, ".", "") == first.String()
}
