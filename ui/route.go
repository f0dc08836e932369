package ui

import (
	"fmt"
	"runtime"
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

// do obeys an action: one of the program itself, which is there before the corpus, else
// one of the sheet that hides the panes, else one of all panes or of that with the focus.
func (a *App) do(act action) tea.Cmd {
	a.tutor.saw(act)
	if cmd, ok := a.doAlways(act); ok {
		return cmd
	}
	switch {
	case a.helping:
		a.help.handle(act, a.pen, a.keys)
		return nil
	case a.x == nil:
		return nil // nothing else makes sense before the corpus is there
	case act == actReload:
		return a.reload()
	case a.problems.shown:
		return a.inProblems(act)
	}
	return a.doReading(act)
}

// doAlways obeys an action that needs no corpus; ok tells whether act is one.
func (a *App) doAlways(act action) (cmd tea.Cmd, ok bool) {
	switch act {
	case actQuit:
		return tea.Quit, true
	case actMouse:
		a.toggleMouse()
	case actRedraw:
		return tea.ClearScreen, true
	case actSuspend:
		return a.suspend(), true
	case actHelp:
		if !a.helping {
			a.help.of, a.help.top = a.scope(), 0
		}
		a.helping = !a.helping
		a.help.mapped = false
	case actArticles, actQuotes, actCompare, actCoverage, actNames:
		a.helping, a.problems.shown = false, false
		return a.show(view(act - actArticles)), true
	default:
		return nil, false
	}
	return nil, true
}

// suspend gives the terminal back to the shell, where there is one.
func (a *App) suspend() tea.Cmd {
	switch {
	case a.opts.Shared != nil:
		a.note = "there is no shell behind this session; " + a.pen.key(actBack) + " leaves it"
	case runtime.GOOS == "windows":
		a.note = "Windows cannot stop a program for a while; " + a.pen.key(actBack) + " leaves it"
	default:
		return tea.Suspend
	}
	return nil
}

// doReading obeys an action on what is read.
func (a *App) doReading(act action) tea.Cmd {
	switch act {
	case actProblems:
		a.showProblems()
	case actSearch, actFilter, actGoTo, actTag, actNote, actSpeaker, actCommand:
		a.openPrompt(act)
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
	case actNarrow:
		a.narrow()
	case actSort:
		a.askOrder()
	case actLight:
		a.note = a.reader.light(a.pen.key(actNextThing))
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
		return a.doKeeping(act)
	}
	return nil
}

// doKeeping obeys an action that keeps something of what is read, or hands it to the
// clipboard, a file or a program.
func (a *App) doKeeping(act action) tea.Cmd {
	switch act {
	case actStar:
		return a.mark(state.Star, "starred", "starred no longer")
	case actRead:
		return a.mark(state.Read, "read", "not read")
	case actUndo, actRedo:
		return a.undo(act == actRedo)
	case actAllRead:
		return a.askAllRead()
	case actPin:
		return a.pin()
	case actCut:
		return a.cut()
	case actCopy:
		a.copy()
	case actExport:
		a.askExport()
	case actPipe:
		a.askPipe()
	case actPager:
		return a.openPager()
	case actEditor:
		return a.openEditor()
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
