package quote

import (
	"parallax/model/tag"
)

// The labels of a segment's tokens: what is reported begins and goes on, the cue,
// the source, and the rest.
const (
	labelNone = iota
	labelBegin
	labelInside
	labelCue
	labelSource
	labels
)

// follows reports whether label b may follow label a, -1 being the start.
func labelFollows(a, b int) bool {
	return b != labelInside || a == labelBegin || a == labelInside
}

// sheet is what the features of a segment are made from.
type sheet struct {
	f    *finder
	g    *segment
	role []byte // what the rules make of each token: cue 'k', subject 's', reported 'c', nothing '-'
	cue  []int  // for each token the nearest cue to the left, -1 for none
	next []int  // the nearest cue to the right
	cues []cue
}

func newSheet(f *finder, g *segment, cues []cue) *sheet {
	n := len(g.tokens)
	s := &sheet{f: f, g: g, role: make([]byte, n), cue: make([]int, n), next: make([]int, n), cues: cues}
	for i := range s.role {
		s.role[i] = '-'
	}
	for c := range cues {
		if p := f.clauseOf(g, cues, c); !p.empty() {
			s.paint(p, 'c')
		}
	}
	for c := range cues {
		s.paint(cues[c].subject, 's')
	}
	for c := range cues {
		s.paint(phrase{cues[c].first, cues[c].last}, 'k')
	}
	left := -1
	for i, c := 0, 0; i < n; i++ {
		for c < len(cues) && cues[c].last < i {
			left = c
			c++
		}
		s.cue[i] = left
	}
	right := -1
	for i, c := n-1, len(cues)-1; i >= 0; i-- {
		for c >= 0 && cues[c].first > i {
			right = c
			c--
		}
		s.next[i] = right
	}
	return s
}

func (s *sheet) paint(p phrase, role byte) {
	for i := max(p.first, 0); i <= p.last && i < len(s.role); i++ {
		s.role[i] = role
	}
}

// features are the hashed properties of every token of the segment.
func (s *sheet) features() [][]tag.Feature {
	n := len(s.g.tokens)
	shape := make([]uint32, n+4) // classes of words, two beyond each end
	word := make([]uint32, n+4)
	for i := range n {
		word[i+2], shape[i+2] = s.word(i), s.shape(i)
	}
	all := make([]tag.Feature, 0, n*24)
	out := make([][]tag.Feature, n)
	for i := range n {
		from := len(all)
		w, c := word[i:i+5], shape[i:i+5]
		add := func(template uint32, parts ...uint32) {
			h := 2166136261 ^ template*0x9e3779b1
			for _, p := range parts {
				h = (h ^ p) * 16777619
				h ^= h >> 15
			}
			all = append(all, tag.Feature(h))
		}
		add(1, w[2])
		add(2, w[1])
		add(3, w[3])
		add(4, w[1], w[2])
		add(5, w[2], w[3])
		add(6, w[0])
		add(7, c[1], c[2], c[3])
		add(8, c[0], c[1], c[2])
		add(9, c[2], c[3], c[4])
		add(10, s.roleAt(i))
		add(11, s.roleAt(i-1), s.roleAt(i), s.roleAt(i+1))
		add(12, s.roleAt(i), c[2])
		add(13, s.roleAt(i), w[2])
		left, ld, lp := s.distance(s.cue[i], i)
		right, rd, rp := s.distance(s.next[i], i)
		add(14, left, ld)
		add(15, right, rd)
		add(16, left, s.roleAt(i))
		add(17, right, s.roleAt(i))
		add(18, left, c[2], min(ld, 3))
		add(19, lp, rp, c[2])
		add(20, left, w[1])
		add(21, s.edges(i), c[2])
		add(22, left, right, s.roleAt(i))
		add(23, s.afterCue(i), c[2], w[2])
		out[i] = all[from:len(all):len(all)]
	}
	return out
}

func (s *sheet) roleAt(i int) uint32 {
	if i < 0 || i >= len(s.role) {
		return 1
	}
	return uint32(s.role[i])
}

// word is a hash of token i in lower case; all numbers and all stretches are one.
func (s *sheet) word(i int) uint32 {
	t := &s.g.tokens[i]
	if t.mark >= 0 {
		return 7
	}
	if c := t.low[0]; c >= '0' && c <= '9' {
		return 8
	}
	return hash(t.low)
}

func hash(w string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// shape is the class of token i: its function, whether it reports, is capitalised,
// and its ending.
func (s *sheet) shape(i int) uint32 {
	t := &s.g.tokens[i]
	if t.mark >= 0 {
		if s.f.kind(s.g, i) == Direct {
			return 11
		}
		return 12
	}
	if !t.word() {
		return hash(t.low)
	}
	if c := functionWords()[t.low]; c != 0 {
		return 1<<20 | uint32(c)
	}
	h := uint32(0)
	if t.capital {
		h = 1
	}
	if v := lexica().verbs[t.low]; v != nil {
		h |= 2
		if v.clause {
			h |= 4
		}
		if v.base {
			h |= 8
		}
		if v.ing {
			h |= 16
		}
	}
	return hash(t.low[max(0, len(t.low)-2):])<<5 | h
}

// distance tells a cue's word, how far token i is from it (in classes) and whether
// punctuation lies between.
func (s *sheet) distance(c, i int) (word, far, between uint32) {
	if c < 0 {
		return 0, 9, 0
	}
	q := &s.cues[c]
	from, to := q.to()+1, i
	if i < q.from() {
		from, to = i+1, q.from()
	}
	word = s.word(q.first) ^ uint32(q.form)
	switch d := to - from; {
	case d <= 0:
		far = 0
	case d <= 2:
		far = uint32(d)
	case d <= 5:
		far = 3
	case d <= 10:
		far = 4
	default:
		far = 5
	}
	for k := max(from, 0); k < to; k++ {
		switch s.g.low(k) {
		case ",":
			between |= 1
		case ";", ":", "—", "–":
			between |= 2
		}
		if s.g.isMark(k) {
			between |= 4
		}
	}
	return word, far, between
}

// edges tells the first and last tokens of a segment.
func (s *sheet) edges(i int) uint32 {
	switch i {
	case 0:
		return 1
	case len(s.g.tokens) - 1:
		return 2
	}
	return 0
}

// afterCue tells the tokens with which what a cue reports may begin.
func (s *sheet) afterCue(i int) uint32 {
	if c := s.cue[i]; c >= 0 {
		switch i - s.cues[c].after {
		case 0:
			return 1
		case -1:
			return 2
		}
		if i > s.cues[c].after {
			return 3
		}
		return 4
	}
	return 0
}
