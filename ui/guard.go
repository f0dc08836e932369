package ui

import (
	"reflect"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// guard stands between Bubble Tea and a model and catches its panics, those of its
// commands included. Bubble Tea's own catch would print the stack, several screens
// of it, over the shell.
type guard struct {
	model tea.Model
	env   []string
	quit  func() // ends the program; any goroutine may call it

	mu    sync.Mutex
	crash *Crash
	frame tea.View // the last good one
}

// catch is deferred around everything that may panic.
func (g *guard) catch() {
	value := recover()
	if value == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.crash == nil {
		g.crash = Crashed(value, g.env)
		go g.quit()
	}
}

// crashed is the first panic, or nil.
func (g *guard) crashed() *Crash {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.crash
}

// Init implements tea.Model.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.command(g.model.Init())
}

// Update implements tea.Model. After a panic the model is not asked again.
func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g
	if g.crashed() != nil {
		return g, nil
	}
	defer g.catch()
	next, cmd := g.model.Update(msg)
	g.model = next
	return g, g.command(cmd)
}

// View implements tea.Model.
func (g *guard) View() (v tea.View) {
	v = g.frame
	if g.crashed() != nil {
		return v
	}
	defer g.catch()
	g.frame = g.model.View()
	return g.frame
}

// command is cmd, guarded, and so are the commands that it makes.
func (g *guard) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.catch()
		msg = cmd()
		// A batch or a sequence, whose type Bubble Tea does not export.
		if v := reflect.ValueOf(msg); v.IsValid() && v.Type().ConvertibleTo(reflect.TypeFor[[]tea.Cmd]()) {
			cmds := v.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd)
			for i := range cmds {
				cmds[i] = g.command(cmds[i])
			}
		}
		return msg
	}
}
