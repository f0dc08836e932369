package ui

import (
	"reflect"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// guard stands between Bubble Tea and a model and catches its panics, those of its
// commands included. Bubble Tea's own catch would print the stack, several screens
// of it, over the shell, and one fault must not end the others that a process serves.
// What no guard can catch is a panic in a goroutine that a library starts for itself.
type guard struct {
	model tea.Model
	tell  func(value any) error // told of the first panic, says with what the program ends
	quit  func()                // ends the program; any goroutine may call it

	mu     sync.Mutex
	broken error
	frame  tea.View // the last good one
}

// catch is deferred around everything that may panic.
func (g *guard) catch() {
	value := recover()
	if value == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.broken == nil {
		g.broken = g.tell(value)
		go g.quit()
	}
}

// fault is what tell said of the first panic, nil when there was none.
func (g *guard) fault() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.broken
}

// Init implements tea.Model.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.command(g.model.Init())
}

// Update implements tea.Model. After a panic the model is not asked again.
func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g
	if g.fault() != nil {
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
	if g.fault() != nil {
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
