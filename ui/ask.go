package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// openPrompt asks for the words of a search, a filter or a jump.
func (a *App) openPrompt(act action) {
	was := ""
	switch act {
	case actSearch:
		if q := *a.query(); q != nil {
			was = q.text
		}
		a.prompt.open(act, "")
	case actFilter:
		was = a.filter().text
		a.prompt.open(act, was)
	case actTag, actNote:
		if item, article, _ := a.subject(); article >= 0 {
			was := a.kept.store.Value(item, keptBy(act))
			if act == actTag {
				was = strings.ReplaceAll(was, ",", " ")
			}
			a.prompt.open(act, was)
		}
	default:
		a.prompt.open(act, "")
	}
	a.prompt.was = was
}

// query is the search of the pane that has the focus.
func (a *App) query() **query {
	switch a.scope() {
	case inQuotes:
		return &a.quotes.query
	case inCompare:
		return &a.compare.query
	case inCoverage:
		return &a.coverage.query
	case inNames:
		return &a.names.query
	case inText:
		return &a.reader.query
	}
	return &a.articles.query
}

// filter is the filter of the list that has the focus.
func (a *App) filter() *filter {
	if a.view == viewQuotes {
		return &a.quotes.filter
	}
	return &a.articles.filter
}

// promptKey gives a key to the prompt.
func (a *App) promptKey(k string, msg tea.KeyPressMsg) tea.Cmd {
	switch k {
	case "enter":
		act := a.prompt.asked
		if act == actSearch && a.prompt.input.Value() == "" {
			a.prompt.input.SetValue(a.prompt.was) // as in less: the last search again
			a.promptChanged()
		}
		a.prompt.close()
		switch {
		case act == actTag, act == actNote:
			return a.typedIn(act, a.prompt.input.Value())
		case act == actSearch:
			a.pane(actNextHit)
		case act == actFilter && a.filter().text != strings.TrimSpace(a.prompt.input.Value()):
			a.applyFilter(a.prompt.input.Value())
		}
		a.follow()
	case "esc":
		a.prompt.input.SetValue(a.prompt.was)
		if a.prompt.asked == actSearch || a.prompt.asked == actFilter {
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

// promptChanged lets the pane follow the words as they are typed.
func (a *App) promptChanged() {
	if a.x == nil {
		return
	}
	text := a.prompt.input.Value()
	switch a.prompt.asked {
	case actSearch:
		*a.query() = newQuery(text)
		if a.scope() == inText {
			a.reader.search(a.reader.query)
		}
	case actFilter:
		if a.view == viewArticles || len(a.x.Quotes) <= many {
			a.applyFilter(text)
		}
	case actGoTo:
		a.typed(newQuery(text))
	}
}

func (a *App) applyFilter(text string) {
	*a.filter() = newFilter(text)
	if a.view == viewQuotes {
		a.quotes.fill()
	} else {
		a.articles.fill()
	}
}

// typed moves the cursor of the list to the next row with the words typed.
func (a *App) typed(q *query) {
	if q == nil {
		return
	}
	if a.view == viewQuotes {
		was := a.quotes.query
		a.quotes.query = q
		if !a.quotes.hit(a.quotes.list.cursor) {
			a.quotes.nextHit(1)
		}
		a.quotes.query = was
		return
	}
	was := a.articles.query
	a.articles.query = q
	if !a.articles.hit(a.articles.list.cursor) {
		a.articles.nextHit(1)
	}
	a.articles.query = was
}

// found says where the search of the pane with the focus stands, "" without one.
func (a *App) found() string {
	q := *a.query()
	if q == nil {
		return ""
	}
	n, at := 0, 0
	switch a.scope() {
	case inText:
		n, at = len(a.reader.hits), a.reader.hitNumber()
	case inQuotes:
		n = a.quotes.hits()
	case inCompare:
		n = a.compare.hits()
	case inCoverage:
		n = a.coverage.hits()
	case inNames:
		n = a.names.hits()
	default:
		n = a.articles.hits()
	}
	switch {
	case n < 0:
		return "“" + q.text + "”"
	case n == 0:
		return "“" + q.text + "” is not here"
	case at > 0:
		return fmt.Sprintf("“%s” %d of %d", q.text, at, n)
	case a.scope() == inText:
		return fmt.Sprintf("“%s” %s", q.text, times(n))
	}
	return fmt.Sprintf("“%s” in %s", q.text, count(n, "row"))
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
	case inQuotes:
		return "in the quotations"
	case inCompare:
		return "in the rows"
	case inCoverage:
		return "in the facts"
	case inNames:
		return "in the names"
	case inText:
		return "in this article"
	}
	return "in the list"
}
