// Package event groups articles that describe the same happening, and says why.
//
// Words alone mislead: two articles on the same people share most words though
// a year lies between them. So an article is a list of its heaviest terms: names
// and words that are rare in English at large (a table shipped with the program,
// since in a corpus of five the corpus itself says nothing) and rare in the
// corpus, those of the title and the first paragraphs first. Articles are
// compared where they share rare terms (an inverted index: never all pairs). How
// likely a pair is one event is learned from labelled articles: some twenty
// features (what headlines, leads, names, numbers and word-for-word runs share,
// the days between the dates where both are known, how near each is to the other
// beside its nearest), judged by trees that are held to what is known beforehand:
// more in common never makes one event less likely. Groups join while the mean
// over their pairs is likely enough, so that no chain of related days becomes one
// event; a member without the anchors of the others is sent away.
//
// Copies of one text (one agency's report in many papers, the same page with a later
// date) are in one event whatever their dates, and count for less than as many texts.
//
// A live blog or a round-up tells of more than one happening. Its sections, labelled
// entries or paragraphs are compared with the events of others as if each were an
// article, and where the evidence is strong the event lists them as passages: a wrong
// one is worse than none.
//
// The outlet is no feature: it says where an article was printed, not what it tells.
//
// What must hold: every article is in exactly one event, and a passage of it only in
// others; the same corpus gives the same events, on any number of cores; no date is
// invented where none is known; every event of several articles can name the anchors
// that hold it together, with their counts as printed.
//
// Where what lives, in the order of the work: reader.go makes a profile of an article
// (with table.go, calendar.go and date.go), packed.go keeps it small, vocabulary.go
// numbers the terms of all; weigh.go and prior.go say how rare they are, sketch.go what
// pairs are compared by (with facet.go, runs.go). postings.go, nearest.go and
// candidates.go find the pairs worth judging, copies.go those that are one text;
// pair.go measures a pair, judge.go judges it. link.go joins, repair.go sends strangers
// away, why.go names the anchors, title.go the event. stretch.go cuts articles of
// several subjects, piece.go, telling.go and passage.go compare the parts; against.go
// and contrast.go say what an article comes nearest to, and why it is not in it.
// group.go is the order of all this, work.go its cores and its end, event.go the types.
// The judge, pairs.txt, is learned by the command train (learn.go, grow.go).
package event
