package ui

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
)

// place is somewhere the reader was before a jump.
type place struct {
	view    view
	reading bool
	article int
	at, top int
	target  corpus.Span
}

// scope is where keys are looked up now.
func (a *App) scope() scope {
	switch {
	case a.helping:
		return inHelp
	case a.view == viewQuotes:
		return inQuotes
	case a.view == viewCompare:
		return inCompare
	case a.reading:
		return inText
	}
	return inList
}

// key obeys a key.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	k := msg.String()
	a.note = ""
	if k == "ctrl+c" {
		return tea.Quit
	}
	if a.prompt.isOpen() {
		return a.promptKey(k, msg)
	}
	if a.half != "" {
		k, a.half = a.half+k, ""
	} else if a.keys.begins(k) {
		a.half = k
		return nil
	}
	act := a.keys.action(k, a.scope())
	switch {
	case act == actNone:
		return nil
	case act == actBack:
		return a.back(k == "q")
	}
	return a.do(act)
}

// do obeys an action: those of the program first, then those of the pane.
func (a *App) do(act action) tea.Cmd {
	switch act {
	case actQuit:
		return tea.Quit
	case actRedraw:
		return tea.ClearScreen
	case actSuspend:
		return tea.Suspend
	case actHelp:
		a.helping = !a.helping
		return nil
	case actArticles, actQuotes, actCompare:
		a.helping = false
		a.show(view(act - actArticles))
		return nil
	}
	if a.helping {
		a.help.handle(act, a.pen, a.keys)
		return nil
	}
	if a.x == nil {
		return nil // nothing else makes sense before the corpus is there
	}
	switch act {
	case actSearch, actFilter, actGoTo:
		a.openPrompt(act)
	case actWordMarks:
		a.pen.marks = (a.pen.marks + 1) % numMarkings
		a.note = [...]string{"words are marked by colour", "words are marked by signs", "words are not marked"}[a.pen.marks]
	case actWhy:
		a.why = a.layout.why.empty()
		a.whyAsked = true
		if a.why && a.view == viewArticles && a.w < wideFrom {
			a.reading = false
		}
	case actMark:
		a.chooseArticle()
	case actCompareMarked:
		a.compareChosen()
	case actReturn:
		a.goBack()
	case actCopy:
		return a.copy()
	default:
		return a.pane(act)
	}
	return nil
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
		a.compare.handle(act, a.pen)
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
	case actLeft, actNextPane, actPrevPane:
		a.reading = false
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

// moved lets the other panes follow after a rest.
func (a *App) moved() tea.Cmd {
	a.rest++
	seq := a.rest
	return tea.Tick(restAfter, func(time.Time) tea.Msg { return restMsg{seq} })
}

// show turns to a view.
func (a *App) show(v view) {
	if a.x == nil {
		a.view = v
		return
	}
	if v == viewCompare {
		if at := a.current(); at >= 0 && !slices.Contains(a.compare.all, at) {
			a.compareEvent(at)
		}
	}
	if v == viewArticles && a.view == viewArticles {
		a.reading = false
	}
	a.view = v
	a.arrange()
	a.follow()
}

// current is the article that the view is about, -1 for none.
func (a *App) current() int {
	switch {
	case a.view == viewQuotes && a.quotes.selected() >= 0:
		return a.x.Quotes[a.quotes.selected()].Article
	case a.view == viewCompare && len(a.compare.all) > 0:
		return a.compare.all[0]
	case a.reading:
		return a.reader.article
	}
	return a.articles.selected()
}

// back goes one level up; only q, not Esc, leaves the program from the top.
func (a *App) back(quits bool) tea.Cmd {
	switch {
	case a.helping:
		a.helping = false
	case a.reading && a.view == viewArticles && len(a.jumps) > 0:
		a.goBack()
	case a.reading && a.view == viewArticles:
		a.reading = false
	case a.view != viewArticles:
		a.view = viewArticles
		a.reading = false
		a.arrange()
		a.follow()
	case a.whyAsked && !a.layout.why.empty() && a.w < wideFrom:
		a.whyAsked, a.why = false, false
	case quits:
		return tea.Quit
	case a.x != nil:
		a.clear()
	}
	return nil
}

// clear ends the search and the filter of the list.
func (a *App) clear() {
	a.articles.query = nil
	if !a.articles.filter.empty() {
		a.articles.filter = filter{}
		a.articles.fill()
	}
}

// jump opens a span of an article and remembers where the reader was. row is
// the row of the screen that the span should stand on.
func (a *App) jump(article int, s corpus.Span, row int) {
	a.jumps = append(a.jumps, place{a.view, a.reading, a.reader.article, a.reader.at, a.reader.top, a.reader.target})
	a.view, a.reading = viewArticles, true
	a.articles.choose(article)
	a.arrange()
	a.reader.goTo(article, s, row-a.layout.text.y, a.pen)
	a.reasons.explain(article)
}

// goBack returns to where the last jump was made.
func (a *App) goBack() {
	if len(a.jumps) == 0 {
		a.note = "there is nothing to go back to"
		return
	}
	p := a.jumps[len(a.jumps)-1]
	a.jumps = a.jumps[:len(a.jumps)-1]
	a.view, a.reading = p.view, p.reading
	a.arrange()
	if p.article >= 0 {
		a.reader.open(p.article)
		a.reader.at, a.reader.target = p.at, p.target
		a.reader.lay(a.pen)
		a.reader.cursor, a.reader.top = a.reader.page.lineAt(p.at), p.top
		a.articles.choose(p.article)
	}
	a.follow()
}

// openQuotation goes to the chosen quotation in its article.
func (a *App) openQuotation() {
	if q := a.quotes.selected(); q >= 0 {
		row := a.layout.quotes.y + 2 + a.quotes.list.cursor - a.quotes.list.top
		a.jump(a.x.Quotes[q].Article, a.x.Quotation(q).Span, row)
	}
}

// openRow goes to the sentence of the chosen row in its article.
func (a *App) openRow() {
	if at, s, ok := a.compare.current(); ok {
		a.jump(at, s, a.layout.compare.y+a.compare.cursorLine(a.pen))
	}
}

// chooseArticle chooses the article the view is about for comparing.
func (a *App) chooseArticle() {
	at := a.current()
	if at < 0 {
		return
	}
	a.articles.toggle(at)
	switch n := len(a.articles.chosen); n {
	case 0:
		a.note = "no article is chosen"
	case 1:
		a.note = fmt.Sprintf("%s is chosen; choose another with c", a.digest.name(a.articles.chosen[0]))
	default:
		a.note = fmt.Sprintf("%d articles are chosen; C compares them", n)
	}
}

// compareChosen compares the chosen articles, or else the event of this one.
func (a *App) compareChosen() {
	if len(a.articles.chosen) > 1 {
		a.compare.show(a.articles.chosen, -1)
	} else if at := a.current(); at >= 0 {
		a.compareEvent(at)
	}
	a.view = viewCompare
	a.arrange()
}

// compareEvent compares the articles of an article's event, this one first.
func (a *App) compareEvent(at int) {
	ev := a.x.EventOf(at)
	all := []int{at}
	if ev < len(a.x.Events) {
		in := a.x.Events[ev].Articles
		if i := slices.Index(in, at); i >= 0 {
			all = slices.Concat(in[i:], in[:i])
		}
	}
	a.compare.show(all, ev)
}

// copy sends what the cursor is on to the terminal's clipboard.
func (a *App) copy() tea.Cmd {
	var s, what string
	switch {
	case a.view == viewQuotes && a.quotes.selected() >= 0:
		q := a.quotes.selected()
		k := a.x.Quotation(q)
		s, what = excerpt(a.quotes.article(q), k.Span, k.Speaker), "quotation"
	case a.view == viewCompare:
		s, what = a.compare.copied(), "row"
	case a.reading:
		s, what = a.reader.copied()
	case a.articles.selected() >= 0:
		s, what = cite(&a.x.Articles[a.articles.selected()], 0)+"\n", "citation"
	}
	if s == "" {
		a.note = "there is nothing to copy here"
		return nil
	}
	a.note = "sent to the terminal’s clipboard: the " + what + ", with its source"
	if what == "citation" {
		a.note = "sent to the terminal’s clipboard: the citation of the article"
	}
	return tea.SetClipboard(forClipboard(s))
}
