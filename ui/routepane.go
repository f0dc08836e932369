package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// pane gives an action to the pane that has the focus.
func (a *App) pane(act action) tea.Cmd {
	switch {
	case a.view == viewQuotes:
		if act == actOpen {
			a.openQuotation()
			return nil
		}
		if a.quotes.handle(act) {
			return a.moved()
		}
	case a.view == viewCompare:
		if act == actOpen {
			a.openRow()
			return nil
		}
		all := a.compare.n >= len(a.compare.all)
		if all && a.compare.n < 3 && slices.Contains([]action{actNextSource, actPrevSource, actThird}, act) {
			a.note = "there is no other source to bring; " + a.pen.key(actCompareMarked) + " compares articles chosen with " + a.pen.key(actMark)
		}
		a.compare.handle(act, a.pen)
	case a.view == viewCoverage:
		if act == actOpen {
			a.openTelling()
			return nil
		}
		a.coverage.handle(act)
		return a.moved()
	case a.view == viewNames:
		if act == actOpen {
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
func (a *App) listed(act action) tea.Cmd {
	switch act {
	case actOpen, actRight, actNextPane, actPrevPane:
		a.follow()
		a.reading = a.reader.article >= 0
		return nil
	case actNextThing, actPrevThing:
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
func (a *App) text(act action) tea.Cmd {
	switch act {
	case actOpen:
		a.openInCompare()
	case actLeft, actNextPane, actPrevPane:
		a.reading, a.jumped = false, false
	case actNextArticle, actPrevArticle:
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
