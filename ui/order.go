package ui

import (
	tea "charm.land/bubbletea/v2"
)

// order is how the list of articles is sorted.
type order uint8

const (
	byEvent order = iota
	byDate
	bySource
	byTitle
	byWords
)

func (o order) String() string { return [...]string{"event", "date", "source", "title", "words"}[o] }

// askOrder asks how the list is to be sorted.
func (a *App) askOrder() {
	m := menu{says: "sort by:  e event   d date, the newest first   s source   t title   w words", choices: map[string]func() tea.Cmd{}}
	for key, o := range map[string]order{"e": byEvent, "d": byDate, "s": bySource, "t": byTitle, "w": byWords} {
		m.choices[key] = func() tea.Cmd {
			d, m := a.digest, orderedMsg{a.digest, o}
			if o == byEvent || d.bytes <= quickBytes || d.orders[o].done.Load() {
				a.ordered(m)
				return nil
			}
			a.note = "sorting by " + o.String()
			return func() tea.Msg {
				d.ordered(o)
				return m
			}
		}
	}
	a.menu = m
}

// orderedMsg says that the articles can be listed in an order.
type orderedMsg struct {
	d     *digest
	order order
}

// ordered lists the articles in an order.
func (a *App) ordered(m orderedMsg) {
	if m.d != a.digest {
		return // the reader can ask again
	}
	a.articles.order = m.order
	a.articles.fill()
	a.follow()
}
