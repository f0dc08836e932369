package serve

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"parallax/corpus"
	"parallax/ui/state"
)

// TestKeyFile: what a file of keys may hold, and that a change of it counts at once.
func TestKeyFile(t *testing.T) {
	key, other := newKey(t).PublicKey(), newKey(t).PublicKey()
	line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key)))
	path := filepath.Join(t.TempDir(), "keys")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for text, says := range map[string]string{
		line:                                 "",
		"# a comment\n\n" + line + " me\n":   "",
		"restrict,pty " + line:               "",
		"":                                   "no key in",
		line + "\nnonsense here\n":           "line 2",
		`from="10.0.0.*" ` + line:            "not honoured",
		"cert-authority " + line:             "not honoured",
		`command="ls" ` + line:               "not honoured",
		`expiry-time="20200101" ` + line:     "not honoured",
		"no-such-option\x1b]0;x\a " + line:   "not honoured",
		strings.Replace(line, "AAAA", "", 1): "line 1",
	} {
		write(text)
		_, err := openKeys(path, slog.New(slog.DiscardHandler))
		if (err == nil) != (says == "") || err != nil && (!strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "\x1b")) {
			t.Errorf("%q: %v", text, err)
		}
	}
	write(line + "\n")
	f, err := openKeys(path, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	if !f.has(key) || f.has(other) {
		t.Error("the key is not known, or another is")
	}
	write(line + "\n" + string(gossh.MarshalAuthorizedKey(other)))
	if !f.has(other) {
		t.Error("a key added is not known")
	}
	write("broken\n")
	if f.has(key) {
		t.Error("a file that is not understood lets someone in")
	}
	write(line + "\n")
	if !f.has(key) {
		t.Error("the file is mended, and nobody is let in")
	}
	os.Remove(path)
	if f.has(key) {
		t.Error("a file that is gone lets someone in")
	}
}

// TestHostKey: it is made once, for nobody else's eyes, and read again.
func TestHostKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "host")
	first, err := hostKey(path)
	if err != nil {
		t.Fatal(err)
	}
	again, err := hostKey(path)
	if err != nil || fingerprint(first.PublicKey()) != fingerprint(again.PublicKey()) {
		t.Errorf("another key: %v", err)
	}
	at, err := os.Stat(path)
	if err != nil || at.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", at.Mode(), err)
	}
	if in, _ := os.ReadDir(filepath.Dir(path)); len(in) != 1 {
		t.Errorf("left beside it: %v", in)
	}
	os.Chmod(path, 0o640)
	if _, err := hostKey(path); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a key that others read: %v", err)
	}
	os.WriteFile(path, []byte("nonsense"), 0o600)
	os.Chmod(path, 0o600)
	if _, err := hostKey(path); err == nil || !strings.Contains(err.Error(), "ssh-keygen") {
		t.Errorf("no key: %v", err)
	}
}

// TestStateByKey: what one key marks another does not see, and a later session of
// the same key does.
func TestStateByKey(t *testing.T) {
	s := &Server{cfg: Config{State: filepath.Join(t.TempDir(), "state")}, log: slog.New(slog.DiscardHandler)}
	a, b := newKey(t).PublicKey(), newKey(t).PublicKey()
	subject := state.Article(&corpus.Article{Text: "some words"})
	visitor := func(k gossh.PublicKey) *visit { return &visit{Session: holds{key: k}} }
	store, kept := s.state(visitor(a))
	if !kept {
		t.Fatal("nothing is kept")
	}
	if err := store.Set(state.Change{Subject: subject, Field: state.Star, Value: "1"}); err != nil {
		t.Fatal(err)
	}
	s.leaveState(visitor(a), store)
	for _, c := range []struct {
		key  gossh.PublicKey
		want string
	}{{a, "1"}, {b, ""}} {
		store, _ := s.state(visitor(c.key))
		if got := store.Value(subject, state.Star); got != c.want {
			t.Errorf("a star %q, want %q", got, c.want)
		}
		store.Close()
	}
	if at, err := os.Stat(stateDir(s.cfg.State, a)); err != nil || at.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", at, err)
	}
	os.Chmod(stateDir(s.cfg.State, a), 0o777)
	if _, kept := s.state(visitor(a)); kept {
		t.Error("a directory that others can write to is used")
	}
}

// TestDue: a session ends at the nearer of its limits.
func TestDue(t *testing.T) {
	now := time.Now()
	for _, c := range []struct {
		idle, total time.Duration
		want        time.Duration
		wantIdle    bool
	}{{0, 0, 0, false}, {time.Minute, 0, 90 * time.Second, true}, {time.Hour, time.Minute, time.Minute, false}, {10 * time.Second, time.Minute, 40 * time.Second, true}} {
		s := &Server{cfg: Config{Limits: Limits{Idle: c.idle, Total: c.total}}}
		v := &visit{start: now}
		v.last.Store(now.Add(30 * time.Second).UnixNano())
		at, idle := s.due(v)
		if idle != c.wantIdle || (c.want == 0) != at.IsZero() || c.want != 0 && at.Sub(now).Round(time.Millisecond) != c.want {
			t.Errorf("%v, %v: %v, %v", c.idle, c.total, at.Sub(now), idle)
		}
	}
}
