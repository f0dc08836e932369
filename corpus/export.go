package corpus

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// isExport reports whether head is that of a table that parallax articles --format csv
// prints.
func isExport(head []string) bool {
	for _, name := range []string{"id", "path", "words", "sentences", "event", "text"} {
		if !slices.Contains(head, name) {
			return false
		}
	}
	return true
}

// guarded is what the export puts an apostrophe before, for spreadsheets take it for a
// formula.
var guarded = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("(?:^|[\n\r\t;]) *'+[=+\\-@＝＋－＠]|^'+[\t\r]")
})

// unguarded is the cell without the apostrophes that an export adds.
func unguarded(cell string) string {
	if len(cell) <= 1 || !strings.Contains(cell, "'") {
		return cell
	}
	return guarded().ReplaceAllStringFunc(cell, func(start string) string {
		return strings.Replace(start, "'", "", 1)
	})
}
