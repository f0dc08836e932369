// Package record is what one article is between the form it was found in and
// corpus.Article: its fields as they stood there, not yet cleaned.
//
// A package that reads a form imports this one and hands a Record for each article
// it finds to a function it is given, in the order of the file. It never stops for
// a bad one: that is a Record with Err.
//
// Where what lives: record.go has the fields, names.go under which names they stand,
// pattern.go what names of files state, kind.go the kinds of what went wrong.
package record
