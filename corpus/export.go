package corpus

import (
	"regexp"
	"strings"
)

// exportHead is the head of a table that parallax articles --format csv prints, and
// exportPath the column with the path.
const (
	exportHead = "id,source,title,author,date,url,language,path,words,sentences,event,text"
	exportPath = 7
)

// guarded is what the export puts an apostrophe before, for spreadsheets take it for a
// formula.
var guarded = regexp.MustCompile("(?:^|[\n\r\t;]) *'+[=+\\-@＝＋－＠]|^'+[\t\r]")

// unguarded is the cell without the apostrophes that an export adds.
func unguarded(cell string) string {
	if len(cell) <= 1 || !strings.Contains(cell, "'") {
		return cell
	}
	return guarded.ReplaceAllStringFunc(cell, func(start string) string {
		return strings.Replace(start, "'", "", 1)
	})
}
