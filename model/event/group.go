package event

import (
	"cmp"
	"slices"
	"strconv"

	"parallax/model/name"
)

// Group puts articles into events. One setting serves every corpus.
func Group(articles []Article, names *name.Registry) *Grouping {
	g := &Grouping{Of: make([]int, len(articles))}
	ps, v := readAll(articles, names)
	vs := v.vectors(ps)
	days := make([]day, len(articles))
	all := make([]int, len(articles))
	for i, a := range articles {
		days[i], all[i] = dayOf(a.Date), i
	}
	edges := candidates(vs, len(v.words), days)
	sets := group(all, vs, days, edges)
	sets = v.repair(sets, ps, vs, func(some []int) [][]int { return group(some, vs, days, edges) })
	slices.SortFunc(sets, func(x, y []int) int { return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(x[0], y[0])) })
	for k, set := range sets {
		e := Event{ID: "E" + strconv.Itoa(k+1), Articles: set}
		for _, i := range set {
			g.Of[i] = k
		}
		g.Events = append(g.Events, e)
	}
	return g
}

// Against explains why an article is not in an event.
func (g *Grouping) Against(article, event int) Against {
	return Against{Article: article, Event: event}
}
