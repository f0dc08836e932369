// Package date reads dates as newspapers, feeds and exports print them, and gives
// them in ISO 8601 as far as they are known.
//
// What must hold: a date that can be read in two ways ("09/11/2026") is none, unless
// its file shows in which order it writes them; a part that is not printed, such as
// the offset of "ET", is not made up; what leaves room for doubt is marked as a guess.
//
// date.go reads the forms of standards, free.go those of newspapers with the names of
// names.txt, clock.go times of day, order.go numbers alone.
package date
