package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/model/filter"
	"parallax/ui/keymap"
)

// openPrompt asks for the words of a search, a filter or a jump.
func (a *App) openPrompt(act keymap.Action) {
	was := ""
	switch act {
	case keymap.Search:
		if q := *a.query(); q != nil {
			was = q.text
		}
		a.prompt.open(act, "")
	case keymap.Filter:
		was = a.filter().Text()
		a.prompt.open(act, "") // as in less: Enter alone shows all again
		a.prompt.offer(was)
	case keymap.Tag, keymap.Note, keymap.Speaker:
		if subject, article, _ := a.subject(); article >= 0 {
			was := a.kept.store.Value(subject, keptBy(act))
			if act == keymap.Tag {
				was = strings.ReplaceAll(was, ",", " ")
			}
			a.prompt.open(act, was)
		}
	case keymap.GoTo:
		a.prompt.open(act, "")
		a.chooser.look(a.digest.dests(), a.digest.lower, "")
	default:
		a.prompt.open(act, "")
	}
	a.prompt.was = was
}

// query is the search of the pane that has the focus.
func (a *App) query() **query {
	switch a.scope() {
	case keymap.InQuotes:
		return &a.quotes.query
	case keymap.InCompare:
		return &a.compare.query
	case keymap.InCoverage:
		return &a.coverage.query
	case keymap.InNames:
		return &a.names.query
	case keymap.InText:
		return &a.reader.query
	}
	return &a.articles.query
}

// filter is the filter of the list that has the focus.
func (a *App) filter() *filter.Filter {
	return a.filterOf(a.filtered())
}

// promptKey gives a key to the prompt.
func (a *App) promptKey(k string, msg tea.KeyPressMsg) tea.Cmd {
	switch k {
	case "enter":
		return a.entered()
	case "up", "ctrl+p":
		a.promptTurn(+1)
	case "down", "ctrl+n":
		a.promptTurn(-1)
	case "tab":
		switch a.prompt.asked {
		case keymap.Command:
			a.complete(a.prompt.input.Value())
		case keymap.Speaker:
			a.prompt.complete(a.prompt.input.Value(), a.speakers())
		}
	case "esc":
		a.prompt.input.SetValue(a.prompt.was)
		if a.prompt.asked == keymap.Search || a.prompt.asked == keymap.Filter || a.prompt.asked == keymap.Problems {
			a.promptChanged()
		}
		a.prompt.close()
		a.follow()
	case "backspace":
		if a.prompt.input.Value() == "" {
			return a.promptKey("esc", msg)
		}
		fallthrough
	default:
		if a.prompt.update(msg) {
			a.promptChanged()
		}
	}
	return nil
}

// entered obeys what was typed; a prompt whose words cannot be obeyed stays and says why.
func (a *App) entered() tea.Cmd {
	act := a.prompt.asked
	a.prompt.remember()
	switch typed := a.prompt.input.Value(); act {
	case keymap.Filter:
		if a.applyFilter(typed) != nil {
			return nil
		}
	case keymap.Problems:
		a.promptChanged()
		a.prompt.close()
		return nil
	case keymap.Speaker:
		if a.prompt.wrong = a.noSpeaker(typed); a.prompt.wrong != nil {
			return nil
		}
	case keymap.Command:
		a.prompt.close()
		cmd, ok := a.obey(typed)
		if !ok {
			a.prompt.asked = keymap.Command
		}
		return cmd
	case keymap.Search:
		if typed == "" {
			a.prompt.input.SetValue(a.prompt.was) // as in less: the last search again
			a.promptChanged()
		}
	}
	a.prompt.close()
	switch typed := a.prompt.input.Value(); act {
	case keymap.GoTo:
		return a.goThere()
	case keymap.Export:
		return a.exportTo(typed)
	case keymap.Pipe:
		return a.pipe(typed)
	case keymap.Tag, keymap.Note, keymap.Speaker:
		return a.typedIn(act, typed)
	case keymap.Search:
		a.pane(keymap.NextHit)
		a.sayMissing()
	}
	a.follow()
	return nil
}

// promptTurn moves the cursor of what may be gone to, else brings what was typed before
// (by 1) or after.
func (a *App) promptTurn(by int) {
	if a.prompt.asked == keymap.GoTo {
		a.chooser.Move(a.chooser.Cursor - by)
	} else if a.prompt.recall(by) {
		a.promptChanged()
	}
}

// promptChanged lets the pane follow the words as they are typed.
func (a *App) promptChanged() {
	if a.x == nil {
		return
	}
	text := a.prompt.input.Value()
	switch a.prompt.asked {
	case keymap.Search:
		*a.query() = newQuery(text)
		if a.scope() == keymap.InText {
			a.reader.search(a.reader.query)
		}
	case keymap.Filter:
		// What is not understood shows what was shown before; the prompt says so.
		if a.applyFilter(text) != nil {
			wrong := a.prompt.wrong
			_ = a.applyFilter(a.prompt.was)
			a.prompt.wrong = wrong
		}
		a.follow()
	case keymap.GoTo:
		a.chooser.look(a.digest.dests(), a.digest.lower, text)
	case keymap.Problems:
		a.problems.only = newQuery(text)
		a.problems.fill()
	}
}

// applyFilter filters the list; what is not understood is returned, and said by the
// prompt.
func (a *App) applyFilter(text string) error {
	f, err := filter.Parse(text)
	if a.prompt.wrong = err; err != nil {
		return err
	}
	if list := a.filtered(); f.Text() != a.wanted(list).Text() {
		a.sift(list, f.Spelled(a.x.Names))
	}
	return nil
}

// sayMissing says that what was searched for is not here, and where it may be.
func (a *App) sayMissing() {
	q := *a.query()
	if n, _ := a.hits(); q == nil || n != 0 {
		return
	}
	a.note = "“" + q.text + "” is not here"
	if a.scope() == keymap.InList || a.scope() == keymap.InText {
		a.note += "; in the list & finds the articles whose text has it"
	}
}

// found says where the search of the pane with the focus stands, "" without one.
func (a *App) found() string {
	q := *a.query()
	if q == nil {
		return ""
	}
	n, at := a.hits()
	switch {
	case n < 0:
		return "“" + q.text + "”"
	case n == 0 && !a.prompt.isOpen():
		return "" // it has been said
	case n == 0:
		return "“" + q.text + "” is not here"
	case at > 0:
		return fmt.Sprintf("“%s” %d of %d", q.text, at, n)
	case a.scope() == keymap.InText:
		return fmt.Sprintf("“%s” %s", q.text, times(n))
	}
	return fmt.Sprintf("“%s” in %s", q.text, count(n, "row"))
}

// hits is how many hits the search has in the pane with the focus, -1 when they are
// too many to count, and which one the cursor is on, 0 for none.
func (a *App) hits() (n, at int) {
	switch a.scope() {
	case keymap.InText:
		return len(a.reader.hits), a.reader.hitNumber()
	case keymap.InQuotes:
		return a.quotes.hits(), 0
	case keymap.InCompare:
		return a.compare.hits(), 0
	case keymap.InCoverage:
		return a.coverage.hits(), 0
	case keymap.InNames:
		return a.names.hits(), 0
	}
	return a.articles.hits(), 0
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// where says what a search looks through.
func (a *App) where() string {
	switch a.scope() {
	case keymap.InQuotes:
		return "in the quotations"
	case keymap.InCompare:
		return "in the rows"
	case keymap.InCoverage:
		return "in the facts"
	case keymap.InNames:
		return "in the names"
	case keymap.InText:
		return "in this article"
	}
	return "in the list"
}
