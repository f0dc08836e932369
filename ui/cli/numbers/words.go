package main

import (
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// wording is a text as words: runs of letters and digits, without case and accents.
type wording struct {
	words []string
	start []int // in code points
}

// joiners do not part words and are no part of them.
const joiners = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

func wordsOf(s string) wording {
	var w wording
	runes := []rune(s)
	letter := func(i int) bool { return i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsNumber(runes[i])) }
	for i := 0; i < len(runes); i++ {
		if !letter(i) {
			continue
		}
		from, to := i, i+1
		for {
			next := to
			for next < len(runes) && strings.ContainsRune(joiners, runes[next]) {
				next++
			}
			if !letter(next) {
				break
			}
			to = next + 1
		}
		w.words, w.start = append(w.words, plain(string(runes[from:to]))), append(w.start, from)
		i = to - 1
	}
	return w
}

// plain is a word without joiners, case and accents.
func plain(s string) string {
	s = cases.Fold().String(norm.NFKD.String(s))
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn) || strings.ContainsRune(joiners, r) {
			return -1
		}
		return r
	}, s)
}

// in is the set of words that begin inside spans.
func (w *wording) in(spans ...[2]int) set {
	out := set{}
	for _, s := range spans {
		for i := sort.SearchInts(w.start, s[0]); i < len(w.start) && w.start[i] < s[1]; i++ {
			out[i] = true
		}
	}
	return out
}

// set is a set of words, by place.
type set map[int]bool

func (s set) common(o set) int {
	n := 0
	for i := range s {
		if o[i] {
			n++
		}
	}
	return n
}

// alike is the share of what either has that both have.
func (s set) alike(o set) float64 {
	n := s.common(o)
	return float64(n) / float64(max(len(s)+len(o)-n, 1))
}

func (s set) add(o set) {
	for i := range o {
		s[i] = true
	}
}
