module parallax

go 1.26.0

// charm.land/bubbletea, lipgloss and bubbles are the import paths, from v2 on,
// of github.com/charmbracelet/bubbletea, lipgloss and bubbles.
require (
	github.com/blevesearch/snowballstem v0.9.0
	golang.org/x/text v0.43.0
)

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
	honnef.co/go/tools v0.8.2 // indirect
)

tool honnef.co/go/tools/cmd/staticcheck
