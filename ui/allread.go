package ui

import (
	tea "charm.land/bubbletea/v2"

	"parallax/ui/keymap"
	"parallax/ui/state"
)

// quickDeed is how many changes are kept while a key waits; more are kept in the
// background, putAtOnce at a time: each time what is drawn waits.
const quickDeed, putAtOnce = 1000, 200

const keepingNote = "one moment: the last is still being kept"

// unreadMsg brings what is not yet read of the articles listed.
type unreadMsg struct {
	d   *digest
	all []int
}

// manyKeptMsg says that the many changes of a deed have been kept.
type manyKeptMsg struct {
	says string
	deed *deed // to be undone, nil where it is known
	err  error
}

// askAllRead asks whether all articles listed are to count as read.
func (a *App) askAllRead() tea.Cmd {
	if a.keeping {
		a.note = keepingNote
		return nil
	}
	rows, d, k := a.articles.rows, a.digest, kept{store: a.kept.store, names: a.kept.names}
	find := func() unreadMsg {
		m := unreadMsg{d: d}
		for _, i := range rows {
			if i >= 0 && k.of(i, state.Read) == "" {
				m.all = append(m.all, i)
			}
		}
		return m
	}
	if len(rows) <= quickDeed {
		a.confirmAllRead(find())
		return nil
	}
	a.note = "counting what is not yet read"
	return func() tea.Msg { return find() }
}

// confirmAllRead asks whether articles are to count as read.
func (a *App) confirmAllRead(m unreadMsg) {
	switch {
	case m.d != a.digest || a.prompt.isOpen() || a.menu.isOpen():
		return // the reader can ask again
	case len(m.all) == 0:
		a.note = "all that is listed has been read"
		return
	}
	what := count(len(m.all), "article")
	a.note = ""
	a.menu = menu{says: "mark " + what + " as read?  y yes", choices: map[string]func() tea.Cmd{
		"y": func() tea.Cmd { return a.allRead(m, what) },
	}}
}

// allRead keeps that articles have been read.
func (a *App) allRead(m unreadMsg, what string) tea.Cmd {
	changes := func() []state.Change {
		all := make([]state.Change, len(m.all))
		for i, article := range m.all {
			all[i] = state.Change{Subject: m.d.names.subject(article), Field: state.Read, Value: "1"}
		}
		return all
	}
	if len(m.all) <= quickDeed {
		return a.keepAll(what+": read", changes()...)
	}
	return a.putMany(what+": read", nil, changes)
}

// putMany keeps many changes in the background; those of a new deed, where later is not
// nil, are made there too.
func (a *App) putMany(says string, changes []state.Change, later func() []state.Change) tea.Cmd {
	a.keeping, a.note = true, says+" …"
	s := a.kept.store
	return func() tea.Msg {
		m := manyKeptMsg{says: says}
		if later != nil {
			changes = later()
			d := newDeed(s, says, changes)
			m.deed = &d
		}
		for len(changes) > 0 && m.err == nil {
			n := min(putAtOnce, len(changes))
			m.err = s.Put(changes[:n]...)
			changes = changes[n:]
		}
		return m
	}
}

// manyKept has what was kept written.
func (a *App) manyKept(m manyKeptMsg) tea.Cmd {
	a.keeping = false
	if m.err != nil {
		a.note = m.err.Error()
		return a.write()
	}
	a.note = m.says
	if m.deed != nil {
		a.kept.did(*m.deed)
		a.note += "; " + a.pen.Key(keymap.Undo) + " takes it back"
	}
	return a.write()
}
