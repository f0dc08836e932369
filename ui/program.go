package ui

import (
	"context"
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"parallax/ui/draw"
	"parallax/ui/ending"
)

// usualFPS is how often a second the screen is drawn at most. A key waits for the next
// time, nineteen in twenty up to 10 ms; at 60 it would be 16, which with the answer itself
// is too long while a corpus loads. Each ten of them take about a millisecond of CPU time a second.
const usualFPS = 90

// Program is the reader on one terminal, ready to run. Its methods but Run may be
// called from any goroutine; they wait while the terminal takes nothing.
type Program struct {
	app   *App
	guard *ending.Guard
	tea   *tea.Program
}

// noticeMsg is something to say to the one who reads.
type noticeMsg string

// NewProgram is the reader that o describes. Input, Output, Env, Width and Height
// must be set: nothing is taken from the process, so that many of them can run in
// one. It ends when ctx does.
func NewProgram(ctx context.Context, o Options) *Program {
	app := newApp(ctx, o)
	app.resize(o.Width, o.Height)
	if o.Shared != nil {
		app.first = app.loaded(o.Shared.loaded(o))
	}
	p := newProgram(ctx, o, app)
	p.app = app
	return p
}

// newProgram is a program of any model.
func newProgram(ctx context.Context, o Options, m tea.Model) *Program {
	fps := o.FPS
	if fps <= 0 {
		fps = usualFPS
	}
	opts := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithFPS(fps), tea.WithoutSignalHandler(),
		tea.WithInput(o.Input), tea.WithOutput(o.Output), tea.WithEnvironment(o.Env),
		tea.WithWindowSize(min(o.Width, maxWidth), min(o.Height, maxHeight)), tea.WithFilter(o.admits),
	}
	if p, forced := profile(o.Color, o.Env); forced {
		opts = append(opts, tea.WithColorProfile(p))
	} else if o.Secure { // in tmux, Bubble Tea would start it to ask
		opts = append(opts, tea.WithColorProfile(colorprofile.Env(o.Env)))
	}
	p := &Program{guard: &ending.Guard{Model: m, Tell: func(value any) error { return ending.Crashed(value, o.Env) }}}
	if o.Panicked != nil {
		p.guard.Tell = func(value any) error {
			o.Panicked(value, debug.Stack())
			return ending.ErrFault
		}
	}
	p.tea = tea.NewProgram(p.guard, opts...)
	p.guard.Quit = p.tea.Quit
	return p
}

// Run shows the reader until Quit, or until the user leaves it: then it returns
// nil. Otherwise it returns why there was nothing to show, what of the user's is lost
// since it could not be written, or ending.ErrFault.
func (p *Program) Run() error {
	_, err := p.tea.Run()
	return p.ended(err)
}

// ended closes what is kept, and says how the program ended.
func (p *Program) ended(err error) error {
	fault := p.guard.Fault()
	var lost error
	if p.app != nil {
		lost = p.app.leaveState(fault == nil)
	}
	switch {
	case fault != nil:
		return fault
	case p.app != nil && p.app.failed != nil:
		return p.app.failed
	case err != nil:
		return fmt.Errorf("run the reader: %w", err)
	}
	return lost
}

// Quit ends the program and puts the terminal back.
func (p *Program) Quit() { p.tea.Quit() }

// Resize says that the window is now w by h cells.
func (p *Program) Resize(w, h int) { p.tea.Send(tea.WindowSizeMsg{Width: w, Height: h}) }

// Notify says something in the status line, until the next key.
func (p *Program) Notify(text string) { p.tea.Send(noticeMsg(draw.Clean(text))) }

// admits keeps away from the program a window size that no screen has, which a
// client over SSH may claim, and the order to stop the process where it serves
// others too.
func (o Options) admits(_ tea.Model, msg tea.Msg) tea.Msg {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		m.Width, m.Height = min(m.Width, maxWidth), min(m.Height, maxHeight)
		return m
	case tea.SuspendMsg:
		if o.Shared != nil {
			return nil
		}
	}
	return msg
}
