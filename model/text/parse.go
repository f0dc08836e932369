package text

import "parallax/corpus"

// Parse finds the lines, sections and sentences of an article. title is the
// headline that metadata gives, or "".
func Parse(s, title string) Document { return Document{Title: title} }

// Words calls yield for each word of s, in order: a run of letters and digits
// with inner apostrophes, hyphens, and dots between digits or single capitals.
func Words(s string) func(yield func(corpus.Span) bool) {
	return func(yield func(corpus.Span) bool) {}
}

// Fold is the form of a word for comparison: lower case, without diacritics, with
// straight apostrophes and without a possessive "'s".
func Fold(word string) string { return word }

// Stem is the English stem of a folded word (Snowball, Porter2).
func Stem(folded string) string { return folded }
