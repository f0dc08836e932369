package state

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// From so many files, or bytes, of ended sessions on, opening a store merges them.
const (
	manyFiles = 16
	manyBytes = 1 << 20
)

// mergedSuffix ends the name of a file that compact made.
const mergedSuffix = ".merged" + suffix

// compact merges the files of sessions that have certainly ended into one. The new
// file is on disk under its name before any other is removed, so that at every
// moment, and when it is ended in the middle, all changes are in the directory;
// some twice, which changes nothing. So two may do it at once. A file in which
// anything but a torn line was skipped is left alone.
func (s *Store) compact(ctx context.Context) error {
	if s.dir == "" {
		return nil
	}
	if err := check(s.dir); err != nil {
		return err
	}
	ended, all, err := s.endedFiles(ctx)
	if err != nil {
		return fmt.Errorf("merge the files of ended sessions: %w", err)
	}
	s.removeUnfinished()
	if len(ended) == 0 || len(ended) == 1 && strings.HasSuffix(ended[0], mergedSuffix) {
		return nil
	}
	if len(all) > 0 {
		name := strings.TrimSuffix(s.session.newName(), suffix) + mergedSuffix
		if err := s.writeMerged(ctx, name, all); err != nil {
			return fmt.Errorf("merge the files of ended sessions: %w", err)
		}
	}
	var failures []error
	for _, name := range ended {
		// Another session may have merged it, too.
		if err := os.Remove(filepath.Join(s.dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failures = append(failures, err)
		}
	}
	return errors.Join(append(failures, syncDir(s.dir))...)
}

// endedFiles are the names of the files to merge, and all that is in them.
func (s *Store) endedFiles(ctx context.Context) (names []string, all merged, err error) {
	all = merged{}
	seen := map[string]bool{}
	_, err = readAll(s.dir, func(name string) error {
		if seen[name] {
			return nil
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		// Asked before the file is read: what it wrote last is read then.
		gone := s.session.gone(name)
		var f file
		var records []record
		if err := f.read(filepath.Join(s.dir, name), &records); err != nil {
			return err
		}
		seen[name] = true
		if f.unread || f.kept || !gone && !f.over() {
			return nil
		}
		names = append(names, name)
		for _, r := range records {
			all.add(r)
		}
		return nil
	})
	return names, all, err
}

// over reports whether the session wrote that it will write no more.
func (f *file) over() bool { return f.closed && f.tail == 0 }

// writeMerged has a file called name with all in it on disk when it returns nil.
// Removed values are in it, too: elsewhere there may be older ones of the same.
func (s *Store) writeMerged(ctx context.Context, name string, all merged) error {
	var lines []byte
	for _, r := range all.records() {
		l, err := r.encode()
		if err != nil {
			return err
		}
		lines = append(lines, l...)
	}
	unfinished := filepath.Join(s.dir, "."+name)
	f, err := os.OpenFile(unfinished, os.O_WRONLY|os.O_APPEND|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer os.Remove(unfinished)
	a := appender{f: f}
	if err := errors.Join(a.append(lines), a.close(), ctx.Err()); err != nil {
		return err
	}
	if err := os.Rename(unfinished, filepath.Join(s.dir, name)); err != nil {
		return err
	}
	return syncDir(s.dir)
}

// removeUnfinished removes what sessions left that were killed while they merged.
func (s *Store) removeUnfinished() {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if name, hidden := strings.CutPrefix(e.Name(), "."); hidden && strings.HasSuffix(name, mergedSuffix) && s.session.gone(name) {
			os.Remove(filepath.Join(s.dir, e.Name())) // a later session tries again
		}
	}
}

// crowded reports whether there is enough to merge.
func (s *Store) crowded() bool {
	s.disk.Lock()
	defer s.disk.Unlock()
	var files, bytes, before int64
	for name, f := range s.files {
		switch {
		case f == nil || f.unread || f.kept || !f.over() && !s.session.gone(name):
		case strings.HasSuffix(name, mergedSuffix):
			before++
		default:
			files++
			bytes += f.offset
		}
	}
	return files >= manyFiles || bytes >= manyBytes || before >= manyFiles
}
