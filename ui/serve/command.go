package serve

import (
	"bufio"
	"context"
	"errors"
	"io"
	"runtime"
	"strings"
	"time"

	"charm.land/ssh"
)

// commands are what may be printed, for people.
const commands = "articles, quotes, events or compare"

// Command is a command of a visitor. Out and Err take clean text.
type Command struct {
	Args     []string
	Width    int // of the visitor's terminal in cells, 0 without one
	Out, Err io.Writer
}

// commandsAtOnce is how many commands run at once: printing takes a core, and
// readers want theirs.
func commandsAtOnce() int { return max(runtime.GOMAXPROCS(0)/2, 1) }

// patience is how long a command waits for its turn.
const patience = 30 * time.Second

// print prints the answer of a command.
func (s *Server) print(v *visit, pty ssh.Pty, hasPty bool) (code int, err error) {
	c := Command{Args: v.Command()}
	if hasPty {
		c.Width, _ = window(pty.Window)
	}
	if len(c.Args) == 0 || strings.HasPrefix(c.Args[0], "-") {
		return 2, refusal{errors.New("the command could not be read; name one of " + commands)}
	}
	ctx, cancel := context.WithCancel(v.Context())
	defer cancel()
	if s.cfg.Limits.Total > 0 {
		defer time.AfterFunc(s.cfg.Limits.Total, cancel).Stop()
	}
	out := bufio.NewWriterSize(&turn{ctx: ctx, slots: s.slots, to: v}, 32<<10)
	c.Out, c.Err = out, v.Stderr()
	if !v.begin(cancel) {
		return 1, nil
	}
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-time.After(patience):
		return 1, refusal{errors.New("too many commands run; try again later")}
	case <-ctx.Done():
		v.because("gone")
		return 1, nil
	}
	code = s.held.Print(ctx, c)
	if err := out.Flush(); err != nil {
		v.because("gone")
		return 1, nil
	}
	v.because("printed")
	return code, nil
}

// turn is where a command that has its turn writes. While the client takes what is
// written another may have the turn: a slow one holds nobody up. Once the context
// has ended nothing more is taken, which is how printing learns of it.
type turn struct {
	ctx   context.Context
	slots chan struct{}
	to    io.Writer
}

func (t *turn) Write(p []byte) (int, error) {
	if err := t.ctx.Err(); err != nil {
		return 0, err
	}
	<-t.slots
	defer func() { t.slots <- struct{}{} }()
	return t.to.Write(p)
}
