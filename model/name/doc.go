// Package name finds the people an article names and knows which spellings are
// one name.
//
// Find works on one article: runs of capitalised words, titles before a name,
// given names, and the rest of the article as evidence (a surname that returns
// alone). A Registry works on all articles: it completes a bare surname with the
// full name other articles print, and joins the spellings of one person.
//
// What must hold:
//
//   - a name is only ever shown as it is printed somewhere;
//   - spellings are merged between full names only, never between bare surnames,
//     and only when no article uses both (an outlet spells consistently);
//   - a surname that two people of an article bear goes to the one who was named
//     with it, by title or given name, and to none when that does not decide.
//
// Where what lives: find.go is Find, over the runs of run.go, which cut.go ends;
// returns.go and short.go know surnames that stand alone, lexicon.go the word lists.
// registry.go is the Registry: form.go its names as printed, shortform.go and skeleton.go
// which of them are one, spelling.go the key of a word, same.go whether two mean one
// person, office.go who holds one, adopt.go what the corpus tells an article. person.go
// has the types.
package name
