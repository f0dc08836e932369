package ui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
)

// ahead is the event under the cursor, set side by side before anybody turns to it.
// Events of few articles need it not, and of very many it would cost too much. One is
// made at a time.
type ahead struct {
	x        *model.Index
	articles []int
	pins     []model.Pin
	made     collation
	leave    context.CancelFunc // ends the making, nil when nothing is being made
}

// makes reports whether these articles are being set side by side with these pins.
func (h *ahead) makes(x *model.Index, articles []int, pins []model.Pin) bool {
	return h.leave != nil && h.of(x, articles, pins)
}

func (h *ahead) of(x *model.Index, articles []int, pins []model.Pin) bool {
	return h.x == x && slices.Equal(h.articles, articles) && slices.Equal(h.pins, pins)
}

// aheadMsg brings an event that was set side by side ahead.
type aheadMsg struct{ ahead }

// mostAhead is how many articles are set side by side before it is asked for.
const mostAhead = 60

// lookAhead sets the event under a resting cursor side by side in the background. Where
// many read in one process, each session waits until it is asked.
func (a *App) lookAhead() tea.Cmd {
	if a.x == nil || a.opts.Shared != nil || a.view == viewCoverage || a.view == viewNames {
		return nil
	}
	articles, event := a.together(a.current())
	if len(articles) <= collatedAtOnce || len(articles) > mostAhead || a.coverage.known && slices.Equal(articles, a.coverage.articles) {
		return nil
	}
	pins := a.kept.pins(a.x, articles)
	if _, ok := a.fromAhead(articles, pins); ok {
		return nil
	}
	if a.ahead.leave != nil {
		if !a.ahead.makes(a.x, articles, pins) {
			a.ahead.leave() // and gotAhead goes on with these
		}
		return nil
	}
	ctx, leave := context.WithCancel(a.ctx)
	h := ahead{x: a.x, articles: articles, pins: pins}
	a.ahead = h
	a.ahead.leave = leave
	return func() tea.Msg {
		defer leave()
		h.made = newCollation(ctx, h.x, articles, event, pins)
		return aheadMsg{h}
	}
}

// gotAhead keeps what was made ahead, and shows it to who has asked for it since; the
// cursor may be elsewhere by now.
func (a *App) gotAhead(m aheadMsg) tea.Cmd {
	a.ahead = m.ahead
	if a.collating == nil && !a.coverage.known && !a.isStale(m.x) && slices.Equal(m.articles, a.coverage.articles) {
		return a.collate(m.articles, a.coverage.event)
	}
	return a.lookAhead()
}

// fromAhead is the collation of articles, if it was made ahead with the same pins.
func (a *App) fromAhead(articles []int, pins []model.Pin) (collation, bool) {
	return a.ahead.made, a.ahead.made.known && a.ahead.of(a.x, articles, pins)
}
