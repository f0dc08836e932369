package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"parallax/corpus"
)

func (s *session) doctorCommand() *cobra.Command {
	return &cobra.Command{Use: "doctor", Short: "Show what the terminal can do, and why",
		Args: cobra.ArbitraryArgs, RunE: s.do(without(s.doctor))}
}

// doctor prints on one screen what the terminal can do and how that is known.
func (s *session) doctor() error {
	if err := oneOf("color", s.color, colors); err != nil {
		return err
	}
	colour, why := s.colours()
	lines := [][2]string{
		{"terminal", s.screen()},
		{"size", s.size()},
		{"colours", colour + " (" + why + ")"},
		{"background", s.background()},
		{"characters", s.charset()},
		{"multiplexer", s.multiplexer()},
		{"connection", s.connection()},
		{"reader", "starts"},
	}
	if no := s.noScreen(); no != "" {
		lines[len(lines)-1][1] = "does not start: " + no + "; lists are printed instead"
	}
	if err := s.version(); err != nil {
		return err
	}
	for _, l := range lines {
		if _, err := fmt.Fprintf(s.out, "%-12s %s\n", l[0], corpus.Clean(l[1])); err != nil {
			return err
		}
	}
	return nil
}

// named is "NAME=value", or "NAME not set".
func (s *session) named(name string) string {
	if v := s.getenv(name); v != "" {
		return name + "=" + v
	}
	return name + " not set"
}

func (s *session) screen() string {
	is := func(f any) string {
		if isTerminal(f) {
			return "a terminal"
		}
		return "no terminal"
	}
	return fmt.Sprintf("%s, %s; input is %s, output is %s", s.named("TERM"), s.named("COLORTERM"), is(s.in), is(s.out))
}

func (s *session) size() string {
	if file, ok := s.out.(term.File); ok {
		if w, h, err := term.GetSize(file.Fd()); err == nil {
			return fmt.Sprintf("%d columns, %d rows", w, h)
		}
	}
	return fmt.Sprintf("unknown; %s, %s", s.named("COLUMNS"), s.named("LINES"))
}

// colours says which colours the reader uses and what decided: flag, then
// NO_COLOR, then what the terminal says it can do.
func (s *session) colours() (which, why string) {
	names := map[string]string{"never": "none", "16": "16", "256": "256", "true": "24 bit"}
	if name, ok := names[s.color]; ok {
		return name, "--color " + s.color
	}
	if v := s.getenv("NO_COLOR"); v != "" {
		return "none", "NO_COLOR=" + v
	}
	why = s.named("TERM") + ", " + s.named("COLORTERM")
	switch colorprofile.Detect(s.out, s.env) {
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

func (s *session) background() string {
	if s.theme != "auto" {
		return s.theme + " (--theme)"
	}
	return "asked when the reader starts; " + s.named("COLORFGBG")
}

// charset says whether the locale is UTF-8, which the first of the three
// variables that is set decides.
func (s *session) charset() string {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		v := s.getenv(name)
		if v == "" {
			continue
		}
		upper := strings.ToUpper(strings.ReplaceAll(v, "-", ""))
		if strings.Contains(upper, "UTF8") {
			return "UTF-8 (" + s.named(name) + ")"
		}
		return "not UTF-8 (" + s.named(name) + "): letters outside ASCII may show wrong"
	}
	return "no locale set: letters outside ASCII may show wrong; try LANG=C.UTF-8"
}

func (s *session) multiplexer() string {
	switch t := s.getenv("TERM"); {
	case s.getenv("TMUX") != "":
		return "tmux"
	case s.getenv("STY") != "" || strings.HasPrefix(t, "screen"):
		return "screen"
	}
	return "none"
}

func (s *session) connection() string {
	if slices.ContainsFunc([]string{"SSH_TTY", "SSH_CONNECTION"}, func(name string) bool { return s.getenv(name) != "" }) {
		return "SSH"
	}
	return "local"
}
