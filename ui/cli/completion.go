package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

const completionLong = `Print what makes a shell complete commands, flags, their values, paths, and at compare the ids of events and articles. bash needs its package bash-completion.

An archive of a release has these files where the shells look for them.`

var shells = []string{"bash", "zsh", "fish", "powershell"}

func (s *session) completionCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print what makes a shell complete: " + strings.Join(shells, ", "),
		Long:  completionLong,
		Example: `parallax completion bash > ~/.local/share/bash-completion/completions/parallax
parallax completion zsh > /usr/local/share/zsh/site-functions/_parallax
parallax completion fish > ~/.config/fish/completions/parallax.fish
parallax completion powershell | Out-String | Invoke-Expression`,
		Args:      cobra.ArbitraryArgs,
		ValidArgs: shells,
	}
	c.RunE = s.do(func(_ context.Context, args []string) error { return s.completion(c.Root(), args) })
	return c
}

// completion prints the script of a shell.
func (s *session) completion(root *cobra.Command, args []string) error {
	if len(args) == 1 {
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(s.out, true)
		case "zsh":
			return root.GenZshCompletion(s.out)
		case "fish":
			return root.GenFishCompletion(s.out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(s.out)
		}
	}
	return usageError{fmt.Errorf("expected the name of a shell (%s), found %q", strings.Join(shells, ", "), strings.Join(args, " "))}
}
