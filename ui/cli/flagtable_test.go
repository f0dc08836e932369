package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// FlagTable is every flag as Markdown tables, from where --help has them.
func FlagTable() string {
	root := new(session).commands()
	var b strings.Builder
	flagRows(&b, "`parallax`", root.LocalNonPersistentFlags())
	flagRows(&b, "every command", root.PersistentFlags())
	for _, c := range root.Commands() {
		flagRows(&b, "`parallax "+c.Name()+"`", c.LocalNonPersistentFlags())
	}
	return strings.TrimSpace(b.String())
}

// flagRows is a table of flags, in the order of their names; none where there are none.
func flagRows(b *strings.Builder, of string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(b, "| %s | |\n| --- | --- |\n", of)
	flags.VisitAll(func(f *pflag.Flag) {
		name, says := "--"+f.Name, strings.ReplaceAll(f.Usage, "|", `\|`)
		if f.NoOptDefVal == "" {
			name += " …"
		}
		if !slices.Contains([]string{"", "0", "false", "[]"}, f.DefValue) {
			says += " (default `" + f.DefValue + "`)"
		}
		fmt.Fprintf(b, "| `%s` | %s |\n", name, says)
	})
	b.WriteString("\n")
}

// Understood says what is wrong with the words behind parallax, nil when they are a
// command with flags that it has. It runs nothing.
func Understood(words []string) error {
	root := new(session).commands()
	root.InitDefaultCompletionCmd()
	c, rest, err := root.Find(words)
	if err != nil {
		return err
	}
	if c == root && len(rest) > 0 && !strings.ContainsAny(rest[0], "-~/.") {
		return fmt.Errorf("%q is neither a command nor a path", rest[0])
	}
	return c.ParseFlags(rest)
}
