// Package date reads dates as newspapers, feeds and exports print them, and gives
// them in ISO 8601 as far as they are known.
//
// What must hold: a date that can be read in two ways ("09/11/2026") is none, and a
// part that is not printed is not made up.
package date
