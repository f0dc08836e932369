package ui

import (
	"fmt"
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/ui/draw"
	"parallax/ui/keymap"
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
func (a *App) scope() keymap.Scope {
	switch {
	case a.helping:
		return keymap.InHelp
	case a.problems.shown:
		return keymap.InProblems
	case a.view == viewQuotes:
		return keymap.InQuotes
	case a.view == viewCompare:
		return keymap.InCompare
	case a.view == viewCoverage:
		return keymap.InCoverage
	case a.view == viewNames:
		return keymap.InNames
	case a.reading:
		return keymap.InText
	}
	return keymap.InList
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
	act := a.keys.Action(k, a.scope())
	switch {
	case act == keymap.None:
		a.note = a.keys.Elsewhere(k)
		return nil
	case act == keymap.Back:
		return a.back(k != "esc" && k != "backspace")
	}
	return a.do(act)
}

// do obeys an action: one of the program itself, which is there before the corpus, else
// one of the sheet that hides the panes, else one of all panes or of that with the focus.
func (a *App) do(act keymap.Action) tea.Cmd {
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
	case act == keymap.Reload:
		return a.reload()
	case a.problems.shown:
		return a.inProblems(act)
	}
	return a.doReading(act)
}

// doAlways obeys an action that needs no corpus; ok tells whether act is one.
func (a *App) doAlways(act keymap.Action) (cmd tea.Cmd, ok bool) {
	switch act {
	case keymap.Quit:
		return tea.Quit, true
	case keymap.Mouse:
		a.toggleMouse()
	case keymap.Redraw:
		return tea.ClearScreen, true
	case keymap.Suspend:
		return a.suspend(), true
	case keymap.Help:
		if !a.helping {
			a.help.of, a.help.top = a.scope(), 0
		}
		a.helping = !a.helping
		a.help.mapped = false
	case keymap.Articles, keymap.Quotes, keymap.Compare, keymap.Coverage, keymap.Names:
		a.helping, a.problems.shown = false, false
		return a.show(view(act - keymap.Articles)), true
	default:
		return nil, false
	}
	return nil, true
}

// suspend gives the terminal back to the shell, where there is one.
func (a *App) suspend() tea.Cmd {
	switch {
	case a.opts.Shared != nil:
		a.note = "there is no shell behind this session; " + a.pen.Key(keymap.Back) + " leaves it"
	case runtime.GOOS == "windows":
		a.note = "Windows cannot stop a program for a while; " + a.pen.Key(keymap.Back) + " leaves it"
	default:
		return tea.Suspend
	}
	return nil
}

// doReading obeys an action on what is read.
func (a *App) doReading(act keymap.Action) tea.Cmd {
	switch act {
	case keymap.Problems:
		a.showProblems()
	case keymap.Search, keymap.Filter, keymap.GoTo, keymap.Tag, keymap.Note, keymap.Speaker, keymap.Command:
		a.openPrompt(act)
	case keymap.NextHit, keymap.PrevHit:
		if *a.query() == nil {
			a.note = "nothing has been searched for; " + a.pen.Key(keymap.Search) + " searches"
			return nil
		}
		return a.pane(act)
	case keymap.WordMarks:
		a.pen.Marks = (a.pen.Marks + 1) % draw.NumMarkings
		a.note = [...]string{"words are marked by colour", "words are marked by signs", "words are not marked"}[a.pen.Marks]
	case keymap.Why:
		a.tellWhy()
	case keymap.Coarser:
		return a.regroup(-1)
	case keymap.Finer:
		return a.regroup(+1)
	case keymap.Mark:
		a.chooseArticle()
	case keymap.CompareMarked:
		a.compareChosen()
	case keymap.Return:
		a.goBack()
	case keymap.Narrow:
		a.narrow()
	case keymap.Sort:
		a.askOrder()
	case keymap.Light:
		a.note = a.reader.light(a.pen.Key(keymap.NextThing))
	case keymap.SetMark:
		a.setMark()
	case keymap.GoMark:
		a.goMark()
	case keymap.Wider, keymap.Narrower:
		a.widen(act == keymap.Wider)
	case keymap.Zoom:
		a.zoomed = !a.zoomed
		a.arrange()
	default:
		return a.doKeeping(act)
	}
	return nil
}

// doKeeping obeys an action that keeps something of what is read, or hands it to the
// clipboard, a file or a program.
func (a *App) doKeeping(act keymap.Action) tea.Cmd {
	switch act {
	case keymap.Star:
		return a.mark(state.Star, "starred", "starred no longer")
	case keymap.Read:
		return a.mark(state.Read, "read", "not read")
	case keymap.Undo, keymap.Redo:
		return a.undo(act == keymap.Redo)
	case keymap.AllRead:
		return a.askAllRead()
	case keymap.Pin:
		return a.pin()
	case keymap.Cut:
		return a.cut()
	case keymap.Copy:
		a.copy()
	case keymap.Export:
		a.askExport()
	case keymap.Pipe:
		a.askPipe()
	case keymap.Pager:
		return a.openPager()
	case keymap.Editor:
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
	a.why = a.layout.why.Empty()
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
