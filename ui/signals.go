package ui

import (
	"io"
	"math"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"parallax/corpus/gate"
)

// grace is how long the program may take to end after a signal. It takes longer
// only when something in it is stuck, most likely writing to a terminal that
// takes nothing.
const grace = 500 * time.Millisecond

// signalWatch ends the program on a signal or when the terminal is gone.
// Bubble Tea knows SIGINT and SIGTERM only: without this a hang-up would kill
// the program with the terminal in raw mode, or, where SIGHUP is ignored, leave
// it alive for ever.
type signalWatch struct {
	ch    chan os.Signal
	got   atomic.Int32
	stuck chan struct{} // closed when a signal has not ended the program in time
	done  chan struct{}
	over  atomic.Bool // nothing more is written
	away  away
	gate  *gate.Gate // for work that gives way to keys
}

// away is how long another program has the terminal: ^C is for that one. The signal
// comes to both, and to the reader perhaps a moment after the program has ended.
type away struct{ until atomic.Int64 } // in nanoseconds of the clock

func (w *away) begin() { w.until.Store(math.MaxInt64) }

func (w *away) end() { w.until.Store(time.Now().Add(grace).UnixNano()) }

func (w *away) now() bool { return time.Now().UnixNano() < w.until.Load() }

func watchSignals(g *gate.Gate) *signalWatch {
	s := &signalWatch{gate: g, ch: make(chan os.Signal, 4), stuck: make(chan struct{}), done: make(chan struct{})}
	signal.Notify(s.ch, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)
	return s
}

func (s *signalWatch) stop() {
	signal.Stop(s.ch)
	close(s.done)
}

// caught is the signal that ended the program, 0 when none did.
func (s *signalWatch) caught() syscall.Signal { return syscall.Signal(s.got.Load()) }

// run runs p to its end. A signal ends it, at the latest after grace: then the
// terminal is put back past p, which is left behind.
func (s *signalWatch) run(p *tea.Program, o Options) error {
	was := stateOf(o.Input)
	ended := make(chan error, 1)
	go func() {
		_, err := p.Run()
		ended <- err
	}()
	go s.pass(p)
	select {
	case err := <-ended:
		return err
	case <-s.stuck:
		s.over.Store(true)
		was.putBack(o.Output)
		return nil
	}
}

// pass ends p at the first signal, until stop.
func (s *signalWatch) pass(p *tea.Program) {
	for s.caught() == 0 {
		select {
		case sig := <-s.ch:
			n, ok := sig.(syscall.Signal)
			if !ok || n == syscall.SIGINT && s.away.now() {
				continue
			}
			s.got.Store(int32(n))
			go p.Quit() // it waits for the loop of p
		case <-s.done:
			return
		}
	}
	select {
	case <-time.After(grace):
		close(s.stuck)
	case <-s.done:
	}
}

// hangUp ends the program as SIGHUP does.
func (s *signalWatch) hangUp() {
	select {
	case s.ch <- syscall.SIGHUP:
	default:
	}
}

// input makes the end of in, or an error of it, count as a hang-up.
func (s *signalWatch) input(in io.Reader) io.Reader {
	if f, ok := in.(*os.File); ok && term.IsTerminal(f.Fd()) {
		return &watchedFile{File: f, watch: s}
	}
	return &watchedReader{Reader: in, watch: s}
}

// output makes an error of out count as a hang-up.
func (s *signalWatch) output(out io.Writer) io.Writer {
	if f, ok := out.(*os.File); ok {
		return &watchedFile{File: f, watch: s}
	}
	return &watchedWriter{Writer: out, watch: s}
}

// watchedFile stays a file, so that Bubble Tea can put it into raw mode and ask
// for its size.
type watchedFile struct {
	*os.File
	watch *signalWatch
}

func (f *watchedFile) Read(p []byte) (int, error) { return f.watch.read(f.File, p) }

func (f *watchedFile) Write(p []byte) (int, error) { return f.watch.write(f.File, p) }

type watchedReader struct {
	io.Reader
	watch *signalWatch
}

func (r *watchedReader) Read(p []byte) (int, error) { return r.watch.read(r.Reader, p) }

type watchedWriter struct {
	io.Writer
	watch *signalWatch
}

func (w *watchedWriter) Write(p []byte) (int, error) { return w.watch.write(w.Writer, p) }

func (s *signalWatch) read(in io.Reader, p []byte) (int, error) {
	n, err := in.Read(p)
	s.gate.Shut()
	if err != nil {
		s.hangUp()
	}
	return n, err
}

func (s *signalWatch) write(out io.Writer, p []byte) (int, error) {
	if s.over.Load() {
		return 0, os.ErrClosed
	}
	n, err := out.Write(p)
	s.gate.Wrote()
	if err != nil {
		s.hangUp()
	}
	return n, err
}
