package event

import (
	"cmp"
	"slices"

	"parallax/model/parallel"
)

const (
	// hint is what a pair must share of the terms that bring articles together, faint
	// what of all terms.
	hint, faint = 0.05, 0.05
	// nearestKept is how many of its nearest articles each article is compared with.
	nearestKept = 25
	// atOnce is how many articles are looked at before what was found is sifted.
	atOnce = 1 << 11
)

// nearest holds, by article, the others that are most like it, the most alike first.
type nearest struct {
	all  []likeness // nearestKept places for each article
	size []uint8    // by article, how many of them are taken
}

// likeness is an article that is like another.
type likeness struct {
	other int32
	alike float64
}

func newNearest(articles int) *nearest {
	return &nearest{make([]likeness, articles*nearestKept), make([]uint8, articles)}
}

// of are the nearest of an article.
func (n *nearest) of(article int) []likeness {
	at := article * nearestKept
	return n.all[at : at+int(n.size[article])]
}

// add notes that an article is like another, where it is among its nearest; of equal
// ones the first that are added stay.
func (n *nearest) add(article, other int32, alike float64) {
	list := n.of(int(article))
	k := len(list)
	if k == nearestKept {
		if k--; alike <= list[k].alike {
			return
		}
	} else {
		n.size[article]++
		list = list[:k+1]
	}
	for k > 0 && list[k-1].alike < alike {
		list[k] = list[k-1]
		k--
	}
	list[k] = likeness{other, alike}
}

// pairs are the pairs of which one is among the nearest of the other, each once,
// ascending.
func (n *nearest) pairs() []edge {
	all := 0
	for _, k := range n.size {
		all += int(k)
	}
	out := make([]edge, 0, all)
	for i := range n.size {
		for _, l := range n.of(i) {
			j := int(l.other)
			if j < i && slices.ContainsFunc(n.of(j), func(m likeness) bool { return int(m.other) == i }) {
				continue
			}
			out = append(out, edge{min(i, j), max(i, j), l.alike})
		}
	}
	slices.SortFunc(out, func(m, n edge) int { return cmp.Or(cmp.Compare(m.a, n.a), cmp.Compare(m.b, n.b)) })
	return slices.Clip(out)
}

// find finds every article's nearest by an inverted index over the heaviest terms:
// what two articles share of their less common terms says whether their whole
// likeness is worth computing.
func (x *comparison) find() {
	all := len(x.sketches)
	x.postings = index(x.sketches, len(x.v.words))
	gathers := make([]*gather, parallel.Workers())
	for w := range gathers {
		gathers[w] = newGather(x.postings, all)
	}
	near := newNearest(all)
	var found [atOnce][]likeness
	for from := 0; from < all; from += atOnce {
		n := min(all-from, atOnce)
		x.work.each(comparing*float64(n)/float64(all), n, func(w, k int) { found[k] = x.later(from+k, gathers[w], found[k][:0]) })
		if x.work.ended() {
			return
		}
		for k, list := range found[:n] {
			for _, l := range list {
				near.add(int32(from+k), l.other, l.alike)
				near.add(l.other, int32(from+k), l.alike)
			}
		}
	}
	x.best = make([]float64, all)
	for i := range x.best {
		if list := near.of(i); len(list) > 0 {
			x.best[i] = list[0].alike
		}
	}
	x.near = near.pairs()
	x.meet()
}

// meet notes in what company every article is.
func (x *comparison) meet() {
	sizes := make([]int, len(x.sketches))
	for _, e := range x.near {
		sizes[e.a]++
		sizes[e.b]++
	}
	x.company = make([]vector, len(x.sketches))
	room := make(vector, len(x.sketches)+2*len(x.near))
	for i, n := range sizes {
		x.company[i], room = append(room[:0:n+1], entry{int32(i), float32(max(x.best[i], faint))}), room[n+1:]
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

// later adds to out the later articles that are like article i.
func (x *comparison) later(i int, g *gather, out []likeness) []likeness {
	g.add(x.sketches[i].vector, int32(i)+1)
	g.each(func(j int32, s float64) {
		if s < hint || x.fade(s, i, int(j)) < hint && s < sameText/2 {
			return
		}
		if s := x.fade(dot(x.sketches[i].vector, x.sketches[j].vector), i, int(j)); s >= faint {
			out = append(out, likeness{j, s})
		}
	})
	return out
}
