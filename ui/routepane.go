package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/keymap"
)

// pane gives an action to the pane that has the focus.
func (a *App) pane(act keymap.Action) tea.Cmd {
	switch {
	case a.view == viewQuotes:
		if act == keymap.Open {
			a.openQuotation()
			return nil
		}
		if a.quotes.handle(act) {
			return a.moved()
		}
	case a.view == viewCompare:
		if act == keymap.Open {
			a.openRow()
			return nil
		}
		all := a.compare.n >= len(a.compare.all)
		if all && a.compare.n < 3 && slices.Contains([]keymap.Action{keymap.NextSource, keymap.PrevSource, keymap.Third}, act) {
			a.note = "there is no other source to bring; " + a.pen.Key(keymap.CompareMarked) + " compares articles chosen with " + a.pen.Key(keymap.Mark)
		}
		a.compare.handle(act, a.pen)
	case a.view == viewCoverage:
		if act == keymap.Open {
			a.openTelling()
			return nil
		}
		a.coverage.handle(act)
		return a.moved()
	case a.view == viewNames:
		if act == keymap.Open {
			a.openForm()
			return nil
		}
		a.names.handle(act)
	case a.reading:
		return a.text(act)
	default:
		return a.listed(act)
	}
	return nil
}

// listed obeys an action in the list of articles.
func (a *App) listed(act keymap.Action) tea.Cmd {
	switch act {
	case keymap.Open, keymap.Right, keymap.NextPane, keymap.PrevPane:
		a.follow()
		a.reading = a.reader.article >= 0
		return nil
	case keymap.NextThing, keymap.PrevThing:
		a.follow()
		a.reading = a.reader.article >= 0
		a.arrange()
		a.reader.handle(act, a.pen)
		return nil
	}
	if a.articles.handle(act) {
		return a.moved()
	}
	return nil
}

// text obeys an action in the reading pane.
func (a *App) text(act keymap.Action) tea.Cmd {
	switch act {
	case keymap.Open:
		a.openInCompare()
	case keymap.Left, keymap.NextPane, keymap.PrevPane:
		a.reading, a.jumped = false, false
	case keymap.NextArticle, keymap.PrevArticle:
		a.articles.handle(act)
		if s := a.articles.selected(); s >= 0 {
			a.reader.open(s)
			a.reasons.explain(s)
		}
	default:
		a.reader.handle(act, a.pen)
	}
	return nil
}
