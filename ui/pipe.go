package ui

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// pipedMsg brings what is visible, as JSON Lines, for a program.
type pipedMsg struct {
	argv  []string
	input []byte
	err   error
}

// askPipe asks for the program that is to have what is visible.
func (a *App) askPipe() {
	if why := a.forbidden(); why != "" {
		a.note = a.instead(why)
		return
	}
	a.prompt.open(keymap.Pipe, "")
}

// pipe gives what is visible to a program: what the export of JSON Lines would write.
func (a *App) pipe(command string) tea.Cmd {
	if why := a.forbidden(); why != "" || a.opts.Export == nil {
		a.note = a.instead(why)
		if why == "" {
			a.note = a.noExport()
		}
		return nil
	}
	if strings.TrimSpace(command) == "" {
		return nil
	}
	argv, err := split(command)
	if err != nil {
		a.note = err.Error()
		return nil
	}
	e, write := a.visible("jsonl"), a.opts.Export
	a.note = "giving what is listed to " + argv[0]
	return func() tea.Msg {
		var b bytes.Buffer
		err := write(&b, e)
		return pipedMsg{argv, b.Bytes(), err}
	}
}

// piped runs the program on what is visible and shows what it prints.
func (a *App) piped(m pipedMsg) tea.Cmd {
	if m.err != nil {
		a.note = fmt.Sprintf("give what is listed to %s: %v", m.argv[0], m.err)
		return nil
	}
	return a.goOut("back from "+m.argv[0], m.filter)
}

// filter gives the program its input and pages what comes of it; what went wrong
// is said after that.
func (m pipedMsg) filter(o *outing) error {
	printed, err := o.through(m.argv, m.input)
	switch {
	case printed != "":
		if e := o.page(printed); e != nil && err == nil {
			err = e
		}
	case err == nil:
		err = fmt.Errorf("%s printed nothing", m.argv[0])
	}
	return err
}

// openPager shows the text of the article of the view in the pager.
func (a *App) openPager() tea.Cmd {
	at := a.shown()
	if why := a.forbidden(); why != "" || at < 0 {
		a.note = a.instead(why)
		return nil
	}
	text := a.plainText(&a.x.Articles[at])
	return a.goOut("back from the pager", func(o *outing) error { return o.page(text) })
}

// openEditor opens a copy of the text of the article of the view in the editor.
func (a *App) openEditor() tea.Cmd {
	at := a.shown()
	if why := a.forbidden(); why != "" || at < 0 {
		a.note = a.instead(why)
		return nil
	}
	argv, err := programIn(a.opts.Env, "VISUAL", "EDITOR")
	switch {
	case err != nil:
		a.note = err.Error()
		return nil
	case argv == nil:
		a.note = "no editor is known; set $EDITOR, as EDITOR=vi"
		return nil
	}
	text, s := a.plainText(&a.x.Articles[at]), a.kept.store
	return a.goOut("back from "+argv[0]+"; the file is gone, the corpus as it was", func(o *outing) error {
		return o.edit(argv, func() (*os.File, error) { return s.CreateTemp("article.*.txt") }, text)
	})
}

// shown is the article that the cursor is in, -1 for none: in Compare that of the
// active side.
func (a *App) shown() int {
	if a.view == viewCompare && a.compare.side < len(a.compare.all) {
		return a.compare.all[a.compare.side]
	}
	return a.current()
}

// plainText is an article for another program: its citation and its text, clean, in
// lines no wider than the column that is read in.
func (a *App) plainText(x *model.Article) string {
	w := max(min(a.reader.column, a.w), leastColumn)
	var b strings.Builder
	for line := range strings.SplitSeq(cite(x, 0)+"\n\n"+strings.ReplaceAll(x.Text, "\r\n", "\n"), "\n") {
		line = draw.Clean(line)
		for _, l := range a.pen.Wrap(line, w) {
			b.WriteString(l.In(line) + "\n")
		}
		if strings.TrimSpace(line) == "" {
			b.WriteString("\n")
		}
	}
	return b.String()
}
