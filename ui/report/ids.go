package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// ShortIDs are the ids of articles as people read them: cut after the first part
// that no other article's id begins with, a part being a run of letters and
// digits. An id that has no such part stays whole.
func ShortIDs(ids []string) []string {
	starts := make(map[string]int)
	for _, id := range ids {
		for _, end := range partEnds(id) {
			starts[id[:end]]++
		}
	}
	short := make([]string, len(ids))
	for i, id := range ids {
		short[i] = id
		for _, end := range partEnds(id) {
			if starts[id[:end]] == 1 {
				short[i] = id[:end]
				break
			}
		}
	}
	return short
}

// partEnds are the offsets in id where a run of letters and digits ends.
func partEnds(id string) []int {
	var ends []int
	inside := false
	for i, r := range id {
		word := unicode.IsLetter(r) || unicode.IsDigit(r)
		if inside && !word {
			ends = append(ends, i)
		}
		inside = word
	}
	if inside {
		ends = append(ends, len(id))
	}
	return ends
}

// ErrNone is the error of an id that no article has.
var ErrNone = errors.New("no article")

// Find is the index into ids of the one that is meant by given: the whole id, its
// first parts as ShortIDs cuts them, or any beginning that no other id has.
func Find(ids []string, given string) (int, error) {
	if i := slices.Index(ids, given); i >= 0 {
		return i, nil
	}
	var byParts, byPrefix []int
	for i, id := range ids {
		if given == "" || !strings.HasPrefix(id, given) {
			continue
		}
		byPrefix = append(byPrefix, i)
		if slices.Contains(partEnds(id), len(given)) {
			byParts = append(byParts, i)
		}
	}
	switch {
	case len(byParts) == 1:
		return byParts[0], nil
	case len(byPrefix) == 1:
		return byPrefix[0], nil
	case len(byPrefix) == 0:
		return -1, fmt.Errorf("%w %q", ErrNone, given)
	}
	var named []string
	for _, i := range byPrefix[:min(5, len(byPrefix))] {
		named = append(named, ids[i])
	}
	if len(byPrefix) > len(named) {
		named = append(named, fmt.Sprintf("%d more", len(byPrefix)-len(named)))
	}
	return -1, fmt.Errorf("%q may be any of %s: give more of the id", given, strings.Join(named, ", "))
}
