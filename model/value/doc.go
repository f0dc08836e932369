// Package value finds the numbers and dates that a text states and tells how two
// of them stand to each other: whether they agree, can both be true, or conflict.
//
// A value is a range: "12" is one number, "mid-July" ten days, "at least 12" has
// no upper end, "dozens" is told loosely. Numbers carry what they count ("12
// people", "31-nation"), money its currency. Two values are compared only when
// they are of one kind and count the same; the less precise one decides how near
// is near enough ("$1.5 billion" and "$1.46 billion" agree as far as they go).
//
// What must hold: spans are as printed, in order, and never overlap; a number that
// is part of a name ("Section 230", "G7") is no value; Against is symmetric; a
// conflict is told only between two values left over when all that agree are set
// aside, and only when the words around both are about the same. A wrong conflict
// is worse than a missed one.
//
// Days of the week are no values: they mostly date the saying, not the thing said. But
// numbers told of two days, or beside two names, do not conflict.
//
// Where what lives: find.go is Find, over number.go (amount.go, unit.go) and date.go, with
// the words of lexicon.go; stamp.go drops what dates the text itself, where.go tells what
// stands beside a value. value.go has the types and Against, match.go sets the values of
// two texts against each other.
package value
