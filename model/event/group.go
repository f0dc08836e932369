package event

import "parallax/model/name"

// Group puts articles into events.
func Group(articles []Article, names *name.Registry) *Grouping {
	g := &Grouping{Of: make([]int, len(articles))}
	return g
}

// Against explains why an article is not in an event.
func (g *Grouping) Against(article, event int) Against {
	return Against{Article: article, Event: event}
}
