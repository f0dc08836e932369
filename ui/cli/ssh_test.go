//go:build linux

package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestServeReader: the right key sees the first frame in its colours, at its size,
// and leaves with its screen put back; a resize and a huge window are drawn.
func TestServeReader(t *testing.T) {
	t.Parallel()
	server := serveTo(t)
	s := server.reads()
	s.wait("White House urges allies")
	if !strings.Contains(s.written(), "38;5;") {
		t.Error("no colour of 256: the server's surroundings show")
	}
	s.press("\x1a") // ^Z must not stop the server
	s.wait("no shell behind this session")
	s.presses([2]string{"M", "the mouse is on"}, [2]string{"\x1b[<0;15;1M\x1b[<0;15;1m", "[2 Quotes]"}, [2]string{"M1", "[1 Articles]"})
	before := len(s.written())
	if err := pty.Setsize(s.file, &pty.Winsize{Cols: 60000, Rows: 60000}); err != nil {
		t.Fatal(err)
	}
	s.until("it draws anew", func() bool { return len(s.written()) > before })
	if err := pty.Setsize(s.file, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	s.press("2")
	s.wait("Zelensky")
	s.press("\x03")
	s.exit(0)
	s.restored()
	server.until("the end is logged", `"why":"quit"`)
	if n := residentKB(t, server.command.Process.Pid); n > 200<<10 {
		t.Errorf("a huge window took the server to %d KB", n)
	}
	log := server.logged()
	for _, want := range []string{`"msg":"connect"`, `"msg":"session start"`, `"key":"SHA256:`, `"user":"reader"`, `"seconds":`, `"host_key":"SHA256:`} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %s:\n%s", want, log)
		}
	}
	for line := range strings.Lines(log) {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %q", line)
		}
	}
	if strings.Contains(log, "Zelensky") || strings.Contains(log, "White House") {
		t.Errorf("text of articles is logged:\n%s", log)
	}
}

// residentKB is how much memory a process holds.
func residentKB(t *testing.T, pid int) int {
	t.Helper()
	out, err := exec.Command("ps", "-o", "rss=", "-p", strings.TrimSpace(jsonOf(pid))).Output()
	if err != nil {
		t.Skipf("ps is not there: %v", err)
	}
	n := 0
	if err := json.Unmarshal(bytes.TrimSpace(out), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func jsonOf(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

// TestServeRefusals: who and what is not let in, and what is said.
func TestServeRefusals(t *testing.T) {
	t.Parallel()
	server := serveTo(t)
	const host = "reader@127.0.0.1"
	for name, c := range map[string]struct {
		command *exec.Cmd
		says    string // by the client
		logs    string
	}{
		"wrong key":      {server.client("ssh", "wrong", "-tt", host), "Permission denied (publickey)", "no auth passed"},
		"no terminal":    {server.client("ssh", "right", "-T", host), "no terminal was asked for: connect with ssh -t", "no terminal was asked for"},
		"sftp":           {server.client("sftp", "right", host), "", "not served: subsystem"},
		"shell command":  {server.client("ssh", "right", host, "cat /etc/passwd"), `there is no command "cat" here`, `"command":"cat /etc/passwd"`},
		"flag for args":  {server.client("ssh", "right", host, "--", "--version"), "could not be read", ""},
		"path":           {server.client("ssh", "right", host, "articles /etc"), "expected no PATH", ""},
		"analysis flag":  {server.client("ssh", "right", host, "articles --grain 2"), "unknown flag: --grain", ""},
		"completion":     {server.client("ssh", "right", host, "__complete articles --format ''"), "there is no command", ""},
		"serve":          {server.client("ssh", "right", host, "serve"), `there is no command "serve"`, ""},
		"hostile":        {server.client("ssh", "right", host, "'\x1b]0;pwned\a'"), "there is no command", "␛"},
		"to a port":      {server.client("ssh", "right", "-o", "ExitOnForwardFailure=yes", "-W", "127.0.0.1:22", host), "", ""},
		"port of theirs": {server.client("ssh", "right", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22", host, "articles"), "remote port forwarding failed", ""},
		"agent":          {server.client("ssh", "right", "-A", host, "no-such"), "there is no command", ""},
	} {
		out, errs, code := server.run(c.command)
		if code == 0 || !strings.Contains(out+errs, c.says) || strings.ContainsAny(out+errs, "\x1b\a") {
			t.Errorf("%s: exit code %d, %q, %q", name, code, out, errs)
		}
		if c.logs != "" {
			server.until(name+" is logged", c.logs)
		}
	}
	if strings.ContainsAny(server.logged(), "\x1b\a") {
		t.Error("a control of a client reached the log")
	}
	dumb := server.client("ssh", "right", "-tt", host)
	dumb.Env[0] = "TERM=dumb"
	if _, errs, code := server.run(dumb); code == 0 || !strings.Contains(errs, "cannot show the reader") {
		t.Errorf("a dumb terminal: exit code %d, %q", code, errs)
	}
}

// TestServePrints: a command prints what the command line prints.
func TestServePrints(t *testing.T) {
	t.Parallel()
	server := serveTo(t)
	for _, args := range [][]string{
		{"articles", "--format", "jsonl"}, {"quotes", "--format=csv"}, {"events", "--format", "md"},
		{"compare", "--articles", "000,001", "--view", "coverage", "--format", "jsonl"}, {"compare", "--format", "pairs"},
	} {
		local := exec.Command(os.Args[0], args...)
		local.Env = []string{"PARALLAX_TEST_PROCESS=1"}
		want, err := local.Output()
		if err != nil || len(want) == 0 {
			t.Fatalf("%s: %v", args, err)
		}
		got, errs, code := server.run(server.client("ssh", "right", "reader@127.0.0.1", strings.Join(args, " ")))
		if code != 0 || got != string(want) {
			t.Errorf("%s: exit code %d, %d bytes, %d expected; %s", args, code, len(got), len(want), errs)
		}
	}
	if _, errs, code := server.run(server.client("ssh", "right", "reader@127.0.0.1", "quotes --format nonsense")); code != 2 || !strings.Contains(errs, "--format is one of") {
		t.Errorf("wrong usage: exit code %d, %q", code, errs)
	}
}

// TestServeCaps: one session too many of a key, then of all, is told why.
func TestServeCaps(t *testing.T) {
	t.Parallel()
	server := serveTo(t, "--sessions-per-key", "2", "--sessions", "2")
	for range 2 {
		server.reads().wait("White House urges allies")
	}
	out, errs, code := server.run(server.client("ssh", "right", "-tt", "reader@127.0.0.1"))
	if code == 0 || !strings.Contains(out+errs, "all 2 places are taken") || strings.Contains(out, "\x1b[?1049h") {
		t.Errorf("the third: exit code %d, %q, %q", code, out, errs)
	}
	other := serveTo(t, "--sessions-per-key", "1")
	first := other.reads()
	first.wait("White House urges allies")
	_, errs, code = other.run(other.client("ssh", "right", "-T", "reader@127.0.0.1", "articles"))
	if code == 0 || !strings.Contains(errs, "your key has 1 sessions open") {
		t.Errorf("the second: exit code %d, %q", code, errs)
	}
	first.press("q")
	first.exit(0)
	if _, errs, code := other.run(other.client("ssh", "right", "-T", "reader@127.0.0.1", "articles")); code != 0 {
		t.Errorf("after the first has left: exit code %d, %q", code, errs)
	}
}

// TestServeLimits: at its limits a session ends by itself, warned, with the screen
// put back and a line that says why.
func TestServeLimits(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ flag, warns, says string }{
		{"--idle", "unless a key is pressed", "no key was pressed for 2s"},
		{"--total", "open for as long as one may", "the session was open for 2s"},
	} {
		server := serveTo(t, c.flag, "2s")
		s := server.reads()
		s.wait("White House urges allies")
		s.wait(c.warns)
		s.exit(1)
		s.restored()
		if !strings.Contains(s.written()[strings.LastIndex(s.written(), "\x1b[?1049l"):], c.says) {
			t.Errorf("%s: nothing is said on the screen that was put back: %q", c.flag, s.text())
		}
		server.until("it is logged", `"why":"`+strings.TrimPrefix(c.flag, "--")+`"`)
	}
}

// TestServeStops: when the server is ended, every reader is told and has the screen
// put back, and the server ends with 0 in time.
func TestServeStops(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		server := serveTo(t)
		first, second := server.reads(), server.reads()
		first.wait("White House urges allies")
		second.wait("White House urges allies")
		server.command.Process.Signal(signal)
		for _, s := range []*screen{first, second} {
			s.exit(1)
			s.restored()
			if !strings.Contains(s.text(), "the server is being stopped") {
				t.Errorf("%v: nothing is said: %q", signal, s.text())
			}
		}
		select {
		case err := <-server.ended:
			if err != nil {
				t.Errorf("%v: the server ended with %v; the log:\n%s", signal, err, server.logged())
			}
		case <-time.After(soon):
			t.Errorf("%v: the server still runs; the log:\n%s", signal, server.logged())
		}
	}
}

// TestServeCertificate: an authority lets in whom it names, for as long as it says.
func TestServeCertificate(t *testing.T) {
	t.Parallel()
	server := serveTo(t)
	server.keygen("-q", "-t", "ed25519", "-N", "", "-f", server.at("ca"))
	for name, args := range map[string][]string{
		"named": {"-n", "reader"}, "other": {"-n", "somebody"}, "nobody": {}, "late": {"-n", "reader", "-V", "20200101:20200102"},
		"host": {"-h", "-n", "reader"}, "forced": {"-n", "reader", "-O", "force-command=ls"}, "elsewhere": {"-n", "reader", "-O", "source-address=192.0.2.1"},
	} {
		server.keygen("-q", "-t", "ed25519", "-N", "", "-f", server.at(name))
		server.keygen(append(append([]string{"-q", "-s", server.at("ca"), "-I", name}, args...), server.at(name+".pub"))...)
	}
	server.command.Process.Signal(syscall.SIGTERM)
	<-server.ended
	again := &served{t: t, dir: server.dir, port: server.port, ended: make(chan error, 1)}
	again.command = exec.Command(os.Args[0], "serve", "--ca", server.at("ca.pub"), "--listen", "127.0.0.1:"+server.port)
	again.command.Env = []string{"PARALLAX_TEST_PROCESS=1", "HOME=" + server.dir}
	again.command.Stderr = again
	if err := again.command.Start(); err != nil {
		t.Fatal(err)
	}
	defer again.command.Process.Kill()
	again.until("it listens", "listening")
	for _, name := range []string{"named", "other", "nobody", "late", "host", "forced", "elsewhere", "right"} {
		out, errs, code := again.run(again.client("ssh", name, "-T", "reader@127.0.0.1", "articles"))
		if in := code == 0 && strings.Contains(out, "Ukrinform"); in != (name == "named") {
			t.Errorf("%s: exit code %d, %q", name, code, errs)
		}
	}
	// The host key was kept: the client would have refused another one.
	keys := regexp.MustCompile(`host_key"?[=:]"?(SHA256:[^" ]+)`)
	if a, b := keys.FindStringSubmatch(server.logged()), keys.FindStringSubmatch(again.logged()); a == nil || b == nil || a[1] != b[1] {
		t.Errorf("host keys %q and %q", a, b)
	}
}

// TestServeNeverOpen: without keys there is no server.
func TestServeNeverOpen(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	open, empty := filepath.Join(dir, "open"), filepath.Join(dir, "empty")
	for path, mode := range map[string]os.FileMode{open: 0o666, empty: 0o600} {
		if err := os.WriteFile(path, []byte("# none\n"), mode); err != nil {
			t.Fatal(err)
		}
		os.Chmod(path, mode)
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{nil, 2, "give --keys FILE"},
		{[]string{"--keys", empty}, 1, "no key in"},
		{[]string{"--keys", open}, 1, "chmod go-w"},
		{[]string{"--keys", filepath.Join(dir, "none")}, 1, "no such file"},
		{[]string{"--ca", empty}, 1, "no key in"},
		{[]string{"--keys", empty, "--sessions", "0"}, 2, "limits of 1"},
	} {
		command := exec.Command(os.Args[0], append([]string{"serve", "--listen", "127.0.0.1:0"}, c.args...)...)
		command.Env = []string{"PARALLAX_TEST_PROCESS=1", "HOME=" + dir}
		out, _ := command.CombinedOutput()
		if code := command.ProcessState.ExitCode(); code != c.code || !strings.Contains(string(out), c.says) {
			t.Errorf("%s: exit code %d, %s", c.args, code, out)
		}
	}
}

// TestServeLooks: readers have the looks and keys of the server's file of settings, and
// are told neither where it is nor what is wrong in it.
func TestServeLooks(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "config.toml")
	settings := "[reader]\nascii = true\ncolor = \"never\"\nnonsense = 1\n[keys]\nquotes = \"Z\"\n[theme]\nbackground = \"dark\"\n"
	if err := os.WriteFile(path, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	server := serveTo(t, "--config", path)
	s := server.reads()
	s.wait("White House urges allies")
	s.press("Z")
	s.wait("[Z Quotes]")
	s.presses([2]string{":map\r", "the settings of the server"})
	if got := s.written(); strings.Contains(got, "│") || strings.Contains(got, "38;5;") || strings.Contains(got, path) || strings.Contains(got, "nonsense") {
		t.Error("the reader has lines that are not ASCII, or colours, or is told of the file")
	}
	s.press("\x03")
	s.exit(0)
	if !strings.Contains(server.logged(), "nonsense") {
		t.Error("whoever runs the server is not told what is wrong in the file")
	}
}
