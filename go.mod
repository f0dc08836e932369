module parallax

go 1.26

// charm.land/bubbletea, lipgloss and bubbles are the import paths, from v2 on,
// of github.com/charmbracelet/bubbletea, lipgloss and bubbles.
require (
	charm.land/bubbles/v2 v2.2.1
	charm.land/bubbletea/v2 v2.0.10
	charm.land/fang/v2 v2.0.1
	charm.land/lipgloss/v2 v2.0.6
	github.com/spf13/cobra v1.10.2
)

tool honnef.co/go/tools/cmd/staticcheck
