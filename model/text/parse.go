package text

import (
	"strings"
	"unicode"

	"parallax/corpus"
	"parallax/model/slab"
)

// Memory is room that documents read one after the other share: one holds until the
// next is read. The zero value is ready; only one goroutine at a time may use it.
type Memory struct {
	tokens    []Token
	lines     []Line
	sections  []Section
	sentences []Sentence
	bytes     []byte
	kept      slab.Of[byte]
}

// Parse finds the lines, sections and sentences of an article. title is the
// headline that metadata gives, or "".
func Parse(s, title string) Document { return *new(Memory).Parse(s, title) }

// Parse is as the function Parse, but in m.
func (m *Memory) Parse(s, title string) *Document {
	m.lines = splitLines(m.lines[:0], s)
	d := &Document{Lines: m.lines, Tokens: m.read(s)}
	d.Words = runsOf(s, d.Tokens)
	if b := Blanked(s); b != s {
		s, d.Tokens = b, m.read(b)
	}
	d.Title = classify(s, title, d.Lines)
	m.sections = sections(m.sections[:0], s, d.Lines)
	m.sentences = m.sentences[:0]
	for i, t := 0, newStops(s); i < len(d.Lines); i++ {
		m.sentences = sentences(m.sentences, t, d.Lines[i].Span, i)
	}
	d.Sections, d.Sentences = m.sections, m.sentences
	return d
}

// read is Tokens(s), in m.
func (m *Memory) read(s string) []Token {
	m.tokens = appendTokens(m.tokens[:0], s)
	return m.tokens
}

// sections appends the sections of a text to out: it cuts the lines at section heads, rules ("___") and lines that are only
// a time of day, and sets each line's section.
func sections(out []Section, s string, lines []Line) []Section {
	for i := range lines {
		if i == 0 || lines[i].Kind == SectionHead || isTime(lines[i].In(s)) && !isTime(lines[i-1].In(s)) {
			out = append(out, Section{Span: lines[i].Span, First: i})
		}
		sec := &out[len(out)-1]
		sec.Last, sec.End = i+1, lines[i].End
		lines[i].Section = len(out) - 1
	}
	return out
}

// isTime reports whether t is only a time of day, the head of an agency's
// running entries: "5:45 p.m.", "10:58 a.m. EST".
func isTime(t string) bool {
	if len(t) > 16 || len(t) < 4 || t[0] < '0' || t[0] > '9' || !strings.Contains(t, ":") {
		return false
	}
	rest := strings.TrimLeftFunc(t, func(r rune) bool { return unicode.IsDigit(r) || r == ':' || r == ' ' })
	for i, w := range strings.Fields(strings.ToLower(rest)) {
		switch strings.Trim(w, ".") {
		case "a.m", "p.m", "am", "pm":
			if i > 0 {
				return false
			}
		case "gmt", "utc", "et", "est", "edt", "ct", "mt", "pt", "pst", "pdt", "bst", "cet", "cest", "eet", "eest", "msk", "uhr":
		default:
			return false
		}
	}
	return true
}

// WordsIn yields the words of the part of s that span covers, with spans into s.
func WordsIn(s string, span corpus.Span) func(yield func(corpus.Span) bool) {
	return func(yield func(corpus.Span) bool) {
		for w := range Words(span.In(s)) {
			if !yield(corpus.Span{Start: w.Start + span.Start, End: w.End + span.Start}) {
				return
			}
		}
	}
}
