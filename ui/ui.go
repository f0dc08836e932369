package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"syscall"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/term"

	"parallax/corpus"
	"parallax/corpus/gate"
	"parallax/corpus/watch"
	"parallax/model"
	"parallax/ui/config"
	"parallax/ui/ending"
	"parallax/ui/state"
)

// Options say what the reader reads and how it looks. Only Open is required, or
// Shared in its place.
type Options struct {
	// Open reads the corpus. It is called in a goroutine of its own, after the first
	// frame has been drawn and again whenever the user wants it read again; its context
	// ends when the reader quits. The first time it may tell grown of the articles read
	// so far, the first ones first: they are shown at once; later grown is nil.
	Open func(ctx context.Context, progress func(corpus.Progress), grown func(*corpus.Corpus)) (*corpus.Corpus, error)
	// Watch tells what differs from the corpus as it is now, until its context ends;
	// nil where nothing is watched. Nothing is read again before the user says so.
	Watch func(ctx context.Context) <-chan watch.News
	// Model is how the corpus is analysed; the zero value is the usual way.
	Model model.Options
	// Shared is a corpus already analysed, for readers that share it with others;
	// nothing is opened then, and there is no shell to suspend to.
	Shared *Shared
	// Secure forbids whatever would start a program or write a file that is not
	// state: no pipe, no editor, no pager, no export. Links are shown and copied.
	Secure bool
	// Panicked, when not nil, is told of a fault in the program, from any
	// goroutine; this reader then ends with ending.ErrFault, and no other one does.
	Panicked func(what any, stack []byte)
	// State opens what the reader has kept of articles. It is called in the goroutine
	// of Open; nil, or with an error, what is kept ends with the session.
	State func() (*state.Store, error)
	// Export prints what is visible; nil where nothing may be written.
	Export func(w io.Writer, e Export) error
	// Name is what is read, for people: "sample corpus", "~/news".
	Name string
	// Paths are where it was read from, as they were given, none for the sample
	// corpus: for the command line that shows it again.
	Paths []string
	// Sample says that it is the sample corpus: who sees it first is told what to do.
	Sample bool
	// Flags are those that say how Paths are read, each followed by its value.
	Flags []string
	// Theme is "dark", "light", or "" (also "auto") to follow the terminal.
	Theme string
	// Color is "never", "16", "256", "true", or "" (also "auto"): then NO_COLOR
	// decides, and without it what the terminal can do.
	Color string
	// Settings are what the user's file says of keys, styles and the width of the
	// text; nil for nothing. Theme and Color come before what it says of them.
	Settings *config.Settings
	// ASCII, when not empty, has every sign shown in ASCII; it is the reason, which
	// the reader says once.
	ASCII string
	// Input, Output and Env are those of the process when nil. When Input is nil
	// and standard input is not a terminal, the controlling terminal is opened,
	// so that a corpus can come through a pipe.
	Input  io.Reader
	Output io.Writer
	Env    []string
	// Width and Height are the size of the window in cells, FPS how often a second
	// it is drawn at most; 0 is as the terminal says, and 90.
	Width, Height, FPS int

	away *ending.Away // nil where no signal ends the reader
	gate *gate.Gate   // shut while a key is answered, nil for none
}

// Run shows the reader until the user leaves it. It returns nil when the user
// quit, ending.Interrupted after SIGHUP, SIGTERM, SIGINT or the loss of the terminal, a
// ending.Crash after a panic, and otherwise the reason why there was nothing to show.
func Run(ctx context.Context, o Options) error {
	defer gate.Spare()()
	var g gate.Gate
	ctx, cancel := context.WithCancel(g.In(ctx))
	defer cancel()
	if o.Env == nil {
		o.Env = os.Environ()
	}
	if o.Output == nil {
		o.Output = os.Stdout
	}
	input, closeInput, err := terminalInput(o.Input)
	if err != nil {
		return err
	}
	defer closeInput()
	o.Input = input
	if o.Width <= 0 || o.Height <= 0 {
		o.Width, o.Height = terminalSize(o.Output, o.Env)
	}
	return play(o, &g, func(o Options) *Program { return NewProgram(ctx, o) })
}

// play runs a program in the terminal until it quits, crashes or is interrupted.
func play(o Options, g *gate.Gate, program func(Options) *Program) error {
	watch := ending.WatchSignals(g)
	defer watch.Stop()
	watched := o
	watched.Input, watched.Output = watch.Input(o.Input), watch.Output(o.Output)
	watched.away, watched.gate = &watch.Away, g
	p := program(watched)
	err := p.ended(watch.Run(p.tea, o.Input, o.Output))
	switch sig := watch.Caught(); {
	case p.guard.Fault() != nil:
		return err
	case sig != 0:
		return ending.Interrupted{Signal: sig}
	case errors.Is(err, syscall.EIO), errors.Is(err, io.EOF):
		return ending.Interrupted{Signal: syscall.SIGHUP}
	}
	return err
}

// terminalInput is where keys come from: in, else standard input when it is a
// terminal, else the controlling terminal.
func terminalInput(in io.Reader) (io.Reader, func(), error) {
	if in != nil {
		return in, func() {}, nil
	}
	if term.IsTerminal(os.Stdin.Fd()) {
		return os.Stdin, func() {}, nil
	}
	f, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("open the terminal for keys: %w; without one parallax --plain reads, and parallax --help says what else prints", err)
	}
	return f, func() { f.Close() }, nil
}

// terminalSize is the size to draw the first frame at: that of the terminal,
// else COLUMNS and LINES, else 80 by 24.
func terminalSize(out io.Writer, env []string) (w, h int) {
	if f, ok := out.(term.File); ok {
		if w, h, err := term.GetSize(f.Fd()); err == nil && w > 0 && h > 0 {
			return w, h
		}
	}
	w, errW := strconv.Atoi(uv.Environ(env).Getenv("COLUMNS"))
	h, errH := strconv.Atoi(uv.Environ(env).Getenv("LINES"))
	if errW != nil || errH != nil || w <= 0 || h <= 0 {
		return 80, 24
	}
	return w, h
}

// profile is the colour profile that the flag or NO_COLOR forces. NO_COLOR
// counts with any value but the empty one; colorprofile would parse it as a bool.
func profile(flag string, env []string) (p colorprofile.Profile, forced bool) {
	switch flag {
	case "never":
		return colorprofile.ASCII, true
	case "16":
		return colorprofile.ANSI, true
	case "256":
		return colorprofile.ANSI256, true
	case "true":
		return colorprofile.TrueColor, true
	}
	if uv.Environ(env).Getenv("NO_COLOR") != "" {
		return colorprofile.ASCII, true
	}
	return colorprofile.Unknown, false
}

// settings are those of the user, or none.
func (o Options) settings() *config.Settings {
	if o.Settings == nil {
		return &config.Settings{}
	}
	return o.Settings
}
