package serve

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"time"

	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"

	"parallax/ui"
	"parallax/ui/ending"
	"parallax/ui/state"
)

// fps is how often a second a served screen is drawn at most.
const fps = 30

// read shows the reader to a visitor until it ends.
func (s *Server) read(v *visit, pty ssh.Pty, sizes <-chan ssh.Window) (code int, err error) {
	name := terminal(pty.Term)
	if name == "" {
		go drainSizes(sizes)
		return 2, refusal{fmt.Errorf("the terminal %q cannot show the reader: name a command: %s", shown(pty.Term), commands)}
	}
	ctx, cancel := context.WithCancel(v.Context())
	defer cancel()
	width, height := window(pty.Window)
	env := environment(name)
	store, kept := s.state(v)
	defer s.leaveState(v, store)
	o := ui.Options{
		Shared: s.held.Shared, Name: s.cfg.Name, Secure: true, Color: colours(env), Env: env, FPS: fps,
		Input: &keyboard{v, cancel}, Output: v, Width: width, Height: height,
		Settings: s.cfg.Settings, Theme: s.cfg.Theme, ASCII: s.cfg.ASCII,
		State:    func() (*state.Store, error) { return store, nil },
		Panicked: func(what any, stack []byte) { s.panicked(v, what, stack) },
	}
	if s.cfg.NoColour {
		o.Color = "never"
	}
	p := ui.NewProgram(ctx, o)
	if !v.begin(p.Quit) {
		go drainSizes(sizes)
		return 1, nil
	}
	go func() {
		for w := range sizes {
			p.Resize(window(w))
		}
	}()
	go s.keepTime(ctx, v, p)
	if !kept {
		go p.Notify("marks and notes are for this session only: the server cannot keep them")
	}
	err = p.Run()
	switch {
	case errors.Is(err, ending.ErrFault):
		v.say("this session ended by a fault in the program; connect again")
		return 1, nil
	case ctx.Err() != nil:
		v.because("gone")
		return 1, nil
	case err != nil:
		return 1, err
	}
	if reason, _ := v.why(); reason != "" {
		return 1, nil
	}
	return 0, nil
}

// keyboard is what a visitor types. Its end is the end of the session.
type keyboard struct {
	v    *visit
	gone func()
}

func (k *keyboard) Read(p []byte) (int, error) {
	n, err := k.v.Read(p)
	if err != nil {
		k.gone()
	}
	return n, err
}

// The largest window that is drawn: a cell takes the server nearly a kilobyte.
const mostWidth, mostHeight = 400, 120

// window is the size that a client claims, no larger than any screen has it.
func window(w ssh.Window) (width, height int) {
	return min(max(w.Width, 1), mostWidth), min(max(w.Height, 1), mostHeight)
}

// terminal is a kind of terminal that a client claims to be, "" for one that cannot
// move its cursor or whose name is none.
func terminal(claimed string) string {
	if claimed == "dumb" || !terminalName.MatchString(claimed) {
		return ""
	}
	return claimed
}

var terminalName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$`)

// environment is all that a session knows of its surroundings. SSH_TTY keeps
// questions from terminals that are not known to answer them.
func environment(term string) []string {
	return []string{"TERM=" + term, "LANG=C.UTF-8", "SSH_TTY=ssh"}
}

// colours is how many colours such a terminal has, as --color names them.
func colours(env []string) string {
	switch colorprofile.Env(env) {
	case colorprofile.TrueColor:
		return "true"
	case colorprofile.ANSI256:
		return "256"
	case colorprofile.ANSI:
		return "16"
	}
	return "never"
}

// warning is how long before a limit its coming is said.
const warning = time.Minute

// keepTime ends a session at its limits, and says so a little earlier.
func (s *Server) keepTime(ctx context.Context, v *visit, p *ui.Program) {
	var warned time.Time
	for {
		due, idle := s.due(v)
		if due.IsZero() {
			return
		}
		left := time.Until(due)
		early := min(warning, s.cfg.Limits.Total/4)
		if idle {
			early = min(warning, s.cfg.Limits.Idle/4)
		}
		wait := left - early
		switch {
		case left <= 0 && idle:
			v.end("idle", "no key was pressed for "+s.cfg.Limits.Idle.String()+"; connect again to go on")
			return
		case left <= 0:
			v.end("total", "the session was open for "+s.cfg.Limits.Total.String()+", which is the most; connect again to go on")
			return
		case wait <= 0 && warned.Equal(due):
			wait = left
		case wait <= 0:
			warned, wait = due, left
			if idle {
				p.Notify("this session ends in " + left.Round(time.Second).String() + " unless a key is pressed")
			} else {
				p.Notify("this session ends in " + left.Round(time.Second).String() + ": it has been open for as long as one may")
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
	}
}

// due is when a session ends as things are, and whether for want of keys; never
// without limits.
func (s *Server) due(v *visit) (at time.Time, idle bool) {
	l := s.cfg.Limits
	if l.Total > 0 {
		at = v.start.Add(l.Total)
	}
	if l.Idle > 0 {
		if t := time.Unix(0, v.last.Load()).Add(l.Idle); at.IsZero() || t.Before(at) {
			return t, true
		}
	}
	return at, false
}
