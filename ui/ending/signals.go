package ending

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

// Signals ends the program on a signal or when the terminal is gone.
// Bubble Tea knows SIGINT and SIGTERM only: without this a hang-up would kill
// the program with the terminal in raw mode, or, where SIGHUP is ignored, leave
// it alive for ever.
type Signals struct {
	ch    chan os.Signal
	got   atomic.Int32
	stuck chan struct{} // closed when a signal has not ended the program in time
	done  chan struct{}
	over  atomic.Bool // nothing more is written
	gate  *gate.Gate  // shut by what comes in, for work that gives way to keys; nil for none

	Away Away
}

// Away is how long another program has the terminal: ^C is for that one. The signal
// comes to both, and to the reader perhaps a moment after the program has ended.
type Away struct{ until atomic.Int64 } // in nanoseconds of the clock

func (w *Away) Begin() { w.until.Store(math.MaxInt64) }

func (w *Away) End() { w.until.Store(time.Now().Add(grace).UnixNano()) }

func (w *Away) now() bool { return time.Now().UnixNano() < w.until.Load() }

// WatchSignals waits for signals until Stop. What Input reads shuts g.
func WatchSignals(g *gate.Gate) *Signals {
	s := &Signals{gate: g, ch: make(chan os.Signal, 4), stuck: make(chan struct{}), done: make(chan struct{})}
	signal.Notify(s.ch, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)
	return s
}

// Stop leaves signals to whoever asked before.
func (s *Signals) Stop() {
	signal.Stop(s.ch)
	close(s.done)
}

// Caught is the signal that ended the program, 0 when none did.
func (s *Signals) Caught() syscall.Signal { return syscall.Signal(s.got.Load()) }

// Run runs p, which reads in and writes to out, to its end. A signal ends it, at the latest after grace: then the
// terminal is put back past p, which is left behind.
func (s *Signals) Run(p *tea.Program, in io.Reader, out io.Writer) error {
	was := stateOf(in)
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
		was.putBack(out)
		return nil
	}
}

// pass ends p at the first signal, until Stop.
func (s *Signals) pass(p *tea.Program) {
	for s.Caught() == 0 {
		select {
		case sig := <-s.ch:
			n, ok := sig.(syscall.Signal)
			if !ok || n == syscall.SIGINT && s.Away.now() {
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
func (s *Signals) hangUp() {
	select {
	case s.ch <- syscall.SIGHUP:
	default:
	}
}

// Input makes the end of in, or an error of it, count as a hang-up.
func (s *Signals) Input(in io.Reader) io.Reader {
	if f, ok := in.(*os.File); ok && term.IsTerminal(f.Fd()) {
		return &File{File: f, watch: s}
	}
	return &watchedReader{Reader: in, watch: s}
}

// Output makes an error of out count as a hang-up.
func (s *Signals) Output(out io.Writer) io.Writer {
	if f, ok := out.(*os.File); ok {
		return &File{File: f, watch: s}
	}
	return &watchedWriter{Writer: out, watch: s}
}

// File is a terminal that is watched. It stays a file, so that Bubble Tea can put it into raw mode and ask
// for its size.
type File struct {
	*os.File
	watch *Signals
}

func (f *File) Read(p []byte) (int, error) { return f.watch.read(f.File, p) }

func (f *File) Write(p []byte) (int, error) { return f.watch.write(f.File, p) }

type watchedReader struct {
	io.Reader
	watch *Signals
}

func (r *watchedReader) Read(p []byte) (int, error) { return r.watch.read(r.Reader, p) }

type watchedWriter struct {
	io.Writer
	watch *Signals
}

func (w *watchedWriter) Write(p []byte) (int, error) { return w.watch.write(w.Writer, p) }

func (s *Signals) read(in io.Reader, p []byte) (int, error) {
	n, err := in.Read(p)
	s.gate.Shut()
	if err != nil {
		s.hangUp()
	}
	return n, err
}

func (s *Signals) write(out io.Writer, p []byte) (int, error) {
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
