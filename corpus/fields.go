package corpus

import (
	"fmt"
	"strings"
)

// field is one thing that a table or record may state of an article.
type field int

const (
	idField field = iota
	fileField
	sourceField
	titleField
	authorField
	dateField
	urlField
	languageField
	textField
	fieldCount
)

// usualNames are the names under which a field stands in tables and records,
// the first that is not empty counts. Never written to.
var usualNames = [fieldCount][]string{
	idField:       {"id", "doc_id"},
	fileField:     {"file", "filename"},
	sourceField:   {"source", "medium", "media_name", "newspaper", "publisher", "source_domain", "domain"},
	titleField:    {"title", "headline"},
	authorField:   {"author", "byline", "authors"},
	dateField:     {"date", "publish_date", "pubdate", "date_publish", "date_published"},
	urlField:      {"url", "link"},
	languageField: {"language", "lang"},
	textField:     {"text", "body", "maintext", "content", "fulltext"},
}

// values are the fields of one row or record as they stood there.
type values [fieldCount]string

// article makes an article of v, without ID, Path and Text. The error names a
// date that could not be read.
func (v *values) article() (Article, error) {
	date, err := parseDate(cleanField(v[dateField]))
	return Article{
		Source:   cleanField(v[sourceField]),
		Title:    cleanField(v[titleField]),
		Author:   cleanField(v[authorField]),
		Date:     date,
		URL:      cleanField(v[urlField]),
		Language: cleanField(v[languageField]),
	}, err
}

// expected lists names for an error message: "text, body or content".
func expected(names []string) string {
	last := len(names) - 1
	return fmt.Sprintf("%s or %s", strings.Join(names[:last], ", "), names[last])
}
