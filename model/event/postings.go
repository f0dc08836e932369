package event

import (
	"cmp"
	"slices"
)

const (
	// commonPosting is how many articles may hold a term for it to bring them
	// together; in a large corpus one more for every hundred.
	commonPosting = 150
	// mostLooked is how many articles that hold a term of one are looked at, those of
	// the rarest terms first: as many as can be in a corpus of 3,000. So what an article
	// takes to compare does not grow with the corpus.
	mostLooked = heaviest * (commonPosting + 30)
)

// postings lists, by term, the articles whose vectors hold it, ascending, with its
// weight there; nothing for a term that only one or more than some hold.
type postings struct {
	starts []int32 // by term, where its list begins in all; one more for the end
	all    []entry
}

func (p *postings) of(term int32) []entry { return p.all[p.starts[term]:p.starts[term+1]] }

func index(sketches []sketch, terms int) *postings {
	p := &postings{starts: make([]int32, terms+1)}
	sizes := make([]int32, terms)
	for i := range sketches {
		for _, e := range sketches[i].vector {
			sizes[e.id]++
		}
	}
	most := int32(commonPosting + len(sketches)/100)
	for id, n := range sizes {
		if n < 2 || n > most {
			sizes[id], n = 0, 0
		}
		p.starts[id+1] = p.starts[id] + n
	}
	p.all = make([]entry, p.starts[terms])
	free := sizes // where the next of a term goes; -1 for a term without a list
	for id, n := range sizes {
		if free[id] = p.starts[id]; n == 0 {
			free[id] = -1
		}
	}
	for i := range sketches {
		for _, e := range sketches[i].vector {
			if at := free[e.id]; at >= 0 {
				p.all[at] = entry{int32(i), e.w}
				free[e.id]++
			}
		}
	}
	return p
}

// gather adds up what articles share with one vector; one works on one goroutine.
type gather struct {
	*postings
	shared  []float32 // by article, zero between vectors
	touched []int32   // the articles that share something
	terms   []entry   // scratch
}

func newGather(p *postings, articles int) *gather {
	return &gather{postings: p, shared: make([]float32, articles)}
}

// add adds what the articles from one on share with v.
func (g *gather) add(v vector, from int32) {
	g.touched = g.touched[:0]
	looked := 0
	for _, e := range v {
		looked += len(g.of(e.id))
	}
	if looked > mostLooked {
		v = g.rarest(v)
	}
	for _, e := range v {
		list := g.of(e.id)
		if from > 0 {
			at, _ := slices.BinarySearchFunc(list, from, func(p entry, id int32) int { return cmp.Compare(p.id, id) })
			list = list[at:]
		}
		for _, p := range list {
			if g.shared[p.id] == 0 {
				g.touched = append(g.touched, p.id)
			}
			g.shared[p.id] += e.w * p.w
		}
	}
}

// rarest are the entries of v that fewest articles hold, as many as mostLooked lets be
// looked at.
func (g *gather) rarest(v vector) vector {
	g.terms = append(g.terms[:0], v...)
	slices.SortStableFunc(g.terms, func(a, b entry) int { return cmp.Compare(len(g.of(a.id)), len(g.of(b.id))) })
	looked := 0
	for k, e := range g.terms {
		if looked += len(g.of(e.id)); looked > mostLooked {
			return g.terms[:k]
		}
	}
	return g.terms
}

// each calls do with the articles found and what they share, and forgets them.
func (g *gather) each(do func(article int32, shared float64)) {
	for _, j := range g.touched {
		s := float64(g.shared[j])
		g.shared[j] = 0
		do(j, s)
	}
}
