package ui

import (
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"github.com/charmbracelet/x/term"
)

// signalWatch ends the program on a signal or when the terminal is gone.
// Bubble Tea knows SIGINT and SIGTERM only: without this a hang-up would kill
// the program with the terminal in raw mode, or, where SIGHUP is ignored, leave
// it alive for ever.
type signalWatch struct {
	ch   chan os.Signal
	got  atomic.Int32
	done chan struct{}
}

func watchSignals() *signalWatch {
	s := &signalWatch{ch: make(chan os.Signal, 4), done: make(chan struct{})}
	signal.Notify(s.ch, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)
	return s
}

func (s *signalWatch) stop() {
	signal.Stop(s.ch)
	close(s.done)
}

// caught is the signal that ended the program, 0 when none did.
func (s *signalWatch) caught() syscall.Signal { return syscall.Signal(s.got.Load()) }

// pass ends p at the first signal, until stop.
func (s *signalWatch) pass(p *Program) {
	select {
	case sig := <-s.ch:
		if n, ok := sig.(syscall.Signal); ok {
			s.got.Store(int32(n))
		}
		p.Quit()
	case <-s.done:
	}
}

// input makes the end of in, or an error of it, count as a hang-up.
func (s *signalWatch) input(in io.Reader) io.Reader {
	hangUp := func() {
		select {
		case s.ch <- syscall.SIGHUP:
		default:
		}
	}
	if f, ok := in.(*os.File); ok && term.IsTerminal(f.Fd()) {
		return &watchedFile{File: f, hangUp: hangUp}
	}
	return &watchedReader{Reader: in, hangUp: hangUp}
}

// watchedFile stays a file, so that Bubble Tea can put it into raw mode.
type watchedFile struct {
	*os.File
	hangUp func()
}

func (f *watchedFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	if err != nil {
		f.hangUp()
	}
	return n, err
}

type watchedReader struct {
	io.Reader
	hangUp func()
}

func (r *watchedReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil {
		r.hangUp()
	}
	return n, err
}
