package draw

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"parallax/corpus"
)

// Mark gives a span of an article's text a look and, when words are marked by
// signs, the signs to put around it.
type Mark struct {
	corpus.Span
	Look        Look
	Open, Close string
}

// part is a stretch of a paragraph in one look; it ends at byte end of the
// paragraph's text. at is where it stands in the article, -1 for our own signs.
type part struct {
	end, at int
	look    Look
}

// Para is text to be wrapped: stretches of an article with marks laid over
// them, and signs of our own between them.
type Para struct {
	Text  string
	parts []part
}

// Add puts our own words at the end of the paragraph.
func (p *Para) Add(l Look, words string) {
	if words != "" {
		p.Text += words
		p.parts = append(p.parts, part{len(p.Text), -1, l})
	}
}

// AddText puts span s of an article's text at the end of the paragraph, marked
// with those of marks (sorted by start) that overlap it.
func (p *Para) AddText(text string, s corpus.Span, base Look, marks []Mark, signs bool) {
	var b strings.Builder
	b.WriteString(p.Text)
	put := func(words string, at int, l Look) {
		if words != "" {
			b.WriteString(words)
			p.parts = append(p.parts, part{b.Len(), at, l})
		}
	}
	marks = Overlapping(marks, s)
	cuts := cutsOf(marks, s)
	var near []Mark // those that reach at: a line may hold thousands
	for i, at := range cuts {
		near = slices.DeleteFunc(near, func(m Mark) bool { return m.End < at })
		for len(marks) > 0 && marks[0].Start <= at {
			near, marks = append(near, marks[0]), marks[1:]
		}
		if signs {
			put(signsAt(near, s, at), -1, Dim)
		}
		if i == len(cuts)-1 {
			break
		}
		l := base
		for _, m := range near {
			if m.Start <= at && at < m.End {
				l |= m.Look
			}
		}
		put(text[at:cuts[i+1]], at, l)
	}
	p.Text = b.String()
}

// Overlapping is the part of marks, sorted by start, that shares a byte with s.
func Overlapping(marks []Mark, s corpus.Span) []Mark {
	var in []Mark
	for _, m := range marks {
		if m.Start >= s.End {
			break
		}
		if m.Overlaps(s) {
			in = append(in, m)
		}
	}
	return in
}

// cutsOf is where the look of s changes, both ends of s included.
func cutsOf(marks []Mark, s corpus.Span) []int {
	cuts := []int{s.Start, s.End}
	for _, m := range marks {
		cuts = append(cuts, max(m.Start, s.Start), min(m.End, s.End))
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// signsAt is what closes and opens at byte at of s: what opened last closes
// first, and the longest opens first.
func signsAt(marks []Mark, s corpus.Span, at int) string {
	var signs string
	for i := len(marks) - 1; i >= 0; i-- {
		if m := marks[i]; min(m.End, s.End) == at {
			signs += m.Close
		}
	}
	for _, m := range marks {
		if max(m.Start, s.Start) == at {
			signs += m.Open
		}
	}
	return signs
}

// SortMarks puts marks into the order that AddText needs.
func SortMarks(marks []Mark) {
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}

// part is the index of the part that holds byte i, and where that part begins.
func (p *Para) part(i int) (k, start int) {
	k = sort.Search(len(p.parts), func(k int) bool { return p.parts[k].end > i })
	if k > 0 {
		start = p.parts[k-1].end
	}
	return k, start
}

// At is the place in the article of byte i of the paragraph, that of the next
// part when i falls on a sign, and -1 past the last.
func (p *Para) At(i int) int {
	for k, start := p.part(i); k < len(p.parts); k++ {
		if q := p.parts[k]; q.at >= 0 {
			return q.at + max(i-start, 0)
		}
		start = p.parts[k].end
	}
	return -1
}

// Looks is every role played in span s of the paragraph.
func (p *Para) Looks(s corpus.Span) Look {
	var l Look
	for k, start := p.part(s.Start); k < len(p.parts) && start < s.End; k++ {
		l |= p.parts[k].look
		start = p.parts[k].end
	}
	return l
}

// Draw is line ln of the paragraph, filled to w cells, with the marks of extra
// (sorted by start; what changes from frame to frame) laid over it.
func (p *Para) Draw(pen *Pen, ln Line, w int, extra []Mark) string {
	var b strings.Builder
	k, start := p.part(ln.Start)
	for _, q := range p.parts[k:] {
		from, to := max(start, ln.Start), min(q.end, ln.End)
		if from < to {
			if q.at < 0 || len(extra) == 0 {
				b.WriteString(pen.Paint(q.look, p.Text[from:to]))
			} else {
				p.drawMarked(pen, &b, from, to, q.at+from-start, q.look, extra)
			}
		}
		start = q.end
		if start >= ln.End {
			break
		}
	}
	return pen.Fit(b.String(), ln.Cells, w)
}

// drawMarked draws bytes from to to, which stand at byte at of the article,
// with the marks of extra laid over them.
func (p *Para) drawMarked(pen *Pen, b *strings.Builder, from, to, at int, l Look, extra []Mark) {
	s := corpus.Span{Start: at, End: at + to - from}
	marks := Overlapping(extra, s)
	cuts := cutsOf(marks, s)
	for i := range len(cuts) - 1 {
		k := l
		for _, m := range marks {
			if m.Start <= cuts[i] && cuts[i] < m.End {
				k |= m.Look
			}
		}
		b.WriteString(pen.Paint(k, p.Text[from+cuts[i]-at:from+cuts[i+1]-at]))
	}
}
