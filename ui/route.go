package ui

import (
	"fmt"
	"runtime"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/ui/state"
)

// place is somewhere the reader was before a jump.
type place struct {
	view    view
	reading bool
	jumped  bool // it had itself been jumped to
	article int
	at, top int
	target  corpus.Span
}

// scope is where keys are looked up now.
func (a *App) scope() scope {
	switch {
	case a.helping:
		return inHelp
	case a.problems.shown:
		return inProblems
	case a.view == viewQuotes:
		return inQuotes
	case a.view == viewCompare:
		return inCompare
	case a.view == viewCoverage:
		return inCoverage
	case a.view == viewNames:
		return inNames
	case a.reading:
		return inText
	}
	return inList
}

// key obeys a key.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	k := msg.String()
	a.note, a.clicked = "", clicked{}
	if k == "ctrl+c" {
		if a.stopReading() {
			return nil
		}
		return tea.Quit
	}
	if a.prompt.isOpen() {
		return a.promptKey(k, msg)
	}
	if a.menu.isOpen() {
		return a.menuKey(k, msg)
	}
	act := a.keys.action(k, a.scope())
	switch {
	case act == actNone:
		a.note = a.keys.elsewhere(k)
		return nil
	case act == actBack:
		return a.back(k != "esc" && k != "backspace")
	}
	return a.do(act)
}

// do obeys an action: those of the program first, then those of the pane.
func (a *App) do(act action) tea.Cmd {
	a.tutor.saw(act)
	switch act {
	case actQuit:
		return tea.Quit
	case actMouse:
		a.toggleMouse()
		return nil
	case actRedraw:
		return tea.ClearScreen
	case actSuspend:
		if a.opts.Shared != nil {
			a.note = "there is no shell behind this session; " + a.pen.key(actBack) + " leaves it"
			return nil
		}
		if runtime.GOOS == "windows" {
			a.note = "Windows cannot stop a program for a while; " + a.pen.key(actBack) + " leaves it"
			return nil
		}
		return tea.Suspend
	case actHelp:
		if !a.helping {
			a.help.of, a.help.top = a.scope(), 0
		}
		a.helping = !a.helping
		a.help.mapped = false
		return nil
	case actArticles, actQuotes, actCompare, actCoverage, actNames:
		a.helping, a.problems.shown = false, false
		return a.show(view(act - actArticles))
	}
	if a.helping {
		a.help.handle(act, a.pen, a.keys)
		return nil
	}
	if a.x == nil {
		return nil // nothing else makes sense before the corpus is there
	}
	if act == actReload {
		return a.reload()
	}
	if a.problems.shown {
		return a.inProblems(act)
	}
	switch act {
	case actProblems:
		a.showProblems()
	case actSearch, actFilter, actGoTo, actTag, actNote, actSpeaker, actCommand:
		a.openPrompt(act)
	case actStar:
		return a.mark(state.Star, "starred", "starred no longer")
	case actRead:
		return a.mark(state.Read, "read", "not read")
	case actUndo, actRedo:
		return a.undo(act == actRedo)
	case actNextHit, actPrevHit:
		if *a.query() == nil {
			a.note = "nothing has been searched for; " + a.pen.key(actSearch) + " searches"
			return nil
		}
		return a.pane(act)
	case actWordMarks:
		a.pen.marks = (a.pen.marks + 1) % numMarkings
		a.note = [...]string{"words are marked by colour", "words are marked by signs", "words are not marked"}[a.pen.marks]
	case actWhy:
		a.tellWhy()
	case actCoarser:
		return a.regroup(-1)
	case actFiner:
		return a.regroup(+1)
	case actMark:
		a.chooseArticle()
	case actCompareMarked:
		a.compareChosen()
	case actReturn:
		a.goBack()
	case actCopy:
		a.copy()
	case actNarrow:
		a.narrow()
	case actSort:
		a.askOrder()
	case actAllRead:
		return a.askAllRead()
	case actLight:
		a.note = a.reader.light(a.pen.key(actNextThing))
	case actExport:
		a.askExport()
	case actPin:
		return a.pin()
	case actCut:
		return a.cut()
	case actPipe:
		a.askPipe()
	case actPager:
		return a.openPager()
	case actEditor:
		return a.openEditor()
	case actSetMark:
		a.setMark()
	case actGoMark:
		a.goMark()
	case actWider, actNarrower:
		a.widen(act == actWider)
	case actZoom:
		a.zoomed = !a.zoomed
		a.arrange()
	default:
		return a.pane(act)
	}
	return nil
}

// tellWhy says why the speaker of a quotation is who is shown, or shows or hides why
// an article is in its event.
func (a *App) tellWhy() {
	if q := a.quotes.selected(); a.view == viewQuotes {
		if q >= 0 {
			a.note = reason(a.quotes.article(q).Text, a.x.Quotation(q))
			if others := othersName(a.x, a.quotes.d, q); others != "" {
				a.note += "; " + others
			}
		}
		return
	}
	a.why = a.layout.why.empty()
	a.whyAsked = true
	if a.why && a.view == viewArticles && a.w < wideFrom {
		a.reading = false
	}
}

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

// widen makes the column of text wider or narrower.
func (a *App) widen(wider bool) {
	by := -4
	if wider {
		by = 4
	}
	a.reader.column = min(max(a.reader.column+by, leastColumn), mostColumn)
	a.reader.lay(a.pen)
	a.note = fmt.Sprintf("the column has at most %d cells", a.reader.column)
}

// moved lets the other panes follow after a rest.
func (a *App) moved() tea.Cmd {
	a.rest++
	seq := a.rest
	return tea.Tick(restAfter, func(time.Time) tea.Msg { return restMsg{seq} })
}
