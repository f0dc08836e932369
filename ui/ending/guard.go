package ending

import (
	"reflect"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// Guard stands between Bubble Tea and a model and catches its panics, those of its
// commands included. Bubble Tea's own catch would print the stack, several screens
// of it, over the shell, and one fault must not end the others that a process serves.
// What no guard can catch is a panic in a goroutine that a library starts for itself.
type Guard struct {
	Model tea.Model
	Tell  func(value any) error // told of the first panic, says with what the program ends
	Quit  func()                // ends the program; any goroutine may call it

	mu     sync.Mutex
	broken error
	frame  tea.View // the last good one
}

// catch is deferred around everything that may panic.
func (g *Guard) catch() {
	value := recover()
	if value == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.broken == nil {
		g.broken = g.Tell(value)
		go g.Quit()
	}
}

// Fault is what Tell said of the first panic, nil when there was none.
func (g *Guard) Fault() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.broken
}

// Init implements tea.Model.
func (g *Guard) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.command(g.Model.Init())
}

// Update implements tea.Model. After a panic the model is not asked again.
func (g *Guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g
	if g.Fault() != nil {
		return g, nil
	}
	defer g.catch()
	next, cmd := g.Model.Update(msg)
	g.Model = next
	return g, g.command(cmd)
}

// View implements tea.Model.
func (g *Guard) View() (v tea.View) {
	v = g.frame
	if g.Fault() != nil {
		return v
	}
	defer g.catch()
	g.frame = g.Model.View()
	return g.frame
}

// command is cmd, guarded, and so are the commands that it makes.
func (g *Guard) command(cmd tea.Cmd) tea.Cmd {
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
