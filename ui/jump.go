package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model/filter"
	"parallax/ui/keymap"
)

// back goes one level up; only q, not Esc, leaves the program from the top.
func (a *App) back(quits bool) tea.Cmd {
	switch {
	case a.helping:
		a.helping = false
	case a.problems.shown:
		a.problems.shown = false
	case a.jumped:
		a.goBack()
	case a.reading && a.view == viewArticles:
		a.reading = false
	case a.view != viewArticles: // to the text, if it was being read
		a.view = viewArticles
		a.arrange()
		a.follow()
	case a.whyAsked && !a.layout.why.Empty() && a.w < wideFrom:
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
	a.sifts[listArticles].end()
	if !a.articles.filter.Empty() {
		a.articles.filter = filter.Filter{}
		a.articles.fill()
	}
}

// leave remembers this place for the way back.
func (a *App) leave() {
	a.jumps = append(a.jumps, a.here())
}

// here is this place.
func (a *App) here() place {
	return place{a.view, a.reading, a.jumped, a.reader.article, a.reader.at, a.reader.top, a.reader.target}
}

// jump opens a span of an article and remembers where the reader was. row is
// the row of the screen that the span should stand on.
func (a *App) jump(article int, s corpus.Span, row int) {
	a.leave()
	a.forgetName()
	a.view, a.reading, a.jumped = viewArticles, true, true
	if !slices.Contains(a.articles.rows, article) {
		a.clear() // the filter hides it
	}
	a.articles.choose(article)
	a.arrange()
	a.reader.goTo(article, s, row-a.layout.text.Y, a.pen)
	a.reasons.explain(article)
}

// goBack returns to where the last jump was made.
func (a *App) goBack() {
	if len(a.jumps) == 0 {
		a.note = "there is nothing to go back to: " + a.pen.Key(keymap.Open) + " and " + a.pen.Key(keymap.GoTo) + " make the jumps"
		return
	}
	a.forgetName()
	p := a.jumps[len(a.jumps)-1]
	a.jumps = a.jumps[:len(a.jumps)-1]
	a.goTo(p)
}

// goTo goes to a place.
func (a *App) goTo(p place) {
	a.view, a.reading, a.jumped = p.view, p.reading, p.jumped
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
		row := a.layout.quotes.Y + 2 + a.quotes.list.Cursor - a.quotes.list.Top
		a.jump(a.x.Quotes[q].Article, a.x.Quotation(q).Span, row)
	}
}

// openRow goes to the sentence of the chosen row in its article.
func (a *App) openRow() {
	if at, s, ok := a.compare.current(); ok {
		a.jump(at, s, a.layout.compare.Y+a.compare.cursorLine(a.pen))
	}
}

// openInCompare goes to the row of the comparison that holds the sentence under
// the cursor.
func (a *App) openInCompare() {
	at, s := a.reader.article, a.reader.sentence()
	if at < 0 || s < 0 {
		return
	}
	if !slices.Contains(a.compare.all[:a.compare.n], at) {
		a.compareEvent(at)
	}
	a.leave()
	a.view, a.jumped = viewCompare, true
	a.arrange()
	if !a.compare.goTo(at, s, a.pen) && a.compare.n > 1 {
		a.note = "this sentence is in no row of the comparison; " + a.pen.Key(keymap.Back) + " goes back"
	}
}

// openTelling goes to the sentence of the chosen fact in the chosen article.
func (a *App) openTelling() {
	at, s, ok := a.coverage.current()
	if !ok {
		a.note = a.coverage.detail()
		return
	}
	g := &a.coverage.grid
	a.jump(at, s, a.layout.coverage.Y+a.coverage.above()+1+g.Cursor-g.Top)
}

// compareFact puts the comparison on the row of the fact at hand, when an article that
// is compared tells it.
func (a *App) compareFact() {
	f := a.coverage.fact()
	if f == nil {
		return
	}
	for _, side := range append([]int{a.coverage.grid.Col}, sides(len(f.Tellings))...) {
		if s := f.Tellings[side].Sentences; len(s) > 0 && a.compare.goTo(a.coverage.articles[side], s[0], a.pen) {
			return
		}
	}
}

// openForm goes to where the chosen article prints the chosen name; n goes to the
// next place.
func (a *App) openForm() {
	at, words, ok := a.names.current()
	if !ok {
		a.note = a.names.detail()
		return
	}
	q := newQuery(words)
	hits := q.find(a.x.Articles[at].Text)
	if len(hits) == 0 {
		a.note = "“" + oneLine(words) + "” is printed in another form; " + a.pen.Key(keymap.Open) + " in another column goes there"
		return
	}
	g := &a.names.grid
	a.jump(at, hits[0], a.layout.names.Y+a.names.above()+1+g.Cursor-g.Top)
	a.reader.search(q)
	a.sought = q
}

// forgetName ends the search for a name that Names began: nobody typed it, and in the
// next article it would only be in the way.
func (a *App) forgetName() {
	if a.sought != nil && a.reader.query == a.sought {
		a.reader.search(nil)
	}
	a.sought = nil
}

// show turns to a view.
func (a *App) show(v view) tea.Cmd {
	if a.x == nil {
		a.view = v
		return nil
	}
	var cmd tea.Cmd
	if v == viewCoverage || v == viewNames {
		cmd = a.collateInView()
	}
	if v == viewCompare {
		if at := a.current(); at >= 0 && !slices.Contains(a.compare.all, at) {
			a.compareEvent(at)
		}
		if a.view == viewCoverage {
			a.compareFact()
		}
	}
	if v == viewArticles && a.view == viewArticles {
		a.reading = false
	}
	a.jumped = false
	a.view = v
	a.arrange()
	a.follow()
	return cmd
}

// current is the article that the view is about, -1 for none.
func (a *App) current() int {
	switch {
	case a.view == viewQuotes && a.quotes.selected() >= 0:
		return a.x.Quotes[a.quotes.selected()].Article
	case a.view == viewCompare && len(a.compare.all) > 0:
		return a.compare.all[0]
	case a.view == viewCoverage && len(a.coverage.articles) > 0:
		return a.coverage.articles[a.coverage.grid.Col]
	case a.view == viewNames && len(a.names.articles) > 0:
		return a.names.articles[a.names.grid.Col]
	case a.reading:
		return a.reader.article
	}
	return a.articles.selected()
}
