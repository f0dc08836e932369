// Package language tells in what language a text is, by its script and by the words
// that stand most often in each language (words.txt).
//
// What must hold: a text too short or too mixed to tell is in no language that is
// known, ""; a wrong answer is worse than none.
//
// Where what lives: language.go has the words, letters.go the scripts, name.go what
// languages are called. words.txt names its origin.
package language
