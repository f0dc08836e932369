package quote

import (
	"strings"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// carry gives quotations without a cue the attribution they continue: the stretch
// before them in the paragraph, a paragraph whose mark never closed, the paragraph
// before that ends with a quotation or a colon, or the name in the line below.
func (f *finder) carry() {
	for i := range f.found {
		q := &f.found[i]
		if q.cue >= 0 || q.Kind == Indirect {
			continue
		}
		if c := f.announced(q); c >= 0 {
			q.cue = c
			f.reported[c].used = true
		} else if j := f.source(i); j >= 0 {
			q.Continues = int32(j)
		} else if c := f.supported(q); c >= 0 {
			q.cue = c
		}
	}
	f.carryBack()
}

// announced is the cue at the end of the paragraph before q, when that ends in a
// colon and q opens its own: "Reed wrote on Friday:". -1 for none.
func (f *finder) announced(q *finding) int {
	if q.line == 0 || !f.opensLine(q) || f.doc.Lines[q.line-1].Kind.Furniture() || !strings.HasSuffix(f.doc.Lines[q.line-1].In(f.s), ":") {
		return -1
	}
	for c := len(f.reported) - 1; c >= 0; c-- {
		if p := &f.reported[c]; p.line == q.line-1 && p.form == 'v' && !p.mention.Empty() {
			return c
		}
	}
	return -1
}

// supported is the cue of the statement in the sentence before q that q gives the words
// for: "She said they had made progress. “I believe in it.”" -1 for none.
func (f *finder) supported(q *finding) int {
	if q.Kind != Direct {
		return -1
	}
	before := f.doc.SentenceAt(q.Start) - 1
	for j := range f.found {
		if p := &f.found[j]; p.Kind == Indirect && p.cue >= 0 && p.line == q.line && p.End < q.Start && f.doc.SentenceAt(p.Start) == before && f.reported[p.cue].verb != nil && f.reported[p.cue].verb.clause {
			return p.cue
		}
	}
	return -1
}

// source is the quotation whose attribution the i-th one continues, -1 for none.
func (f *finder) source(i int) int {
	q := &f.found[i]
	best := -1
	for j := range f.found {
		p := &f.found[j]
		if p.Start >= q.Start || p.stretch < 0 || j == i {
			continue
		}
		if best < 0 || f.found[best].Start < p.Start {
			best = j
		}
	}
	if best >= 0 && f.found[best].line != q.line && !f.follows(&f.found[best], q) {
		return -1
	}
	return best
}

// follows reports whether q, in a later paragraph, goes on with p: every paragraph
// from p to q ends or is a quotation.
func (f *finder) follows(p, q *finding) bool {
	if q.line != p.line+1 || f.doc.Lines[p.line].Section != f.doc.Lines[q.line].Section {
		return false
	}
	if f.doc.Lines[p.line].Kind != text.Body {
		return false
	}
	return !f.stretches[p.stretch].closed || f.opensLine(q) && !f.answered(p)
}

// answered reports whether p asks those who listen, so that the next paragraph may
// be their answer: “Do we stand?” Holt asked.
func (f *finder) answered(p *finding) bool {
	in := f.stretches[p.stretch].inner.In(f.s)
	return p.cue >= 0 && strings.HasSuffix(in, "?") && f.reported[p.cue].verb != nil && f.reported[p.cue].verb.class == "asking"
}

// opensLine reports whether q is what its paragraph begins with.
func (f *finder) opensLine(q *finding) bool { return f.doc.Lines[q.line].Start == q.Start }

// carryBack gives a run of paragraphs without a tag the one that stands at its
// end, where none stands before it and the marks show that it is one quotation.
func (f *finder) carryBack() {
	for i := len(f.found) - 2; i >= 0; i-- {
		q := &f.found[i]
		if q.cue >= 0 || q.Continues >= 0 || q.stretch < 0 {
			continue
		}
		for j := range f.found {
			p := &f.found[j]
			same := p.line == q.line && p.Start > q.Start
			runs := p.line == q.line+1 && !f.stretches[q.stretch].closed && f.opensLine(p)
			if p.stretch >= 0 && p.cue >= 0 && (same || runs) {
				q.cue = p.cue
				break
			}
		}
	}
}

// signed is the name that the line below a quotation is, after a dash: the form
// of letters and pull quotes. Empty when there is none.
func (f *finder) signed(line int) corpus.Span {
	if line+1 >= len(f.doc.Lines) {
		return corpus.Span{}
	}
	l := f.doc.Lines[line+1]
	t := l.In(f.s)
	r, n := utf8.DecodeRuneInString(t)
	if len(strings.Fields(t)) > 8 {
		return corpus.Span{}
	}
	m := f.names.In(l.Span)
	if !strings.ContainsRune("-–—―~", r) {
		rest := ""
		if n = 0; len(m) > 0 {
			rest = f.s[m[0].End:l.End]
		}
		if rest != "" && rest[0] != ',' || strings.ContainsAny(rest, ".!?:“\"") { // the name alone, or "Reed, farmer"
			return corpus.Span{}
		}
	}
	if len(m) == 0 || m[0].Whole.Start > l.Start+n+2 {
		return corpus.Span{}
	}
	return corpus.Span{Start: m[0].Whole.Start, End: m[0].End}
}

// within is the name that a pull quote, which stands alone in its line, ends with
// inside its marks: “We lost the river. Tom Reed.” Empty when there is none.
func (f *finder) within(q *finding) corpus.Span {
	in := f.stretches[q.stretch].inner
	if l := f.doc.Lines[q.line]; l.Start != q.Start || l.End != q.End {
		return corpus.Span{}
	}
	m := f.names.In(in)
	if len(m) == 0 {
		return corpus.Span{}
	}
	last := m[len(m)-1]
	before := strings.TrimRight(f.s[in.Start:last.Whole.Start], " ")
	if strings.Trim(f.s[last.End:in.End], ". ") != "" || before == "" || !strings.ContainsAny(before[len(before)-1:], ".!?") || last.Len() <= len(f.names.People[last.Person].Family) {
		return corpus.Span{}
	}
	return corpus.Span{Start: last.Whole.Start, End: last.End}
}
