package quote

import (
	"slices"

	"parallax/corpus"
)

// Kind says how a quotation gives the speaker's words.
type Kind uint8

// The kinds of quotation.
const (
	Direct   Kind = iota // a stretch in quotation marks that stands by itself
	Mixed                // marked words inside a clause of the article's own
	Indirect             // a reported clause without marks: "said that …"
	Unmarked             // the speaker's own words without marks (free direct speech)
)

var kinds = [...]string{"direct", "mixed", "indirect", "unmarked"}

func (k Kind) String() string { return kinds[k] }

// Kinds are the names of all kinds.
func Kinds() []string { return slices.Clone(kinds[:]) }

// ParseKind is the kind of a name; ok is false when there is none of that name.
func ParseKind(name string) (k Kind, ok bool) {
	i := slices.Index(kinds[:], name)
	return Kind(max(i, 0)), i >= 0
}

// How says by what a mention was resolved to its speaker: the surest first.
type How uint8

// The ways to resolve a mention.
const (
	Unresolved  How = iota
	ByName          // the full name stands beside the cue
	BySurname       // a surname that the article or the corpus completes
	AsPrinted       // an organisation or document, by the words that name it
	ByIssuer        // a document, by who issued it
	ByRole          // "the leader": the one person with that role
	ByReference     // "the report", "the mission": taken up from an earlier source
	ByRelative      // "who", behind the name
	ByPronoun       // he or she, by rule
	ByRepeat        // other articles print the same words and name the speaker
	ByHand          // a reader said so
)

func (h How) String() string {
	return [...]string{"", "name", "surname", "printed", "issuer", "role", "reference", "relative", "pronoun", "repeat", "hand"}[h]
}

// Named reports whether the words themselves that stand with a quotation name the
// speaker, or a reader did.
func (h How) Named() bool {
	return h == ByName || h == BySurname || h == AsPrinted || h == ByHand
}

// Quotation is a span attributed to someone.
type Quotation struct {
	corpus.Span // as printed, with its quotation marks when it has them
	Kind        Kind

	Cue     corpus.Span // "said", "according to"; that of the quotation it continues, if it does
	Mention corpus.Span // the words that name the speaker as printed: "he", "the leader"; may be empty
	Venue   corpus.Span // "told [The Wall Street Journal]", "in [a tweet]"; may be empty
	Chain   corpus.Span // from whom the mention has the words: "citing [an aide]"; may be empty
	Tone    string      // the class of the cue in cues.txt: "neutral", "claiming", "denying" …
	Speaker string      // whom the mention resolves to, the fullest name known; "" when not known
	How     How         // by what it resolves

	Headline  bool // stands in a headline or the head of a section
	Of        int  // index into Findings.Statements of the one whose words a mixed quotation marks, or -1
	Continues int  // index into Findings.Quotations of the one whose speaker and cue this one continues, or -1
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
	Chain       corpus.Span // from whom that source has it: "citing [an aide]"; may be empty
	Source      string      // what the mention resolves to, "" when not known
	Class       Class
	Tone        string // the class of the cue in cues.txt, as of Quotation
}

// Findings is everything found in one article, each list in text order.
type Findings struct {
	Quotations   []Quotation
	Statements   []Quotation // the whole clauses that mixed quotations mark words of; of kind Indirect
	Attributions []Attribution
	Hedges       []Hedge
}
