package ui

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"parallax/corpus"
)

// mark gives a span of an article's text a look and, when words are marked by
// signs, the signs to put around it.
type mark struct {
	corpus.Span
	look        look
	open, close string
}

// part is a stretch of a paragraph in one look; it ends at byte end of the
// paragraph's text. at is where it stands in the article, -1 for our own signs.
type part struct {
	end, at int
	look    look
}

// para is text to be wrapped: stretches of an article with marks laid over
// them, and signs of our own between them.
type para struct {
	text  string
	parts []part
}

// add puts our own words at the end of the paragraph.
func (p *para) add(l look, words string) {
	if words != "" {
		p.text += words
		p.parts = append(p.parts, part{len(p.text), -1, l})
	}
}

// addText puts span s of an article's text at the end of the paragraph, marked
// with those of marks (sorted by start) that overlap it.
func (p *para) addText(text string, s corpus.Span, base look, marks []mark, signs bool) {
	var b strings.Builder
	b.WriteString(p.text)
	put := func(words string, at int, l look) {
		if words != "" {
			b.WriteString(words)
			p.parts = append(p.parts, part{b.Len(), at, l})
		}
	}
	marks = overlapping(marks, s)
	cuts := cutsOf(marks, s)
	var near []mark // those that reach at: a line may hold thousands
	for i, at := range cuts {
		near = slices.DeleteFunc(near, func(m mark) bool { return m.End < at })
		for len(marks) > 0 && marks[0].Start <= at {
			near, marks = append(near, marks[0]), marks[1:]
		}
		if signs {
			put(signsAt(near, s, at), -1, lookDim)
		}
		if i == len(cuts)-1 {
			break
		}
		l := base
		for _, m := range near {
			if m.Start <= at && at < m.End {
				l |= m.look
			}
		}
		put(text[at:cuts[i+1]], at, l)
	}
	p.text = b.String()
}

// overlapping is the part of marks, sorted by start, that shares a byte with s.
func overlapping(marks []mark, s corpus.Span) []mark {
	var in []mark
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
func cutsOf(marks []mark, s corpus.Span) []int {
	cuts := []int{s.Start, s.End}
	for _, m := range marks {
		cuts = append(cuts, max(m.Start, s.Start), min(m.End, s.End))
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// signsAt is what closes and opens at byte at of s: what opened last closes
// first, and the longest opens first.
func signsAt(marks []mark, s corpus.Span, at int) string {
	var signs string
	for i := len(marks) - 1; i >= 0; i-- {
		if m := marks[i]; min(m.End, s.End) == at {
			signs += m.close
		}
	}
	for _, m := range marks {
		if max(m.Start, s.Start) == at {
			signs += m.open
		}
	}
	return signs
}

// sortMarks puts marks into the order that addText needs.
func sortMarks(marks []mark) {
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}

// part is the index of the part that holds byte i, and where that part begins.
func (p *para) part(i int) (k, start int) {
	k = sort.Search(len(p.parts), func(k int) bool { return p.parts[k].end > i })
	if k > 0 {
		start = p.parts[k-1].end
	}
	return k, start
}

// at is the place in the article of byte i of the paragraph, that of the next
// part when i falls on a sign, and -1 past the last.
func (p *para) at(i int) int {
	for k, start := p.part(i); k < len(p.parts); k++ {
		if q := p.parts[k]; q.at >= 0 {
			return q.at + max(i-start, 0)
		}
		start = p.parts[k].end
	}
	return -1
}

// looks is every role played in span s of the paragraph.
func (p *para) looks(s corpus.Span) look {
	var l look
	for k, start := p.part(s.Start); k < len(p.parts) && start < s.End; k++ {
		l |= p.parts[k].look
		start = p.parts[k].end
	}
	return l
}

// draw is line ln of the paragraph, filled to w cells, with the marks of extra
// (sorted by start; what changes from frame to frame) laid over it.
func (p *para) draw(pen *pen, ln line, w int, extra []mark) string {
	var b strings.Builder
	k, start := p.part(ln.Start)
	for _, q := range p.parts[k:] {
		from, to := max(start, ln.Start), min(q.end, ln.End)
		if from < to {
			if q.at < 0 || len(extra) == 0 {
				b.WriteString(pen.paint(q.look, p.text[from:to]))
			} else {
				p.drawMarked(pen, &b, from, to, q.at+from-start, q.look, extra)
			}
		}
		start = q.end
		if start >= ln.End {
			break
		}
	}
	return pen.fit(b.String(), ln.cells, w)
}

// drawMarked draws bytes from to to, which stand at byte at of the article,
// with the marks of extra laid over them.
func (p *para) drawMarked(pen *pen, b *strings.Builder, from, to, at int, l look, extra []mark) {
	s := corpus.Span{Start: at, End: at + to - from}
	marks := overlapping(extra, s)
	cuts := cutsOf(marks, s)
	for i := range len(cuts) - 1 {
		k := l
		for _, m := range marks {
			if m.Start <= cuts[i] && cuts[i] < m.End {
				k |= m.look
			}
		}
		b.WriteString(pen.paint(k, p.text[from+cuts[i]-at:from+cuts[i+1]-at]))
	}
}
