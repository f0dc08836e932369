package cli

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"parallax/ui/report"
)

// build is what the program knows of its own making. What it does not know is empty:
// go run and go test say nothing of a commit.
type build struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Date    string `json:"date"`    // of the commit, so that a second build is the same
	Changed bool   `json:"changed"` // the tree was not that of the commit
	Go      string `json:"go"`
	OS      string `json:"os"`
	Arch    string `json:"arch"`
}

// built reads what go build has left in the program.
func built() build {
	b := build{Version: "unreleased", Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH}
	read, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	if v := read.Main.Version; v != "" && v != "(devel)" {
		b.Version = v
	}
	for _, s := range read.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Commit = s.Value
		case "vcs.time":
			b.Date = s.Value
		case "vcs.modified":
			b.Changed = s.Value == "true"
		}
	}
	return b
}

// String is the line that people put into reports.
func (b build) String() string {
	from := ""
	if b.Commit != "" {
		from = " commit " + b.Commit[:min(12, len(b.Commit))] + " of " + b.Date
		if b.Changed {
			from += ", changed"
		}
	}
	return fmt.Sprintf("parallax %s%s %s %s/%s", b.Version, from, b.Go, b.OS, b.Arch)
}

func (s *session) versionCommand() *cobra.Command {
	c := &cobra.Command{Use: "version", Short: "Print the version, the commit and what it was built with and for",
		Args: cobra.ArbitraryArgs, ValidArgsFunction: cobra.NoFileCompletions, RunE: s.do(without(s.version))}
	s.formatFlag(c, lineFormats)
	return c
}

func (s *session) version() error {
	if err := oneOf("format", s.format, lineFormats); err != nil {
		return err
	}
	if s.format == string(report.JSONL) {
		return json.NewEncoder(s.out).Encode(built())
	}
	_, err := fmt.Fprintln(s.out, built())
	return err
}
