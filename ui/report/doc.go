// Package report prints the answers: articles, quotations, events and
// comparisons, as a table for people, JSON Lines, CSV, Markdown or HTML.
//
// JSON Lines and CSV are a contract that other programs parse: one object or row
// each, with named fields that are always there and empty when nothing is known.
// Their names and order are those of the record types in this package. Offsets
// are Unicode code points into the article's text. Table, Markdown and HTML are
// for people and may change: ids are shortened to what tells them apart, white
// space is folded, and a table is cut to the width it is given.
//
// What must hold: whatever is printed has been through corpus.Clean, and is
// escaped for its format, so that no article can write to a terminal, a
// spreadsheet or a page; and the same Index gives the same bytes.
//
// Where what lives: report.go has Articles, Quotes, Events and the formats, view.go the
// Index with what printing needs of it, ids.go short ids; compare.go, coverage.go,
// names.go, notes.go and pairs.go are an answer each. record.go, comparerecord.go and
// coveragerecord.go have the objects of the contract, encode.go makes JSON Lines and CSV
// of them. sheet.go is an answer for people; table.go prints it, page.go as Markdown and
// HTML, stack.go and aside.go where sources stand one under another or side by side.
package report
