// Package record is what one article is between the form it was found in and
// corpus.Article: its fields as they stood there, not yet cleaned.
//
// A package that reads a form imports this one and hands a Record for each article
// it finds to a function it is given, in the order of the file. It never stops for
// a bad one: that is a Record with Err.
package record

// Field is one thing that a table, a record or a page may state of an article.
type Field int

// The fields. File is the name of the text that a row of a table speaks about,
// Guessed "true" when Date was printed in a form that leaves room for doubt.
const (
	ID Field = iota
	File
	Source
	Title
	Author
	Date
	Guessed
	URL
	Language
	Text
	Fields // how many there are
)

// Values are the fields of one article as they stood there; "" is not known.
type Values [Fields]string

// Record is one article as it stood in a file.
type Record struct {
	// Line is where it begins, or its number in a file without lines, counted
	// from 1; 0 when the file as a whole is the article.
	Line int
	Values
	Err  error // why it could not be read; Values do not count then
	Warn error // what had to be decided or was cut off, though it was read
}

// names are the names under which a field stands in tables and records; the first
// that is not empty counts. Never written to.
var names = [Fields][]string{
	ID:       {"id", "doc_id"},
	File:     {"file", "filename"},
	Source:   {"source", "medium", "media_name", "newspaper", "publisher", "source_domain", "domain"},
	Title:    {"title", "headline"},
	Author:   {"author", "byline", "authors"},
	Date:     {"date", "publish_date", "pubdate", "date_publish", "date_published"},
	Guessed:  {"date_guessed"},
	URL:      {"url", "link"},
	Language: {"language", "lang"},
	Text:     {"text", "body", "maintext", "content", "fulltext"},
}

// Names are the usual names of f in tables and records, the most usual first. The
// caller does not change them.
func (f Field) Names() []string { return names[f] }
