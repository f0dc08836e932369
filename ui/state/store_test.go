package state

import (
	"os"
	"path/filepath"
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
	set(t, s, Change{Item: storm, Field: Note, Value: note}, Change{Item: storm, Field: Star, Value: "1"})
	other := open(t, dir)
	if got, want := other.Value(storm, Note), note[:len(note)-1]+"\uFFFD"; got != want || s.Value(storm, Note) != want {
		t.Errorf("kept %q, in memory %q, want %q", got, s.Value(storm, Note), want)
	}
	set(t, other, Change{Item: storm, Field: Star})
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
