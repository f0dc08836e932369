package quote

import "parallax/model/text"

// asked keeps what was asked of the mention of a cue, once for all who ask again.
type asked struct {
	words  []text.Token // its words
	head   string       // its head noun
	person int          // whom it names, counted from 1; 0 for nobody
	done   byte         // which of them are known: a bit each
}

// wordsOf are the words of the mention of p.
func (f *finder) wordsOf(p *reported) []text.Token {
	if p.asked.done&1 == 0 {
		p.asked.words, p.asked.done = f.words(p.mention), p.asked.done|1
	}
	return p.asked.words
}

// headNoun is the head noun of the mention of p.
func (f *finder) headNoun(p *reported) string {
	if p.asked.done&2 == 0 {
		p.asked.head, p.asked.done = f.head(f.wordsOf(p)), p.asked.done|2
	}
	return p.asked.head
}

// whoIs is headPerson of the mention of p.
func (f *finder) whoIs(p *reported) int {
	if p.asked.done&4 == 0 {
		p.asked.person, p.asked.done = f.headPerson(p.mention)+1, p.asked.done|4
	}
	return p.asked.person - 1
}
