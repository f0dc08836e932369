// Package collate sets sources that describe one event side by side: which
// sentences tell the same thing ([Rows]) and which words differ between two
// tellings ([Diff]).
//
// Rows aligns sentences by what is rare inside the given set: in two articles
// about one event the names that make the event rare stand in every sentence, so
// words are weighted by the collated articles themselves, never by a general
// list. Alignment is free of order, because news is reordered freely, and a pair
// stands only when each side is the other's best, helped by its neighbours.
//
// What must hold: every sentence that is not furniture is in exactly one row;
// rows that the base tells come in the base's order; the same sources give the
// same rows. The pieces of a Diff, in order, rebuild both texts. Spellings of one
// name are never a difference, and neither is the shape of an apostrophe or a
// capital letter.
package collate
