package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/keymap"
	"parallax/ui/state"
)

// loaded begins the reading: where it ended the last time, unless a key has already
// been pressed.
func (a *App) loaded(m loadedMsg) tea.Cmd {
	if m.store == nil {
		m.store = state.Memory()
	}
	a.kept, a.watch = newKept(m.store, m.digest.names), m.watch
	a.articles.kept, a.quotes.kept, a.compare.kept = &a.kept, &a.kept, &a.kept
	indexing := a.setIndex(m.x, m.digest)
	if m.stateErr != nil {
		a.note = fmt.Sprintf("what you keep ends with this session: %v", m.stateErr)
	}
	var cmd tea.Cmd
	if a.pressed == 0 {
		cmd = a.resume(m.last)
	} else {
		cmd = a.show(a.view) // asked for while reading
	}
	cmd = tea.Batch(cmd, indexing)
	if m.whole {
		cmd = tea.Batch(cmd, a.lookAhead()) // the cursor rests where it is put
	}
	a.note = a.beginning()
	if a.opts.Shared != nil && a.kept.corrects() { // what is shared is as it was found
		cmd = tea.Batch(cmd, a.correct())
	}
	return cmd
}

// setIndex gives the panes what was derived from the corpus.
func (a *App) setIndex(x *model.Index, d *digest) tea.Cmd {
	if e := a.compare.event; a.x != nil && e >= 0 && e < len(a.x.Events) {
		a.compare.event = x.EventByKey(a.x.EventKey(e))
	}
	a.resift(d)
	a.articles.setIndex(x, d)
	a.reasons.x, a.reasons.d, a.reasons.article = x, d, -1 // the events are others
	a.reader.x, a.reader.d = x, d
	a.quotes.setIndex(x, d)
	a.context.x, a.context.d = x, d
	a.compare.x, a.compare.d = x, d
	if x.Corpus != a.problems.c {
		a.problems.set(x.Corpus)
		if x.Corpus != nil && x.Corpus.Unread() > 0 { // notes have their badge
			a.note = x.Corpus.Account() + " (" + a.pen.Key(keymap.Problems) + " lists all)"
		}
	}
	at := a.current()
	a.setCollation(collation{})
	a.kept.quotes = map[int]state.Subject{} // they may have other numbers now
	a.compare.refresh()
	a.arrange()
	a.follow()
	if a.view == viewCoverage || a.view == viewNames {
		return tea.Batch(a.collateEventOf(at), a.index())
	}
	return a.index()
}

// index is the command that makes what finds words fast, for all who share the corpus.
func (a *App) index() tea.Cmd {
	d, ctx := a.digest, a.ctx
	if d.finder.Load() != nil || d.bytes <= quickBytes {
		return nil
	}
	return func() tea.Msg {
		d.index(ctx)
		return nil
	}
}

// follow lets the panes beside a list show what its cursor is on.
func (a *App) follow() {
	if a.x == nil {
		return
	}
	if s := a.articles.selected(); s >= 0 && !a.reading {
		a.reader.open(s)
	}
	a.reasons.explain(a.reader.article)
	a.context.q = a.quotes.selected()
	a.coverage.follow()
	a.reader.lay(a.pen)
}
