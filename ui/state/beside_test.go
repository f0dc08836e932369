package state_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/ui/state"
)

// TestWriteFile: the file is for its user alone, takes the place of the one before,
// leaves nothing else, and does not disturb what is kept.
func TestWriteFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "yet")
	s, err := state.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var path string
	for _, text := range []string{"once, and longer", "twice"} {
		if path, err = s.WriteFile("last-copy.txt", text); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(path)
	at, _ := os.Stat(path)
	if err != nil || string(b) != "twice" || at.Mode().Perm() != 0o600 {
		t.Fatalf("%q, %v, %v", b, err, at.Mode())
	}
	if all, _ := os.ReadDir(dir); len(all) != 1 {
		t.Errorf("in the directory are %v", all)
	}
	if _, err := s.Refresh(); err != nil {
		t.Error(err)
	}
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := s.WriteFile("last-copy.txt", "x"); err == nil || !strings.Contains(err.Error(), "others can write") {
		t.Errorf("a directory of everybody's: %v", err)
	}
	if _, err := state.Memory().WriteFile("last-copy.txt", "x"); err == nil {
		t.Error("a file was written where nothing is kept")
	}
}
