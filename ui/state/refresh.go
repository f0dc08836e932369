package state

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// file is what has been read of the file of another session.
type file struct {
	place
	unread   bool // as a whole, for the reason that is its one problem
	problems []Problem
}

// Refresh reads what other sessions wrote since the last time, and reports whether
// any value changed. What could not be written is tried again; why that fails is an
// error once, as with Set.
func (s *Store) Refresh() (changed bool, err error) {
	if s.dir == "" {
		return false, nil
	}
	s.disk.Lock()
	defer s.disk.Unlock()
	if err := check(s.dir); err != nil {
		return false, err
	}
	names, err := readAll(s.dir, func(name string) error {
		more, err := s.readFile(name)
		changed = changed || more
		return err
	})
	if err != nil {
		return changed, err
	}
	maps.DeleteFunc(s.files, func(name string, f *file) bool { return f != nil && !slices.Contains(names, name) })
	return changed, s.once(s.save())
}

// readAll reads the files of changes in dir, each once or more, and returns their
// names. While another session puts a merged file in the place of others, a list of
// the directory may have neither, and one listed may be gone when it is opened: so
// the directory is listed until two lists are the same and all in them was there.
func readAll(dir string, read func(name string) error) ([]string, error) {
	var before []string
	again := true
	for range 1000 {
		names, err := list(dir)
		if err != nil {
			return nil, err
		}
		if !again && slices.Equal(names, before) {
			return names, nil
		}
		before, again = names, false
		for _, name := range names {
			if err := read(name); errors.Is(err, fs.ErrNotExist) {
				again = true
			} else if err != nil {
				return nil, err
			}
		}
	}
	return nil, fmt.Errorf("list the state directory %s: it never was the same twice", dir)
}

// list are the names of the files of changes in dir, sorted; none when there is no
// such directory.
func list(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list the state directory: %w", err)
	}
	var names []string
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, suffix) && name[0] != '.' {
			names = append(names, name)
		}
	}
	return names, nil
}

// readFile reads what is new in the file called name.
func (s *Store) readFile(name string) (changed bool, err error) {
	f, known := s.files[name]
	if known && (f == nil || f.over()) {
		return false, nil
	}
	if !known {
		f = &file{}
	}
	var records []record
	if err := f.read(filepath.Join(s.dir, name), &records); err != nil {
		return false, err
	}
	s.files[name] = f
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range records {
		s.last = max(s.last, r.tick)
		changed = s.merged.add(r) || changed
	}
	return changed, nil
}

// read appends to records what is new in the file at path. A file that is not to be
// read is a problem, one that is not there an error.
func (f *file) read(path string, records *[]record) error {
	name := filepath.Base(path)
	skip := func(number int, why error) {
		f.problems = append(f.problems, Problem{path, number, why.Error()})
	}
	r, size, err := openOwn(path)
	if errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err != nil {
		*f = file{unread: true}
		skip(0, err)
		return nil
	}
	defer r.Close()
	switch {
	case size < f.offset || f.unread: // cut, another of the same name, or mended
		*f = file{}
	case size == f.offset:
		f.tail = 0
		return nil
	}
	if _, err = r.Seek(f.offset, io.SeekStart); err == nil {
		err = f.scan(r, func(l line) { *records = append(*records, l.record(name)) }, skip)
	}
	if err = bare(err); errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err != nil {
		*f = file{unread: true}
		skip(0, err)
	}
	return nil
}

// openOwn opens a file that only this user can have written.
func openOwn(path string) (*os.File, int64, error) {
	at, err := os.Lstat(path)
	if err == nil && !at.Mode().IsRegular() {
		err = errors.New("not a regular file")
	}
	if err != nil {
		return nil, 0, bare(err)
	}
	r, err := os.OpenFile(path, readOnce, 0)
	if err != nil {
		return nil, 0, bare(err)
	}
	at, err = r.Stat()
	if err == nil {
		owner, mine := ownedByMe(at)
		switch {
		case !at.Mode().IsRegular():
			err = errors.New("not a regular file")
		case !mine:
			err = fmt.Errorf("belongs to another user (%s)", owner)
		case writableByOthers(at):
			err = fmt.Errorf("others can write to it (mode %04o): run chmod 600 %s", at.Mode().Perm(), quoted(path))
		}
	}
	if err != nil {
		r.Close()
		return nil, 0, err
	}
	return r, at.Size(), nil
}

// bare is err without the name of the file, which stands beside it. A file that was
// removed on another host may first be stale.
func bare(err error) error {
	if errors.Is(err, syscall.ESTALE) {
		return fs.ErrNotExist
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// Problems are the lines and files that were skipped, by file and line.
func (s *Store) Problems() []Problem {
	s.disk.Lock()
	defer s.disk.Unlock()
	var all []Problem
	for name, f := range s.files {
		if f == nil {
			continue
		}
		all = append(all, f.problems...)
		// An unfinished line of a session that still runs may yet be finished.
		if f.tail > 0 && !s.session.running(name) {
			all = append(all, Problem{filepath.Join(s.dir, name), f.lines + 1, errTorn.Error()})
		}
	}
	slices.SortFunc(all, Problem.compare)
	return all
}
