package collate

import (
	"parallax/corpus"
	"parallax/model/quote"
	"parallax/model/text"
)

// Source is one article as the collation sees it.
type Source struct {
	Text  string
	Doc   *text.Document
	Found *quote.Findings
}

// Mark says how the cells of a row differ, told from the base (the leftmost source).
type Mark byte

// The marks of a row. In a collation of more than two sources a row carries the
// mark of its strongest difference.
const (
	Same      Mark = '='
	Sourced   Mark = '+' // the same but for an attribution added or removed
	Reworded  Mark = '~'
	Quoted    Mark = 'Q' // variants of one quotation
	Headlines Mark = '!' // headline against headline
	OnlyBase  Mark = '<' // only the base tells it
	OnlyOther Mark = '>' // the base does not tell it
	Moved     Mark = '&' // the same, but elsewhere in the order
)

// Cell is what one source tells in a row; no sentences means it is silent.
type Cell struct {
	Sentences []int // indexes into the source's Document.Sentences, ascending
}

// Silent reports whether the source does not tell the row.
func (c Cell) Silent() bool { return len(c.Sentences) == 0 }

// Loss names something of attribution or certainty that a source drops or adds
// against the base: the hedge one paper left out.
type Loss struct {
	Cell  int    // the source it is about
	Added bool   // added by that source rather than dropped
	What  string // "attribution", "hedge", "quotation marks", "commitment", "intensity", "caveat"
	Words string // as printed where it stands
	Now   string // what the source has instead: "will" for "could"; "" for nothing
}

// Row is one thing told, by the sources that tell it.
type Row struct {
	Mark   Mark
	Score  float64 // 0 to 1, how sure the alignment is; 1 for rows of one source
	Cells  []Cell  // one a source, in the order of the collation
	Losses []Loss
	Pinned bool // a reader put sentences of it together
	Cut    bool // a reader keeps a sentence of it apart from one of another row
}

// Edit is one piece of a word diff: A is empty for an insertion, B for a deletion.
// Spans are byte offsets into the two texts; pieces come in order and together
// cover both texts but for outer white space.
type Edit struct {
	Equal bool
	A, B  corpus.Span
}

// sure is how sure an alignment must be not to be called doubtful. Of what is less
// sure, readers found more than half to be about other things on the hardest corpus,
// and a tenth on usual ones.
const sure = 0.7

// Doubtful reports whether the sentences of a row may not tell the same.
func (r *Row) Doubtful() bool { return r.Mark == Reworded && r.Score < sure }
