package ui

import (
	"fmt"
	"slices"

	"parallax/ui/keymap"
)

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
		a.note = fmt.Sprintf("%s is chosen; choose another with %s", a.digest.name(a.articles.chosen[0]), a.pen.Key(keymap.Mark))
	default:
		a.note = fmt.Sprintf("%d articles are chosen; %s compares them", n, a.pen.Key(keymap.CompareMarked))
	}
}

// compareChosen compares the chosen articles; one alone with the article the
// view is about; without any, the event of that article.
func (a *App) compareChosen() {
	chosen, at := a.articles.chosen, a.current()
	if len(chosen) == 1 && at >= 0 && at != chosen[0] {
		chosen = []int{chosen[0], at}
	}
	if len(chosen) > 1 {
		a.compare.show(chosen, -1)
	} else if at >= 0 {
		a.compareEvent(at)
	}
	a.view = viewCompare
	a.arrange()
}

// compareEvent compares the articles of an article's event. An article that was
// gone to, and not just the head of its event, comes first.
func (a *App) compareEvent(at int) {
	ev := a.x.EventOf(at)
	all, b := []int{at}, withList
	if ev < len(a.x.Events) {
		if in := a.x.Events[ev].Articles; slices.Contains(in, at) {
			fixed := at != in[0] || a.reading && a.view == viewArticles || slices.Contains(a.articles.chosen, at)
			all, b = a.compare.order(in, at, fixed)
		}
	}
	a.compare.show(all, ev)
	if len(all) > 2 && a.note == "" {
		a.note = b.says(a.digest.among(all[0], all))
	}
}
