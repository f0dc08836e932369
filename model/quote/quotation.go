package quote

import "parallax/corpus"

// Kind says how a quotation gives the speaker's words.
type Kind uint8

// The kinds of quotation.
const (
	Direct   Kind = iota // a stretch in quotation marks that stands by itself
	Mixed                // marked words inside a clause of the article's own
	Indirect             // a reported clause: "said that …"; a statement when mixed quotations mark words of it
	Unmarked             // the speaker's own words without marks (free direct speech)
)

func (k Kind) String() string { return [...]string{"direct", "mixed", "indirect", "unmarked"}[k] }

// Quotation is a span attributed to someone.
type Quotation struct {
	corpus.Span // as printed, with its quotation marks when it has them
	Kind        Kind

	Cue     corpus.Span // "said", "according to"; that of the quotation it continues, if it does
	Mention corpus.Span // the words that name the speaker as printed: "he", "the leader"; may be empty
	Venue   corpus.Span // "told [The Wall Street Journal]", "in [a tweet]"; may be empty
	Speaker string      // whom the mention resolves to, the fullest name known; "" when not known

	Headline  bool // stands in a headline or the head of a section
	Of        int  // index of the statement whose words a mixed quotation marks, or -1
	Holds     int  // how many mixed quotations mark words of this statement
	Continues int  // index of the quotation whose speaker and cue this one continues, or -1
}

// Hedge is a word or phrase that marks what it stands with as uncertain.
type Hedge struct {
	corpus.Span
	Quoted bool // stands inside quotation marks: the speaker's hedge, not the article's
}

// Class says what sort of source an attribution names.
type Class uint8

// The classes of attributed source.
const (
	Named      Class = iota // a person, an outlet, an institution
	Collective              // "some allies", "European officials"
	Anonymous               // "reports", "an unidentified official"
)

// Attribution is the place where an article says from whom it has something.
type Attribution struct {
	corpus.Span             // the phrase to mark: "according to CNN", "Sloat told reporters"
	Cue         corpus.Span // "according to", "told"
	Mention     corpus.Span // "CNN", "Sloat"
	Source      string      // what the mention resolves to, "" when not known
	Class       Class
}

// Findings is everything found in one article, each list in text order.
type Findings struct {
	Quotations   []Quotation
	Attributions []Attribution
	Hedges       []Hedge
}
