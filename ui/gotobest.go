package ui

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// lowered are labels in lower case, each with a line end behind it: all of a large corpus
// are looked through at once.
type lowered struct {
	text string
	ends []int // where each ends
}

// lower makes lowered of the labels.
func (d dests) lower() *lowered {
	var b strings.Builder
	ends := make([]int, len(d))
	for i := range d {
		b.WriteString(strings.ToLower(d[i].label))
		b.WriteByte('\n')
		ends[i] = b.Len()
	}
	return &lowered{b.String(), ends}
}

// holding are the first labels that hold all words, in lower case; at most so many.
func (l *lowered) holding(words []string, most int) []int {
	longest := slices.MaxFunc(words, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	var out []int
	for from := 0; len(out) < most; {
		at := strings.Index(l.text[from:], longest)
		if at < 0 {
			break
		}
		i, _ := slices.BinarySearch(l.ends, from+at+1) // it ends behind the word
		begin := 0
		if i > 0 {
			begin = l.ends[i-1]
		}
		if from = l.ends[i]; holds(l.text[begin:from], words, false) {
			out = append(out, i)
		}
	}
	return out
}

// best is what look lists of all.
func best(all dests, typed string) dests {
	words := strings.Fields(strings.ToLower(typed))
	var begin, hold, scattered dests
	for _, d := range all {
		switch l := strings.ToLower(d.label); {
		case holds(l, words, true):
			begin = append(begin, d)
		case holds(l, words, false):
			hold = append(hold, d)
		default:
			scattered = append(scattered, d)
		}
	}
	for _, found := range []dests{begin, hold} {
		slices.SortStableFunc(found, func(a, b dest) int { return cmp.Compare(b.of, a.of) })
	}
	found := append(begin, hold...)
	if len(found) < mostFound {
		letters := strings.Join(words, "")
		for _, m := range fuzzy.FindFrom(letters, scattered) {
			if near := scattered[m.Index]; nearby(near.label, m.MatchedIndexes) {
				found = append(found, near)
			}
		}
	}
	return found[:min(len(found), mostFound)]
}

// holds reports whether label has all words, each where one of its own begins when
// begin is set; both are in lower case.
func holds(label string, words []string, begin bool) bool {
	for _, w := range words {
		if !holdsWord(label, w, begin) {
			return false
		}
	}
	return true
}

func holdsWord(label, w string, begin bool) bool {
	for from := 0; ; from += len(w) {
		i := strings.Index(label[from:], w)
		if i < 0 {
			return false
		}
		if from += i; !begin || begins(label, from) {
			return true
		}
	}
}

// begins reports whether a word of s begins at byte at.
func begins(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return at == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// spread is over how many times their number of bytes letters may be scattered.
const spread = 3

// nearby reports whether the letters of s at these bytes are near each other, or the
// beginnings of words.
func nearby(s string, at []int) bool {
	if at[len(at)-1]-at[0] < spread*len(at) {
		return true
	}
	for k, i := range at {
		if !(k > 0 && at[k-1] == i-1) && !begins(s, i) {
			return false
		}
	}
	return true
}
