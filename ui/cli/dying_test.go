//go:build linux

package cli_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// soon is how long an end may take here. The program promises a second; a machine
// that runs many tests at once gets more.
const soon = 20 * time.Second

// first is on the first screen once the sample corpus is there.
const first = "White House urges allies"

// gone closes the terminal without a word and waits for the end.
func (s *screen) gone() {
	s.t.Helper()
	s.stopReading()
	at := time.Now()
	s.file.Close()
	s.ends(at)
}

// ends waits for an end that something at a time gave reason for.
func (s *screen) ends(at time.Time) {
	s.t.Helper()
	select {
	case <-s.ended:
		s.t.Logf("ended after %v: %v", time.Since(at).Round(time.Millisecond), s.command.ProcessState)
	case <-time.After(soon):
		s.t.Fatalf("still running after %v", soon)
	}
}

// deaf runs parallax with signals ignored from before it was started, as nohup and
// some shells do.
func deaf(t *testing.T, signals string, args ...string) *screen {
	t.Helper()
	line := append([]string{"-c", "trap '' " + signals + `; exec "$0" "$@"`, os.Args[0]}, args...)
	return startCommand(t, nil, exec.Command("/bin/sh", line...), true)
}

// TestTerminalGone closes the terminal in each state of the program, also with
// SIGHUP ignored, and with none sent: then only reading and writing tell.
func TestTerminalGone(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "fifo")
	if err := unix.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, path, shown, keys string }{
		{"at rest", "", first, ""},
		{"in a prompt", "", first, "/"},
		{"while loading", fifo, "Reading", ""},
	} {
		for _, how := range []string{"SIGHUP", "SIGHUP ignored", "no SIGHUP"} {
			t.Run(c.name+" "+how, func(t *testing.T) {
				t.Parallel()
				var args []string
				if c.path != "" {
					args = append(args, c.path)
				}
				var s *screen
				switch how {
				case "SIGHUP":
					s = start(t, nil, args...)
				case "SIGHUP ignored":
					s = deaf(t, "HUP", args...)
				case "no SIGHUP":
					s = startCommand(t, nil, exec.Command(os.Args[0], args...), false)
				}
				s.wait(c.shown)
				s.press(c.keys)
				s.gone()
			})
		}
	}
}

// TestSignalsAnywhere: a signal ends the program in a prompt and while it loads.
func TestSignalsAnywhere(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "fifo")
	if err := unix.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, begin := range map[string]func(*testing.T) *screen{
		"in a prompt": func(t *testing.T) *screen {
			s := start(t, nil)
			s.wait(first)
			s.press("/abc")
			s.wait("abc")
			return s
		},
		"while loading": func(t *testing.T) *screen { s := start(t, nil, fifo); s.wait("Reading"); return s },
		"SIGHUP ignored": func(t *testing.T) *screen {
			s := deaf(t, "HUP")
			s.wait(first)
			return s
		},
	} {
		for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
			t.Run(name+" "+signal.String(), func(t *testing.T) {
				t.Parallel()
				s := begin(t)
				s.command.Process.Signal(signal)
				s.exit(ended(signal))
				s.restored()
			})
		}
	}
}

// TestBlockedTerminal: a terminal that takes nothing more, as when the network
// stalls, does not keep the program; when it goes on, it is told to leave the
// screen.
func TestBlockedTerminal(t *testing.T) {
	t.Parallel()
	s := start(t, nil)
	s.wait(first)
	s.stopReading()
	for range 60 { // several times what fits between program and terminal
		s.press("\x0c")
		time.Sleep(20 * time.Millisecond)
	}
	at := time.Now()
	s.command.Process.Signal(syscall.SIGTERM)
	s.ends(at)
	if code := s.command.ProcessState.ExitCode(); code != ended(syscall.SIGTERM) {
		t.Errorf("exit code %d", code)
	}
	s.drain()
	s.restored()
}

// drain reads what the terminal still holds for us.
func (s *screen) drain() {
	buffer := make([]byte, 32<<10)
	for {
		ready := []unix.PollFd{{Fd: int32(s.file.Fd()), Events: unix.POLLIN}}
		if n, err := unix.Poll(ready, 200); n == 0 || err != nil && err != unix.EINTR {
			return
		}
		n, err := s.file.Read(buffer)
		s.raw.Write(buffer[:n])
		if err != nil {
			return
		}
	}
}

// TestSuspend stops the reader and goes on with it, from a shell with job control.
func TestSuspend(t *testing.T) {
	t.Parallel()
	s := startCommand(t, []string{"PS1=ready: ", "ENV="}, exec.Command("/bin/sh", "-i"), true)
	s.wait("ready:")
	s.press(os.Args[0] + "\n")
	s.wait(first)
	for range 2 {
		s.press("\x1a")
		s.until("the shell is back", func() bool { return s.left() })
		s.restored()
		s.press("echo $((6 * 7))th\n")
		s.wait("42th")
		before := len(s.written())
		s.press("fg\n")
		s.until("the reader is back", func() bool { return strings.Contains(s.written()[before:], first) })
		s.press("2")
		s.wait("Zelensky")
		s.press("1")
		s.wait(first)
	}
	s.press("q")
	s.until("the shell is back", func() bool { return s.left() })
	s.press("exit\n")
	s.exit(0)
	s.restored()
}

// left reports whether the alternate screen has been left.
func (s *screen) left() bool {
	w := s.written()
	return strings.LastIndex(w, "\x1b[?1049l") > strings.LastIndex(w, "\x1b[?1049h") && strings.HasSuffix(strings.TrimSpace(w), "ready:")
}

// TestNobodyReads: "parallax quotes | head -1" ends without a word, also where
// SIGPIPE is ignored.
func TestNobodyReads(t *testing.T) {
	t.Parallel()
	for _, trap := range []string{"", "trap '' PIPE; "} {
		for _, args := range []string{"articles --format jsonl", "quotes", "events --format csv", "compare --event E1 --format html", "--help", "doctor", ""} {
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			r.Close()
			command := exec.Command("/bin/sh", "-c", trap+`exec "$0" `+args, os.Args[0])
			command.Env = []string{"PARALLAX_TEST_PROCESS=1", "TERM=xterm-256color", "HOME=" + t.TempDir()}
			var said bytes.Buffer
			command.Stdout, command.Stderr = w, &said
			command.Run()
			w.Close()
			state := command.ProcessState.Sys().(syscall.WaitStatus)
			if args == "" { // says first that it prints the list
				said.Reset()
			}
			if said.Len() > 0 || !state.Signaled() && state.ExitStatus() != ended(syscall.SIGPIPE) && args != "--help" {
				t.Errorf("%sparallax %s: %v, said %q", trap, args, command.ProcessState, said.String())
			}
		}
	}
}

// TestFullDisk: what could not be written is told, with exit code 1.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for _, args := range []string{"articles", "quotes --format csv", "events --format md", "compare --event E1 --format jsonl", "doctor", "version"} {
		command := exec.Command(os.Args[0], strings.Fields(args)...)
		command.Env = []string{"PARALLAX_TEST_PROCESS=1", "HOME=" + t.TempDir()}
		said, err := command.StderrPipe()
		if err != nil {
			t.Fatal(err)
		}
		command.Stdout = full
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(said)
		command.Wait()
		if command.ProcessState.ExitCode() != 1 || !strings.Contains(string(text), "no space left") {
			t.Errorf("parallax %s: %v, said %q", args, command.ProcessState, text)
		}
	}
}
