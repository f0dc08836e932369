package ui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/model/coverage"
	"parallax/ui/draw"
)

// collation is all that Coverage and Names show: the articles of an event, or chosen
// ones, as far as it is known yet.
type collation struct {
	articles []int
	event    int // whose articles these are, -1 when they were chosen one by one
	known    bool
	c        model.Collation
	coverage *coverage.Coverage
	labels   model.Labels
}

// collatedMsg brings the collation that was asked for.
type collatedMsg struct {
	collation
	x *model.Index
}

// collatedAtOnce is how many articles are set side by side while a key waits.
const collatedAtOnce = 4

// newCollation sets articles side by side, with what the reader pinned. It is not known
// when ctx ends before.
func newCollation(ctx context.Context, x *model.Index, articles []int, event int, pins []model.Pin) collation {
	made := collation{articles: articles, event: event}
	made.c = x.Collate(ctx, slices.Clone(articles), pins)
	if ctx.Err() == nil {
		made.coverage = x.Coverage(ctx, made.c)
	}
	if ctx.Err() == nil {
		made.labels = x.Labels(ctx, made.c)
	}
	if ctx.Err() != nil {
		return collation{articles: articles, event: event}
	}
	made.known = true
	return made
}

// collateInView turns Coverage and Names to the articles of the view, and asks for what is
// to be shown where that takes a while.
func (a *App) collateInView() tea.Cmd { return a.collateEventOf(a.current()) }

// collateEventOf is collateInView for the event of an article.
func (a *App) collateEventOf(at int) tea.Cmd {
	articles, event := a.together(at)
	if col := slices.Index(articles, at); col >= 0 {
		defer a.pointAt(col)
	}
	if len(articles) == 0 || a.coverage.known && slices.Equal(articles, a.coverage.articles) {
		return nil
	}
	return a.collate(articles, event)
}

// collate turns Coverage and Names to articles, and asks for what is to be shown where
// that takes a while, unless it is being made ahead.
func (a *App) collate(articles []int, event int) tea.Cmd {
	if a.collating != nil {
		a.collating() // other articles are wanted
		a.collating = nil
	}
	x, pins := a.x, a.kept.pins(a.x, articles)
	if len(articles) <= collatedAtOnce {
		a.setCollation(newCollation(context.Background(), x, articles, event, pins)) // a key waits: no gate
		return nil
	}
	if made, ok := a.fromAhead(articles, pins); ok {
		made.event = event
		a.setCollation(made)
		return nil
	}
	a.setCollation(collation{articles: articles, event: event})
	if a.ahead.makes(x, articles, pins) {
		return nil
	}
	if a.ahead.leave != nil {
		a.ahead.leave() // what is asked for comes first
	}
	ctx, leave := context.WithCancel(a.ctx)
	a.collating = leave
	return func() tea.Msg { return collatedMsg{newCollation(ctx, x, articles, event, pins), x} }
}

// pointAt puts the cursors of Coverage and Names on a column.
func (a *App) pointAt(col int) {
	for _, g := range []*draw.Grid{&a.coverage.grid, &a.names.grid} {
		g.Col = col
		g.Reveal()
	}
}

// together are the articles of the view: those chosen for Compare, or else of the
// event of an article, in its order.
func (a *App) together(at int) (articles []int, event int) {
	if a.compare.event < 0 && a.view == viewCompare && len(a.compare.all) > 1 {
		return slices.Sorted(slices.Values(a.compare.all)), -1
	}
	if (a.view == viewCoverage || a.view == viewNames) && slices.Contains(a.coverage.articles, at) {
		return a.coverage.articles, a.coverage.event
	}
	if at < 0 {
		return nil, -1
	}
	if e := a.x.EventOf(at); e < len(a.x.Events) {
		return a.x.Events[e].Articles, e
	}
	return []int{at}, -1
}

func (a *App) setCollation(s collation) {
	a.coverage.set(a.x, a.digest, s)
	a.names.set(a.x, a.digest, s)
}

// collated shows what was asked for, unless other articles have been turned to.
func (a *App) collated(m collatedMsg) {
	if m.known && !a.isStale(m.x) && slices.Equal(m.articles, a.coverage.articles) && !a.coverage.known {
		if a.collating != nil {
			a.collating()
			a.collating = nil
		}
		a.setCollation(m.collation)
	}
}
