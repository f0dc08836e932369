// Package made makes corpora of any size out of the sample's sentences, to measure
// with: nothing in them is true.
//
// Each event has a text of its own: paragraphs of the sample in an order of its own,
// with most names, numbers and nouns changed to others that stay the same in all of
// the event. An article of the event tells two thirds of that text, with some
// paragraphs of no event in between and now and then a word left out. One article in
// thirty is a near copy of another. Half of the events have one article, the rest two
// and more, few of them dozens.
//
// What must hold: the same number and seed give the same articles, byte for byte; a
// corpus of n articles is the beginning of one of more.
package made
