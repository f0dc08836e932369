// Package event groups articles that describe the same happening, and says why.
//
// Words alone mislead: two articles on the same people share most words though
// a year lies between them. So an article is a list of its heaviest terms: names
// and words that are rare in English at large (a table shipped with the program,
// since in a corpus of five the corpus itself says nothing) and rare in the
// corpus, those of the title and the first paragraphs first. Articles are
// compared where they share rare terms (an inverted index: never all pairs), the
// likeness fades with the days between their dates where both are known, and
// groups join while they are alike on average, so that no chain of related days
// becomes one event.
//
// What must hold: every article is in exactly one event; the same corpus gives
// the same events, on any number of cores; no date is invented where none is
// known; every event of several articles can name the anchors that hold it
// together, with their counts as printed.
package event
