package ui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// The largest window that is drawn, in cells.
const (
	maxWidth  = 1000
	maxHeight = 500
)

// App is the program: the one tea.Model, which routes messages to the panes.
type App struct {
	ctx    context.Context
	opts   Options
	w, h   int
	failed error
}

func newApp(ctx context.Context, o Options) *App { return &App{ctx: ctx, opts: o} }

func (a *App) resize(w, h int) { a.w, a.h = min(max(w, 0), maxWidth), min(max(h, 0), maxHeight) }

// Init implements tea.Model.
func (a *App) Init() tea.Cmd { return nil }

// Update implements tea.Model.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case tea.KeyPressMsg:
		return a, tea.Quit
	}
	return a, nil
}

// View implements tea.Model.
func (a *App) View() tea.View {
	v := tea.NewView("Parallax" + strings.Repeat("\n", max(0, a.h-1)))
	v.AltScreen = true
	return v
}
