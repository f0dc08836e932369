package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parallax/ui/state"
)

// kept says how the directory of marks and notes is.
func (s *session) kept() finding {
	if s.state == inMemory {
		return well("state", "nothing is kept beyond the session (--state none)")
	}
	dir, err := s.stateDir()
	if err != nil {
		return ill("state", "export XDG_STATE_HOME=/a/directory/of/yours", "marks and notes cannot be kept: %v", err)
	}
	at, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		above := dir
		for errors.Is(err, fs.ErrNotExist) && above != filepath.Dir(above) {
			above = filepath.Dir(above)
			_, err = os.Stat(above)
		}
		if err := tmp(above); err != nil {
			return ill("state", "chmod u+rwx "+above, "%s is not there and cannot be made: %v", dir, err)
		}
		return well("state", "%s is not there yet; the first mark or note makes it", dir)
	}
	store, err := state.Open(dir)
	if err != nil { // it says how to mend it
		return ill("state", "chmod 700 "+dir, "marks and notes cannot be kept: %v", err)
	}
	defer store.Close()
	files, bytes := contents(dir)
	says := fmt.Sprintf("%s, mode %04o, %d records in %d files of %d bytes", dir, at.Mode().Perm(), len(store.All()), files, bytes)
	if err := tmp(dir); err != nil {
		return ill("state", "make room, or chmod u+rwx "+dir, "%s; nothing can be written: %v", says, err)
	}
	if problems := store.Problems(); len(problems) > 0 {
		return ill("state", "look at that line; it costs itself and no other", "%s; %d lines skipped, the first: %s", says, len(problems), problems[0])
	}
	if at.Mode().Perm()&0o077 != 0 {
		return ill("state", "chmod 700 "+dir, "%s; others can read it", says)
	}
	return well("state", "%s", says)
}

// contents counts the files of records in dir and their bytes.
func contents(dir string) (files int, bytes int64) {
	all, err := os.ReadDir(dir)
	if err != nil {
		return 0, 0
	}
	for _, e := range all {
		if at, err := e.Info(); err == nil && at.Mode().IsRegular() && strings.HasSuffix(e.Name(), ".jsonl") {
			files++
			bytes += at.Size()
		}
	}
	return files, bytes
}

// stamp says what the corpus at paths is, and what of it cannot be read.
func (s *session) stamp(ctx context.Context, paths []string) ([]finding, error) {
	c, err := s.open(ctx, paths, nil, nil)
	if err != nil {
		return nil, fmt.Errorf("open the corpus: %w", err)
	}
	files, bytes, newest, when := newestOf(paths)
	says := fmt.Sprintf("%d articles in %s", len(c.Articles), nameOf(paths))
	if files > 0 {
		says += fmt.Sprintf(", %d files of %d bytes, the newest %s of %s", files, bytes, newest, when.UTC().Format(time.RFC3339))
	}
	if len(c.Articles) == 0 {
		return []finding{ill("corpus", "name a file or directory of what opens", "%s: %s", says, c.Nothing())}, nil
	}
	found := []finding{well("corpus", "%s", says)}
	if c.Unread() > 0 && s.strict {
		s.code = failed
	}
	for _, g := range c.Groups() {
		if g.Warning {
			found = append(found, well("corpus", "%s", g))
			continue
		}
		mend := "--verbose names all with the reason; the rest is read all the same"
		if p := g.Problems[0]; errors.Is(p.Err, fs.ErrPermission) {
			mend = "chmod +r " + p.Path
		}
		found = append(found, ill("corpus", mend, "not read: %s", g))
	}
	if s.verbose {
		s.tellAll(c)
	}
	return found, nil
}

// newestOf looks at the files at paths, as they lie there, hidden ones left out.
func newestOf(paths []string) (files int, bytes int64, newest string, when time.Time) {
	for _, root := range paths {
		// What cannot be looked at the corpus has named.
		_ = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil {
				return nil
			}
			if path != root && strings.HasPrefix(e.Name(), ".") {
				if e.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			at, err := os.Stat(path)
			if err != nil || !at.Mode().IsRegular() {
				return nil
			}
			files++
			bytes += at.Size()
			if at.ModTime().After(when) {
				newest, when = path, at.ModTime()
			}
			return nil
		})
	}
	return files, bytes, newest, when
}
