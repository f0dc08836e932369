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
//
// Where what lives: reader.go and token.go cut sources into tokens, vocabulary.go and
// kin.go number and weigh them, unit.go joins what moves as one; meet.go, evidence.go,
// wording.go and company.go measure pairs, each worker at a desk (desk.go), into the
// table of similar.go; align.go links them, rows.go makes rows, pin.go what a reader
// knows better. mark.go marks a row, by diff.go, sign.go, strength.go and loss.go what
// it drops or adds. reuse.go counts what is shared word for word, pairs.go is Pairs,
// row.go has the types. weights.txt (weights.go) is learned by
// the command train (learn.go).
package collate
