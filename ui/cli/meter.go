package cli

import (
	"context"
	"fmt"
	"io"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"parallax/corpus"
	"parallax/ui/ending"
)

// A progress line is shown after this time, and at most so often.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

// meter is a line of progress on a terminal, gone when it ends. The nil meter shows
// nothing.
type meter struct {
	out  io.Writer
	mu   sync.Mutex
	next time.Time // not before
	w    int       // cells that stand on the line
}

// meter is one on standard error, nil where that is no terminal.
func (s *session) meter() *meter {
	if !isTerminal(s.err) {
		return nil
	}
	return &meter{out: s.err, next: time.Now().Add(progressAfter)}
}

// reading shows how much has been read; any goroutine may call it.
func (m *meter) reading(p corpus.Progress) {
	m.show(func() string { return fmt.Sprintf("reading: %d articles, %.1f MB", p.Articles, float64(p.Bytes)/1e6) })
}

// analysing shows how many articles have been looked through.
func (m *meter) analysing(done, all int) {
	m.show(func() string { return fmt.Sprintf("finding quotations: %d of %d articles", done, all) })
}

// grouping shows what part of the grouping into events is done.
func (m *meter) grouping(part float64) {
	m.show(func() string { return fmt.Sprintf("grouping into events: %.0f%%", 100*part) })
}

// show puts a line in the place of the one that stands there, if it is time for one.
func (m *meter) show(line func() string) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	now := time.Now()
	if now.Before(m.next) {
		return
	}
	m.next = now.Add(progressEvery)
	s := line()
	fmt.Fprintf(m.out, "\r%s%s", s, strings.Repeat(" ", max(m.w-len(s), 0)))
	m.w = len(s)
}

// end takes the line away.
func (m *meter) end() {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.w > 0 {
		fmt.Fprintf(m.out, "\r%s\r", strings.Repeat(" ", m.w))
		m.w = 0
	}
}

// interruptible runs work with a context that ^C ends; its error is then that of the
// signal, as of a program that the signal ended.
func interruptible(ctx context.Context, work func(context.Context) error) error {
	if signal.Ignored(syscall.SIGINT) {
		return work(ctx)
	}
	within, stop := signal.NotifyContext(ctx, syscall.SIGINT)
	defer stop()
	err := work(within)
	if err != nil && within.Err() != nil && ctx.Err() == nil {
		return ending.Interrupted{Signal: syscall.SIGINT}
	}
	return err
}
