package event

import (
	"context"
	"math"
	"slices"

	"parallax/model/parallel"
)

// growth is how trees are learned: gradient boosting (Friedman 2001) with the
// second-order gains of Chen and Guestrin (2016). The trees are held to what is
// known beforehand, see direction, so that they say nothing absurd of a corpus
// unlike those they were learned from.
type growth struct {
	trees int
	rate  float64 // of what a tree would correct, how much it does
	ridge float64 // draws leaves to nothing
	least float64 // evidence that a leaf must rest on
}

var usualGrowth = growth{trees: 160, rate: 0.15, ridge: 5, least: 5}

// direction says how a feature may only move the answer: 1 that more of it never
// makes one event less likely, -1 that it never makes it more likely, 0 either.
var direction = [features]int8{
	wholeLike: 1, leadLike: 1, headLike: 1, headInLess: 1, headInMore: 1, nameLike: 1, rareShared: 1, rareMost: 1, figures: 1,
	runsShared: 1, runsPart: 1, daysApart: -1, weekdays: 1, datesNamed: 1, nearLess: 1, nearMore: 1, companyShared: 1, openLike: 1, plainLike: 1, headRare: 1,
}

// example is a pair of articles with the answer.
type example struct {
	a, b int
	pair
	same   bool
	weight float64
}

// blind is of how many in four features a tree may not ask, so that none is leaned
// on alone.
const blind = 2

// bins is how many values of a feature are told apart.
const bins = 64

// evidence is the sum of first and second derivatives of the loss.
type evidence struct{ g, h float64 }

func (e *evidence) add(o evidence) { e.g, e.h = e.g+o.g, e.h+o.h }

// bound is the range that a leaf must keep to, so that the directions hold.
type bound struct{ low, high float64 }

// grower learns one judge.
type grower struct {
	growth
	examples []example
	cuts     [features][]float32 // limits between bins
	bin      [features][]uint8   // by example
	odds     []float64
	loss     []evidence
	at       []uint8 // the node that an example has come to
	bounds   [inner + leaves]bound
	grown    int // trees
}

// grow learns a judge.
func (o growth) grow(examples []example) *Judge {
	w := &grower{growth: o, examples: examples, odds: make([]float64, len(examples)), loss: make([]evidence, len(examples)), at: make([]uint8, len(examples))}
	parallel.Each(context.Background(), int(features), func(_, f int) { w.cut(f) })
	same, all := 0.0, 0.0
	for _, e := range examples {
		all += e.weight
		if e.same {
			same += e.weight
		}
	}
	u := &Judge{base: float32(math.Log(same / (all - same)))}
	for i := range w.odds {
		w.odds[i] = float64(u.base)
	}
	for range o.trees {
		u.trees = append(u.trees, w.tree())
		w.grown++
	}
	return u
}

// cut parts the values of a feature into bins of equal numbers.
func (w *grower) cut(f int) {
	values := make([]float32, len(w.examples))
	for i := range w.examples {
		values[i] = w.examples[i].pair[f]
	}
	slices.Sort(values)
	var cuts []float32
	for k := 1; k < bins; k++ {
		c := values[k*len(values)/bins]
		if (len(cuts) == 0 || c > cuts[len(cuts)-1]) && c < values[len(values)-1] {
			cuts = append(cuts, c)
		}
	}
	w.cuts[f], w.bin[f] = cuts, make([]uint8, len(w.examples))
	for i := range w.examples {
		b, _ := slices.BinarySearch(cuts, w.examples[i].pair[f])
		w.bin[f][i] = uint8(b)
	}
}

// tree learns the next tree.
func (w *grower) tree() (t tree) {
	for i, e := range w.examples {
		p, answer := logistic(w.odds[i]), 0.0
		if e.same {
			answer = 1
		}
		w.loss[i], w.at[i] = evidence{e.weight * (p - answer), e.weight * p * (1 - p)}, 0
	}
	w.bounds[0] = bound{math.Inf(-1), math.Inf(1)}
	for level := range depth {
		first, count := 1<<level-1, 1<<level
		var seen [features][][bins]evidence
		parallel.Each(context.Background(), int(features), func(_, f int) { seen[f] = w.count(f, first, count) })
		for n := range count {
			w.split(&t, first+n, func(f int) *[bins]evidence { return &seen[f][n] })
		}
		for i := range w.examples {
			n := int(w.at[i])
			w.at[i] = uint8(2*n + 2)
			if t.goesLeft(&w.examples[i].pair, n) {
				w.at[i]--
			}
		}
	}
	var ends [leaves]evidence
	for i := range w.examples {
		ends[w.at[i]-inner].add(w.loss[i])
	}
	for k, e := range ends {
		t.leaf[k] = float32(w.rate * w.value(e, w.bounds[inner+k]))
	}
	for i := range w.examples {
		w.odds[i] += float64(t.leaf[w.at[i]-inner])
	}
	return t
}

// count adds up, by node of a level and bin of a feature, what the examples say.
func (w *grower) count(f, first, count int) [][bins]evidence {
	out := make([][bins]evidence, count)
	for i, b := range w.bin[f] {
		out[int(w.at[i])-first][b].add(w.loss[i])
	}
	return out
}

// value is what a leaf that rests on e corrects the log-odds by.
func (w *grower) value(e evidence, b bound) float64 {
	return min(max(-e.g/(e.h+w.ridge), b.low), b.high)
}

// gain is how much of the loss a leaf of this value takes away.
func (w *grower) gain(e evidence, value float64) float64 {
	return -(2*e.g*value + (e.h+w.ridge)*value*value)
}

// split finds the question of a node that helps most, and bounds its children; where
// none helps all go left.
func (w *grower) split(t *tree, node int, seen func(f int) *[bins]evidence) {
	b := w.bounds[node]
	best, low, high := 0.0, 0.0, 0.0
	t.limit[node] = math.MaxFloat32
	way := int8(0)
	for f := range int(features) {
		if draw(w.grown, f)%4 < blind {
			continue
		}
		var all, left evidence
		for _, e := range seen(f) {
			all.add(e)
		}
		parent := w.gain(all, w.value(all, b))
		for k, c := range w.cuts[f] {
			left.add(seen(f)[k])
			right := evidence{all.g - left.g, all.h - left.h}
			if left.h < w.least || right.h < w.least {
				continue
			}
			l, r := w.value(left, b), w.value(right, b)
			if d := direction[f]; d > 0 && l > r || d < 0 && l < r {
				continue
			}
			if s := w.gain(left, l) + w.gain(right, r) - parent; s > best+1e-9 {
				best, low, high, way = s, l, r, direction[f]
				t.feature[node], t.limit[node] = uint8(f), c
			}
		}
	}
	l, r := b, b
	switch mid := (low + high) / 2; way {
	case 1:
		l.high, r.low = mid, mid
	case -1:
		l.low, r.high = mid, mid
	}
	w.bounds[2*node+1], w.bounds[2*node+2] = l, r
}
