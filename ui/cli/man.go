package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parallax/ui/keymap"
)

func (s *session) manCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "man", Short: "Print the manual page, for man -l", Long: "Print the manual page, as parallax man | man -l - shows it.",
		Args: cobra.ArbitraryArgs, ValidArgsFunction: cobra.NoFileCompletions, DisableFlagsInUseLine: true,
		RunE: s.do(func(ctx context.Context, args []string) error {
			return without(func() error { return printManual(s.out, root, built()) })(ctx, args)
		}),
	}
}

// What is of no flag and no command, each with what it means.
var (
	exits = [][2]string{
		{"0", "Done."},
		{"1", "Failed, or nothing could be read; with --strict, something could not be read."},
		{"2", "Wrong usage."},
		{"128 + N", "A signal ended the program: 130 is ^C."},
	}
	variables = [][2]string{
		{"XDG_CONFIG_HOME, XDG_STATE_HOME", "Where parallax/config.toml and parallax/ are looked for, in place of ~/.config and ~/.local/state."},
		{"PARALLAX_SECURE", "1 is as --secure."},
		{"TERM, COLORTERM, NO_COLOR", "What the terminal can do; NO_COLOR with any value is as --color never."},
		{"LC_ALL, LC_CTYPE, LANG", "Whether the terminal shows more than ASCII: the first that is set decides."},
		{"PAGER, VISUAL, EDITOR", "The programs that are started from the reader, without a shell."},
		{"COLUMNS", "How wide a table may be where the output is no terminal."},
		{"GOGC, GOMEMLIMIT", "Limits of memory of the Go runtime; where one is set the program sets none."},
	}
	files = [][2]string{
		{"~/.config/parallax/config.toml", "Settings: styles, keys, what flags are when not given. Never written."},
		{"~/.local/state/parallax/", "What you keep: read marks, stars, notes, tags, corrections, places. Corpora are never written to."},
	}
)

// printManual prints the manual page of root and all below it.
func printManual(w io.Writer, root *cobra.Command, b build) error {
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	root.InitDefaultHelpCmd()
	day, _, _ := strings.Cut(b.Date, "T")
	var p manual
	release, _, _ := strings.Cut(b.Version, "-")
	fmt.Fprintf(&p.b, ".TH PARALLAX 1 %q %q \"User Commands\"\n", day, "parallax "+release)
	p.b.WriteString(".nh\n.ad l\n") // no word is broken: paths and flags are copied
	p.section("NAME")
	p.text(root.Name() + " - " + lower(root.Short))
	p.section("SYNOPSIS")
	for i, c := range append([]*cobra.Command{root}, visible(root)...) {
		if i > 0 {
			p.macro("br")
		}
		p.synopsis(c)
	}
	p.section("DESCRIPTION")
	p.paragraphs(root.Long)
	p.section("OPTIONS")
	p.text("All commands take these but --plain.")
	root.Flags().AddFlagSet(root.PersistentFlags())
	p.flags(root.Flags())
	p.section("COMMANDS")
	for _, c := range visible(root) {
		p.command(c)
	}
	p.section("KEYS")
	p.text("As they are without a file of settings. ^X is the control key with X.")
	for _, g := range keymap.Groups() {
		p.macro("SS", g.Name)
		p.list(g.Keys)
	}
	for _, part := range []struct {
		head string
		list [][2]string
	}{{"EXIT STATUS", exits}, {"ENVIRONMENT", variables}, {"FILES", files}} {
		p.section(part.head)
		p.list(part.list)
	}
	p.section("EXAMPLES")
	p.example(root.Example)
	_, err := io.WriteString(w, p.b.String())
	return err
}

// visible are the commands below c that its help lists.
func visible(c *cobra.Command) (all []*cobra.Command) {
	for _, sub := range c.Commands() {
		if !sub.Hidden {
			all = append(all, sub)
		}
	}
	return all
}

// lower is s with a small first letter.
func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// placeholder is what stands for the value of a flag, "" where it has none.
func placeholder(f *pflag.Flag) string {
	if _, file := f.Annotations[cobra.BashCompFilenameExt]; file {
		return "FILE"
	}
	if _, dir := f.Annotations[cobra.BashCompSubdirsInDir]; dir {
		return "DIR"
	}
	switch f.Value.Type() {
	case "bool":
		return ""
	case "int":
		return "N"
	case "duration":
		return "TIME"
	case "stringSlice":
		return "A,B"
	}
	return "WORD"
}

// preset is what a flag is when it is not given, "" where that is nothing.
func preset(f *pflag.Flag) string {
	switch f.DefValue {
	case "", "false", "[]":
		return ""
	}
	return " Default: " + f.DefValue + "."
}
