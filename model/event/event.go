package event

import (
	"parallax/model/name"
	"parallax/model/text"
)

// Article is what grouping needs to know of one article.
type Article struct {
	Text string
	Doc  *text.Packed
	Date string // ISO 8601 or ""
}

// parsed is an article whose structure is at hand.
type parsed struct {
	Article
	Doc *text.Document
}

// open is a without its Tokens, tokenized with them.
func (a Article) open() parsed      { return parsed{a, a.Doc.Document()} }
func (a Article) tokenized() parsed { return parsed{a, a.Doc.Tokenized(a.Text)} }

// Anchor is a rare name or word that articles share: the reason for an event.
type Anchor struct {
	Words  string // as printed most often
	Counts []int  // how often in each article, in the order the owner says
}

// Event is a happening that several articles describe; an article that fits no
// other is an event of its own.
type Event struct {
	ID       string // "E1", "E2", … in order of size, then of the first article
	Title    string
	Articles []int     // indexes into the corpus, ascending
	Why      []Anchor  // strongest first; Counts in the order of Articles
	Passages []Passage // of other articles, in their order
	From, To string    // span of the known dates, ISO 8601, "" when none is known
}

// Grouping is the result of Group: every article is in exactly one event.
type Grouping struct {
	Events []Event
	Of     []int // event index by article index

	nearest  []int32 // by article, the one that Nearest goes by, -1 for none
	articles []Article
	names    *name.Registry
}

// Against says how an article stands to an event it is not in.
type Against struct {
	Article, Event int
	// Anchors are the event's reasons; Counts holds the event's articles in
	// order and the article itself last.
	Anchors []Anchor
	// Own are the article's rarest names that the event lacks, with one count each:
	// the article's.
	Own []Anchor
	// Nearest is the event's article that shares most plain words with this one,
	// Overlap the share (Jaccard, 0 to 1): what would join them if words were enough.
	Nearest int
	Overlap float64
}
