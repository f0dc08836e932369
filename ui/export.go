package ui

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"parallax/model"
	"parallax/ui/keymap"
)

// Export is what the reader wants printed: the same that the command line prints.
type Export struct {
	View   string // articles, quotes, rows, coverage or names
	Format string // md, csv, jsonl or html
	Index  *model.Index
	// Articles are those compared, the base first.
	Articles []int
	// Keep says which of the articles or quotations are visible, by index.
	Keep func(i int) bool
}

// errThere asks for another name, where this one is taken or cannot be written.
var errThere = errors.New("give another name")

// exportedMsg says what has become of an export.
type exportedMsg struct {
	path string
	err  error
}

// askExport asks in which form what is visible is wanted.
func (a *App) askExport() {
	if a.opts.Export == nil {
		a.note = a.noExport()
		return
	}
	form := func(format string) func() tea.Cmd {
		return func() tea.Cmd {
			a.export = a.visible(format)
			a.prompt.open(keymap.Export, "parallax-"+a.export.View+"."+format)
			return nil
		}
	}
	a.menu = menu{
		says: "export " + a.toExport() + ":  m Markdown   c CSV   j JSON Lines   h HTML, one file",
		choices: map[string]func() tea.Cmd{
			"m": form("md"), "c": form("csv"), "j": form("jsonl"), "h": form("html"),
		},
	}
}

// noExport says why nothing is exported, and what there is instead.
func (a *App) noExport() string {
	s := "nothing can be exported here: "
	if a.opts.Shared != nil {
		return s + "the file would be the server’s; ssh HOST quotes --format csv prints, " + a.pen.Key(keymap.Copy) + " copies"
	}
	return s + "--secure writes no file; " + a.pen.Key(keymap.Copy) + " copies"
}

// toExport says what would be exported.
func (a *App) toExport() string {
	switch a.view {
	case viewQuotes:
		return exportOf(len(a.quotes.chosen), len(a.quotes.rows), "quotation")
	case viewArticles:
		return exportOf(len(a.articles.chosen), a.articles.articles(), "article")
	}
	return "this comparison"
}

func exportOf(selected, listed int, noun string) string {
	if selected > 0 {
		return "the " + count(selected, noun) + " selected"
	}
	return "the " + count(listed, noun) + " listed"
}

// visible is what the view shows: what was selected, or else what the filter keeps.
func (a *App) visible(format string) Export {
	e := Export{Format: format, Index: a.x}
	only := func(rows []int) func(int) bool {
		in := make(map[int]bool, len(rows))
		for _, r := range rows {
			in[r] = true
		}
		return func(i int) bool { return in[i] }
	}
	switch a.view {
	case viewQuotes:
		e.View, e.Keep = "quotes", only(a.quotes.rows)
		if len(a.quotes.chosen) > 0 {
			e.Keep = only(a.quotes.chosen)
		}
	case viewCompare:
		e.View, e.Articles = "rows", append([]int{}, a.compare.all[:a.compare.n]...)
	case viewCoverage:
		e.View, e.Articles = "coverage", a.coverage.articles
	case viewNames:
		e.View, e.Articles = "names", a.names.articles
	default:
		e.View, e.Keep = "articles", only(a.articles.rows)
		if len(a.articles.chosen) > 0 {
			e.Keep = only(a.articles.chosen)
		}
	}
	return e
}

// exportTo writes the export to a file that is not there yet.
func (a *App) exportTo(path string) tea.Cmd {
	if path = strings.TrimSpace(path); path == "" {
		return nil
	}
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		path = filepath.Join(uv.Environ(a.opts.Env).Getenv("HOME"), rest)
	}
	e, write := a.export, a.opts.Export
	a.note = "exporting"
	return func() tea.Msg { return exportedMsg{path, exportFile(path, e, write)} }
}

func exportFile(path string, e Export, write func(io.Writer, Export) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("there already, %w", errThere)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", err, errThere)
	}
	out := bufio.NewWriter(f)
	err = errors.Join(write(out, e), out.Flush(), f.Close())
	if err != nil {
		return fmt.Errorf("export to %s: %w", path, err)
	}
	return nil
}

// exported says what has become of an export.
func (a *App) exported(m exportedMsg) {
	a.note = "written: " + m.path
	if at, err := filepath.Abs(m.path); err == nil {
		a.note = "written: " + at // nobody remembers where the reader was started
	}
	if m.err != nil {
		a.note = m.err.Error()
	}
	if errors.Is(m.err, errThere) && !a.prompt.isOpen() {
		a.prompt.open(keymap.Export, m.path)
		a.prompt.wrong = m.err
	}
}
