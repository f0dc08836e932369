package state

import (
	"bytes"
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
	f    *os.File
	torn bool // the last line is not ended
}

// save writes what is not yet on disk. When its file has vanished, all that was in
// it is written again, to a new one.
func (s *Store) save() error {
	s.checkOwn()
	for {
		records := s.take()
		if len(records) == 0 {
			return nil
		}
		if err := s.write(records); err != nil {
			s.mu.Lock()
			for _, r := range records {
				s.unsaved[r.key] = true
			}
			s.mu.Unlock()
			return err
		}
		s.checkOwn()
	}
}

// checkOwn has all that this session set written again if its file has vanished.
func (s *Store) checkOwn() {
	if s.own == nil || !s.own.lost() {
		return
	}
	s.own.f.Close() // whatever it says, the file is gone
	s.own = nil
	s.mu.Lock()
	defer s.mu.Unlock()
	for k, e := range s.merged {
		if e.by == s.by {
			s.unsaved[k] = true
		}
	}
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
		name := s.by
		if _, made := s.files[name]; made { // and has vanished
			name = s.session.newName()
		}
		s.files[name] = nil // this session's own: never read
		own, err := create(s.dir, name)
		if err != nil {
			return err
		}
		s.own = own
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
		os.Remove(f.Name()) // there is nothing in it
		return nil, fmt.Errorf("make a file for notes: %w", err)
	}
	return &appender{f: f}, nil
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
	if n > 0 {
		a.torn = whole[n-1] != '\n'
	}
	if err == nil {
		err = a.f.Sync()
	}
	if err == nil {
		return nil
	}
	if a.torn {
		// Lines that are there to their end stay: another session may have read them.
		part := n - (bytes.LastIndexByte(whole[:n], '\n') + 1)
		if at, errStat := a.f.Stat(); errStat == nil && a.f.Truncate(at.Size()-int64(part)) == nil {
			a.torn = part == 0
		}
	}
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
	at, err := a.f.Stat()
	if err == nil {
		end := at.Size()
		if a.torn {
			end++
		}
		var l []byte
		if l, err = (line{Version: version, End: &end}).encode(); err == nil {
			err = a.append(l)
		}
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
