package corpus

import (
	"fmt"
	"strings"

	"parallax/corpus/date"
	"parallax/corpus/record"
)

// stated makes an article of v, without ID, Path and Text. The error names a date
// that could not be read.
func stated(v *record.Values) (Article, error) {
	day, err := date.Parse(cleanField(v[record.Date]))
	return Article{
		Source:   cleanField(v[record.Source]),
		Title:    cleanField(v[record.Title]),
		Author:   cleanField(v[record.Author]),
		Date:     day,
		URL:      cleanField(v[record.URL]),
		Language: cleanField(v[record.Language]),
	}, record.Doubt.Of(err)
}

// expected lists names for an error message: "text, body or content".
func expected(names []string) string {
	last := len(names) - 1
	return fmt.Sprintf("%s or %s", strings.Join(names[:last], ", "), names[last])
}
