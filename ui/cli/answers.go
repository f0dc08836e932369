package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/record"
	"parallax/corpus/watch"
	"parallax/model"
	"parallax/model/event"
	"parallax/model/filter"
	"parallax/seeds"
	"parallax/ui"
	"parallax/ui/report"
)

// errNothing is the error of a corpus without articles.
var errNothing = errors.New("nothing to read")

// told says what is in the fields of a row, for a filter.
type told func(*model.Index, int, func(filter.Field) []string) func(filter.Field) []string

// answer is a command that prints one of the lists. keep is what a filter is told of
// what it lists; nil where it takes none.
func (s *session) answer(name, short string, print func(io.Writer, *model.Index, report.Options) error, keep told) *cobra.Command {
	c := &cobra.Command{Use: name + " [PATH…]", Short: short, Args: cobra.ArbitraryArgs}
	s.formatFlag(c, formats)
	if keep != nil {
		c.Flags().StringVar(&s.where, "where", "", "only those that a filter keeps, as & in the reader: 'speaker:biden kind:direct'")
		s.completeWith(c, "where", completeWhere)
	}
	c.RunE = s.do(func(ctx context.Context, paths []string) error {
		if err := s.configured(); err != nil {
			return err
		}
		f, err := filter.Parse(s.where)
		if err != nil {
			err = usageError{fmt.Errorf("--where: %w", err)}
		}
		if err := errors.Join(err, oneOf("format", s.format, formats), s.analysable()); err != nil {
			return err
		}
		x, err := s.index(ctx, paths)
		if err != nil {
			return err
		}
		o := s.options()
		if keep != nil && !f.Empty() {
			f = f.Spelled(x.Names)
			o.Keep = func(i int) bool { return f.Keeps(keep(x, i, nil)) }
		}
		return print(s.out, x, o)
	})
	return c
}

func (s *session) options() report.Options {
	return report.Options{Format: report.Format(s.format), Width: s.width()}
}

// open reads the corpus at paths, or the sample corpus.
func (s *session) open(ctx context.Context, paths []string, progress func(corpus.Progress), grown func(*corpus.Corpus)) (*corpus.Corpus, error) {
	o, err := s.reading()
	if err != nil {
		return nil, err
	}
	o.Progress, o.Grown = s.tidy(progress), grown
	if len(paths) == 0 {
		return corpus.OpenFS(ctx, seeds.Files, o)
	}
	return corpus.Open(ctx, paths, s.in, o)
}

// corpus reads the corpus at paths; what of it could not be read is told when the
// command ends.
func (s *session) corpus(ctx context.Context, paths []string, m *meter) (*corpus.Corpus, error) {
	if err := s.missing(paths); err != nil {
		return nil, err
	}
	c, err := s.open(ctx, paths, m.reading, nil)
	if err != nil {
		return nil, fmt.Errorf("open the corpus: %w", err)
	}
	s.read = c
	if len(c.Articles) == 0 {
		return nil, nothing(c, paths)
	}
	return c, nil
}

// index reads the corpus at paths and derives all there is to know. ^C ends it.
func (s *session) index(ctx context.Context, paths []string) (*model.Index, error) {
	if s.shared != nil {
		if len(paths) > 0 {
			return nil, usageError{fmt.Errorf("expected no PATH, found %q: the server has read its corpus", paths[0])}
		}
		return s.shared, nil
	}
	m := s.meter()
	defer m.end()
	var x *model.Index
	return x, interruptible(ctx, func(ctx context.Context) error {
		c, err := s.corpus(ctx, paths, m)
		if err != nil {
			return err
		}
		o := s.analysis()
		o.Grouped, o.Progress = m.grouping, m.analysing
		if x, err = model.Build(ctx, c, &o); err != nil {
			return fmt.Errorf("read the corpus: %w", err)
		}
		return nil
	})
}

// analysable says what is wrong with how the flags want the corpus analysed.
func (s *session) analysable() error {
	if g := event.Grain(s.grain); g < event.Coarsest || g > event.Finest {
		return usageError{fmt.Errorf("--grain is a number from %d to %d, not %d", event.Coarsest, event.Finest, g)}
	}
	_, err := s.reading()
	return errors.Join(oneOf("spellings", s.spellings, spellings), err)
}

// reading is how the flags want the corpus read.
func (s *session) reading() (o corpus.Options, err error) {
	if o.Map, err = record.ParseMap(s.fields); err != nil {
		return o, usageError{fmt.Errorf("--map: %w", err)}
	}
	if o.Docvars, err = record.ParsePattern(s.docvars); err != nil {
		return o, usageError{fmt.Errorf("--docvars: %w", err)}
	}
	return o, nil
}

// analysis is how the flags want the corpus analysed.
func (s *session) analysis() model.Options {
	return model.Options{SpellingsApart: s.spellings == "apart", Grain: event.Grain(s.grain)}
}

// readingFlags are the flags that say how the corpus is read, as a command takes them.
func (s *session) readingFlags() (words []string) {
	for _, f := range [][2]string{{"--map", s.fields}, {"--docvars", s.docvars}} {
		if f[1] != "" {
			words = append(words, f[0], f[1])
		}
	}
	return words
}

// reader starts the reader, or prints the articles where it cannot run.
func (s *session) reader(ctx context.Context, paths []string) error {
	if err := s.readable(paths); err != nil {
		return err
	}
	if hopeless(paths) { // said at once, and nothing is drawn
		if _, err := s.index(ctx, paths); err != nil {
			return err
		}
	}
	if s.plain {
		return s.readPlain(ctx, paths)
	}
	if why := s.noScreen(); why != "" {
		s.tellSettings()
		also := "See parallax --help for what else can be printed"
		if isTerminal(s.out) {
			also = "parallax --plain reads them line by line"
		}
		s.say("%s, so this is the list of articles. %s.", why, also)
		return s.printArticles(ctx, paths)
	}
	if s.secure {
		traceNothing()
	}
	var read atomic.Pointer[corpus.Corpus]
	err := ui.Run(ctx, ui.Options{
		Model: s.analysis(), Name: nameOf(paths), Paths: paths, Sample: len(paths) == 0, Flags: s.readingFlags(), Theme: s.theme, Color: s.color, Env: s.env, Output: s.out,
		Settings: s.settings, ASCII: s.onlyASCII(), State: s.openState, Export: s.export(), Secure: s.secure,
		Watch: watched(paths),
		Open: func(ctx context.Context, progress func(corpus.Progress), grown func(*corpus.Corpus)) (*corpus.Corpus, error) {
			c, err := s.open(ctx, paths, progress, grown)
			read.Store(c)
			return c, err
		},
	})
	s.read = read.Load() // nil when left before all was read
	return err
}

// watched watches paths for the reader; without any there is nothing to watch.
func watched(paths []string) func(context.Context) <-chan watch.News {
	if len(paths) == 0 || slices.Contains(paths, "-") {
		return nil // what is read again would lack what came through the pipe
	}
	return func(ctx context.Context) <-chan watch.News { return watch.Watch(ctx, paths) }
}

// readable says what is wrong with the flags, the settings and the paths of the reader.
func (s *session) readable(paths []string) error {
	err := errors.Join(oneOf("color", s.color, colors), oneOf("theme", s.theme, themes), s.configure())
	if err := errors.Join(err, s.analysable()); err != nil {
		return err
	}
	if len(paths) > 1 && !exists(paths[0]) && paths[0] != "-" { // a command mistyped, with its PATH
		if alike := s.commands().SuggestionsFor(paths[0]); len(alike) > 0 {
			return s.missing(paths[:1])
		}
	}
	return s.missing(paths)
}

// export is what the reader writes files with: nothing where that is forbidden.
func (s *session) export() func(io.Writer, ui.Export) error {
	if s.secure {
		return nil
	}
	return printExport
}

// printExport prints what the reader shows, as the command line does.
func printExport(w io.Writer, e ui.Export) error {
	o := report.Options{Format: report.Format(e.Format), Keep: e.Keep}
	switch e.View {
	case "articles":
		return report.Articles(w, e.Index, o)
	case "quotes":
		return report.Quotes(w, e.Index, o)
	}
	return sideBySide(w, e.View, e.Index, e.Articles, o)
}

// noScreen says why the reader cannot run, or "".
func (s *session) noScreen() string {
	switch {
	case !isTerminal(s.out):
		return "standard output is no terminal"
	case s.dumb():
		return "the terminal is dumb (TERM=" + s.getenv("TERM") + ")"
	}
	return ""
}

// hopeless reports whether a look at paths shows that nothing can be read: each
// is missing, closed to this user, or empty.
func hopeless(paths []string) bool {
	return len(paths) > 0 && !slices.ContainsFunc(paths, func(p string) bool { return p == "-" || holds(p) })
}

// holds reports whether there may be something to read at path. A pipe is not
// opened: what it says could not be read again.
func holds(path string) bool {
	at, err := os.Stat(path)
	switch {
	case err != nil:
		return false
	case !at.IsDir() && !at.Mode().IsRegular():
		return true
	case at.Mode().IsRegular() && at.Size() == 0:
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	if at.IsDir() {
		_, err = f.ReadDir(1)
	}
	return err == nil
}

// nameOf is what is read, for people.
func nameOf(paths []string) string {
	if len(paths) == 0 {
		return "sample corpus"
	}
	return corpus.Clean(strings.Join(paths, " "))
}
