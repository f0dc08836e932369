// Package label finds how sources name what they tell of: the spellings of people,
// places and organisations ([Names]), and the words for the things that an event is
// about ([Things]): a war here is a conflict there, an alliance a bloc.
//
// Things are found in two ways. A list, labels.txt, names words that are known to
// stand for one thing; which of them is right it does not say, and neither does
// this package. Other words are found by distribution: two nouns that stand in the
// same places ("US-led military alliance", "US-led military bloc") of different
// sources.
//
// What must hold: a word counts where it is the head of its phrase ("war" in "the
// war ends", not in "war crimes") and no part of a name ("Cold War"); a name and a
// word are shown as printed; furniture counts nowhere; words inside quotation marks
// are counted apart, for they are the speaker's.
//
// Where what lives: names.go is Names, with the names that are no person's in proper.go;
// things.go is Things, seed.go the words of the list, frames.go those found by the places
// they stand in.
package label
