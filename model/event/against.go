package event

import (
	"cmp"
	"slices"
)

// mostOwn is how many of an article's own names are told against an event.
const mostOwn = 5

// Against explains why an article is not in an event. The counts of Own are those
// in the article alone.
func (g *Grouping) Against(article, event int) Against {
	e := g.Events[event]
	out := Against{Article: article, Event: event, Nearest: -1}
	set := append(slices.Clone(e.Articles), article)
	articles := make([]Article, len(set))
	for k, i := range set {
		articles[k] = g.articles[i]
	}
	ps, _, v := readAll(atLeisure(), articles, g.names)
	last := len(set) - 1
	alone := ps[last].unpack(nil)
	for _, a := range e.Why {
		n := 0
		if id, ok := slices.BinarySearch(v.words, termOf(a.Words, g.names)); ok {
			if at, ok := slices.BinarySearchFunc(alone, v.home[id], byTerm); ok {
				n = int(alone[at].raw)
			}
		}
		out.Anchors = append(out.Anchors, Anchor{a.Words, append(slices.Clone(a.Counts), n)})
	}
	out.Own = g.own(alone, v)
	out.Nearest, out.Overlap = g.nearest(article, e.Articles)
	return out
}

// own are the heaviest terms that only p holds, names first.
func (g *Grouping) own(p profile, v *vocabulary) []Anchor {
	type weighed struct {
		term
		w float64
	}
	var mine []weighed
	for _, t := range p {
		if v.in[t.id] == 1 && t.raw > 0 {
			w := v.base[t.id] * float64(t.count)
			if t.name {
				w *= 3
			}
			mine = append(mine, weighed{t, w})
		}
	}
	slices.SortFunc(mine, func(a, b weighed) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.id, b.id)) })
	var out []Anchor
	for _, t := range mine[:min(len(mine), mostOwn)] {
		out = append(out, Anchor{v.printed[t.id], []int{int(t.raw)}})
	}
	return out
}

// nearest is the article of a set that shares most plain words with another, and
// the share: distinct words of both over distinct words of either (Jaccard).
func (g *Grouping) nearest(article int, set []int) (int, float64) {
	at, most := -1, -1.0
	own := plainWords(g.articles[article])
	for _, i := range set {
		if i == article {
			continue
		}
		both := 0
		words := plainWords(g.articles[i])
		for w := range words {
			if own[w] {
				both++
			}
		}
		if s := float64(both) / float64(max(1, len(own)+len(words)-both)); s > most {
			at, most = i, s
		}
	}
	return at, max(0, most)
}
