package text

import "strings"

// What makes two headlines one in two wordings.
const (
	fewestAlike = 4   // words in both
	shareAlike  = 0.6 // of the words of the shorter one
)

// alike reports whether an open line is the headline that metadata gives in other
// words, or with the name of the paper or a rubric behind or before it: most words of
// the shorter one stand in the other, too.
func alike(t, title string) bool {
	if !Open(t) || CountWords(t) > 2*longestHeadline {
		return false
	}
	in := make(map[string]bool)
	a, b := 0, 0
	for w := range Words(title) {
		in[Fold(w.In(title))] = true
		a++
	}
	both := 0
	for w := range Words(t) {
		if word := Fold(w.In(t)); in[word] {
			in[word] = false
			both++
		}
		b++
	}
	if b > longestHeadline && b > 2*a || both < fewestAlike {
		return false
	}
	return float64(both) >= shareAlike*float64(min(a, b))
}

// datelineWords is how many words a dateline has at most before its agency or dash.
const datelineWords = 7

// Dateline tells what of a paragraph is its dateline, "KYIV, Ukraine (AP) — ": its
// length in bytes, 0 for none, and where in it an agency is named, both 0 for none.
func Dateline(t string) (size, from, to int) {
	at := 0
	words := 0
	for words < datelineWords && at < len(t) {
		rest := t[at:]
		if dash := dashAt(rest); dash > 0 {
			if words == 0 || !shoutedPlace(t) {
				return 0, 0, 0
			}
			return at + dash, 0, 0
		}
		if rest[0] == '(' {
			return bracketDateline(t, at, words)
		}
		end := strings.IndexByte(rest, ' ')
		if end < 0 || strings.ContainsAny(rest[:end], `“”"?!:;`) || rest[0] >= 'a' && rest[0] <= 'z' {
			return 0, 0, 0
		}
		at += end + 1
		words++
	}
	return 0, 0, 0
}

// bracketDateline is the dateline whose agency stands in brackets from at on: behind a
// place in capitals with a dash behind it, or an agency that is known.
func bracketDateline(t string, at, words int) (size, from, to int) {
	end := strings.IndexByte(t[at:], ')')
	if end < 3 || end > 30 {
		return 0, 0, 0
	}
	from, to = at+1, at+end
	size = to + 1
	for size < len(t) && t[size] == ' ' {
		size++
	}
	dash := dashAt(t[size:])
	known := isAgency(t[from:to])
	placed := words == 0 || shoutedPlace(t)
	if known && (placed || words <= 3 && allCapitalised(strings.Fields(t[:at]))) || dash > 0 && words > 0 && placed {
		return size + dash, from, to
	}
	return 0, 0, 0
}

// dashAt is the length of the dash with the space behind it that s begins with.
func dashAt(s string) int {
	for _, dash := range []string{"— ", "– ", "-- ", "- ", "–- "} {
		if strings.HasPrefix(s, dash) {
			return len(dash)
		}
	}
	return 0
}

// isAgency reports whether name is that of a news agency or network that marks its
// reports so.
func isAgency(name string) bool {
	switch strings.ToLower(name) {
	case "ap", "reuters", "afp", "dpa", "cnn", "upi", "efe", "ansa", "tass", "interfax", "bloomberg", "xinhua", "kyodo", "pti", "tns", "ukrinform", "bbc", "pap", "apa", "ritzau", "tt", "ntb", "belga", "anp", "lusa":
		return true
	}
	return false
}

// shoutedPlace reports whether the first word of t, the place of a dateline, is in
// capitals and no label of a picture.
func shoutedPlace(t string) bool {
	first, rest, _ := strings.Cut(t, " ")
	first = strings.Trim(first, ",.")
	if len(first) < 2 || strings.ToUpper(first) != first || strings.ToLower(first) == first {
		return false
	}
	switch first {
	case "FILE", "PHOTO", "VIDEO", "WATCH", "UPDATE", "EDITOR’S", "EDITOR'S", "OPINION", "ANALYSIS", "EXCLUSIVE", "BREAKING":
		return false
	}
	return len(first) > 2 || strings.ToUpper(rest[:min(3, len(rest))]) == rest[:min(3, len(rest))] // "LA MALBAIE"
}
