package name

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"parallax/model/text"
)

//go:embed shortforms.txt
var shortFormList string

// shortForms tells in which lines of shortforms.txt a folded given name stands; the
// full name of line n is in full.
type shortForms struct {
	lines map[string][]int
	full  []string
}

var nicknames = sync.OnceValue(func() shortForms {
	out := shortForms{lines: map[string][]int{}}
	for words := range text.WordList(shortFormList) {
		for _, w := range words {
			w = strings.ToLower(w)
			out.lines[w] = append(out.lines[w], len(out.full))
		}
		out.full = append(out.full, strings.ToLower(words[0]))
	}
	return out
})

// fitsShort reports whether one folded given name is a short form of the other, or
// both are of one: Mike and Michael, Bob and Rob.
func fitsShort(a, b string) bool {
	n := nicknames()
	if a == b || len(n.lines[a]) == 0 || len(n.lines[b]) == 0 {
		return false
	}
	return slices.ContainsFunc(n.lines[a], func(i int) bool {
		if !slices.Contains(n.lines[b], i) {
			return false
		}
		// Frances and Francis are two names although both may be Fran or Frank
		return n.full[i] == a || n.full[i] == b || len(n.lines[a]) == 1 && len(n.lines[b]) == 1
	})
}

// mostBearers is how many given names, short forms counted as one, the corpus may
// know with a surname for two that are short forms of one another to mean one
// person without more: of many Johnsons one may be Mike, another Michael.
const mostBearers = 4

// nickname reports whether two full names differ by a short form of the given name
// and are likely one person's: they have the surname and what is known of the gender
// in common, and the surname is rare or they share a title.
func nickname(a, b *form, bearers int) bool {
	if a.family != b.family || !a.gender.Fits(b.gender) || !fitsShort(a.given, b.given) {
		return false
	}
	return bearers <= mostBearers || slices.ContainsFunc(a.roles, func(r string) bool { return slices.Contains(b.roles, r) && !common(r) })
}

// common reports whether a title says too little to tell people of one name apart.
func common(role string) bool {
	switch role {
	case "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "judge", "officer", "host", "reporter", "correspondent", "coach", "attorney", "lawyer", "chief", "director", "president", "analyst", "author", "republican", "democrat":
		return true
	}
	return false
}
