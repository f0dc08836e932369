package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/model/event"
	"parallax/ui/keymap"
)

// regroupedMsg brings the index with its events told apart anew.
type regroupedMsg struct {
	x      *model.Index
	digest *digest
}

// regroup asks for events told apart more finely, or less.
func (a *App) regroup(by event.Grain) tea.Cmd {
	g := a.x.Grain + by
	if g < event.Coarsest || g > event.Finest {
		a.note = "events go no finer than this; " + a.pen.Key(keymap.Coarser) + " makes them larger"
		if by < 0 {
			a.note = "events go no coarser than this; " + a.pen.Key(keymap.Finer) + " makes them smaller"
		}
		return nil
	}
	a.note = "grouping the articles anew"
	if a.rereading || a.partly {
		a.note = "one moment: the corpus is being read again"
		return nil
	}
	if a.regrouping {
		return nil
	}
	a.regrouping = true
	if shared := a.opts.Shared; shared != nil {
		return func() tea.Msg { return shared.regrouped(g) }
	}
	ctx, x, d := a.ctx, a.x, a.digest
	return func() tea.Msg {
		y, err := x.Regroup(ctx, g)
		if err != nil {
			return nil // nobody waits for it
		}
		return regroupedMsg{y, d.again(y)}
	}
}

// regrouped shows the events anew, at the article that was shown before.
func (a *App) regrouped(msg regroupedMsg) tea.Cmd {
	a.regrouping = false
	if a.isStale(msg.x) {
		return nil
	}
	at := a.current()
	cmd := a.setIndex(msg.x, msg.digest)
	if a.opts.Shared != nil && a.kept.corrects() {
		cmd = tea.Batch(cmd, a.correct())
	}
	if at >= 0 && len(a.compare.all) > 0 {
		a.compareEvent(at)
	}
	a.follow()
	how := "as usual"
	switch g := msg.x.Grain; {
	case g < 0:
		how = fmt.Sprintf("%d coarser than usual", -g)
	case g > 0:
		how = fmt.Sprintf("%d finer than usual", g)
	}
	a.note = count(msg.digest.together, "shared event") + ", told apart " + how
	return cmd
}
