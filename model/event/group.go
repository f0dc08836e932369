package event

import (
	"cmp"
	"slices"
	"strconv"

	"parallax/model/name"
)

// Group puts articles into events. One setting serves every corpus.
func Group(articles []Article, names *name.Registry) *Grouping {
	g := &Grouping{Of: make([]int, len(articles)), articles: articles, names: names}
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
	g.Events = make([]Event, len(sets))
	each(len(sets), func(_, k int) {
		set := sets[k]
		anchors := v.anchors(set, ps, vs, len(articles))
		n := namer{articles, set, v, anchors}
		g.Events[k] = Event{ID: "E" + strconv.Itoa(k+1), Title: n.title(), Articles: set, Why: v.why(anchors, set, ps)}
		g.Events[k].From, g.Events[k].To = span(articles, set)
	})
	for k, set := range sets {
		for _, i := range set {
			g.Of[i] = k
		}
	}
	return g
}

// span is the first and the last day that the articles of a set are dated.
func span(articles []Article, set []int) (from, to string) {
	for _, i := range set {
		date := articles[i].Date
		if date = date[:min(len(date), len("2006-01-02"))]; date == "" {
			continue
		}
		if from == "" || date < from {
			from = date
		}
		to = max(to, date)
	}
	return from, to
}
