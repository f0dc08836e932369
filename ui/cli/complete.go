package cli

import (
	"context"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/record"
	"parallax/model"
	"parallax/model/event"
	"parallax/model/filter"
	"parallax/seeds"
)

// aTab is how long a shell may be kept waiting for ids.
const aTab = time.Second

// completeWith has the shell offer what say says for a flag. cobra keeps it for ever,
// so nothing is kept for visitors of a server, who have no shell.
func (s *session) completeWith(c *cobra.Command, flag string, say cobra.CompletionFunc) {
	if s.shared == nil {
		_ = c.RegisterFlagCompletionFunc(flag, say) // fails only for a flag that is not there
	}
}

// complete has the shell offer values for a flag, and no files.
func (s *session) complete(c *cobra.Command, flag string, values []string) {
	s.completeWith(c, flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// completePath leaves the rest of a command to the shell, which knows paths; without
// it cobra offers commands alone.
func completePath(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// grains are the values of --grain.
func grains() (all []string) {
	for g := event.Coarsest; g <= event.Finest; g++ {
		all = append(all, strconv.Itoa(int(g)))
	}
	return all
}

// completeMap offers the fields for the left side of the last part of --map.
func completeMap(_ *cobra.Command, _ []string, typed string) (offer []cobra.Completion, how cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	for _, f := range record.Mappable() {
		offer = append(offer, before+f.String()+"=")
	}
	return offer, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveKeepOrder
}

// completeWhere offers fields, and values of those that have few, for a filter of one
// term; what is kept (tags, notes) is unknown to the commands.
func completeWhere(_ *cobra.Command, _ []string, typed string) (offer []cobra.Completion, how cobra.ShellCompDirective) {
	if name, _, found := strings.Cut(typed, ":"); found {
		for _, value := range filter.Values(filter.Field(name)) {
			offer = append(offer, name+":"+value)
		}
		return offer, cobra.ShellCompDirectiveNoFileComp
	}
	for _, f := range filter.Fields() {
		if f != filter.Tag && f != filter.Note {
			offer = append(offer, string(f)+":")
		}
	}
	return offer, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveKeepOrder
}

// completeEvent offers the events of the corpus.
func (s *session) completeEvent(_ *cobra.Command, paths []string, _ string) (offer []cobra.Completion, how cobra.ShellCompDirective) {
	how = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	ctx, stop := context.WithTimeout(context.Background(), s.waits.tab)
	defer stop()
	c := s.glance(ctx, paths)
	if c == nil {
		return tooLarge(ctx), how
	}
	o := s.analysis()
	x, err := model.Build(ctx, c, &o)
	if err != nil {
		return tooLarge(ctx), how
	}
	for i := range x.Events {
		offer = append(offer, cobra.CompletionWithDesc(x.Events[i].ID, inert(x.Events[i].Title)))
	}
	return offer, how
}

// completeArticles offers the articles of the corpus for the last id of --articles.
// Ids that would mean something to a shell are left to be typed.
func (s *session) completeArticles(_ *cobra.Command, paths []string, typed string) (offer []cobra.Completion, how cobra.ShellCompDirective) {
	how = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveKeepOrder
	ctx, stop := context.WithTimeout(context.Background(), s.waits.tab)
	defer stop()
	c := s.glance(ctx, paths)
	if c == nil {
		return tooLarge(ctx), how
	}
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	named := strings.Split(before, ",")
	for i := range c.Articles {
		a := &c.Articles[i]
		if inert(a.ID) == a.ID && !slices.Contains(named, a.ID) && !strings.ContainsAny(a.ID, " ,") {
			offer = append(offer, cobra.CompletionWithDesc(before+a.ID, inert(a.Source+" "+heading(a))))
		}
	}
	return offer, how
}

// glance reads the corpus at paths for a shell, nil when it cannot be had: nothing is
// told, and nothing is read that could not be read again.
func (s *session) glance(ctx context.Context, paths []string) *corpus.Corpus {
	if s.configure() != nil || s.analysable() != nil {
		return nil
	}
	for _, p := range paths {
		if at, err := os.Stat(p); err != nil || !at.IsDir() && !at.Mode().IsRegular() {
			return nil
		}
	}
	o, _ := s.reading() // analysable has said that it is well
	open := func() (*corpus.Corpus, error) { return corpus.Open(ctx, paths, strings.NewReader(""), o) }
	if len(paths) == 0 {
		open = func() (*corpus.Corpus, error) { return corpus.OpenFS(ctx, seeds.Files, o) }
	}
	c, err := open()
	if err != nil || ctx.Err() != nil {
		return nil
	}
	return c
}

// heading is the title of an article, else how its text begins.
func heading(a *corpus.Article) string {
	if a.Title != "" {
		return a.Title
	}
	first, _, _ := strings.Cut(strings.TrimSpace(a.Text[:min(len(a.Text), 400)]), "\n")
	return first
}

// tooLarge says in place of ids that there was no time for them.
func tooLarge(ctx context.Context) []cobra.Completion {
	if ctx.Err() == nil {
		return nil
	}
	return cobra.AppendActiveHelp(nil, "the corpus takes too long to read for offering ids; parallax articles and parallax events list them")
}

// inert is text of a corpus as a shell may have it: scripts of shells hand it around in
// many ways, so that only letters, digits and a few signs are left of it.
func inert(text string) string {
	safe := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" -_.,:/+@", r) {
			return r
		}
		return ' '
	}, text)
	return strings.Join(strings.Fields(safe), " ")
}
