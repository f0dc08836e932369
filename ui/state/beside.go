package state

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// WriteFile has a file called name beside what is kept, for this user alone, in the
// place of one that was there; it says where. It is an error when nothing is kept.
func (s *Store) WriteFile(name, text string) (path string, err error) {
	if s.dir == "" {
		return "", fmt.Errorf("write %s: there is no state directory", name)
	}
	f, err := s.CreateTemp(name + ".*")
	if err != nil {
		return "", err
	}
	defer os.Remove(f.Name()) // where it was not renamed
	_, err = f.WriteString(text)
	path = filepath.Join(s.dir, name)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return "", fmt.Errorf("write %s: %w", path, err)
	}
	return path, nil
}

// CreateTemp makes a new file for this user alone, hidden beside what is kept, or in
// the system's directory for such when nothing is. The caller removes it.
func (s *Store) CreateTemp(pattern string) (*os.File, error) {
	if s.dir == "" {
		return os.CreateTemp("", "parallax-"+pattern)
	}
	if err := makeDir(s.dir); err != nil {
		return nil, err
	}
	return os.CreateTemp(s.dir, "."+pattern)
}
