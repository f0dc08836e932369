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

// Tone is the class of a cue, as cues.txt has it; the zero Tone is that of no cue.
type Tone uint8

var tones = [...]string{"", "neutral", "describing", "discussing", "claiming", "insisting", "conceding", "denying", "believing", "asking",
	"critical", "praising", "manner", "announcing", "stance"}

func (t Tone) String() string { return tones[t] }

// neutral is the tone of "said" and "according to".
const neutral Tone = 1

// toneNamed is the tone of a class.
func toneNamed(class string) Tone { return Tone(max(slices.Index(tones[:], class), 0)) }

// Quotation is a span attributed to someone.
type Quotation struct {
	corpus.Span // as printed, with its quotation marks when it has them

	Speaker string       // whom the mention resolves to, the fullest name known; "" when not known
	Cue     corpus.Short // "said", "according to"; that of the quotation it continues, if it does
	Mention corpus.Short // the words that name the speaker as printed: "he", "the leader"; may be empty
	Venue   corpus.Short // "told [The Wall Street Journal]", "in [a tweet]"; may be empty
	Chain   corpus.Short // from whom the mention has the words: "citing [an aide]"; may be empty

	Of        int32 // index into Findings.Statements of the one whose words a mixed quotation marks, or -1
	Continues int32 // index into Findings.Quotations of the one whose speaker and cue this one continues, or -1
	Kind      Kind
	Tone      Tone
	How       How  // by what the mention resolves to the speaker
	Headline  bool // stands in a headline or the head of a section
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
	corpus.Span              // the phrase to mark: "according to CNN", "Sloat told reporters"
	Source      string       // what the mention resolves to, "" when not known
	Cue         corpus.Short // "according to", "told"
	Mention     corpus.Short // "CNN", "Sloat"
	Chain       corpus.Short // from whom that source has it: "citing [an aide]"; may be empty
	Class       Class
	Tone        Tone
}

// Findings is everything found in one article, each list in text order.
type Findings struct {
	Quotations   []Quotation
	Statements   []Quotation // the whole clauses that mixed quotations mark words of; of kind Indirect
	Attributions []Attribution
	Hedges       []Hedge
}
