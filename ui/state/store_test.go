package state

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"parallax/corpus"
)

var storm = Article(&corpus.Article{Text: "A storm came. It went."})

func open(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func set(t testing.TB, s *Store, changes ...Change) {
	t.Helper()
	if err := s.Set(changes...); err != nil {
		t.Fatal(err)
	}
}

func TestKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "parallax")
	s := open(t, dir)
	if _, err := os.Stat(dir); err == nil {
		t.Error("the directory is made before there is a change")
	}
	note := "two lines\nand \"quotes\", a \x1b[31m escape, \u2028 and a byte \xff"
	set(t, s, Change{Subject: storm, Field: Note, Value: note}, Change{Subject: storm, Field: Star, Value: "1"})
	other := open(t, dir)
	if got, want := other.Value(storm, Note), note[:len(note)-1]+"\uFFFD"; got != want || s.Value(storm, Note) != want {
		t.Errorf("kept %q, in memory %q, want %q", got, s.Value(storm, Note), want)
	}
	set(t, other, Change{Subject: storm, Field: Star})
	if changed, err := s.Refresh(); err != nil || !changed || s.Value(storm, Star) != "" {
		t.Errorf("what the other session removed is %q, changed %v, %v", s.Value(storm, Star), changed, err)
	}
	if changed, err := s.Refresh(); err != nil || changed {
		t.Errorf("nothing new, and changed is %v, %v", changed, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if all := open(t, dir).All(); len(all) != 1 || all[0].Field != Note || all[0].At.IsZero() || all[0].By == "" {
		t.Errorf("all is %+v", all)
	}
	for path, want := range map[string]os.FileMode{dir: 0o700, filepath.Join(dir, s.by): 0o600} {
		if at, err := os.Stat(path); err != nil || at.Mode().Perm() != want {
			t.Errorf("%s has mode %v, want %v, %v", path, at.Mode().Perm(), want, err)
		}
	}
}

// privateDir is a directory that only this user can write to.
func privateDir(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "state")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestPut: what is put is seen here at once, and elsewhere when it is saved.
func TestPut(t *testing.T) {
	dir := privateDir(t)
	s := open(t, dir)
	for _, value := range []string{"first", "second"} {
		if err := s.Put(Change{Subject: storm, Field: Note, Value: value}); err != nil || s.Value(storm, Note) != value {
			t.Errorf("put %q gives %q, %v", value, s.Value(storm, Note), err)
		}
	}
	if all := open(t, dir).All(); len(all) > 0 {
		t.Errorf("before it is saved there is %v on disk", all)
	}
	for range 2 {
		if err := s.Save(); err != nil || open(t, dir).Value(storm, Note) != "second" {
			t.Errorf("saved is %q, %v", open(t, dir).Value(storm, Note), err)
		}
	}
	if b, err := os.ReadFile(filepath.Join(dir, s.by)); err != nil || bytes.Count(b, []byte("\n")) != 1 {
		t.Errorf("the file holds %s, %v", b, err)
	}
}

// TestGoroutines has many goroutines use one store.
func TestGoroutines(t *testing.T) {
	dir := privateDir(t)
	s := open(t, dir)
	var wait sync.WaitGroup
	for g := range 8 {
		wait.Go(func() {
			for i := range 10 {
				subject := View(fmt.Sprint(g, " ", i))
				if err := s.Set(Change{Subject: subject, Field: Way, Value: "E1"}, Change{Subject: "shared", Field: Note, Value: fmt.Sprint(g)}); err != nil {
					t.Error(err)
				}
				if open(t, dir).Value(subject, Way) != "E1" {
					t.Errorf("%s is acknowledged and not on disk", subject)
				}
				if _, err := s.Refresh(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if got := open(t, dir).All(); len(got) != 81 || !reflect.DeepEqual(got, s.All()) {
		t.Errorf("%d values are kept, want 81 and those in memory", len(got))
	}
}

// trouble is the reason why changes are kept in memory only, "" when there is none.
func (s *Store) trouble() string {
	s.disk.Lock()
	defer s.disk.Unlock()
	return s.said
}
