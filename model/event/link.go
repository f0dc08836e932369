package event

import (
	"cmp"
	"container/heap"
	"slices"
)

// linker joins groups, the likeliest to be one event first, by average link: what
// counts is the mean over all pairs of members, so that no chain of related days
// becomes one event.
type linker struct {
	least  float64                // the mean from which two groups are one event
	like   func(i, j int) float64 // of pairs that near does not hold
	groups [][]int                // nil once joined to another
	weight []float64              // by group, see texts.weights
	own    []float64              // by article
	near   []map[int]float64      // by group: sum over all pairs of members
	queue  queue
}

// unlikely is the chance below which a pair brings no groups together.
const unlikely = 0.05

// link groups some of the articles that weigh so much by the chances of the pairs worth judging; like is
// asked for others as groups join.
func link(w *work, some []int, weight []float64, near []edge, least float64, like func(i, j int) float64) [][]int {
	n := len(weight)
	l := linker{least: least, like: like, groups: make([][]int, n), near: make([]map[int]float64, n), weight: slices.Clone(weight), own: weight}
	for _, i := range some {
		l.groups[i], l.near[i] = []int{i}, map[int]float64{}
	}
	for _, e := range near {
		if l.groups[e.a] == nil || l.groups[e.b] == nil || e.alike < unlikely {
			continue
		}
		sum := e.alike * weight[e.a] * weight[e.b]
		l.near[e.a][e.b], l.near[e.b][e.a] = sum, sum
		if e.alike >= least {
			l.queue = append(l.queue, edge{e.a, e.b, l.average(e.a, e.b)})
		}
	}
	heap.Init(&l.queue)
	for l.queue.Len() > 0 && !w.ended() {
		e := heap.Pop(&l.queue).(edge)
		if l.groups[e.a] == nil || l.groups[e.b] == nil || l.average(e.a, e.b) != e.alike {
			continue // an old entry
		}
		l.join(e.a, e.b)
	}
	var out [][]int
	for _, g := range l.groups {
		if g != nil {
			slices.Sort(g)
			out = append(out, g)
		}
	}
	return out
}

func (l *linker) average(a, b int) float64 {
	return l.near[a][b] / (l.weight[a] * l.weight[b])
}

// join makes b part of a. Pairs that were not judged are judged now.
func (l *linker) join(a, b int) {
	others := make([]int, 0, len(l.near[a])+len(l.near[b]))
	for c := range l.near[a] {
		others = append(others, c)
	}
	for c := range l.near[b] {
		others = append(others, c)
	}
	slices.Sort(others)
	for _, c := range slices.Compact(others) {
		if c == a || c == b {
			continue
		}
		sum := l.between(a, c) + l.between(b, c)
		delete(l.near[c], b)
		l.near[a][c], l.near[c][a] = sum, sum
	}
	delete(l.near[a], b)
	l.groups[a] = append(l.groups[a], l.groups[b]...)
	l.weight[a] += l.weight[b]
	l.groups[b], l.near[b] = nil, nil
	for c := range l.near[a] {
		if s := l.average(a, c); s >= l.least {
			heap.Push(&l.queue, edge{min(a, c), max(a, c), s})
		}
	}
}

// between is the sum over all pairs of two groups.
func (l *linker) between(a, c int) float64 {
	if s, ok := l.near[a][c]; ok {
		return s
	}
	sum := 0.0
	for _, i := range l.groups[a] {
		for _, j := range l.groups[c] {
			sum += l.like(min(i, j), max(i, j)) * l.own[i] * l.own[j]
		}
	}
	return sum
}

// queue is a heap of edges, the most alike first.
type queue []edge

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].alike, q[i].alike), cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(edge)) }
func (q *queue) Pop() any {
	last := len(*q) - 1
	e := (*q)[last]
	*q = (*q)[:last]
	return e
}
