package quote

import (
	"slices"

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

// labelFollows reports whether label b may follow label a, -1 being the start.
func labelFollows(a, b int) bool {
	return b != labelInside || a == labelBegin || a == labelInside
}

// sheet is what the features of a segment are made from.
type sheet struct {
	f           *finder
	g           *segment
	cues        []cue
	role        []byte // what the rules make of each token: cue 'k', subject 's', reported 'c', nothing '-'
	cue, next   []int  // for each token the nearest cue to the left and to the right, -1 for none
	word, shape []uint32
	out         []tag.Feature
}

// fill makes s the sheet of a segment with the given cues.
func (s *sheet) fill(f *finder, g *segment, cues []cue) {
	n := len(g.tokens)
	s.f, s.g, s.cues = f, g, cues
	s.role, s.cue, s.next = fit(s.role, n), fit(s.cue, n), fit(s.next, n)
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
}

// fit is a slice of n elements, of any content, in the memory of old if there is room.
func fit[T any](old []T, n int) []T { return slices.Grow(old[:0], n)[:n] }

func (s *sheet) paint(p phrase, role byte) {
	for i := max(p.first, 0); i <= p.last && i < len(s.role); i++ {
		s.role[i] = role
	}
}

// features are the hashed properties of every token of the segment: its words and
// those beside it, what the rules make of them, and the cues around. They hold until
// the next call.
func (s *sheet) features() tag.Sequence {
	n := len(s.g.tokens)
	s.word, s.shape = fit(s.word, n+2), fit(s.shape, n+2) // one beyond each end
	s.word[0], s.shape[0], s.word[n+1], s.shape[n+1] = 0, 0, 0, 0
	for i := range n {
		s.word[i+1], s.shape[i+1] = s.g.tokens[i].hash, s.shapeOf(i)
	}
	s.out = s.out[:0]
	var of [5]uint32        // what rules and cues say of the token before
	var cues [4]tag.Feature // and the features made of nothing else
	for i := range n {
		w, c := s.word[i:i+3], s.shape[i:i+3]
		role, before, after := s.roleAt(i), s.roleAt(i-1), s.roleAt(i+1)
		left, ld := s.distance(s.cue[i], i)
		right, rd := s.distance(s.next[i], i)
		if now := [5]uint32{role, left, ld, right, rd}; now != of {
			of, cues = now, [4]tag.Feature{mix(7, role, 0, 0), mix(11, left, ld, 0), mix(12, right, rd, 0), mix(13, right, role, 0)}
		}
		s.out = append(s.out,
			mix(1, w[1], 0, 0), mix(2, w[0], 0, 0), mix(3, w[2], 0, 0), mix(4, w[0], w[1], 0), mix(5, w[1], w[2], 0),
			mix(6, c[0], c[1], c[2]), cues[0], mix(8, before, role, after), mix(9, role, c[1], 0), mix(10, role, w[1], 0),
			cues[1], cues[2], cues[3], mix(14, left, c[1], min(ld, 3)),
			mix(15, s.edges(i), c[1], 0), mix(16, s.afterCue(i), c[1], w[1]))
	}
	return tag.Sequence{Features: s.out, Each: templates}
}

// templates is the number of features of a token. More of them, with words and
// cues further off, gained nothing on held-out articles.
const templates = 16

// mix hashes up to three values of a template into a feature.
func mix(template, a, b, c uint32) tag.Feature {
	h := uint32(2166136261) ^ template*0x9e3779b1
	h = (h ^ a) * 16777619
	h ^= h >> 15
	h = (h ^ b) * 16777619
	h ^= h >> 15
	h = (h ^ c) * 16777619
	return tag.Feature(h ^ h>>15)
}

func (s *sheet) roleAt(i int) uint32 {
	if i < 0 || i >= len(s.role) {
		return 1
	}
	return uint32(s.role[i])
}

// shapeOf is the class of token i: its function, whether it reports, is capitalised,
// and its ending.
func (s *sheet) shapeOf(i int) uint32 {
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
	if c := t.class &^ (isWilling | isPast); c != 0 {
		return 1<<20 | uint32(c)
	}
	h := uint32(0)
	if t.capital {
		h = 1
	}
	if v := t.verb; v != nil {
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

// distance tells a cue's word and how far token i is from it, in classes.
func (s *sheet) distance(c, i int) (word, far uint32) {
	if c < 0 {
		return 0, 9
	}
	q := &s.cues[c]
	d := i - q.to() - 1
	if i < q.from() {
		d = q.from() - i - 1
	}
	word = s.g.tokens[q.first].hash ^ uint32(q.form)
	switch {
	case d <= 0:
		return word, 0
	case d <= 2:
		return word, uint32(d)
	case d <= 5:
		return word, 3
	case d <= 10:
		return word, 4
	}
	return word, 5
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
