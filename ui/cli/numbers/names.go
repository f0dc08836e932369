package main

import (
	_ "embed"
	"slices"
	"strings"
)

// titles stand before names and are no part of them.
const titles = ` mr mrs ms miss dr sen senator rep representative gov governor president congressman congresswoman
secretary gen general lt col sgt judge justice prof professor rev sir former vice chief lady mayor speaker prime
minister chancellor king queen pope the ambassador admiral adm captain sheriff `

// short are given names that may be one person's, a group a line.
//
//go:embed short.txt
var short string

// nameParts are the given names, the surname and "jr" or the like of a name.
func nameParts(s string) (given []string, surname, suffix string) {
	s = strings.NewReplacer("'s ", " ", "’s ", " ").Replace(s + " ")
	w := wordsOf(s).words
	for len(w) > 1 && isOneOf(w[0], titles) {
		w = w[1:]
	}
	if n := len(w); n > 1 && isOneOf(w[n-1], "jr sr ii iii iv") {
		w, suffix = w[:n-1], w[n-1]
	}
	if len(w) == 0 {
		return nil, "", suffix
	}
	return w[:len(w)-1], w[len(w)-1], suffix
}

func isOneOf(word, list string) bool { return slices.Contains(strings.Fields(list), word) }

// givenFit reports whether two given names may be one person's.
func givenFit(a, b string) bool {
	if a == b || a[0] == b[0] && (len(a) == 1 || len(b) == 1) {
		return true
	}
	for line := range strings.Lines(short) {
		if line[0] == '#' {
			continue
		}
		names := strings.Fields(line)
		if at := slices.Index(names, a); at >= 0 && slices.Contains(names, b) {
			return true
		}
	}
	return min(len(a), len(b)) >= 3 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// samePerson reports whether a name that was found is that of the person who speaks:
// equal surname, and a given name that fits. A surname alone is enough only where the
// article knows no more.
func samePerson(who, found string, surnameOnly bool) bool {
	given, surname, suffix := nameParts(who)
	g, s, x := nameParts(found)
	if surname == "" || s == "" || len(g) > len(given)+2 {
		return false
	}
	if surname != s {
		if surnameOnly && len(given) == 0 && slices.Contains(g, surname) {
			return true
		}
		return sameSet(append(slices.Clone(given), surname), append(slices.Clone(g), s))
	}
	if len(g) == 0 || len(given) == 0 {
		return len(given) == 0 || surnameOnly
	}
	for _, a := range whole(given) {
		for _, b := range whole(g) {
			if givenFit(a, b) {
				differ := suffix != x && (suffix == "jr" || x == "jr" || suffix != "" && x != "")
				return !differ
			}
		}
	}
	return false
}

// whole are the names that are more than a letter, or all where none is.
func whole(names []string) []string {
	long := slices.DeleteFunc(slices.Clone(names), func(s string) bool { return len(s) == 1 })
	if len(long) == 0 {
		return names
	}
	return long
}

func sameSet(a, b []string) bool {
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}
