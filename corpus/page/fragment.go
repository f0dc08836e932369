package page

import (
	"regexp"
	"strings"
	"sync"
)

// opening is how text that is HTML begins.
var opening = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:<(?:!doctype html|!--|html|body|main|article|section|div|p|h[1-6]|figure|blockquote|ul|ol|table|header|span|strong|b|em|i|a|img|br)(?:\s[^<>]*)?/?>)`)
})

// IsFragment reports whether s is HTML: it begins with an element of a text and has an end of
// one, or is broken into lines by br.
func IsFragment(s string) bool {
	s = strings.TrimSpace(s[:min(len(s), 4<<10)])
	return strings.HasPrefix(s, "<") && opening().MatchString(s) && (strings.Contains(s, "</") || strings.Contains(s, "<br"))
}
