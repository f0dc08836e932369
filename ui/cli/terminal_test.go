//go:build linux

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// patience is how long anything may take on a machine that does much else.
const patience = 40 * time.Second

// screen is parallax running in a terminal of its own.
type screen struct {
	t       *testing.T
	command *exec.Cmd
	file    *os.File      // our side of the terminal
	ended   chan error    // receives when the process has ended and all is read
	stop    chan struct{} // closed to stop reading
	stopped chan struct{}

	stopping sync.Once

	mu  sync.Mutex
	vt  vt10x.Terminal
	raw strings.Builder
}

// start runs parallax in a terminal of 80 by 24 cells.
func start(t *testing.T, env []string, args ...string) *screen {
	t.Helper()
	return startCommand(t, env, exec.Command(os.Args[0], args...), true)
}

// startCommand runs any program so; the terminal controls it if told so, and then
// has the kernel send SIGHUP when it goes.
func startCommand(t *testing.T, env []string, command *exec.Cmd, controls bool) *screen {
	t.Helper()
	command.Env = append([]string{"PARALLAX_TEST_PROCESS=1", "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + t.TempDir()}, env...)
	return onScreen(t, command, controls)
}

// onScreen runs a command in a terminal of 80 by 24 cells; the terminal controls it if
// told so.
func onScreen(t *testing.T, command *exec.Cmd, controls bool) *screen {
	t.Helper()
	file, err := pty.StartWithAttrs(command, &pty.Winsize{Cols: 80, Rows: 24}, &syscall.SysProcAttr{Setsid: true, Setctty: controls})
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, command: command, file: file, vt: vt10x.New(vt10x.WithSize(80, 24)),
		ended: make(chan error, 1), stop: make(chan struct{}), stopped: make(chan struct{})}
	go s.read()
	go func() {
		err := command.Wait()
		<-s.stopped // Linux ends the read with EIO once the process has gone
		s.ended <- err
	}()
	t.Cleanup(func() {
		command.Process.Kill()
		s.stopReading()
		file.Close()
	})
	return s
}

// read reads until the process has gone or stop is closed. It never sits in a
// read that has nothing to give: that would keep the terminal open after Close.
func (s *screen) read() {
	defer close(s.stopped)
	buffer := make([]byte, 32<<10)
	for {
		select {
		case <-s.stop:
			return
		default:
		}
		ready := []unix.PollFd{{Fd: int32(s.file.Fd()), Events: unix.POLLIN}}
		if n, err := unix.Poll(ready, 20); n == 0 || err == unix.EINTR {
			continue
		}
		n, err := s.file.Read(buffer)
		s.mu.Lock()
		s.vt.Write(buffer[:n])
		s.raw.Write(buffer[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// stopReading returns when nothing is being read any more.
func (s *screen) stopReading() {
	s.stopping.Do(func() { close(s.stop) })
	<-s.stopped
}

// text is what the screen shows.
func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.vt.String()
}

// written is all that was ever written to the terminal.
func (s *screen) written() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.String()
}

// wait waits until the screen shows text.
func (s *screen) wait(text string) {
	s.t.Helper()
	s.until("the screen shows "+text, func() bool { return strings.Contains(s.text(), text) })
}

func (s *screen) until(what string, holds func() bool) {
	s.t.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			s.t.Fatalf("waited %v until %s; the screen:\n%s", patience, what, s.text())
		}
	}
}

// press types keys.
func (s *screen) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.file, keys); err != nil {
		s.t.Fatal(err)
	}
}

// exit waits for the end and wants this exit code.
func (s *screen) exit(want int) {
	s.t.Helper()
	select {
	case <-s.ended:
	case <-time.After(patience):
		s.t.Fatalf("still running after %v; the screen:\n%s", patience, s.text())
	}
	if got := s.command.ProcessState.ExitCode(); got != want {
		s.t.Errorf("exit code %d (%v), want %d", got, s.command.ProcessState, want)
	}
}

// restored wants the terminal as it was: the main screen, the cursor to be seen,
// no mouse and no pasting mode.
func (s *screen) restored() {
	s.t.Helper()
	written := s.written()
	for _, mode := range []string{"1049", "25", "2004", "1000", "1002", "1003", "1006"} {
		on, off := "\x1b[?"+mode+"h", "\x1b[?"+mode+"l"
		if mode == "25" { // on is the state to end in
			on, off = off, on
		}
		if strings.LastIndex(written, on) > strings.LastIndex(written, off) {
			s.t.Errorf("mode %s was not put back", mode)
		}
	}
	state, err := unix.IoctlGetTermios(int(s.file.Fd()), unix.TCGETS)
	if err != nil {
		s.t.Fatal(err)
	}
	if state.Lflag&unix.ICANON == 0 || state.Lflag&unix.ECHO == 0 || state.Lflag&unix.ISIG == 0 {
		s.t.Errorf("the terminal was left raw: %+v", state)
	}
}

func TestReader(t *testing.T) {
	t.Parallel()
	s := start(t, nil)
	s.wait("White House urges allies")
	for _, size := range []pty.Winsize{{Cols: 40, Rows: 12}, {Cols: 200, Rows: 60}, {Cols: 80, Rows: 24}} {
		s.mu.Lock()
		s.vt.Resize(int(size.Cols), int(size.Rows))
		s.mu.Unlock()
		before := len(s.written())
		if err := pty.Setsize(s.file, &size); err != nil {
			t.Fatal(err)
		}
		s.until("it draws anew", func() bool { return len(s.written()) > before })
	}
	s.press("2")
	s.wait("Zelensky")
	s.press("?")
	s.wait("quit")
	s.press("\x03")
	s.exit(0)
	s.restored()
}

// ended is the exit code after a signal.
func ended(signal syscall.Signal) int { return 128 + int(signal) }

func TestReaderEnds(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(*screen)
		code int
	}{
		{"q", func(s *screen) { s.press("q") }, 0},
		{"Ctrl-C", func(s *screen) { s.press("\x03") }, 0},
		{"SIGTERM", func(s *screen) { s.command.Process.Signal(syscall.SIGTERM) }, ended(syscall.SIGTERM)},
		{"SIGHUP", func(s *screen) { s.command.Process.Signal(syscall.SIGHUP) }, ended(syscall.SIGHUP)},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := start(t, nil)
			s.wait("White House urges allies")
			c.end(s)
			s.exit(c.code)
			s.restored()
		})
	}
}

func TestDumbTerminal(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"--help"}} {
		s := start(t, []string{"TERM=dumb"}, args...)
		s.exit(0)
		if strings.Contains(s.written(), "\x1b") {
			t.Errorf("parallax %s writes escape sequences to a dumb terminal: %q", args, s.written())
		}
		if len(args) == 0 && !strings.Contains(s.written(), "Ukrinform") {
			t.Errorf("no list of articles:\n%s", s.written())
		}
		if len(args) == 0 && !strings.Contains(s.written(), "parallax --plain") {
			t.Errorf("nothing is said of --plain:\n%s", s.written())
		}
	}
}

// TestErrorsAskNothing: a mistyped command is told at once, without asking the
// terminal for anything.
func TestErrorsAskNothing(t *testing.T) {
	t.Parallel()
	none, empty := t.TempDir(), t.TempDir()+"/empty.txt"
	if err := os.WriteFile(empty, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for args, code := range map[string]int{"--bogus": 2, "nowhere": 1, "version": 0, "compare": 2, none: 1, empty: 1} {
		s := start(t, nil, args)
		s.exit(code)
		if strings.Contains(s.written(), "\x1b") {
			t.Errorf("parallax %s writes %q", args, s.written())
		}
	}
}

// TestNothingReadAfterwards: where only reading shows that there is nothing, the
// terminal is asked, and answers, while the reader still listens.
func TestNothingReadAfterwards(t *testing.T) {
	t.Parallel()
	path := t.TempDir() + "/broken.jsonl"
	if err := os.WriteFile(path, []byte("{broken\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	s := start(t, nil, path)
	s.exit(1)
	s.restored()
	written := s.written()
	asked, left := strings.LastIndex(written, "\x1b]11;?"), strings.LastIndex(written, "\x1b[?1049l")
	if asked < 0 || asked > left {
		t.Errorf("asked at %d, the screen left at %d: %q", asked, left, written)
	}
	if !strings.Contains(written[left:], "broken.jsonl") {
		t.Errorf("the reason is not told: %q", written[left:])
	}
}

// TestReaderSettings: the reader has the keys and the characters that are set.
func TestReaderSettings(t *testing.T) {
	path, _ := settings(t, "[keys]\nhelp = \"H\"\nbogus = \"b\"\n")
	s := start(t, []string{"LC_ALL=C"}, "--config", path)
	s.wait("1 problem in the settings")
	s.wait("LC_ALL=C is not UTF-8")
	s.press("H")
	s.wait("half a page down")
	s.press("q")
	s.press("q")
	s.exit(0)
}
