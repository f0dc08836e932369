// Package search finds, among many texts, those that have a piece of text in them,
// without reading them all.
//
// An inverted index: every word of the texts, folded and sorted, with the ascending
// numbers of the texts that have it, as differences in as few bytes as hold them. A
// piece need not be a word: "iev" is looked for in the list of words, which is a
// hundredth of the texts, and what has one of the words that hold it has the piece.
// A piece of several words ("the ukr") is in texts that have a word that ends with
// the first, the words in between, and one that begins with the last: few, which are
// then read.
//
// What must hold: Holding gives exactly what a scan of the folded texts would.
//
// Where what lives: build.go makes the index, hold.go asks it, fold.go says which texts
// are equal, set.go is a set of them.
package search
