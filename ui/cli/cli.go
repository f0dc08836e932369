package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/config"
	"parallax/ui/ending"
)

// Exit codes.
const (
	done   = 0
	failed = 1
	misuse = 2
)

// session is one run of the program.
type session struct {
	env   []string
	in    io.Reader
	out   io.Writer
	err   io.Writer
	code  int
	waits waits

	format, event, view, color, theme string
	where                             string
	spellings, state                  string
	grain                             int
	articles                          []string
	config                            string
	fields, docvars                   string
	ascii                             bool
	given                             *pflag.FlagSet // the flags, to know which were given
	settings                          *config.Settings
	strict, secure, plain, verbose    bool

	asked  string         // the command, as it is typed before its flags
	read   *corpus.Corpus // of which is told what was left out, when the command ends
	shared *model.Index   // the corpus of a server, which commands print in place of PATHs
}

// waits is for how long something is waited for, before the program does without.
type waits struct{ tab, tmux time.Duration }

// usageError is an error of the one who typed the command.
type usageError struct{ error }

// Run runs the program and returns its exit code. args are without the program's
// name; the reader needs in and out to be those of the process.
func Run(args, env []string, in io.Reader, out, err io.Writer) int {
	return run(&session{env: env, in: in, out: out, err: err, waits: waits{tab: aTab, tmux: ofTmux}}, args)
}

// run is Run of a session whose waits are settled.
func run(s *session, args []string) int {
	s.secure = s.getenv("PARALLAX_SECURE") == "1"
	root := s.commands()
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	// fang asks the terminal for its colours before it prints help. One that
	// cannot answer gets cobra's plain help.
	plain := s.dumb() && isTerminal(s.out) && slices.ContainsFunc(args, func(a string) bool {
		return a == "help" || a == "--help" || a == "-h"
	})
	execute := func(root *cobra.Command) error {
		return fang.Execute(context.Background(), root, fang.WithVersion(built().Version), fang.WithoutManpage(),
			fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}))
	}
	if plain {
		root.SilenceUsage, root.SilenceErrors = true, true
		execute = (*cobra.Command).Execute
	}
	if e := execute(root); e != nil {
		s.finish(usageError{e})
	}
	return s.code
}

// do makes a command's function out of run, whose error decides the exit code.
func (s *session) do(run func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		s.asked = c.CommandPath()
		s.finish(s.guarded(func() error { return run(c.Context(), args) }))
		s.tell()
		return nil
	}
}

// guarded is the error of run, a ending.Crash when it panics.
func (s *session) guarded(run func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = ending.Crashed(value, s.env)
		}
	}()
	return run()
}

// finish says what went wrong, if anything did, and settles the exit code.
func (s *session) finish(err error) {
	var usage usageError
	var signal ending.Interrupted
	switch {
	case err == nil:
		return
	case errors.As(err, &signal):
		s.code = signal.ExitCode()
		return
	case errors.Is(err, syscall.EPIPE): // whoever read the output has enough
		s.code = ending.Interrupted{Signal: syscall.SIGPIPE}.ExitCode()
		return
	case errors.As(err, &usage):
		s.code = misuse
		help := cmp.Or(s.asked, "parallax") + " --help"
		if s.shared != nil {
			help = "--help behind the command"
		}
		s.say("%v\nTry %s.", err, help)
		return
	}
	s.code = failed
	s.say("%v", err)
}

// say tells the user something on standard error. It is made clean: what was typed
// may be the name of a hostile file that a "*" of the shell stood for.
func (s *session) say(format string, args ...any) {
	fmt.Fprintln(s.err, "parallax: "+corpus.Clean(fmt.Sprintf(format, args...)))
}

// getenv is the value of name in the session's environment.
func (s *session) getenv(name string) string {
	for _, v := range slices.Backward(s.env) {
		if value, ok := strings.CutPrefix(v, name+"="); ok {
			return value
		}
	}
	return ""
}

// dumb reports whether the terminal cannot move its cursor.
func (s *session) dumb() bool {
	t := s.getenv("TERM")
	return t == "" || t == "dumb"
}

// isTerminal reports whether f is a terminal.
func isTerminal(f any) bool {
	file, ok := f.(term.File)
	return ok && term.IsTerminal(file.Fd())
}

// width is how many cells a table may take: those of the terminal, else COLUMNS,
// else 0 for no limit.
func (s *session) width() int {
	if file, ok := s.out.(term.File); ok {
		if w, _, err := term.GetSize(file.Fd()); err == nil && w > 0 {
			return w
		}
	}
	w, _ := strconv.Atoi(s.getenv("COLUMNS"))
	return max(w, 0)
}
