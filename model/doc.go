// Package model derives from a corpus everything the views show, as one immutable
// Index. Who asks is the reader (ui/load.go), for panes that keep ids and spans of it, or
// a command (ui/cli/answers.go), for ui/report to print; both have the Corpus from
// corpus.Open.
//
//	corpus.Corpus
//	   │ each article alone, on all cores
//	   ├─ text.Parse     lines, sections, sentences, words
//	   ├─ name.Find      the people it names
//	   │ all articles together
//	   ├─ name.Registry  who is who, which spellings are one name
//	   ├─ Grain.Group    which articles tell of the same happening, and why
//	   │ each article alone, on all cores
//	   ├─ quote.Find     quotations with speakers, attributions, hedges
//	   │ all articles together
//	   ├─ quote.Repeats  the same words in several, and by Settle who said them
//	   ├─ Correction     what a reader knows better of a quotation
//	   └─ quote.Variants one utterance in several wordings
//	   │ when asked
//	   ├─ collate.Rows   articles side by side
//	   ├─ coverage.Of    who of them tells what, and how; their numbers and dates
//	   │                 by package value
//	   └─ label          how they name people, places and things
//
// Where what lives: index.go is Build and the order of all this, each.go its work on all
// cores, repeat.go, correction.go and pin.go what readers and other articles know better;
// collation.go, coverage.go and names.go are made when asked.
//
// What must hold: an Index never changes once built, so any number of readers
// share it; the same corpus gives the same Index on any number of cores; spans are
// byte offsets into the article's text; nothing is shown that no article prints.
package model
