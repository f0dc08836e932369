// Package feed reads feeds that were saved: RSS, Atom, RDF and JSON Feed.
//
// An entry is an article: its id is the guid, its source the feed that it came from
// first, else the title of this one, its text the content, else the summary.
//
// What must hold: an entry is never lost because another is bad, a feed that was cut
// off gives the entries before the cut and says so, and no network is reached. A
// feed may have 128 MiB.
package feed
