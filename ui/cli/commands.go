package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/model/event"
	"parallax/model/filter"
	"parallax/ui/report"
)

// Paragraphs are single lines: help and man page break them themselves.
const (
	long = `Parallax is a reader for people who compare news: how is one event described differently?

PATH is a file of articles or a directory of such files, with a table beside them of what is known of each; - is standard input. Without PATH the sample corpus is opened. What opens: %s; also packed.`

	compareLong = `Set articles side by side, row by row: each row is one thing told, by the articles that tell it. The first article is the base.

The view coverage tells who tells what and how: facts by articles with the status of each (own voice, from whom, quoted, hedged, only here, dropped), each article in numbers, what they share word for word, and whether their numbers and dates agree. The view names tells how each article spells names, and which words it has for one thing.

An id may be shortened to any beginning that no other id has. The format pairs prints every pair of articles with the sentences that may tell the same, a score of 0.5 or more being an alignment, of all events when neither --event nor --articles is given.`
)

// commands are all commands, bound to s.
func (s *session) commands() *cobra.Command {
	root := &cobra.Command{
		Use:   "parallax [PATH…]",
		Short: "Read how one event is described differently",
		Long:  fmt.Sprintf(long, corpus.Opens()),
		Example: `parallax                                  # read the sample corpus
parallax ~/news                           # read a directory
parallax --plain ~/news                   # the same for a screen reader
parallax quotes ~/news --format csv       # all quotations, for a spreadsheet
parallax compare --articles 001,002       # two articles side by side`,
		Args: cobra.ArbitraryArgs,
		RunE: s.do(s.reader),

		ValidArgsFunction:          completePath,
		SuggestionsMinimumDistance: 2,
	}
	// The error ends here, so that fang has none to style: for that it would ask
	// the terminal for its colours, and wait for an answer that may never come.
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		s.asked = c.CommandPath()
		s.finish(usageError{flagError(c, err)})
		return nil
	})
	all := root.PersistentFlags()
	all.BoolVar(&s.strict, "strict", false, "exit with 1 when anything could not be read")
	all.BoolVar(&s.verbose, "verbose", false, "name all that was not read or had to be decided, with file, line and reason")
	all.BoolVar(&s.secure, "secure", s.secure, "start no program and write no file but state; also PARALLAX_SECURE=1")
	all.StringVar(&s.color, "color", "auto", "colours: auto, never, 16, 256 or true")
	all.StringVar(&s.theme, "theme", "auto", "background: auto, dark or light")
	all.StringVar(&s.spellings, "spellings", "merged", "spellings of one name (Kiev, Kyiv): merged or apart")
	all.IntVar(&s.grain, "grain", 0, fmt.Sprintf("how finely events are told apart: %d (few, large) to %d (many, small)", event.Coarsest, event.Finest))
	all.StringVar(&s.state, "state", "", "directory for what you keep, or none (default $XDG_STATE_HOME/parallax, else ~/.local/state/parallax)")
	all.StringVar(&s.config, "config", "", "file of settings, or none (default $XDG_CONFIG_HOME/parallax/config.toml, else ~/.config/…)")
	all.StringVar(&s.fields, "map", "", "which column or field is what, where the usual names do not hold: text=body,date=meta.published")
	all.StringVar(&s.docvars, "docvars", "", "what the names of text files state: source_date_title, or source/date_title with the directory")
	all.BoolVar(&s.ascii, "ascii", false, "show borders and signs in ASCII; without the flag, where the locale is not UTF-8")
	s.given = all
	s.complete(root, "color", colors)
	s.complete(root, "spellings", spellings)
	s.complete(root, "theme", themes)
	s.complete(root, "grain", grains())
	s.complete(root, "docvars", []string{"source_date_title", "source/date_title"})
	s.completeWith(root, "map", completeMap)
	_ = root.MarkPersistentFlagFilename("config", "toml")
	_ = root.MarkPersistentFlagDirname("state")

	root.Flags().BoolVar(&s.plain, "plain", false, "read line by line, for screen readers and terminals that cannot move their cursor")

	root.AddCommand(s.answers()...)
	root.AddCommand(
		s.notesCommand(),
		s.serveCommand(),
		s.doctorCommand(),
		s.completionCommand(),
		s.manCommand(root),
		s.versionCommand(),
	)
	return root
}

// answers are the commands that print what there is to know of a corpus.
func (s *session) answers() []*cobra.Command {
	return []*cobra.Command{
		s.answer("articles", "List the articles", report.Articles, filter.Article),
		s.answer("quotes", "List the quotations with who said each", report.Quotes, filter.Quotation),
		s.answer("events", "List the events and which articles describe them", report.Events, nil),
		s.compareCommand(),
	}
}

var (
	colors    = []string{"auto", "never", "16", "256", "true"}
	themes    = []string{"auto", "dark", "light"}
	spellings = []string{"merged", "apart"}
	formats   = []string{string(report.Table), string(report.JSONL), string(report.CSV), string(report.Markdown), string(report.HTML)}
	views     = []string{"rows", "coverage", "names"}
)

// compareCommand is the command that sets articles side by side.
func (s *session) compareCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "compare [PATH…]",
		Short: "Set the articles of an event, or any articles, side by side",
		Long:  compareLong,
		Args:  cobra.ArbitraryArgs,
		RunE:  s.do(s.compare),
	}
	withPairs := append(slices.Clone(formats), string(report.Pairs))
	s.formatFlag(c, withPairs)
	c.Flags().StringVar(&s.event, "event", "", "id of the event, as E1")
	c.Flags().StringSliceVar(&s.articles, "articles", nil, "ids of the articles, as 001,002")
	c.Flags().StringVar(&s.view, "view", "rows", "what to show: "+strings.Join(views, ", "))
	s.complete(c, "view", views)
	s.completeWith(c, "event", s.completeEvent)
	s.completeWith(c, "articles", s.completeArticles)
	return c
}

func (s *session) formatFlag(c *cobra.Command, allowed []string) {
	c.Flags().StringVar(&s.format, "format", formats[0], "format: "+strings.Join(allowed, ", "))
	s.complete(c, "format", allowed)
}

// oneOf is a usage error unless value is one of allowed.
func oneOf(flag, value string, allowed []string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return usageError{fmt.Errorf("--%s is one of %s, not %q%s", flag, strings.Join(allowed, ", "), value, meant(value, allowed))}
}

// without makes a command that takes no arguments.
func without(run func() error) func(context.Context, []string) error {
	return func(_ context.Context, args []string) error {
		if len(args) > 0 {
			return usageError{fmt.Errorf("expected no argument, found %q", args[0])}
		}
		return run()
	}
}
