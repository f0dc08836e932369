package event

import (
	"cmp"
	"math"
	"slices"

	"parallax/model/name"
	"parallax/model/parallel"
)

const (
	// commonPosting is how many articles may hold a term for it to bring them
	// together; in a large corpus one more for every hundred.
	commonPosting = 150
	// hint is what a pair must share of such terms, faint what of all terms.
	hint, faint = 0.05, 0.05
	// nearestKept is how many of its nearest articles each article is compared with.
	nearestKept = 25
	// sameText is the cosine from which two articles are copies of one text,
	// whatever their dates.
	sameText = 0.9
	// farApart is the days after which a pair is hardly worth a look.
	farApart = 10
)

// edge is two articles, or groups, and how alike they are.
type edge struct {
	a, b  int
	alike float64
}

// comparison is a corpus ready to be compared pair by pair.
type comparison struct {
	work     *work
	v        *vocabulary
	idf      []float64 // by term, how rare it is here and in English
	postings [][]entry // by term, see index
	sketches []sketch
	held     []holding // by article
	near     []edge    // the pairs worth judging, by article
	best     []float64 // by article, its likeness to the most alike other
	company  []vector  // by article, itself and its nearest by likeness, of length one
}

// newComparison reads the articles and finds the pairs worth judging.
func newComparison(w *work, articles []Article, names *name.Registry) *comparison {
	x := &comparison{work: w, held: make([]holding, len(articles))}
	var ps []profile
	ps, x.sketches, x.v = readAll(w, articles, names)
	if w.ended() {
		return x
	}
	x.idf = x.v.idf(len(articles))
	x.weigh(ps)
	x.find()
	return x
}

// find finds every article's nearest by an inverted index over the heaviest terms:
// what two articles share of their less common terms says whether their whole
// likeness is worth computing.
func (x *comparison) find() {
	x.postings = index(x.sketches, len(x.v.words), commonPosting+len(x.sketches)/100)
	found := make([][]edge, len(x.sketches))
	shared := make([][]float32, parallel.Workers())
	for w := range shared {
		shared[w] = make([]float32, len(x.sketches))
	}
	x.work.each(comparing, len(x.sketches), func(w, i int) { found[i] = x.later(i, shared[w]) })
	if x.work.ended() {
		return
	}
	all := slices.Concat(found...)
	by := make([][]int, len(x.sketches)) // indexes into all
	for n, e := range all {
		by[e.a], by[e.b] = append(by[e.a], n), append(by[e.b], n)
	}
	x.best = make([]float64, len(x.sketches))
	kept := make([]bool, len(all))
	for i, edges := range by {
		slices.SortFunc(edges, func(m, n int) int { return cmp.Or(cmp.Compare(all[n].alike, all[m].alike), cmp.Compare(m, n)) })
		for k, n := range edges[:min(len(edges), nearestKept)] {
			kept[n] = true
			if k == 0 {
				x.best[i] = all[n].alike
			}
		}
	}
	x.near = nil
	for n, e := range all {
		if kept[n] {
			x.near = append(x.near, e)
		}
	}
	x.meet()
}

// meet notes in what company every article is.
func (x *comparison) meet() {
	x.company = make([]vector, len(x.sketches))
	for i := range x.company {
		x.company[i] = vector{{int32(i), float32(max(x.best[i], faint))}}
	}
	for _, e := range x.near {
		w := float32(e.alike)
		x.company[e.a] = append(x.company[e.a], entry{int32(e.b), w})
		x.company[e.b] = append(x.company[e.b], entry{int32(e.a), w})
	}
	for _, v := range x.company {
		slices.SortFunc(v, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
		v.normalise()
	}
}

// later is the later articles that are like article i. shared is scratch, zero
// before and after.
func (x *comparison) later(i int, shared []float32) []edge {
	var touched []int32
	for _, e := range x.sketches[i].vector {
		list := x.postings[e.id]
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
		if s < hint || x.fade(s, i, int(j)) < hint && s < sameText/2 {
			continue
		}
		if s := x.fade(dot(x.sketches[i].vector, x.sketches[j].vector), i, int(j)); s >= faint {
			out = append(out, edge{i, int(j), s})
		}
	}
	return out
}

func (x *comparison) fade(alike float64, i, j int) float64 {
	return fade(alike, x.sketches[i].day, x.sketches[j].day)
}

// fade is a likeness less what the days between two texts take from it, which is
// nothing from copies of one text or where a date is unknown.
func fade(alike float64, a, b day) float64 {
	if !a.ok || !b.ok || alike >= sameText {
		return alike
	}
	d := (a.at - b.at) / farApart
	return alike * math.Exp(-d*d/2)
}

// strange reports whether two articles share next to nothing, not even their nearest.
func (x *comparison) strange(i, j int) bool {
	return dot(x.sketches[i].vector, x.sketches[j].vector) < faint && dot(x.company[i], x.company[j]) < faint
}

// side is one of two articles that are compared, or a part of one.
type side struct {
	sketch  *sketch
	best    float64 // its likeness to the most alike other
	company vector
}

func (x *comparison) side(i int) side { return side{&x.sketches[i], x.best[i], x.company[i]} }

// pair is two articles by feature.
func (x *comparison) pair(i, j int) pair { return judged(x.side(i), x.side(j)) }

// judged is two sides by feature.
func judged(a, b side) pair {
	p := compare(a.sketch, b.sketch)
	s := fade(float64(p[wholeLike]), a.sketch.day, b.sketch.day)
	m, n := part(s, a.best), part(s, b.best)
	p[nearLess], p[nearMore] = float32(min(m, n)), float32(max(m, n))
	p[companyShared] = float32(dot(a.company, b.company))
	return p
}

// part is s of all, at most 1; nothing of nothing.
func part(s, all float64) float64 {
	if all == 0 {
		return 0
	}
	return min(1, s/all)
}

// index lists, by term, the articles whose vectors hold it, with its weight there;
// nothing for a term that only one or more than most hold.
func index(sketches []sketch, terms, most int) [][]entry {
	sizes := make([]int, terms)
	for i := range sketches {
		for _, e := range sketches[i].vector {
			sizes[e.id]++
		}
	}
	out := make([][]entry, terms)
	for id, n := range sizes {
		if n > 1 && n <= most {
			out[id] = make([]entry, 0, n)
		}
	}
	for i := range sketches {
		for _, e := range sketches[i].vector {
			if n := sizes[e.id]; n > 1 && n <= most {
				out[e.id] = append(out[e.id], entry{int32(i), e.w})
			}
		}
	}
	return out
}
