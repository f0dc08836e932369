package state

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// appender is the file that this session writes to.
type appender struct {
	name string
	f    *os.File
	size int64 // where the next line begins
	torn bool  // the last line may not be ended
}

// save writes what is not yet on disk.
func (s *Store) save() error {
	if s.own != nil && s.own.lost() {
		s.own.f.Close()
		s.own = nil
		s.mu.Lock()
		for k, e := range s.merged { // all that was in it
			if e.by == s.by {
				s.unsaved[k] = true
			}
		}
		s.mu.Unlock()
	}
	records := s.take()
	if len(records) == 0 {
		return nil
	}
	err := s.write(records)
	if err != nil {
		s.mu.Lock()
		for _, r := range records {
			s.unsaved[r.key] = true
		}
		s.mu.Unlock()
	}
	return err
}

// take are the changes to be written, in the order in which they were made. What
// another session has changed since is not among them.
func (s *Store) take() []record {
	s.mu.Lock()
	defer s.mu.Unlock()
	var records []record
	for k := range s.unsaved {
		if e := s.merged[k]; e.by == s.by {
			records = append(records, record{k, e})
		}
	}
	clear(s.unsaved)
	slices.SortFunc(records, func(a, b record) int { return cmp.Compare(a.tick, b.tick) })
	return records
}

// write has records on disk when it returns nil.
func (s *Store) write(records []record) error {
	var lines []byte
	for _, r := range records {
		l, err := r.encode()
		if err != nil {
			return err
		}
		lines = append(lines, l...)
	}
	if s.own == nil {
		if err := makeDir(s.dir); err != nil {
			return fmt.Errorf("make the state directory: %w", err)
		}
		s.mu.Lock()
		name := s.by
		s.mu.Unlock()
		if s.files[name] != nil { // it was there before, and has vanished
			name = s.session.newName()
		}
		own, err := create(s.dir, name)
		if err != nil {
			return err
		}
		s.own = own
		s.files[name] = nil // never read
	}
	return s.own.append(lines)
}

// create makes the file called name in dir, and has its name on disk.
func create(dir, name string) (*appender, error) {
	f, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_APPEND|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, fmt.Errorf("make a file for notes: %w", err)
	}
	if err := errors.Join(f.Sync(), syncDir(dir)); err != nil {
		f.Close()
		return nil, fmt.Errorf("make a file for notes: %w", err)
	}
	return &appender{name: name, f: f}, nil
}

// append writes lines with one write and waits until they are on disk. When it
// fails, what was written of the last line is cut off again, or ended by the next
// write, so that it spoils nothing.
func (a *appender) append(lines []byte) error {
	whole := lines
	if a.torn {
		whole = append([]byte{'\n'}, lines...)
	}
	n, err := a.f.Write(whole)
	if err == nil {
		err = a.f.Sync()
	}
	if err == nil {
		a.size += int64(n)
		a.torn = false
		return nil
	}
	// Lines that are there to their end stay: another session may have read them.
	end := n
	for end > 0 && whole[end-1] != '\n' {
		end--
	}
	a.size += int64(end)
	a.torn = end < n && a.f.Truncate(a.size) != nil || a.torn && end == 0
	return fmt.Errorf("write notes: %w", err)
}

// lost reports whether the file is no longer where it was made.
func (a *appender) lost() bool {
	mine, err := a.f.Stat()
	if err != nil {
		return true
	}
	there, err := os.Lstat(a.f.Name())
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	return !os.SameFile(mine, there)
}

// close writes the closing record: that this session will write no more.
func (a *appender) close() error {
	at := a.size
	if a.torn {
		at++
	}
	l, err := line{Version: version, End: &at}.encode()
	if err == nil {
		err = a.append(l)
	}
	return errors.Join(err, a.f.Close())
}

// reason is the system's word for what went wrong, without names of files.
func reason(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno.Error()
	}
	return err.Error()
}
