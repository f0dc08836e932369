package event

import (
	"cmp"
	"container/heap"
	"slices"
)

const (
	// alike is the average likeness from which two groups are one event.
	alike = 0.16
	// faint is the likeness below which a pair is not looked at.
	faint = 0.08
	// commonPosting is how many articles may hold a term for it to bring them
	// together; in a large corpus one more for every hundred.
	commonPosting = 150
	// hint is what a pair must share of such terms.
	hint = 0.05
	// nearestKept is how many of its nearest articles each article is compared with.
	nearestKept = 40
	// sameText is the cosine from which two articles are copies of one text,
	// whatever their dates.
	sameText = 0.9
)

// edge is two articles, or groups, and how alike they are.
type edge struct {
	a, b  int
	alike float64
}

// candidates finds every article's nearest by an inverted index over the vectors:
// what two articles share of their less common terms says whether their whole
// likeness is worth computing.
func candidates(vs []vector, terms int, days []day) []edge {
	postings := index(vs, terms, commonPosting+len(vs)/100)
	found := make([][]edge, len(vs))
	shared := make([][]float32, workers())
	for w := range shared {
		shared[w] = make([]float32, len(vs))
	}
	each(len(vs), func(w, i int) { found[i] = nearest(i, vs, days, postings, shared[w]) })
	return slices.Concat(found...)
}

// nearest is the later articles that are most like article i, the most alike first.
// shared is scratch, zero before and after.
func nearest(i int, vs []vector, days []day, postings [][]entry, shared []float32) []edge {
	var touched []int32
	for _, e := range vs[i] {
		list := postings[e.id]
		from, _ := slices.BinarySearchFunc(list, int32(i)+1, func(p entry, id int32) int { return cmp.Compare(p.id, id) })
		for _, p := range list[from:] {
			if shared[p.id] == 0 {
				touched = append(touched, p.id)
			}
			shared[p.id] += e.w * p.w
		}
	}
	var out []edge
	for _, j := range touched {
		s := float64(shared[j])
		shared[j] = 0
		if s < hint || s < sameText/2 && s*kernel(days[i], days[j]) < hint {
			continue
		}
		if s := likeness(vs, days, i, int(j)); s >= faint {
			out = append(out, edge{i, int(j), s})
		}
	}
	slices.SortFunc(out, func(x, y edge) int { return cmp.Or(cmp.Compare(y.alike, x.alike), cmp.Compare(x.b, y.b)) })
	return out[:min(len(out), nearestKept)]
}

// index lists, by term, the articles whose vectors hold it, with its weight there;
// nothing for a term that only one or more than most hold.
func index(vs []vector, terms, most int) [][]entry {
	sizes := make([]int, terms)
	for _, v := range vs {
		for _, e := range v {
			sizes[e.id]++
		}
	}
	out := make([][]entry, terms)
	for id, n := range sizes {
		if n > 1 && n <= most {
			out[id] = make([]entry, 0, n)
		}
	}
	for i, v := range vs {
		for _, e := range v {
			if n := sizes[e.id]; n > 1 && n <= most {
				out[e.id] = append(out[e.id], entry{int32(i), e.w})
			}
		}
	}
	return out
}

// likeness of two articles: the cosine of their terms, faded by the days between
// them unless they are copies of one text.
func likeness(vs []vector, days []day, i, j int) float64 {
	s := dot(vs[i], vs[j])
	if s >= sameText {
		return s
	}
	return s * kernel(days[i], days[j])
}

// linker joins groups, the most alike first, by average link.
type linker struct {
	vs     []vector
	days   []day
	groups [][]int           // nil once joined to another
	near   []map[int]float64 // by group: sum of likeness over all pairs of members
	queue  queue
}

// group joins some articles while two groups of them are alike on average.
func group(some []int, vs []vector, days []day, edges []edge) [][]int {
	l := linker{vs: vs, days: days, groups: make([][]int, len(vs)), near: make([]map[int]float64, len(vs))}
	for _, i := range some {
		l.groups[i], l.near[i] = []int{i}, map[int]float64{}
	}
	for _, e := range edges {
		if l.groups[e.a] == nil || l.groups[e.b] == nil {
			continue
		}
		l.near[e.a][e.b], l.near[e.b][e.a] = e.alike, e.alike
		if e.alike >= alike {
			l.queue = append(l.queue, e)
		}
	}
	heap.Init(&l.queue)
	for l.queue.Len() > 0 {
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
	return l.near[a][b] / float64(len(l.groups[a])*len(l.groups[b]))
}

// join makes b part of a. Pairs that the index did not bring up are compared now.
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
	l.groups[b], l.near[b] = nil, nil
	for c := range l.near[a] {
		if s := l.average(a, c); s >= alike {
			heap.Push(&l.queue, edge{min(a, c), max(a, c), s})
		}
	}
}

// between is the sum of likeness over all pairs of two groups.
func (l *linker) between(a, c int) float64 {
	if s, ok := l.near[a][c]; ok {
		return s
	}
	sum := 0.0
	for _, i := range l.groups[a] {
		for _, j := range l.groups[c] {
			sum += likeness(l.vs, l.days, i, j)
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
