package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// word is a word of a run, without possessive ending.
type word struct {
	corpus.Span
	traits
}

// run is a stretch of capitalised words with nothing but a space (or the dot of
// a title or initial) between them.
type run struct {
	words   []word // at least one
	before  string // the word before, in lower case; "" at the start
	heading bool   // in a heading, where words are capitalised that are no names

	returns bool   // as surnameReturns tells
	gender  Gender // as nameStart tells
	start   int    // index into words, as nameStart tells
}

// runner finds the capitalised runs of an article, sentence by sentence.
type runner struct {
	s     string
	runs  []run
	words []word // of all runs, one behind the other
}

// find finds the capitalised runs of s.
func (b *runner) find(s string, doc *text.Document) {
	n, at := len(doc.Tokens), 0
	b.s, b.runs, b.words = s, b.runs[:0], b.words[:0]
	for i := range doc.Sentences {
		span := doc.Sentences[i].Span
		for at < n && doc.Tokens[at].Start < span.Start {
			at++
		}
		first := at
		for at < n && doc.Tokens[at].End <= span.End {
			at++
		}
		kind := doc.LineOf(i).Kind
		if kind != text.Navigation {
			b.sentence(doc.Tokens[first:at], kind == text.Headline || kind == text.SectionHead)
		}
	}
}

// sentence adds the runs of a sentence. A sentence of five words or more with all
// capitalised that a heading would capitalise is a heading, too.
func (b *runner) sentence(words []text.Token, heading bool) {
	first := len(b.runs)
	plain := false // a word stands in lower case that a heading would capitalise
	open := false  // the last run may go on
	for i := range words {
		w := &words[i]
		switch {
		case w.Capital:
			bare := trimPossessive(w.In(b.s))
			if open && b.adjacent(words[i-1].Span, w.Start) {
				b.extend(w.Start, bare)
			} else {
				b.begin(w.Start, bare)
				if i > 0 {
					b.last().before = words[i-1].Low
				}
			}
			open = len(bare) == w.Len()
			continue
		case open && particle(w.In(b.s)) && b.adjacent(words[i-1].Span, w.Start) && nextCapital(b.s, w.End):
			b.extend(w.Start, w.In(b.s))
		default:
			open = false
		}
		plain = plain || !small(w.In(b.s))
	}
	if heading || len(words) >= 5 && !plain {
		for i := first; i < len(b.runs); i++ {
			b.runs[i].heading = true
		}
	}
}

func (b *runner) last() *run { return &b.runs[len(b.runs)-1] }

// begin begins a run with w, which stands at at.
func (b *runner) begin(at int, w string) {
	b.runs = append(b.runs, run{})
	b.extend(at, w)
}

// extend adds w, which stands at at, to the last run, the words of which are the
// last of all words.
func (b *runner) extend(at int, w string) {
	b.words = append(b.words, word{corpus.Span{Start: at, End: at + len(w)}, lexica().words[w]})
	r, n := b.last(), len(b.words)
	r.words = b.words[n-len(r.words)-1 : n : n]
}

// adjacent reports whether a run that ends with the word of span goes on with the
// one that starts at next.
func (b *runner) adjacent(span corpus.Span, next int) bool {
	switch b.s[span.End:next] {
	case " ", "\u00a0":
		return true
	case ". ":
		w := span.In(b.s)
		return utf8.RuneCountInString(w) == 1 || initials(w) || w == "Jr" || w == "Sr" || w == "St" || lexica().words[w].is(aDottedTitle)
	}
	return false
}

// small reports whether headings in title case leave w in lower case.
func small(w string) bool {
	switch w {
	case "a", "an", "the", "of", "in", "on", "at", "for", "to", "with", "by", "from", "and", "or", "but", "as", "is", "vs", "via", "than", "that", "into", "over", "after", "who", "it":
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsDigit(r)
}

// nextCapital reports whether a capitalised word follows at, after more particles
// perhaps.
func nextCapital(s string, at int) bool {
	for range 3 {
		rest, ok := strings.CutPrefix(s[at:], " ")
		if !ok {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
			return true
		}
		next, _, _ := strings.Cut(rest, " ")
		if !particle(next) {
			return false
		}
		at += 1 + len(next)
	}
	return false
}

// particle reports whether w joins the parts of a name: Ursula von der Leyen.
func particle(w string) bool {
	switch w {
	case "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "bin", "bint", "ibn", "al", "el", "la", "le", "dos", "ter":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-")
}

func trimPossessive(w string) string {
	if last := w[len(w)-1]; last != 's' && last != '\'' && last < utf8.RuneSelf {
		return w
	}
	for _, e := range [...]string{"'s", "’s", "'", "’"} {
		if t, ok := strings.CutSuffix(w, e); ok && t != "" {
			return t
		}
	}
	return w
}
