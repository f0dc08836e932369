package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/ui/report"
	"parallax/ui/state"
)

const notesLong = `Print what you keep: stars, tags, notes, corrections of speakers and kinds, alignments pinned or cut, and named views, with what they are of. With PATH only what you keep of the articles in it; the corpus is not needed otherwise.

Notes belong to the text of an article, so they stay when a corpus is moved or exported anew. They are kept in $XDG_STATE_HOME/parallax, else ~/.local/state/parallax, or where --state says; lines that cannot be read are named and counted, and the rest is printed.`

// inMemory is the value of --state that keeps nothing.
const inMemory = "none"

// notesCommand is the command that prints what is kept.
func (s *session) notesCommand() *cobra.Command {
	c := &cobra.Command{Use: "notes [PATH…]", Short: "Print your stars, tags, notes, corrections and views", Long: notesLong, Args: cobra.ArbitraryArgs}
	s.formatFlag(c, formats)
	all := c.Flags().Bool("all", false, "print read marks, last places and citations, too")
	c.RunE = s.do(func(ctx context.Context, paths []string) error { return s.notes(ctx, paths, *all) })
	return c
}

// notes prints what is kept.
func (s *session) notes(ctx context.Context, paths []string, all bool) error {
	if err := oneOf("format", s.format, formats); err != nil {
		return err
	}
	store, err := s.openState()
	if err != nil {
		return err
	}
	defer store.Close() // it has nothing to write
	kept := report.Kept{Changes: store.All(), All: all}
	if len(paths) > 0 {
		m := s.meter()
		err := interruptible(ctx, func(ctx context.Context) (err error) {
			kept.Corpus, err = s.corpus(ctx, paths, m)
			return err
		})
		if m.end(); err != nil {
			return err
		}
	}
	s.tellSkipped(store)
	return report.Notes(s.out, kept, s.options())
}

// openState opens what --state names.
func (s *session) openState() (*state.Store, error) {
	if s.state == inMemory {
		return state.Memory(), nil
	}
	dir, err := s.stateDir()
	if err != nil {
		return nil, err
	}
	return state.Open(dir)
}

// stateDir is the directory that --state names, else the usual one.
func (s *session) stateDir() (string, error) {
	if s.state != "" && s.state != inMemory {
		return s.state, nil
	}
	return state.Dir(s.env)
}

// tellSkipped names on standard error what was kept and cannot be read, and counts
// it.
func (s *session) tellSkipped(store *state.Store) {
	tellProblems(s, store.Problems(), "1 line or file of notes was skipped", "%d lines or files of notes were skipped")
}

// tellProblems names problems on standard error, and counts them as one or many says.
func tellProblems[P fmt.Stringer](s *session, problems []P, one, many string) {
	for _, p := range problems {
		fmt.Fprintln(s.err, corpus.Clean(strings.Join(strings.Fields(p.String()), " ")))
	}
	switch len(problems) {
	case 0:
		return
	case 1:
		s.say("%s", one)
	default:
		s.say(many, len(problems))
	}
	if s.strict {
		s.code = failed
	}
}
