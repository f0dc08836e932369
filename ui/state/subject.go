package state

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"parallax/corpus"
)

// Subject is what a change is about:
//
//	article/<32 hex>                 an article, by its content
//	article/<32 hex>/<start>-<end>   a span of it in code points, as a quotation
//	pair/<subject>+<subject>         two of these, the smaller first: an alignment
//	view/<name>                      a view by its name
//	reader                           the reader itself
type Subject string

// Field is what of a subject a change sets.
type Field string

// The fields. A value of "" means that there is none, whatever the field.
const (
	Read     Field = "read"     // "1"
	Star     Field = "star"     // "1"
	Tags     Field = "tags"     // words separated by commas
	Note     Field = "note"     // any text
	Speaker  Field = "speaker"  // who said a quotation, as the user corrected it
	Kind     Field = "kind"     // its kind, as the user corrected it
	Pin      Field = "pin"      // of a pair: "1" it tells the same, "0" it does not
	Way      Field = "view"     // of a named view: the way to it
	Place    Field = "place"    // where the reader was left
	Citation Field = "citation" // a Citation, for export without the corpus
	Tutor    Field = "tutor"    // of the reader itself: "done"
)

const (
	articlePrefix = "article/"
	pairPrefix    = "pair/"
	viewPrefix    = "view/"
)

// Article is the subject of a: a hash of its text with white space folded, so that it
// stays the same when the corpus is moved or exported anew; without a text, of its
// title, source and date.
func Article(a *corpus.Article) Subject {
	h := sha256.New()
	first := true
	for word := range strings.FieldsSeq(a.Text) {
		if !first {
			h.Write([]byte{' '})
		}
		first = false
		h.Write([]byte(word))
	}
	if first {
		fmt.Fprintf(h, "\x00%s\x00%s\x00%s", a.Title, a.Source, a.Date)
	}
	return articlePrefix + Subject(hex.EncodeToString(h.Sum(nil)[:16]))
}

// Span is the part [start, end) of an article, in code points of its text.
func (s Subject) Span(start, end int) Subject {
	return Subject(fmt.Sprintf("%s/%d-%d", s, start, end))
}

// Pair is the alignment of a and b, whichever is named first.
func Pair(a, b Subject) Subject {
	if b < a {
		a, b = b, a
	}
	return pairPrefix + a + "+" + b
}

// View is the subject of the view that the user calls name.
func View(name string) Subject { return viewPrefix + Subject(name) }

// Name is the name of a named view, "" of any other subject.
func (s Subject) Name() string {
	name, ok := strings.CutPrefix(string(s), viewPrefix)
	if !ok {
		return ""
	}
	return name
}

// Sides are the two subjects of a pair.
func (s Subject) Sides() (a, b Subject, ok bool) {
	rest, ok := strings.CutPrefix(string(s), pairPrefix)
	if !ok {
		return "", "", false
	}
	left, right, ok := strings.Cut(rest, "+")
	return Subject(left), Subject(right), ok
}

// In is the article that the subject is, or is a span of; start and end are those of
// the span, 0 and 0 when the article as a whole is meant.
func (s Subject) In() (article Subject, start, end int, ok bool) {
	rest, ok := strings.CutPrefix(string(s), articlePrefix)
	if !ok {
		return "", 0, 0, false
	}
	hash, span, part := strings.Cut(rest, "/")
	article = articlePrefix + Subject(hash)
	if !part {
		return article, 0, 0, true
	}
	from, to, _ := strings.Cut(span, "-")
	start, errStart := strconv.Atoi(from)
	end, errEnd := strconv.Atoi(to)
	return article, start, end, errStart == nil && errEnd == nil
}

// Cited is what a Citation holds: enough to know an article, or the words of a
// span, again without the corpus.
type Cited struct {
	Source string `json:"source,omitempty"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"`
	URL    string `json:"url,omitempty"`
	Text   string `json:"text,omitempty"` // the words of a span
}

// Value is c as the value of a Citation.
func (c Cited) Value() string {
	b, err := json.Marshal(c)
	if err != nil { // strings always can
		panic(err)
	}
	return string(b)
}

// ParseCited reads the value of a Citation; what it cannot read is empty.
func ParseCited(value string) Cited {
	var c Cited
	if json.Unmarshal([]byte(value), &c) != nil {
		return Cited{}
	}
	return c
}
