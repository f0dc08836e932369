package cli

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// named is "NAME=value", or "NAME not set".
func (s *session) named(name string) string {
	if v := s.getenv(name); v != "" {
		return name + "=" + v
	}
	return name + " not set"
}

func (s *session) screen() finding {
	is := func(f any) string {
		if isTerminal(f) {
			return "a terminal"
		}
		return "no terminal"
	}
	return well("terminal", "%s, %s; input is %s, output is %s", s.named("TERM"), s.named("COLORTERM"), is(s.in), is(s.out))
}

func (s *session) size() finding {
	if file, ok := s.out.(term.File); ok {
		if w, h, err := term.GetSize(file.Fd()); err == nil {
			return well("size", "%d columns, %d rows", w, h)
		}
	}
	return well("size", "unknown; %s, %s", s.named("COLUMNS"), s.named("LINES"))
}

// colourFinding says which colours there are; a terminal that can nearly always do
// more than its name says has a mending line.
func (s *session) colourFinding() finding {
	which, why := s.colours()
	if which == "16" && s.color == "auto" && s.getenv("TERM") == "xterm" {
		return ill("colours", "export TERM=xterm-256color", "%s (%s)", which, why)
	}
	return well("colours", "%s (%s)", which, why)
}

// colours says which colours the reader uses and what decided: flag, then
// NO_COLOR, then what the terminal says it can do.
func (s *session) colours() (which, why string) {
	names := map[string]string{"never": "none", "16": "16", "256": "256", "true": "24 bit"}
	if name, ok := names[s.color]; ok {
		return name, s.by("color", "color", s.color)
	}
	if v := s.getenv("NO_COLOR"); v != "" {
		return "none", "NO_COLOR=" + v
	}
	why = s.named("TERM") + ", " + s.named("COLORTERM")
	detected := colorprofile.Detect
	if s.secure && isTerminal(s.out) { // it would start tmux to ask
		detected = func(_ io.Writer, env []string) colorprofile.Profile { return colorprofile.Env(env) }
	}
	switch detected(s.out, s.env) {
	case colorprofile.TrueColor:
		return "24 bit", why
	case colorprofile.ANSI256:
		return "256", why
	case colorprofile.ANSI:
		return "16", why
	}
	if !isTerminal(s.out) {
		why = "output is no terminal"
	}
	return "none", why
}

func (s *session) background() finding {
	if s.theme != "auto" {
		return well("background", "%s (%s)", s.theme, s.by("theme", "background", ""))
	}
	return well("background", "asked when the reader starts; %s", s.named("COLORFGBG"))
}

// charset says whether the locale is UTF-8, which the first of the three
// variables that is set decides.
func (s *session) charset() finding {
	switch name, unicode := s.locale(); {
	case unicode:
		return well("characters", "UTF-8 (%s)", s.named(name))
	case name != "":
		return ill("characters", "export "+name+"=C.UTF-8", "not UTF-8 (%s): the reader shows ASCII, ? for other letters; --ascii=false shows all", s.named(name))
	}
	return ill("characters", "export LANG=C.UTF-8", "no locale set: the reader shows ASCII, ? for other letters; --ascii=false shows all")
}

// inside is the multiplexer that the terminal is of, "" for none.
func (s *session) inside() string {
	switch t := s.getenv("TERM"); {
	case s.getenv("TMUX") != "":
		return "tmux"
	case s.getenv("STY") != "" || strings.HasPrefix(t, "screen"):
		return "screen"
	}
	return ""
}

func (s *session) multiplexer() finding {
	if in := s.inside(); in != "" {
		return well("multiplexer", "%s", in)
	}
	return well("multiplexer", "none")
}

func (s *session) connection() finding {
	if slices.ContainsFunc([]string{"SSH_TTY", "SSH_CONNECTION"}, func(name string) bool { return s.getenv(name) != "" }) {
		return well("connection", "SSH")
	}
	return well("connection", "local")
}

// clipboard says what a copy goes through.
func (s *session) clipboard() finding {
	const path = "y sends text to the terminal in a sequence (OSC 52), at most 74994 bytes of it; whether the terminal takes it it does not say"
	switch in := s.inside(); {
	case in == "tmux" && s.secure:
		return well("clipboard", "through tmux, which takes it where set-clipboard is on: %s", path)
	case in == "tmux":
		return well("clipboard", "y gives text to tmux (load-buffer -w), which pastes it with its own key and hands it on to the terminal")
	case in == "screen":
		return ill("clipboard", "run it in tmux, or select with the terminal and Shift", "screen drops what y copies")
	case s.getenv("TERM") == "linux":
		return ill("clipboard", "connect from a terminal that has a clipboard", "the console has none")
	case s.getenv("TERM_PROGRAM") == "Apple_Terminal":
		return ill("clipboard", "use a terminal that takes OSC 52, as iTerm2, kitty or WezTerm", "this terminal drops what y copies")
	}
	return well("clipboard", "%s", path)
}

// ofTmux is how long tmux has to answer.
const ofTmux = 500 * time.Millisecond

// tmuxOption asks the tmux that we run in for an option.
func (s *session) tmuxOption(ctx context.Context, name string) (string, error) {
	if s.secure {
		return "", errAskNothing
	}
	ctx, cancel := context.WithTimeout(ctx, s.waits.tmux)
	defer cancel()
	ask := exec.CommandContext(ctx, "tmux", "show", "-gv", name)
	ask.Env = s.env
	ask.WaitDelay = s.waits.tmux
	out, err := ask.Output()
	return strings.TrimSpace(string(out)), err
}

var errAskNothing = fmt.Errorf("--secure starts no program")

// tmuxHurts are the options of tmux that a reader notices: when a value of one
// hurts, what that does and the line that mends it.
var tmuxHurts = []struct {
	name, mend, does string
	hurts            func(value string) bool
}{
	{"escape-time", "tmux set -s escape-time 20", "Esc is held back that many milliseconds (q does not wait)",
		func(v string) bool { n, err := strconv.Atoi(v); return err == nil && n > 100 }},
	{"default-terminal", "tmux set -s default-terminal tmux-256color", "fewer colours, and no italics",
		func(v string) bool { return !strings.HasSuffix(v, "-256color") && !strings.HasSuffix(v, "-direct") }},
	{"focus-events", "tmux set -s focus-events on", "what another session marks shows later", func(v string) bool { return v != "on" }},
	{"allow-passthrough", "tmux set -g allow-passthrough off", "programs in other panes can write to the terminal behind tmux; Parallax never does",
		func(v string) bool { return v == "on" || v == "all" }},
}

// tmux says which settings of the tmux that we run in hurt; it asks nothing outside
// tmux, and no more once tmux has not answered in time.
func (s *session) tmux(ctx context.Context) []finding {
	if s.inside() != "tmux" {
		return nil
	}
	var found []finding
	for _, o := range tmuxHurts {
		v, err := s.tmuxOption(ctx, o.name)
		switch {
		case err != nil && (s.secure || ctx.Err() != nil || strings.Contains(err.Error(), "killed")):
			return append(found, well("tmux", "not asked for its settings: %v", err))
		case err != nil:
			found = append(found, well("tmux", "%s is not known to this tmux", o.name))
		case o.hurts(v):
			found = append(found, ill("tmux", o.mend+" (and that line in ~/.tmux.conf)", "%s is %s: %s", o.name, v, o.does))
		default:
			found = append(found, well("tmux", "%s is %s", o.name, v))
		}
	}
	return found
}
