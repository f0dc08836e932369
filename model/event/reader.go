package event

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/model/name"
	"parallax/model/text"
)

// How much a word counts by where it stands.
const (
	weighTitle = 8
	weighLead  = 2 // among the first leadWords
	weighBody  = 1
	weighTail  = 0.25 // after readWords: a live blog, the background at the end
	leadWords  = 120
	openWords  = 40 // of what happened, mostly
	readWords  = 450
)

// commonest is the share of articles from which a word says nothing.
const commonest = 0.5

// term is one term of one article.
type term struct {
	id    int32
	count float32 // weighed by place, more than 0
	raw   uint16  // how often it is printed, furniture included
	head  uint8   // how often in the headline, or what stands for it
	open  uint8   // how often in the headline and the first openWords
	lead  uint8   // how often in the headline and the first leadWords
	name  bool    // printed with a capital letter inside a sentence
}

// profile is an article as a list of terms, ascending by id.
type profile []term

// reader reads articles into profiles with terms numbered in its own way; one
// works on one goroutine.
type reader struct {
	names *name.Registry
	ids   map[string]int32 // by term
	words []string         // by id
	forms []form
	known table   // of the words as printed, so that each is stemmed once
	tally []tally // by id, zero between articles
	seen  []int32 // ids of this article
	room          // scratch
}

// room is memory that a goroutine uses again from article to article.
type room struct {
	profile profile
	bytes   []byte
}

// form is a word as printed.
type form struct {
	printed string
	id      int32 // -1 when it says nothing
	n       int32 // how often it is printed in all articles
}

func newReader(names *name.Registry) *reader {
	return &reader{names: names, ids: map[string]int32{}, known: newTable(1 << 11)}
}

// word finds or makes the slot of a word as printed.
func (r *reader) word(printed string) *slot {
	s, known := r.known.add(printed)
	if !known {
		s.id = r.learn(printed)
		r.forms = append(r.forms, form{printed, s.id, 0})
	}
	return s
}

// tally is what is counted of one term in the current article.
type tally struct {
	count float32
	raw   int32
	cases int32 // capital letters inside sentences less small ones
	head  uint8
	open  uint8
	lead  uint8
}

// place is where words stand: what they weigh, and what they are part of.
type place struct {
	weight           float32
	head, open, lead bool
}

// read is the profile of one article: its title, then its sentences; furniture
// is counted as printed and weighs nothing. The first sentence stands for the
// headline of an article without one. a has its Tokens.
func (r *reader) read(a parsed) packed {
	title := place{weighTitle, true, true, true}
	for w := range text.Words(a.Doc.Title) {
		r.count(w.In(a.Doc.Title), title, 0)
	}
	n, headless := 0, a.Doc.Title == ""
	for i, s := range a.Doc.Sentences {
		kind := a.Doc.LineOf(i).Kind
		idle := kind.Furniture() || kind == text.Headline
		head := headless && !idle
		headless = headless && idle
		first, dateline := true, datelineEnd(a.Text[s.Start:s.End])
		for _, w := range a.Doc.TokensIn(s.Span) {
			at := place{weight: weighBody, head: head}
			switch {
			case idle:
				at.weight = 0
			case n < leadWords:
				at.weight, at.lead, at.open = weighLead, true, n < openWords
			case n >= readWords:
				at.weight = weighTail
			}
			if w.End <= s.Start+dateline {
				r.count(w.In(a.Text), at, 0)
				continue
			}
			r.print(w, a.Text, at, !first && kind == text.Body)
			first = false
			if !idle {
				n++
			}
		}
	}
	p := r.profile[:0]
	for _, id := range r.seen {
		t := &r.tally[id]
		if t.count > 0 {
			p = append(p, term{id, t.count, uint16(min(t.raw, 1<<16-1)), t.head, t.open, t.lead, t.cases > 0})
		}
		*t = tally{}
	}
	r.seen = r.seen[:0]
	r.profile, r.bytes = p, appendPacked(r.bytes[:0], p)
	return slices.Clone(r.bytes)
}

// datelineEnd is the length of the place in capitals, with its dash, that opens a
// report ("VILNIUS — "), 0 where none does: it says where the report was written.
func datelineEnd(s string) int {
	place, _, ok := strings.Cut(s[:min(len(s), 40)], " — ")
	if !ok || place == "" || strings.ToUpper(place) != place {
		return 0
	}
	return len(place)
}

// print counts a word that stands in the text; only inside a sentence does a
// capital letter make a name.
func (r *reader) print(w text.Token, s string, at place, inside bool) {
	t := r.count(w.In(s), at, 1)
	if t == nil || !inside {
		return
	}
	if w.Capital {
		t.cases++
	} else {
		t.cases--
	}
}

// count adds to the tally of a word, which is nil for one that says nothing.
func (r *reader) count(printed string, at place, raw int32) *tally {
	if len(printed) < 3 && printed[0] >= 'a' {
		return nil // "of", "to": every fifth word, not worth a look
	}
	f := r.word(printed)
	f.n++
	if f.id < 0 {
		return nil
	}
	t := &r.tally[f.id]
	if t.count == 0 && t.raw == 0 {
		r.seen = append(r.seen, f.id)
	}
	t.count += at.weight
	t.raw += raw
	if at.head && t.head < math.MaxUint8 {
		t.head++
	}
	if at.open && t.open < math.MaxUint8 {
		t.open++
	}
	if at.lead && t.lead < math.MaxUint8 {
		t.lead++
	}
	return t
}

// learn numbers a word that is printed in this way for the first time, -1 for one
// that is too common or too short to say anything.
func (r *reader) learn(printed string) int32 {
	word := termOf(printed, r.names)
	if utf8.RuneCountInString(word) < 2 || share(word) >= commonest {
		return -1
	}
	id, ok := r.ids[word]
	if !ok {
		id = int32(len(r.words))
		r.ids[word] = id
		r.words = append(r.words, word)
		r.tally = append(r.tally, tally{})
	}
	return id
}

// termOf is the form under which a printed word is counted: the stem of the word,
// or of the spelling that stands for its family.
func termOf(printed string, names *name.Registry) string {
	return text.Stem(names.Key(text.Fold(printed)))
}
