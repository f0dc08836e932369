package event

import (
	"cmp"
	"context"
	"slices"

	"parallax/corpus/gate"
)

// mostOwn is how many of an article's own names are told against an event.
const mostOwn = 5

// Nearest is the event, but for its own, that an article comes nearest to: the one with
// the article, of those compared with it, that is likeliest to tell of the same. It is
// -1 where it was compared with none that is elsewhere.
func (g *Grouping) Nearest(article int) int {
	if other := g.nearest[article]; other >= 0 {
		return g.Of[other]
	}
	return -1
}

// Against explains why an article is not in an event. The counts of Own are those
// in the article alone. Between two articles it passes the gate of ctx; when ctx ends
// it leaves off, and what it tells is of no use.
func (g *Grouping) Against(ctx context.Context, article, event int) Against {
	e := g.Events[event]
	out := Against{Article: article, Event: event, Nearest: -1}
	c := newContrast(g.articles[article], g.names)
	for _, i := range e.Articles {
		if gate.Ended(ctx) {
			return out
		}
		if i == article {
			continue
		}
		if alike := c.read(g.articles[i]); out.Nearest < 0 || alike > out.Overlap {
			out.Nearest, out.Overlap = i, alike
		}
	}
	c.settle()
	for _, a := range e.Why {
		n := c.count(termOf(a.Words, g.names))
		out.Anchors = append(out.Anchors, Anchor{a.Words, append(slices.Clone(a.Counts), n)})
	}
	out.Own = c.own()
	return out
}

// nearestApart finds, by article, the one of another set that is likeliest to tell of the same;
// of equal ones the first. It is -1 where no pair of theirs was judged, or is possible.
func (t texts) nearestApart(judged []edge, sets [][]int) []int32 {
	set, best := make([]int32, len(t.of)), make([]float64, len(t.of))
	for k, s := range sets {
		for _, i := range s {
			set[i] = int32(k)
		}
	}
	out := make([]int32, len(t.of))
	for i := range out {
		out[i] = -1
	}
	for _, e := range judged {
		if set[e.a] == set[e.b] {
			continue
		}
		for _, p := range [...][2]int{{e.a, e.b}, {e.b, e.a}} {
			if i := p[0]; e.alike > best[i] {
				best[i], out[i] = e.alike, int32(p[1])
			}
		}
	}
	for i, o := range t.of {
		out[i] = out[o]
	}
	return out
}

// own are the heaviest terms that only the article holds, names first.
func (c *contrast) own() []Anchor {
	type weighed struct {
		term
		w float64
	}
	var mine []weighed
	for _, t := range c.profile {
		if c.in[t.id] > 0 || t.raw == 0 {
			continue
		}
		word := c.reader.words[t.id]
		w := rarity(share(word), 1, 1) * float64(t.count)
		if t.name {
			w *= 3
		}
		mine = append(mine, weighed{t, w})
	}
	words := c.reader.words
	slices.SortFunc(mine, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(words[a.id], words[b.id]))
	})
	var out []Anchor
	for _, t := range mine[:min(len(mine), mostOwn)] {
		out = append(out, Anchor{c.printed(t.id), []int{int(t.raw)}})
	}
	return out
}
