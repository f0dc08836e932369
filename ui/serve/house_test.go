package serve

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"parallax/corpus"
	"parallax/model"
	"parallax/seeds"
	"parallax/ui"
)

// sample is the analysed sample corpus.
var sample = sync.OnceValue(analysed)

func analysed() *model.Index {
	c, err := corpus.OpenFS(context.Background(), seeds.Files, corpus.Options{})
	if err != nil {
		panic(err)
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		panic(err)
	}
	return x
}

// house is a server within the test, and a key that it knows.
type house struct {
	t       *testing.T
	address string
	key     gossh.Signer
	state   string

	mu  sync.Mutex
	log bytes.Buffer
}

func (h *house) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.log.Write(p)
}

func (h *house) logged() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.log.String()
}

func newKey(t *testing.T) gossh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// open serves x until the test ends.
func open(t *testing.T, x *model.Index, l Limits) *house {
	t.Helper()
	dir := t.TempDir()
	h := &house{t: t, key: newKey(t), state: filepath.Join(dir, "state")}
	keys := filepath.Join(dir, "keys")
	if err := os.WriteFile(keys, gossh.MarshalAuthorizedKey(h.key.PublicKey()), 0o600); err != nil {
		t.Fatal(err)
	}
	server, err := New(Config{Keys: keys, HostKey: filepath.Join(dir, "made", "host"), State: h.state, Limits: l,
		Log: slog.New(slog.NewTextHandler(h, &slog.HandlerOptions{Level: slog.LevelDebug}))})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h.address = listener.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- server.Serve(ctx, listener, Corpus{Shared: ui.NewShared(x), Print: func(_ context.Context, c Command) int {
			switch c.Args[0] {
			case "panic":
				panic("asked for")
			case "endless":
				for {
					if _, err := io.WriteString(c.Out, strings.Repeat("x", 1000)); err != nil {
						return 1
					}
				}
			}
			fmt.Fprintln(c.Out, "printed", c.Args)
			return 3
		}})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("the server ended with %v", err)
		}
	})
	return h
}

func usual() Limits { return Limits{PerKey: 10, Sessions: 10, PerMinute: 6000} }

func (h *house) dial() (*gossh.Client, error) {
	return gossh.Dial("tcp", h.address, &gossh.ClientConfig{User: "test", Auth: []gossh.AuthMethod{gossh.PublicKeys(h.key)},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: 20 * time.Second})
}

func (h *house) connect() *gossh.Client {
	h.t.Helper()
	c, err := h.dial()
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { c.Close() })
	return c
}

// seat is a session with the reader on a terminal.
type seat struct {
	t       *testing.T
	session *gossh.Session
	keys    io.Writer

	mu     sync.Mutex
	screen bytes.Buffer
}

func (s *seat) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.screen.Write(p)
}

func (s *seat) seen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.screen.String()
}

func (h *house) sit(c *gossh.Client, w, high int) *seat {
	h.t.Helper()
	session, err := c.NewSession()
	if err != nil {
		h.t.Fatal(err)
	}
	s := &seat{t: h.t, session: session}
	session.Stdout, session.Stderr = s, s
	if s.keys, err = session.StdinPipe(); err != nil {
		h.t.Fatal(err)
	}
	if err := session.RequestPty("xterm-256color", high, w, nil); err != nil {
		h.t.Fatal(err)
	}
	if err := session.Shell(); err != nil {
		h.t.Fatal(err)
	}
	return s
}

func (s *seat) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.keys, keys); err != nil {
		s.t.Fatal(err)
	}
}

func (s *seat) wait(text string) {
	s.t.Helper()
	wait(s.t, "the screen says "+text, func() bool { return strings.Contains(s.seen(), text) })
}

func wait(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(40 * time.Second); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited forty seconds until %s", what)
		}
	}
}

// holds is a session of which only the key is known.
type holds struct {
	ssh.Session
	key ssh.PublicKey
}

func (h holds) PublicKey() ssh.PublicKey { return h.key }
