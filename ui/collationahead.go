package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
)

// ahead is the event under the cursor, set side by side before anybody turns to it.
// Events of few articles need it not, and of very many it would cost too much. One is
// made at a time.
type ahead struct {
	x      *model.Index
	pins   []model.Pin
	made   collation
	making bool
}

// aheadMsg brings an event that was set side by side ahead.
type aheadMsg struct{ ahead }

// mostAhead is how many articles are set side by side before it is asked for.
const mostAhead = 60

// lookAhead sets the event under a resting cursor side by side in the background. Where
// many read in one process, each session waits until it is asked.
func (a *App) lookAhead() tea.Cmd {
	if a.x == nil || a.ahead.making || a.opts.Shared != nil || a.view == viewCoverage || a.view == viewNames {
		return nil
	}
	articles, event := a.together(a.current())
	if len(articles) <= besideAtOnce || len(articles) > mostAhead || a.coverage.known && slices.Equal(articles, a.coverage.articles) {
		return nil
	}
	pins := a.kept.pins(a.x, articles)
	if _, ok := a.fromAhead(articles, pins); ok {
		return nil
	}
	a.ahead.making = true
	x := a.x
	return func() tea.Msg { return aheadMsg{ahead{x: x, pins: pins, made: newCollation(x, articles, event, pins)}} }
}

// gotAhead keeps what was made ahead; the cursor may be elsewhere by now.
func (a *App) gotAhead(m aheadMsg) tea.Cmd {
	a.ahead = m.ahead
	return a.lookAhead()
}

// fromAhead is the collation of articles, if it was made ahead with the same pins.
func (a *App) fromAhead(articles []int, pins []model.Pin) (collation, bool) {
	h := &a.ahead
	return h.made, h.made.known && h.x == a.x && slices.Equal(h.made.articles, articles) && slices.Equal(h.pins, pins)
}
