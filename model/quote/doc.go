// Package quote finds what articles quote and from whom: quotations direct,
// mixed and indirect, their cues and mentions, whom a mention resolves to, the
// attributions and hedges of the text, and the variants of one utterance.
//
// The way of an article through it:
//
//	text -> marks (stretches in quotation marks, however printed)
//	     -> segments (what one host sentence and its quotations hold)
//	     -> cues with their subjects ("Sloat told reporters")
//	     -> quotations: each stretch goes to the cue that governs it
//	     -> speakers: names, roles, pronouns (package name)
//
// What must hold: spans lie inside the text and come in order; a stretch is
// reported once; a short stretch that no cue governs is a title or a scare quote
// and no quotation; a mention that does not resolve stays without a speaker
// rather than borrowing one. The word lists beside the code name their origin.
package quote
