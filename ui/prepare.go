package ui

import (
	tea "charm.land/bubbletea/v2"

	"parallax/model"
)

// preparing is what a corpus is to follow on: the index shown, and the order of the list.
type preparing struct {
	x     *model.Index
	order order
}

// preparedMsg brings what a corpus that waits needs to be shown.
type preparedMsg struct {
	from  preparing
	moves moves
}

// prepare makes what m needs to be shown, which grows with the corpus. It reports whether
// that is there; else the command makes it in the background, unless it is nil because it
// is being made.
func (a *App) prepare(m *loadedMsg) (ready bool, cmd tea.Cmd) {
	from := preparing{a.x, a.articles.order}
	switch {
	case m.digest.bytes <= quickBytes:
		m.moves = newMoves(a.x, m.x)
		return true, nil
	case m.from == from:
		return m.moves.x != nil, nil
	}
	m.from, m.moves = from, moves{}
	x, d := m.x, m.digest
	return false, func() tea.Msg {
		if from.order != byEvent {
			d.ordered(from.order)
		}
		return preparedMsg{from, newMoves(from.x, x)}
	}
}

// prepared shows what waited to be prepared, unless other things are shown, or wait, by
// now.
func (a *App) prepared(m preparedMsg) tea.Cmd {
	var waits []*loadedMsg
	if a.grown != nil {
		waits = append(waits, a.grown)
	}
	if a.waiting != nil {
		waits = append(waits, &a.waiting.loadedMsg)
	}
	for _, w := range waits {
		if w.x == m.moves.x && w.from == m.from {
			w.moves = m.moves
		}
	}
	return a.awaited()
}
