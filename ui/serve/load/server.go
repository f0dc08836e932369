//go:build linux

package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	mathrand "math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"parallax/seeds"
)

// server is parallax serve as a process of its own, and the one key it knows.
type server struct {
	address string
	key     gossh.Signer
	command *exec.Cmd
	log     string // its path
}

// start builds parallax and has it serve paths.
func start(dir string, sessions int, paths []string) (*server, error) {
	program, keys := filepath.Join(dir, "parallax"), filepath.Join(dir, "keys")
	if out, err := exec.Command("go", "build", "-o", program, "parallax").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build parallax: %w: %s", err, out)
	}
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	s := &server{}
	if s.key, err = gossh.NewSignerFromKey(private); err != nil {
		return nil, err
	}
	if err := os.WriteFile(keys, gossh.MarshalAuthorizedKey(s.key.PublicKey()), 0o600); err != nil {
		return nil, err
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s.address = free.Addr().String()
	free.Close()
	many := strconv.Itoa(sessions + 1)
	args := append([]string{"serve", "--listen", s.address, "--keys", keys, "--host-key", filepath.Join(dir, "host"), "--state", filepath.Join(dir, "state"),
		"--sessions", many, "--sessions-per-key", many, "--connections-per-minute", "100000"}, paths...)
	s.command, s.log = exec.Command(program, args...), filepath.Join(dir, "log")
	log, err := os.Create(s.log)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	s.command.Stderr = log
	if err := s.command.Start(); err != nil {
		return nil, err
	}
	for range 1200 {
		time.Sleep(100 * time.Millisecond)
		if text, _ := os.ReadFile(log.Name()); strings.Contains(string(text), "listening") {
			return s, nil
		}
	}
	s.stop()
	text, _ := os.ReadFile(log.Name())
	return nil, fmt.Errorf("the server does not listen after two minutes: %s", text)
}

func (s *server) stop() {
	s.command.Process.Signal(syscall.SIGTERM)
	s.command.Wait()
}

// faults copies to w what the server had to say that is no session's usual course.
func (s *server) faults(w io.Writer) error {
	text, err := os.ReadFile(s.log)
	for line := range strings.Lines(string(text)) {
		if !strings.Contains(line, "level=INFO") || strings.Contains(line, "session end") {
			fmt.Fprint(w, line)
		}
	}
	return err
}

// usage is what the server holds and has used.
type usage struct {
	resident, most int // KB
	processor      time.Duration
}

func (s *server) usage() (u usage, err error) {
	proc := filepath.Join("/proc", strconv.Itoa(s.command.Process.Pid))
	status, err := os.ReadFile(filepath.Join(proc, "status"))
	if err != nil {
		return u, err
	}
	for line := range strings.Lines(string(status)) {
		f := strings.Fields(line)
		switch {
		case len(f) < 2:
		case f[0] == "VmRSS:":
			u.resident, _ = strconv.Atoi(f[1])
		case f[0] == "VmHWM:":
			u.most, _ = strconv.Atoi(f[1])
		}
	}
	stat, err := os.ReadFile(filepath.Join(proc, "stat"))
	if err != nil {
		return u, err
	}
	// Fields 14 and 15, in hundredths of a second; the name before them may hold anything.
	_, rest, ok := strings.Cut(string(stat), ") ")
	f := strings.Fields(rest)
	if !ok || len(f) < 13 {
		return u, errors.New("read the processor time: not as expected")
	}
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	u.processor = time.Duration(user+system) * 10 * time.Millisecond
	return u, nil
}

// mixed makes a file of n articles, each of paragraphs of the sample corpus.
func mixed(dir string, n int) (string, error) {
	var paragraphs []string
	err := fs.WalkDir(seeds.Files, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		text, err := fs.ReadFile(seeds.Files, path)
		for p := range strings.SplitSeq(string(text), "\n\n") {
			if len(p) > 80 {
				paragraphs = append(paragraphs, p)
			}
		}
		return err
	})
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "mixed.jsonl")
	f, err := os.Create(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	out := json.NewEncoder(f)
	random := mathrand.New(mathrand.NewPCG(1, 2))
	for i := range n {
		var text []string
		for range 12 {
			text = append(text, paragraphs[random.IntN(len(paragraphs))])
		}
		if err := out.Encode(map[string]string{"id": fmt.Sprintf("m%06d", i), "source": fmt.Sprintf("Source %d", i%40),
			"date": fmt.Sprintf("2023-%02d-%02d", 1+i/28%12, 1+i%28), "text": strings.Join(text, "\n\n")}); err != nil {
			return "", err
		}
	}
	return path, nil
}
