package coverage

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gate"
	"parallax/model/collate"
	"parallax/model/name"
)

// Source is one article as the coverage sees it.
type Source struct {
	collate.Source
	Publisher string // "" when not known
	Date      string // ISO 8601, as far as known
}

// Status is how a source tells a fact: a set, empty where it is silent.
type Status uint8

// What a status holds.
const (
	Own        Status = 1 << iota // in its own voice
	Attributed                    // it says from whom it has it
	Quoted                        // in quotation marks, in whole or in part
	Unmarked                      // someone else's words without marks
	Hedged                        // with a hedge of its own
	Only                          // no other source tells it
	Dropped                       // silent, but it tells what stands right before and behind
)

// Has reports whether s holds all of t.
func (s Status) Has(t Status) bool { return s&t == t }

// Telling is how one source tells one fact.
type Telling struct {
	Status
	Sentences []int    // indexes into Document.Sentences, ascending
	From      []string // whom it is attributed to, with whom they have it from: "CNN", "media < an official"
	Speakers  []string // who is quoted, with marks or without
	Hedges    []string // the source's own, as printed
}

// String writes how the fact is told: "." silent, "- dropped", else "* " where no
// other source tells it, then "…" who is quoted, %…% the same without marks, @ from
// whom, ^…^ hedges; "own voice" where there is nothing of these.
func (t Telling) String() string {
	switch {
	case t.Has(Dropped):
		return "- dropped"
	case t.Status == 0:
		return "."
	}
	var parts []string
	if t.Has(Only) {
		parts = append(parts, "*")
	}
	around := `"`
	if !t.Has(Quoted) {
		around = "%"
	}
	for _, s := range t.Speakers {
		parts = append(parts, around+s+around)
	}
	for _, f := range t.From {
		parts = append(parts, "@"+f)
	}
	if t.Has(Own) && !t.Has(Hedged) || len(t.From)+len(t.Speakers)+len(t.Hedges) == 0 {
		parts = append(parts, t.plain())
	}
	for _, h := range t.Hedges {
		parts = append(parts, "^"+h+"^")
	}
	return strings.Join(parts, " ")
}

// plain is the word for a telling that names nobody.
func (t Telling) plain() string {
	switch {
	case t.Has(Quoted):
		return "quoted"
	case t.Has(Unmarked):
		return "unmarked"
	}
	return "own voice"
}

// Fact is one thing told, by the sources that tell it.
type Fact struct {
	Rows     []int       // indexes into the rows of the collation, ascending
	Title    corpus.Span // words that stand for it, in the text of source First
	First    int         // the first source that tells it
	Tellings []Telling   // one a source
	Doubtful bool        // what the sources tell may not be the same
}

// alone is the source, from 1, that alone tells the fact, 0 when several do.
func (f *Fact) alone() int {
	if f.Tellings[f.First].Has(Only) {
		return f.First + 1
	}
	return 0
}

// Coverage is everything that is told of sources side by side.
type Coverage struct {
	Facts   []Fact // those that several tell in the order of the rows, then those of each source alone
	Tallies []Tally
	Reuse   []Reuse // pairs of sources that share words, most first
	Values  []Values
}

// Of tells the coverage of sources whose collation is rows. Between two pieces of work it
// passes the gate of ctx; when ctx ends it leaves off, and what it tells is of no use.
func Of(ctx context.Context, sources []Source, rows []collate.Row, names *name.Registry) *Coverage {
	m := &matrix{sources: sources, rows: rows, names: names}
	m.place()
	c := &Coverage{Facts: m.facts()}
	slices.SortStableFunc(c.Facts, func(a, b Fact) int { return cmp.Compare(a.alone(), b.alone()) })
	for i := range sources {
		if gate.Ended(ctx) {
			return c
		}
		c.Tallies = append(c.Tallies, m.tally(i, c.Facts))
	}
	if c.Reuse = m.reuse(ctx, c.Tallies); gate.Ended(ctx) {
		return c
	}
	c.Values = m.values()
	return c
}

// matrix is what all parts work on.
type matrix struct {
	sources []Source
	rows    []collate.Row
	names   *name.Registry
	rowOf   [][]int // by source and sentence, -1 for furniture
}

// place notes in which row each sentence is.
func (m *matrix) place() {
	m.rowOf = make([][]int, len(m.sources))
	for s := range m.sources {
		m.rowOf[s] = make([]int, len(m.sources[s].Doc.Sentences))
		for i := range m.rowOf[s] {
			m.rowOf[s][i] = -1
		}
	}
	for r := range m.rows {
		for s, c := range m.rows[r].Cells {
			for _, i := range c.Sentences {
				m.rowOf[s][i] = r
			}
		}
	}
}
