// Package text finds the structure of an article's text: its lines and what part
// each plays, the sections of a live blog or round-up, its sentences and words.
//
// It needs nothing but the text (and the title, where metadata gives one) and
// decides by form alone. What must hold:
//
//   - every span is a byte range into the text it was given, never empty, never
//     starting or ending in white space;
//   - lines, sections, sentences and words come in order and never overlap;
//   - a sentence never crosses a line end, and every word of a line is in one;
//   - furniture (language bars, bylines, captions, links) is found and kept: its
//     sentences are there, and whoever counts or compares asks LineKind.Furniture;
//   - what a site inserts into a sentence has no words and ends no sentence, see
//     [Blanked].
//
// The rules for sentence ends are the usual ones of news text: two classes of
// abbreviation (never at an end, sometimes at an end), initials, closing marks
// that belong to the sentence, and no end before a word in lower case.
//
// Where what lives: parse.go is Parse; lines.go finds lines and sections, title.go the
// headline, furniture.go and form.go what is furniture, inserted.go what a site puts into
// sentences; sentence.go ends sentences, words.go and token.go words, eight bytes at a
// time (eight.go, class.go). fold.go makes words comparable, common.go knows how rare
// they are, lexicon.go has the lists. document.go has the types, packed.go one for
// those who keep many.
package text
