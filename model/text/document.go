package text

import (
	"sort"

	"parallax/corpus"
)

// LineKind says what part of an article a line plays.
type LineKind uint8

// The kinds of line. Headline, SectionHead and Body carry the article's own
// words; the rest is furniture: shown dimmed, never counted or compared.
const (
	Body        LineKind = iota
	Headline             // the article's title, where the text holds it
	SectionHead          // the head of an entry of a live blog or round-up
	Subhead              // a heading inside the text
	Navigation           // language bar and the like
	Caption              // picture caption or credit, repeated title with caption
	Byline               // "Author: …"
	Link                 // "READ MORE: …"
)

// Furniture reports whether lines of kind k are dimmed and never counted.
func (k LineKind) Furniture() bool { return k >= Subhead }

// Line is one line of the raw text that holds more than white space.
type Line struct {
	corpus.Span     // without the line end and outer white space
	Number      int // 1-based line number in the raw text
	Kind        LineKind
	Section     int // index into Document.Sections
}

// Sentence is the span of one sentence, without outer white space.
type Sentence struct {
	corpus.Span
	Line int // index into Document.Lines
}

// Token is one word of the text, as Words finds it.
type Token struct {
	corpus.Span
	Low     string // in lower case with straight apostrophes
	Capital bool   // begins with an upper-case letter
}

// Section is one entry of a live blog or round-up; an article without entries
// is one section.
type Section struct {
	corpus.Span
	First, Last int // its lines, as a half-open range of indexes into Document.Lines
}

// Document is the structure of one article. All spans are byte offsets into the
// article's text; lines, sections and sentences are in order and never overlap.
type Document struct {
	Language  string // as the article's metadata state it, or ""; for the caller to set
	Title     string // metadata title, else the headline found in the text, else ""
	Lines     []Line
	Sections  []Section
	Sentences []Sentence
	Tokens    []Token // every word, found once for all who need it; nil where it was packed
	Words     int     // runs between white space in the whole text, furniture included
}

// SentenceAt is the index of the sentence that holds byte offset at, or of the
// last one that starts before it; -1 when there is none.
func (d *Document) SentenceAt(at int) int {
	return sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Start > at }) - 1
}

// TokensIn are the words inside span.
func (d *Document) TokensIn(span corpus.Span) []Token {
	lo := d.tokenAt(span.Start)
	hi := lo
	for hi < len(d.Tokens) && d.Tokens[hi].End <= span.End {
		hi++
	}
	return d.Tokens[lo:hi:hi]
}

// tokenAt is the first word that starts at or after byte offset at.
func (d *Document) tokenAt(at int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].Start >= at })
}

// LineOf is the line that sentence i stands in.
func (d *Document) LineOf(i int) Line { return d.Lines[d.Sentences[i].Line] }
