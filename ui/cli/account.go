package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parallax/corpus"
)

// tell ends a command on standard error: one line when something of the corpus was
// left out or decided, with --verbose all of it before, by kind.
func (s *session) tell() {
	c := s.read
	if s.read = nil; c == nil || len(c.Problems) == 0 {
		return
	}
	if s.verbose {
		s.tellAll(c)
	}
	if c.Unread() > 0 && s.strict {
		s.code = failed
	}
	if len(c.Articles) == 0 {
		return // the error has said it
	}
	account := c.Account()
	if !s.verbose {
		account += " (--verbose lists all)"
	}
	fmt.Fprintln(s.err, account)
}

// tellAll names every problem as path:line: reason, those of one kind together.
func (s *session) tellAll(c *corpus.Corpus) {
	for _, g := range c.Groups() {
		head := g.Kind.Count(g.Times)
		if g.Warning {
			head = "noted: " + head
		}
		fmt.Fprintln(s.err, head+":")
		for _, p := range g.Problems {
			fmt.Fprintln(s.err, p)
		}
	}
}

// nothing is the error of a corpus without articles: why there are none, and what to
// do next.
func nothing(c *corpus.Corpus, paths []string) error {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	name := nameOf(paths)
	return fmt.Errorf("%w in %s: %s", errNothing, name, strings.TrimPrefix(c.Nothing(), name+": "))
}

// missing is an error when none of paths is there, so that a mistyped command is
// told at once.
func (s *session) missing(paths []string) error {
	if s.shared != nil {
		return nil // a server has read its corpus
	}
	for _, p := range paths {
		if _, err := os.Stat(p); err == nil || p == "-" || !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
	}
	if len(paths) == 0 {
		return nil
	}
	hint := "; expected a file of articles or a directory of such files"
	if alike := s.commands().SuggestionsFor(paths[0]); len(alike) > 0 {
		hint = fmt.Sprintf("; there is a command %q", alike[0])
	} else if there := near(paths[0]); there != "" {
		hint = fmt.Sprintf("; did you mean %s?", there)
	}
	return fmt.Errorf("no such file or directory: %s%s", corpus.Clean(strings.Join(paths, ", ")), corpus.Clean(hint))
}

// mostNames is how many names of a directory are looked at for one that is near.
const mostNames = 10_000

// near is the path that is there and nearest to one that is not: by a letter or two
// of one part of it, or by what it begins with; "" for none.
func near(path string) string {
	path = filepath.Clean(path)
	dir, name := filepath.Dir(path), filepath.Base(path)
	if _, err := os.Stat(dir); err != nil {
		if dir == path {
			return ""
		}
		if dir = near(dir); dir == "" {
			return ""
		}
		if there := filepath.Join(dir, name); exists(there) {
			return there
		}
	}
	f, err := os.Open(dir)
	if err != nil {
		return ""
	}
	defer f.Close()
	names, _ := f.Readdirnames(mostNames) // some are better than none
	if there := nearest(name, names, (len(name)+1)/2); there != "" {
		return filepath.Join(dir, there)
	}
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
