package ui

import (
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// guard is the program where a fault in it must not end others: a panic while it
// obeys a message, draws or answers a query is told and ends this program alone.
// Bubble Tea would end it too, but print the panic to standard error, raw. What no
// guard can catch is a panic in a goroutine that a library starts for itself.
type guard struct {
	*App
	tell   func(what any, stack []byte)
	quit   func()
	broken bool
}

// faultMsg says that a command has panicked.
type faultMsg struct{}

// Init implements tea.Model.
func (g *guard) Init() tea.Cmd { return g.guarded(g.App.Init()) }

// Update implements tea.Model.
func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			g.tell(r, debug.Stack())
			m, cmd = g.end()
		}
	}()
	if _, ok := msg.(faultMsg); ok {
		return g.end()
	}
	if g.broken {
		return g, nil
	}
	_, cmd = g.App.Update(msg)
	return g, g.guarded(cmd)
}

// View implements tea.Model.
func (g *guard) View() (v tea.View) {
	defer func() {
		if r := recover(); r != nil {
			g.tell(r, debug.Stack())
			g.end()
			v = g.App.frame
			g.quit()
		}
	}()
	if g.broken {
		return g.App.frame
	}
	return g.App.View()
}

// end has the program end: nothing of it is asked again.
func (g *guard) end() (tea.Model, tea.Cmd) {
	g.broken = true
	g.App.failed = ErrFault
	return g, tea.Quit
}

// guarded is cmd, and the commands that it brings, with a panic told.
func (g *guard) guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				g.tell(r, debug.Stack())
				msg = faultMsg{}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			all := make(tea.BatchMsg, len(batch))
			for i, c := range batch {
				all[i] = g.guarded(c)
			}
			return all
		}
		return msg
	}
}
