//go:build unix

package state

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestRefused: nothing is read from or written to a directory that others can
// write to, and the error says what mends it.
func TestRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my notes")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, mode := range []os.FileMode{0o770, 0o702, 0o777, 0o777 | os.ModeSticky} {
		os.Chmod(dir, mode)
		_, err := Open(dir)
		if err == nil || !strings.HasSuffix(err.Error(), "run chmod 700 '"+dir+"'") {
			t.Errorf("mode %v gives %v", mode, err)
		}
	}
	os.Chmod(dir, 0o750)
	s := open(t, dir)
	os.Chmod(dir, 0o777)
	if _, err := s.Refresh(); err == nil {
		t.Error("opened to others, it is read all the same")
	}
	if err := s.Set(Change{Subject: storm, Field: Star, Value: "1"}); err == nil || !strings.Contains(err.Error(), "chmod 700") {
		t.Errorf("opened to others, writing gives %v", err)
	}
	if names, err := os.ReadDir(dir); len(names) > 0 || err != nil {
		t.Errorf("it holds %v, %v", names, err)
	}
}

func TestOthersDirectory(t *testing.T) {
	dir := privateDir(t)
	if err := os.Chown(dir, 12345, -1); err != nil {
		at, err := os.Stat("/")
		if err != nil || at.Sys().(*syscall.Stat_t).Uid == uint32(os.Geteuid()) {
			t.Skip("no directory of another user")
		}
		dir = "/"
	}
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "belongs to another user") || !strings.Contains(err.Error(), "--state DIR") {
		t.Errorf("another user's directory gives %v", err)
	}
}

// TestStrangeFiles: what is no file of this user's alone is named, not read, never
// waited for and never merged.
func TestStrangeFiles(t *testing.T) {
	dir := privateDir(t)
	l := good(t, "a", "x", 10)
	secret := filepath.Join(t.TempDir(), "secret.jsonl")
	write(t, secret, l)
	if err := os.Symlink(secret, filepath.Join(dir, "b-link.jsonl")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "c-pipe.jsonl"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "d-directory.jsonl"), 0o700); err != nil {
		t.Fatal(err)
	}
	open666 := filepath.Join(dir, "e-open.jsonl")
	write(t, open666, l)
	os.Chmod(open666, 0o666)
	write(t, filepath.Join(dir, "last-copy.txt"), "not a file of changes")
	write(t, filepath.Join(dir, "f.jsonl"), good(t, "f", "y", 1))
	s := open(t, dir)
	for range 2 {
		if all := s.All(); len(all) != 1 || all[0].Subject != "f" {
			t.Errorf("kept %v", all)
		}
		var named []string
		for _, p := range s.Problems() {
			if p.Line == 0 {
				named = append(named, filepath.Base(p.File))
			}
		}
		if got := strings.Join(named, " "); got != "b-link.jsonl c-pipe.jsonl d-directory.jsonl e-open.jsonl" {
			t.Errorf("named are %s in %v", got, s.Problems())
		}
		if err := s.compact(context.Background()); err != nil {
			t.Error(err)
		}
		if _, err := s.Refresh(); err != nil {
			t.Error(err)
		}
	}
	if names, err := os.ReadDir(dir); len(names) != 6 || err != nil {
		t.Errorf("it holds %v, %v", names, err)
	}
	os.Chmod(open666, 0o600)
	if changed, err := s.Refresh(); !changed || err != nil || s.Value("a", Note) != "x" || len(s.Problems()) != 3 {
		t.Errorf("mended, it gives %q, %v, %v, %v", s.Value("a", Note), changed, err, s.Problems())
	}
}
