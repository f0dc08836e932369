package state

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDir(t *testing.T) {
	for _, c := range []struct {
		env  string
		want string
		err  string
	}{
		{"HOME=/home/a XDG_STATE_HOME=/var/a", "/var/a/parallax", ""},
		{"HOME=/home/a", "/home/a/.local/state/parallax", ""},
		{"HOME=/home/a XDG_STATE_HOME=", "/home/a/.local/state/parallax", ""},
		{"HOME=/home/a XDG_STATE_HOME=here", "/home/a/.local/state/parallax", ""},
		{"HOME=/home/a HOME=/home/b", "/home/b/.local/state/parallax", ""},
		{"XDG_STATE_HOME=/var/a", "/var/a/parallax", ""},
		{"", "", "--state DIR"},
		{"HOME=", "", "--state none"},
		{"HOME=here", "", `HOME is "here"`},
	} {
		got, err := Dir(strings.Fields(c.env))
		if filepath.ToSlash(got) != c.want || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%q gives %q, %v, want %q, %q", c.env, got, err, c.want, c.err)
		}
	}
}

func TestQuoted(t *testing.T) {
	for path, want := range map[string]string{
		"/home/a/.local": "/home/a/.local", "/home/a b": "'/home/a b'", "/it's": `'/it'\''s'`, "/$(x)": "'/$(x)'", "": "''",
	} {
		if got := quoted(path); got != want {
			t.Errorf("%q is quoted %s, want %s", path, got, want)
		}
	}
}

// TestNotADirectory: what is no directory is refused, and nothing is made.
func TestNotADirectory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, "hello")
	for dir, want := range map[string]string{path: "is a file", filepath.Join(path, "parallax"): "not a directory", "": "no name"} {
		if s, err := Open(dir); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, %v, want %q", dir, s, err, want)
		}
	}
	if b, err := os.ReadFile(path); string(b) != "hello" || err != nil {
		t.Errorf("the file holds %q, %v", b, err)
	}
}

// TestMemory keeps nothing.
func TestMemory(t *testing.T) {
	t.Chdir(t.TempDir())
	s := Memory()
	set(t, s, Change{Subject: storm, Field: Note, Value: "x"})
	changed, err := s.Refresh()
	if s.Value(storm, Note) != "x" || changed || err != nil || s.compact(context.Background()) != nil || s.Close() != nil || s.trouble() != "" {
		t.Errorf("%q, %v, %v", s.Value(storm, Note), changed, err)
	}
	if names, err := os.ReadDir("."); len(names) > 0 || err != nil {
		t.Errorf("files %v, %v", names, err)
	}
}

// TestVanished: a session whose file was removed writes all its changes again.
func TestVanished(t *testing.T) {
	dir := privateDir(t)
	s, other := open(t, dir), open(t, dir)
	set(t, s, Change{Subject: storm, Field: Note, Value: "x"}, Change{Subject: storm, Field: Star, Value: "1"})
	set(t, other, Change{Subject: storm, Field: Tags, Value: "kept"})
	for i, again := range []func() error{
		func() error { return s.Set(Change{Subject: storm, Field: Tags, Value: "y"}) },
		func() error { _, err := s.Refresh(); return err },
		s.Close,
	} {
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("files %v, %v", files, err)
		}
		for _, f := range files {
			if filepath.Base(f) != other.by {
				os.Remove(f)
			}
		}
		if err := again(); err != nil {
			t.Fatal(err)
		}
		if all := open(t, dir).All(); len(all) != 3 || all[0].Value != "x" {
			t.Errorf("round %d: kept %v", i, all)
		}
	}
}
