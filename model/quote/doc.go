// Package quote finds what articles quote and from whom: quotations direct,
// mixed, indirect and unmarked, their cues and mentions, whom a mention resolves
// to, the statements that mixed quotations mark words of, the attributions and
// hedges of the text, and the variants of one utterance.
//
// The way of an article through it:
//
//	text
//	 ├─ dictionary.go  what the word lists know of each word, looked up once
//	 ├─ marks.go       stretches in quotation marks, however printed
//	 ├─ segment.go     one host sentence, its words and its stretches, as tokens
//	 ├─ cue.go         cues with their subjects: verbs (verb.go, complement.go),
//	 │                 names before a colon or below (label.go), venues (venue.go),
//	 │                 who the subject is (subject.go, mainsubject.go, phrase.go,
//	 │                 postmodifier.go, aside.go, tail.go)
//	 ├─ tagged.go      clauses without marks: rules (unquoted.go) and the tagger
//	 │                 propose, each mends the other (vouch.go, ending.go,
//	 │                 taggedcue.go)
//	 ├─ marked.go      each stretch goes to the cue that governs it, or is none
//	 ├─ carry.go       what a stretch without a cue continues; then free speech and
//	 │                 transcripts (unmarked.go)
//	 ├─ find.go        Find, the order of all this, and what is a statement
//	 └─ resolve.go     speakers: names, pronouns, roles (head.go, nominal.go,
//	                   organisation.go, plural.go), with package name
//
// attribution.go and hedge.go mark the article's own text. Of the quotations of all
// articles, repeat.go finds those that are the same words, settle.go lets their
// speakers agree, variant.go and reported.go find the wordings of one utterance, by the
// runs and words that run.go and wording.go compare; lists.go keeps long lists of short
// ones. The types are in quotation.go, and in kept.go one for those who keep many.
//
// Small parts that many of these use: lexicon.go has the word lists, pronoun.go the
// pronouns, lastword.go what stands before a name, asked.go what a mention was asked,
// sourced.go from whom an article has something; foreign.go says in which languages
// marks alone are gone by.
//
// The tagger (package tag) reads features that feature.go makes of a segment, the
// cues among them. Its weights, tagger.bin, are learned by the command train from
// labelled articles (learn.go). They belong to these features and to the rules
// that the features see: whoever changes those learns them anew.
//
// What must hold: spans lie inside the text and come in order; a stretch is
// reported once; a short stretch that no cue governs is a title or a scare quote
// and no quotation; a mention that does not resolve stays without a speaker
// rather than borrowing one. The word lists beside the code name their origin.
package quote
