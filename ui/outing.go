package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/anmitsu/go-shlex"
	uv "github.com/charmbracelet/ultraviolet"

	"parallax/ui/ending"
	"parallax/ui/keymap"
)

// forbidden says why no other program is started, "" where one may be.
func (a *App) forbidden() string {
	switch {
	case a.opts.Shared != nil:
		return "no other program is started at a server"
	case a.opts.Secure:
		return "--secure starts no other program"
	}
	return ""
}

// instead is a reason why no program is started, with what there is in its place.
func (a *App) instead(why string) string {
	if why == "" {
		return ""
	}
	return why + "; " + a.pen.Key(keymap.Copy) + " copies"
}

// outing is another program having the terminal; a tea.ExecCommand.
type outing struct {
	ctx context.Context
	env []string
	run func(*outing) error

	in       io.Reader
	out, err io.Writer
}

// returnedMsg says how an outing ended.
type returnedMsg struct {
	what string
	err  error
}

// SetStdin implements tea.ExecCommand.
func (o *outing) SetStdin(r io.Reader) {
	if o.in = r; r != nil {
		if f, ok := r.(*ending.File); ok { // else a program would not get the terminal itself
			o.in = f.File
		}
	}
}

// SetStdout implements tea.ExecCommand.
func (o *outing) SetStdout(w io.Writer) {
	if o.out = w; w != nil {
		if f, ok := w.(*ending.File); ok {
			o.out = f.File
		}
	}
}

// SetStderr implements tea.ExecCommand. What a program complains of belongs on the
// screen, not where the reader's own errors go.
func (o *outing) SetStderr(io.Writer) { o.err = o.out }

// Run implements tea.ExecCommand.
func (o *outing) Run() error { return o.run(o) }

// goOut gives the terminal to what run starts.
func (a *App) goOut(what string, run func(*outing) error) tea.Cmd {
	away := a.opts.away
	o := a.newOuting(func(o *outing) error {
		if away != nil {
			away.Begin()
			defer away.End()
		}
		return run(o)
	})
	return tea.Exec(o, func(err error) tea.Msg { return returnedMsg{what, err} })
}

func (a *App) newOuting(run func(*outing) error) *outing {
	return &outing{ctx: a.ctx, env: a.opts.Env, run: run}
}

// returned says how an outing ended.
func (a *App) returned(m returnedMsg) {
	a.note = m.what
	if m.err != nil {
		a.note = oneLine(m.err.Error())
	}
}

// start is the command of a program with its arguments, on the terminal.
func (o *outing) start(argv []string) *exec.Cmd {
	c := exec.CommandContext(o.ctx, argv[0], argv[1:]...)
	c.Env, c.Stdin, c.Stdout, c.Stderr = o.env, o.in, o.out, o.err
	return c
}

// through gives input to a program and has what it prints, up to maxPiped bytes.
func (o *outing) through(argv []string, input []byte) (printed string, err error) {
	var b bytes.Buffer
	all := &atMost{w: &b, left: maxPiped}
	c := o.start(argv)
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(input), all, all
	if err := c.Run(); err != nil {
		return b.String(), notRun(argv[0], "name a program with its arguments, as wc -w", err)
	}
	return b.String(), nil
}

// notRun is the error of a program; one that is not there says how to name another.
func notRun(what, mend string, err error) error {
	if errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s was not found; %s", what, mend)
	}
	return fmt.Errorf("%s: %w", what, err)
}

// maxPiped is how many bytes of what a program prints are shown.
const maxPiped = 16 << 20

// atMost passes on the first bytes, and swallows the rest.
type atMost struct {
	w    io.Writer
	left int
}

// Write implements io.Writer.
func (m *atMost) Write(p []byte) (int, error) {
	n := min(len(p), m.left)
	m.left -= n
	if _, err := m.w.Write(p[:n]); err != nil {
		return 0, err
	}
	return len(p), nil
}

// page shows text, made clean, in the pager; without one on the bare terminal, until
// Enter is pressed.
func (o *outing) page(text string) error {
	text = cleanLines(strings.ToValidUTF8(text, "\uFFFD"))
	pager, err := programIn(o.env, "PAGER")
	if err != nil {
		return err
	}
	if pager == nil {
		fmt.Fprint(o.out, "\n", strings.TrimSuffix(text, "\n"), "\n\npress Enter to come back ")
		return o.awaitEnter()
	}
	c := o.start(pager)
	c.Stdin = strings.NewReader(text) // a pager has its keys from the terminal
	if err := c.Run(); err != nil {
		return notRun("the pager "+pager[0], "set $PAGER, as PAGER=less", err)
	}
	return nil
}

// awaitEnter reads a line of the terminal, byte by byte: what follows is not ours.
func (o *outing) awaitEnter() error {
	b := make([]byte, 1)
	for o.in != nil && b[0] != '\n' && b[0] != '\r' {
		if _, err := o.in.Read(b); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("wait for Enter: %w", err)
		}
	}
	return nil
}

// programIn is the program, with its arguments, that the first of these variables
// names which is set; nil when none is.
func programIn(env []string, names ...string) ([]string, error) {
	for _, name := range names {
		if value := strings.TrimSpace(uv.Environ(env).Getenv(name)); value != "" {
			argv, err := split(value)
			if err != nil {
				return nil, fmt.Errorf("$%s: %w", name, err)
			}
			return argv, nil
		}
	}
	return nil, nil
}

// split is a command as words, with quotation marks and backslashes as in a shell,
// which is not asked: nothing else in it has a meaning.
func split(command string) ([]string, error) {
	argv, err := shlex.Split(command, true)
	if err != nil {
		return nil, fmt.Errorf("split %q into words: %w", command, err)
	}
	if len(argv) == 0 || argv[0] == "" {
		return nil, errors.New("expected a program and its arguments, as wc -w")
	}
	return argv, nil
}

// edit has a program work on a file that holds text and is gone afterwards.
func (o *outing) edit(argv []string, make func() (*os.File, error), text string) error {
	f, err := make()
	if err != nil {
		return fmt.Errorf("write the text to a file: %w", err)
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("write the text to a file: %w", err)
	}
	if err := o.start(append(argv, f.Name())).Run(); err != nil {
		return notRun("the editor "+argv[0], "set $EDITOR, as EDITOR=vi", err)
	}
	return nil
}
