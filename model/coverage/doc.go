// Package coverage tells, of sources set side by side by package collate, who
// tells what and how: the facts by sources with the status of each telling, the
// numbers of each source, what two sources share word for word, and how the
// numbers and dates they state stand to each other.
//
// A fact is a row of the collation, or neighbouring rows that the same sources tell
// in one paragraph without a new voice, or that one source alone tells in one entry
// of a live blog. Headings are no facts. A
// source is said to have dropped a fact only where it tells, one right after the
// other, what stands before and behind it in another source: elsewhere it is
// silent, which says nothing.
//
// What must hold: every sentence that is neither furniture nor heading is in one
// fact; nothing is said to be first unless the dates leave no other way, whatever
// the time zones; a conflict of numbers is told only between sentences that are
// surely aligned, and never when the other source states the same value elsewhere.
//
// Where what lives: coverage.go is Of and the types, fact.go makes facts of rows,
// status.go says how each is told, values.go what numbers and dates conflict, tally.go
// counts a source, outlet.go knows the outlets it names, reuse.go what two share word
// for word.
package coverage
