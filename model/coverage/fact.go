package coverage

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model/text"
)

// mostInParagraph is how many sentences a line may have to be a paragraph, whose
// neighbouring sentences are one fact; a longer one is a text without paragraphs.
const mostInParagraph = 5

// mostInEntry is how many sentences an entry of a live blog may have to be one fact
// where one source alone tells it.
const mostInEntry = 8

// heading reports whether sentence i of source s stands in a heading.
func (m *matrix) heading(s, i int) bool {
	k := m.sources[s].Doc.LineOf(i).Kind
	return k == text.Headline || k == text.SectionHead
}

// facts joins rows to facts, in the order of the rows.
func (m *matrix) facts() []Fact {
	of := make([]int, len(m.rows)) // by row, the row that its fact starts with
	for r := range of {
		of[r] = r
	}
	var out []Fact
	for r := range m.rows {
		if next := m.follows(r); next >= 0 && of[next] == next {
			of[next] = of[r]
		}
	}
	at := map[int]int{}
	for r := range m.rows {
		if m.onlyHeadings(r) {
			continue
		}
		start := r
		for of[start] != start {
			start = of[start]
		}
		k, ok := at[start]
		if !ok {
			k = len(out)
			at[start] = k
			out = append(out, Fact{})
		}
		out[k].Rows = append(out[k].Rows, r)
		out[k].Doubtful = out[k].Doubtful || m.rows[r].Doubtful()
	}
	for k := range out {
		m.tell(&out[k])
	}
	return out
}

// onlyHeadings reports whether row r is told in headings only, or in no word.
func (m *matrix) onlyHeadings(r int) bool {
	for s, c := range m.rows[r].Cells {
		for _, i := range c.Sentences {
			if !m.heading(s, i) && len(m.sources[s].Doc.TokensIn(m.sources[s].Doc.Sentences[i].Span)) > 0 {
				return false
			}
		}
	}
	return true
}

// follows is the row that goes on with the fact of row r, or -1: the same sources
// tell it, each in the next sentence of the same paragraph; what one source alone
// tells goes on through an entry of its live blog.
func (m *matrix) follows(r int) int {
	next, tellers := -1, 0
	for s, c := range m.rows[r].Cells {
		if c.Silent() {
			continue
		}
		tellers++
		i := m.after(s, c.Sentences[len(c.Sentences)-1])
		if i < 0 || next >= 0 && m.rowOf[s][i] != next {
			return -1
		}
		next = m.rowOf[s][i]
	}
	if next < 0 || next == r || m.onlyHeadings(r) {
		return -1
	}
	for s, c := range m.rows[r].Cells {
		d := m.rows[next].Cells[s]
		if c.Silent() != d.Silent() {
			return -1
		}
		if !c.Silent() && !m.together(s, c.Sentences, d.Sentences, tellers == 1) {
			return -1
		}
	}
	return next
}

// together reports whether source s tells sentences b right after a, in one
// paragraph, or, when it alone tells them, in one entry.
func (m *matrix) together(s int, a, b []int, alone bool) bool {
	doc := m.sources[s].Doc
	last, first := a[len(a)-1], b[0]
	if m.after(s, last) != first || m.heading(s, last) {
		return false
	}
	if alone && len(doc.Sections) > 1 {
		section := doc.LineOf(first).Section
		return doc.LineOf(last).Section == section && m.sentencesOf(s, section) <= mostInEntry
	}
	return doc.Sentences[a[0]].Line == doc.Sentences[b[len(b)-1]].Line &&
		m.sentencesIn(s, doc.Sentences[first].Line) <= mostInParagraph && !m.newVoice(s, a, b)
}

// newVoice reports whether sentences b of source s say from whom they are, and
// sentences a do not say so of the same.
func (m *matrix) newVoice(s int, a, b []int) bool {
	above, below := Telling{Sentences: a}, Telling{Sentences: b}
	m.status(s, &above)
	m.status(s, &below)
	known := append(above.From, above.Speakers...)
	return slices.ContainsFunc(append(below.From, below.Speakers...), func(x string) bool { return !slices.Contains(known, x) })
}

// sentencesIn counts the sentences of a line.
func (m *matrix) sentencesIn(s, line int) int {
	n := 0
	for _, x := range m.sources[s].Doc.Sentences {
		if x.Line == line {
			n++
		}
	}
	return n
}

// sentencesOf counts the sentences of a section, headings and furniture left out.
func (m *matrix) sentencesOf(s, section int) int {
	n := 0
	for i := range m.sources[s].Doc.Sentences {
		if l := m.sources[s].Doc.LineOf(i); l.Section == section && !l.Kind.Furniture() && !m.heading(s, i) {
			n++
		}
	}
	return n
}

// after is the sentence behind i in source s, furniture left out, or -1 at the end
// and before a heading.
func (m *matrix) after(s, i int) int {
	for i++; i < len(m.rowOf[s]); i++ {
		if m.rowOf[s][i] >= 0 {
			if m.heading(s, i) {
				return -1
			}
			return i
		}
	}
	return -1
}

// before is the sentence before i in source s, in the same way.
func (m *matrix) before(s, i int) int {
	for i--; i >= 0; i-- {
		if m.rowOf[s][i] >= 0 {
			if m.heading(s, i) {
				return -1
			}
			return i
		}
	}
	return -1
}

// tell fills the tellings of a fact whose rows are known.
func (m *matrix) tell(f *Fact) {
	f.Tellings = make([]Telling, len(m.sources))
	tellers := 0
	f.First = -1
	for s := range m.sources {
		t := &f.Tellings[s]
		for _, r := range f.Rows {
			t.Sentences = append(t.Sentences, m.rows[r].Cells[s].Sentences...)
		}
		slices.Sort(t.Sentences)
		if len(t.Sentences) == 0 {
			continue
		}
		tellers++
		if f.First < 0 {
			f.First = s
			f.Title = m.title(s, t.Sentences)
		}
		m.status(s, t)
	}
	for s := range f.Tellings {
		t := &f.Tellings[s]
		switch {
		case len(t.Sentences) > 0 && tellers == 1 && len(m.sources) > 1:
			t.Status |= Only
		case len(t.Sentences) == 0 && m.leftOut(f, s):
			t.Status = Dropped
		}
	}
}

// title is the head of the entry when the sentences open one, else the first
// sentence, without "According to CNN," at its beginning.
func (m *matrix) title(s int, sentences []int) corpus.Span {
	doc := m.sources[s].Doc
	first := sentences[0]
	if first > 0 && len(sentences) > 1 && doc.LineOf(first-1).Kind == text.SectionHead && doc.LineOf(sentences[len(sentences)-1]).Section == doc.LineOf(first).Section {
		return doc.Sentences[first-1].Span
	}
	span := doc.Sentences[first].Span
	if found := m.sources[s].Found; found != nil {
		for _, a := range found.Attributions {
			if a.Start == span.Start && strings.HasPrefix(m.sources[s].Text[a.End:], ",") {
				return trimmed(m.sources[s].Text, corpus.Span{Start: a.End, End: span.End})
			}
		}
	}
	return span
}

// trimmed is span without what stands before its first word.
func trimmed(s string, span corpus.Span) corpus.Span {
	for w := range text.Words(span.In(s)) {
		return corpus.Span{Start: span.Start + w.Start, End: span.End}
	}
	return span
}

// leftOut reports whether source s, which is silent on f, tells one right after the
// other what stands before and behind f in another source.
func (m *matrix) leftOut(f *Fact, s int) bool {
	for t := range f.Tellings {
		told := f.Tellings[t].Sentences
		if len(told) == 0 {
			continue
		}
		b, a := m.before(t, told[0]), m.after(t, told[len(told)-1])
		if b < 0 || a < 0 {
			continue
		}
		above, below := m.rows[m.rowOf[t][b]].Cells[s], m.rows[m.rowOf[t][a]].Cells[s]
		if !above.Silent() && !below.Silent() && m.after(s, above.Sentences[len(above.Sentences)-1]) == below.Sentences[0] {
			return true
		}
	}
	return false
}
