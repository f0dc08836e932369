// Package model derives from a corpus everything the views show, as one immutable
// Index.
//
//	corpus.Corpus
//	   │ each article alone, on all cores
//	   ├─ text.Parse     lines, sections, sentences, words
//	   ├─ name.Find      the people it names
//	   │ all articles together
//	   ├─ name.Registry  who is who, which spellings are one name
//	   ├─ event.Group    which articles tell of the same happening, and why
//	   │ each article alone, on all cores
//	   ├─ quote.Find     quotations with speakers, attributions, hedges
//	   │ all articles together
//	   ├─ quote.Settle   who said what several of them print
//	   └─ quote.Variants one utterance in several wordings
//	   │ when asked
//	   ├─ collate.Rows   articles side by side
//	   ├─ coverage.Of    who of them tells what, and how; their numbers and dates
//	   │                 by package value
//	   └─ label          how they name people, places and things
//
// What must hold: an Index never changes once built, so any number of readers
// share it; the same corpus gives the same Index on any number of cores; spans are
// byte offsets into the article's text; nothing is shown that no article prints.
package model
