package quote

import (
	"strings"
	"unicode"
)

// governs reports whether the word before a name is a verb whose object the name
// is: "praised Holt", "to meet Holt".
func governs(before, second string) bool {
	return strings.HasSuffix(before, "ed") || second == "to" && !function(isBoundary|isAux|isPreposition|isDeterminer|isCoordinator, before) || strings.HasSuffix(before, "ing")
}

// lastWord is the last word of s in lower case, without punctuation around it.
func lastWord(s string) string {
	_, w := cutLast(s)
	return strings.ToLower(strings.Trim(w, ",;:()"))
}

// secondLast is the word before the last of s in lower case.
func secondLast(s string) string {
	s, _ = cutLast(s)
	_, w := cutLast(s)
	return strings.ToLower(w)
}

// cutLast is what stands before the last word of s, and that word.
func cutLast(s string) (before, word string) {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	before = strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsSpace(r) })
	return before, s[len(before):]
}
