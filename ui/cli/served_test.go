//go:build linux

package cli_test

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// served is parallax serve running as a process of its own, and the files of those
// who connect to it with the OpenSSH client.
type served struct {
	t       *testing.T
	dir     string // keys "right" and "wrong"
	port    string
	command *exec.Cmd
	ended   chan error

	mu  sync.Mutex
	log bytes.Buffer
}

// Write takes the log.
func (s *served) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.Write(p)
}

func (s *served) logged() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.String()
}

// serveTo starts parallax serve for the holder of the right key.
func serveTo(t *testing.T, args ...string) *served {
	t.Helper()
	for _, tool := range []string{"ssh", "sftp", "ssh-keygen"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the OpenSSH client is not installed: %v", err)
		}
	}
	s := &served{t: t, dir: t.TempDir(), ended: make(chan error, 1)}
	for _, name := range []string{"right", "wrong"} {
		s.keygen("-q", "-t", "ed25519", "-N", "", "-f", s.at(name))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, s.port, _ = net.SplitHostPort(listener.Addr().String())
	listener.Close()
	args = append([]string{"serve", "--keys", s.at("right.pub"), "--listen", "127.0.0.1:" + s.port, "--log-format", "json"}, args...)
	s.command = exec.Command(os.Args[0], args...)
	// The server's own surroundings must not reach a session.
	s.command.Env = []string{"PARALLAX_TEST_PROCESS=1", "HOME=" + s.dir, "NO_COLOR=1", "COLORTERM=truecolor", "LANG=C", "TMUX=/nowhere,1,0", "TERM=dumb"}
	s.command.Stderr = s
	if err := s.command.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { s.ended <- s.command.Wait() }()
	t.Cleanup(func() { s.command.Process.Kill() })
	s.until("it listens", "listening")
	return s
}

func (s *served) at(name string) string { return filepath.Join(s.dir, name) }

func (s *served) keygen(args ...string) {
	s.t.Helper()
	if out, err := exec.Command("ssh-keygen", args...).CombinedOutput(); err != nil {
		s.t.Fatalf("ssh-keygen %s: %v\n%s", args, err, out)
	}
}

// until waits until the log says something.
func (s *served) until(what, text string) {
	s.t.Helper()
	for deadline := time.Now().Add(patience); !strings.Contains(s.logged(), text); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			s.t.Fatalf("waited %v until %s; the log:\n%s", patience, what, s.logged())
		}
	}
}

// client is a command of the OpenSSH client with a key.
func (s *served) client(tool, key string, args ...string) *exec.Cmd {
	port := "-p"
	if tool == "sftp" {
		port = "-P"
	}
	c := exec.Command(tool, append([]string{"-F", "none", port, s.port, "-i", s.at(key),
		"-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "BatchMode=yes",
		"-o", "StrictHostKeyChecking=accept-new", "-o", "UserKnownHostsFile=" + s.at("known_hosts"), "-o", "LogLevel=ERROR"}, args...)...)
	c.Env = []string{"TERM=xterm-256color", "HOME=" + s.dir, "PATH=" + os.Getenv("PATH")}
	return c
}

// reads is a reader at the server.
func (s *served) reads() *screen {
	s.t.Helper()
	return onScreen(s.t, s.client("ssh", "right", "-t", "reader@127.0.0.1"), true)
}

// run runs a client to its end.
func (s *served) run(c *exec.Cmd) (out, errs string, code int) {
	s.t.Helper()
	var o, e bytes.Buffer
	c.Stdout, c.Stderr = &o, &e
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	defer time.AfterFunc(patience, func() { c.Process.Kill() }).Stop()
	c.Wait()
	return o.String(), e.String(), c.ProcessState.ExitCode()
}
