package ui

import (
	"context"
	"fmt"
	"net/url"
	"os/exec"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/draw"
)

// lastCopy is the file in the state directory that holds what was copied last: the
// one place that is sure to have it.
const lastCopy = "last-copy.txt"

// tmuxTime is how long tmux may take to load its buffer.
const tmuxTime = 2 * time.Second

// sentMsg says what has become of a copy that was given to tmux.
type sentMsg struct {
	what, text string
	err        error
}

// leftMsg says where a copy was left as a file.
type leftMsg struct {
	path string
	err  error
}

// send puts text onto the clipboard as far as that can be known: through tmux where
// the reader runs in it, else through the terminal; and into a file.
func (a *App) send(what, text string) tea.Cmd {
	if text == "" {
		a.note = "there is none to copy: " + what
		return nil
	}
	if uv.Environ(a.opts.Env).Getenv("TMUX") == "" || a.forbidden() != "" {
		return tea.Batch(a.sendTerminal(what, text), a.leaveCopy(text))
	}
	a.note = "sending to tmux: " + what
	env := a.opts.Env
	load := func() tea.Msg { return sentMsg{what, text, loadBuffer(a.ctx, env, text)} }
	return tea.Sequence(load, a.leaveCopy(text))
}

// sendTerminal is the command that asks the terminal to take text.
func (a *App) sendTerminal(what, text string) tea.Cmd {
	a.note = "sent to the terminal’s clipboard: " + what
	return tea.SetClipboard(forClipboard(text))
}

// loadBuffer gives text to tmux, which hands it on to the terminal around it.
func loadBuffer(ctx context.Context, env []string, text string) error {
	ctx, cancel := context.WithTimeout(ctx, tmuxTime)
	defer cancel()
	c := exec.CommandContext(ctx, "tmux", "load-buffer", "-w", "-")
	c.Env, c.WaitDelay = env, tmuxTime/4
	c.Stdin = strings.NewReader(cleanLines(text))
	if err := c.Run(); err != nil {
		return fmt.Errorf("tmux load-buffer: %w", err)
	}
	return nil
}

// sent says what has become of a copy; what tmux did not take the terminal gets.
func (a *App) sent(m sentMsg) tea.Cmd {
	if m.err == nil {
		a.note = "sent to tmux: " + m.what
		return nil
	}
	cmd := a.sendTerminal(m.what, m.text)
	a.note += fmt.Sprintf(" (%v)", m.err)
	return cmd
}

// leaveCopy is the command that leaves what is copied in a file, nil where nothing
// is kept or where the file would be on the machine of a server.
func (a *App) leaveCopy(text string) tea.Cmd {
	s := a.kept.store
	if s == nil || s.Dir() == "" || a.opts.Shared != nil {
		return nil
	}
	return func() tea.Msg {
		path, err := s.WriteFile(lastCopy, cleanLines(text))
		return leftMsg{path, err}
	}
}

// left names the file that a copy was left in, where what was sent is still said: a
// key may have been pressed since.
func (a *App) left(m leftMsg) {
	switch said := strings.HasPrefix(a.note, "sent to "); {
	case m.err != nil && said:
		a.note += "; " + m.err.Error()
	case m.err != nil:
		a.note = m.err.Error()
	case said:
		a.note += "; also in " + m.path
	}
}

// cleanLines is s with nothing in it but what may be printed, and its line ends.
func cleanLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = draw.Clean(l)
	}
	return strings.Join(lines, "\n")
}

// forClipboard makes text fit to be sent to a terminal's clipboard.
func forClipboard(s string) string {
	if s = cleanLines(s); len(s) > maxCopy {
		s = strings.ToValidUTF8(s[:maxCopy], "")
	}
	return s
}

// link is the address of an article, "" unless it is one of the web: what else a
// corpus may name (file:, javascript:) is nothing to hand to anybody.
func link(a *model.Article) string {
	u, err := url.Parse(corpus.Clean(a.URL))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return a.URL
}
