// Package collate sets sources that describe one event side by side: which
// sentences tell the same thing ([Rows]) and which words differ between two
// tellings ([Diff]).
//
// Sentences are compared by what is rare inside the two articles: in articles about
// one event the names that make the event rare stand in every sentence, so words
// are weighted by the articles themselves; how rare they are in English at large
// counts only on top of that. What two sentences share (evidence.go) and how their
// pair stands among the other pairs (company.go) make a chance by two logistic
// regressions, whose weights are in weights.txt; [Pairs] tells it. Alignment is free
// of order, because news is reordered freely: where a sentence stands in its article
// counts a little. [Rows] takes pairs of which each side is the other's best, then
// those that join one, then what is left.
//
// What must hold: the score of a pair depends on its two articles alone and not on
// their order; every sentence that is not furniture is in exactly one row;
// rows that the base tells come in the base's order; the same sources give the
// same rows. The pieces of a Diff, in order, rebuild both texts. Spellings of one
// name are never a difference, and neither is the shape of an apostrophe or a
// capital letter.
package collate
