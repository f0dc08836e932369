package event

import (
	"cmp"
	"math"
	"slices"

	"parallax/model/name"
)

// Labelled is a corpus of which it is known what tells of what.
type Labelled struct {
	Articles []Article
	Names    *name.Registry
	Events   [][]string // by article, the events it tells of; none where it is not known
}

const (
	// otherKept is of how many pairs of different events one is learned from,
	// mostSame about how many pairs of one event a corpus gives.
	otherKept, mostSame = 4, 5000
	// corpusWeight is what a corpus of usualCorpus articles weighs; one of four
	// times as many weighs twice that.
	corpusWeight, usualCorpus = 1000, 500
)

// Learn learns to judge pairs from labelled corpora. Each is learned from with its
// dates and without any, as a whole and in pieces.
func Learn(corpora []Labelled) *Judge {
	var all []example
	for _, c := range corpora {
		c.views(func(part Labelled, x *comparison, weight float64) {
			all = append(all, part.examples(x, weight)...)
		})
	}
	return usualGrowth.grow(all)
}

const (
	// pieceSize is how many articles a piece of a corpus is, pieces how many
	// pieces are made of it, pieceWeight what they weigh together for what the
	// whole weighs.
	pieceSize, pieces, pieceWeight = 12, 60, 0.25
)

// views calls yield for the corpus as it is and without dates, and for small
// corpora out of it, each an article and those most like it: in a corpus of five
// on one subject words are not rare and everything is near.
func (c Labelled) views(yield func(part Labelled, x *comparison, weight float64)) {
	x := newComparison(atLeisure(), c.Articles, c.Names)
	yield(c, x, c.weight())
	x.forgetDates()
	yield(c, x, c.weight())
	near := make([][]edge, len(c.Articles))
	for _, e := range x.near {
		near[e.a], near[e.b] = append(near[e.a], e), append(near[e.b], edge{e.b, e.a, e.alike})
	}
	for k := range min(pieces, len(c.Articles)) {
		i := k * len(c.Articles) / min(pieces, len(c.Articles))
		slices.SortFunc(near[i], func(x, y edge) int { return cmp.Or(cmp.Compare(y.alike, x.alike), cmp.Compare(x.b, y.b)) })
		part := Labelled{Names: c.Names}
		part.add(c, i)
		for n := range min(len(near[i]), pieceSize-1) {
			part.add(c, near[i][n].b)
		}
		x := newComparison(atLeisure(), part.Articles, part.Names)
		yield(part, x, c.weight()*pieceWeight/pieces)
		x.forgetDates()
		yield(part, x, c.weight()*pieceWeight/pieces)
	}
}

func (c *Labelled) add(from Labelled, i int) {
	c.Articles, c.Events = append(c.Articles, from.Articles[i]), append(c.Events, from.Events[i])
}

// weight is what the corpus weighs beside others.
func (c Labelled) weight() float64 {
	return corpusWeight * math.Sqrt(float64(len(c.Articles))/usualCorpus)
}

// forgetDates makes x what it is without dates.
func (x *comparison) forgetDates() {
	for i := range x.sketches {
		x.sketches[i].day = day{}
	}
	x.find()
}

// examples are pairs worth judging with the answers, of this weight together. An
// article weighs about the same however many others are near it.
func (c Labelled) examples(x *comparison, weight float64) []example {
	near := make([]float64, len(c.Articles))
	same := 0
	for _, e := range x.near {
		near[e.a]++
		near[e.b]++
		if c.same(e.a, e.b) {
			same++
		}
	}
	var out []example
	sum := 0.0
	for _, e := range x.near {
		if len(c.Events[e.a]) == 0 && len(c.Events[e.b]) == 0 {
			continue
		}
		ex := example{a: e.a, b: e.b, same: c.same(e.a, e.b)}
		one := otherKept // of how many this is one
		if ex.same {
			one = 1 + same/mostSame
		}
		if one = min(one, 1+len(x.near)/1000); draw(e.a, e.b)%uint32(one) != 0 {
			continue
		}
		ex.pair = x.pair(e.a, e.b)
		ex.weight = float64(one) / math.Sqrt(near[e.a]*near[e.b])
		sum += ex.weight
		out = append(out, ex)
	}
	for k := range out {
		out[k].weight *= weight / sum
	}
	return out
}

// draw is a number that says nothing of a pair and is the same on every run.
func draw(a, b int) uint32 { return uint32(a*7919+b*104729) * 2654435761 >> 16 }

// same reports whether two articles have an event in common.
func (c Labelled) same(a, b int) bool {
	for _, e := range c.Events[a] {
		for _, f := range c.Events[b] {
			if e == f {
				return true
			}
		}
	}
	return false
}
