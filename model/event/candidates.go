package event

import (
	"math"

	"parallax/model/name"
)

const (
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
	postings *postings
	sketches []sketch
	held     []holding // by article
	near     []edge    // the pairs worth judging, by article
	best     []float64 // by article, its likeness to the most alike other
	company  []vector  // by article, itself and its nearest by likeness, of length one
	apart    []int32   // by article, once judged, its nearest elsewhere, see texts.nearestApart
}

// newComparison reads the articles and finds the pairs worth judging.
func newComparison(w *work, articles []Article, names *name.Registry) *comparison {
	x := &comparison{work: w, held: make([]holding, len(articles))}
	var ps []packed
	ps, x.sketches, x.v = readAll(w, articles, names)
	if w.ended() {
		return x
	}
	x.idf = x.v.idf(len(articles))
	x.weigh(ps)
	x.find()
	return x
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
