package text

import (
	"strings"
	"unicode"

	"parallax/corpus"
)

// Memory is room that documents read one after the other share: the Tokens of one
// hold until the next is read. The zero value is ready; only one goroutine at a time
// may use it.
type Memory struct{ tokens []Token }

// Parse finds the lines, sections and sentences of an article. title is the
// headline that metadata gives, or "".
func Parse(s, title string) Document { return new(Memory).Parse(s, title) }

// Parse is as the function Parse, but for the Tokens, which lie in m.
func (m *Memory) Parse(s, title string) Document {
	d := Document{Lines: splitLines(s), Tokens: m.read(s)}
	d.Words = runsOf(s, d.Tokens)
	if b := Blanked(s); b != s {
		s, d.Tokens = b, m.read(b)
	}
	d.Title = classify(s, title, d.Lines)
	d.Sections = sections(s, d.Lines)
	d.Sentences = make([]Sentence, 0, len(d.Lines)+strings.Count(s, ". "))
	for i, t := 0, newStops(s); i < len(d.Lines); i++ {
		d.Sentences = sentences(d.Sentences, t, d.Lines[i].Span, i)
	}
	return d
}

// Tokenized is as Document.Tokenized, but for the Tokens, which lie in m.
func (m *Memory) Tokenized(d *Document, s string) *Document {
	with := *d
	if with.Tokens == nil {
		with.Tokens = m.read(Blanked(s))
	}
	return &with
}

// read is Tokens(s), in m.
func (m *Memory) read(s string) []Token {
	m.tokens = appendTokens(m.tokens[:0], s)
	return m.tokens
}

// sections cuts the lines at section heads, rules ("___") and lines that are only
// a time of day, and sets each line's section.
func sections(s string, lines []Line) []Section {
	var out []Section
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
