package record

import "strings"

// Field is one thing that a table, a record or a page may state of an article.
type Field int

// The fields. File is the name of the text that a row of a table speaks about.
const (
	ID Field = iota
	File
	Source
	Title
	Author
	Date
	URL
	Language
	Text
	Path    // where an export of this program says that it was read from
	Summary // what may stand for a text that is missing
	Guessed // "true" when Date was printed in a form that leaves room for doubt
	Fields  // how many there are
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
	Warn error // what had to be decided or was cut off, though it was read; without Values it is about the file
}

// fieldNames are what fields are called, as in --map. Never written to.
var fieldNames = [Fields]string{"id", "file", "source", "title", "author", "date", "url", "language", "text", "path", "summary", "date_guessed"}

// String is the name of the field, as the columns of an export have it.
func (f Field) String() string { return fieldNames[f] }

// names are the names under which a field stands in tables and records; the first
// that is not empty counts. They are as Key makes them. Never written to.
var names = [Fields][]string{
	ID:   {"id", "doc_id", "stories_id", "story_id", "article_id", "uuid", "guid", "_id"},
	File: {"file", "filename"},
	Source: {"container_title", "publication_title", "source", "medium", "media_name", "newspaper", "publisher", "publication", "outlet",
		"site_name", "sitename", "source_domain", "domain", "site", "hostname"},
	Title:  {"title", "headline", "subject", "heading"},
	Author: {"author", "byline", "authors", "creator"},
	Date: {"date", "publish_date", "pubdate", "date_publish", "date_published", "published", "published_at", "publishedat", "datepublished",
		"publication_date", "pub_date", "issued", "timestamp"},
	Guessed:  {"date_guessed"},
	URL:      {"url", "link", "canonical", "canonical_url", "permalink"},
	Language: {"language", "lang", "inlanguage"},
	Text:     {"text", "body", "maintext", "content", "fulltext", "full_text", "articlebody", "article_text", "content_text", "content_html"},
	Summary:  {"abstract", "description", "summary", "abstract_note", "excerpt"},
}

// Names are the usual names of f in tables and records, the most usual first. The
// caller does not change them.
func (f Field) Names() []string { return names[f] }

// OneLine is s with each run of white space as one space, and none around it.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
