package ending

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// brittle panics where it says.
type brittle struct{ update, view bool }

func (brittle) Init() tea.Cmd { return nil }

func (b brittle) Update(tea.Msg) (tea.Model, tea.Cmd) {
	if b.update {
		panic("boom")
	}
	return b, nil
}

func (b brittle) View() tea.View {
	if b.view {
		panic("boom")
	}
	return tea.View{}
}

// TestGuard: a panic in a command, of a batch too, while obeying and while drawing
// is told once and ends the program.
func TestGuard(t *testing.T) {
	boom := func() tea.Msg { panic("boom") }
	for name, c := range map[string]struct {
		model   brittle
		provoke func(*Guard)
	}{
		"command": {brittle{}, func(g *Guard) { g.command(boom)() }},
		"batch":   {brittle{}, func(g *Guard) { g.command(tea.Batch(boom, boom))().(tea.BatchMsg)[0]() }},
		"update":  {brittle{update: true}, func(g *Guard) { g.Update(nil) }},
		"view":    {brittle{view: true}, func(g *Guard) { g.View() }},
	} {
		told, quit := 0, make(chan bool, 9)
		g := &Guard{Model: c.model, Tell: func(any) error { told++; return ErrFault }, Quit: func() { quit <- true }}
		c.provoke(g)
		if <-quit; told != 1 || g.Fault() != ErrFault {
			t.Errorf("%s: told %d times, ended with %v", name, told, g.Fault())
		}
		g.Update(nil)
		g.View()
		if told != 1 {
			t.Errorf("%s: a broken program is asked again", name)
		}
	}
}
