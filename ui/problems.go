package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// problems is the sheet of what was left out of the corpus, and what had to be
// decided though nothing was lost: heads of kinds, and under each its places.
type problems struct {
	c     *corpus.Corpus
	shown bool
	w, h  int
	list  draw.List
	rows  []problem
	only  *query // what the rows must hold, nil for nothing
}

// problem is a row of the sheet: a head, or a place.
type problem struct {
	head string
	corpus.Problem
}

// set gives the sheet the problems of a corpus, nil for one without.
func (s *problems) set(c *corpus.Corpus) {
	s.c = c
	s.fill()
}

func (s *problems) place(w, h int) {
	s.w, s.h = w, h
	s.list.Resize(len(s.rows), max(h-1, 0))
}

// fill makes the rows of the problems that hold the query.
func (s *problems) fill() {
	s.rows = nil
	if s.c != nil {
		for _, g := range s.c.Groups() {
			head := g.Kind.Count(g.Times)
			if g.Warning {
				head = "noted: " + head
			}
			rows := []problem{{head: head}}
			for _, p := range g.Problems {
				if s.only == nil || s.only.in(p.String()) || s.only.in(head) {
					rows = append(rows, problem{Problem: p})
				}
			}
			if len(rows) > 1 {
				s.rows = append(s.rows, rows...)
			}
		}
	}
	s.list.Resize(len(s.rows), s.list.H)
	s.list.Move(0)
	s.skip(1)
}

// skip moves the cursor off a head, first in direction by.
func (s *problems) skip(by int) {
	for _, d := range []int{by, -by} {
		i := s.list.Cursor
		for i >= 0 && i < len(s.rows) && s.rows[i].head != "" {
			i += d
		}
		if i >= 0 && i < len(s.rows) {
			s.list.Move(i)
			break
		}
	}
	if s.list.Cursor == 1 {
		s.list.Top = 0 // the first head is seen with its first place
	}
}

// selected is the problem under the cursor, nil for none.
func (s *problems) selected() *corpus.Problem {
	if s.list.Cursor >= len(s.rows) || s.rows[s.list.Cursor].head != "" {
		return nil
	}
	return &s.rows[s.list.Cursor].Problem
}

// badge is how much was left out, or how many notes there are where nothing was; ""
// where all is well.
func badge(c *corpus.Corpus) string {
	switch {
	case c == nil || len(c.Problems) == 0:
		return ""
	case c.Unread() > 0:
		return fmt.Sprintf("%d left out", c.Unread())
	}
	return count(c.Notes(), "note")
}

// lines draws the sheet.
func (s *problems) lines(p *draw.Pen) []string {
	says := "nothing was left out"
	if s.c != nil {
		var parts []string
		if n := s.c.Unread(); n > 0 {
			parts = append(parts, fmt.Sprintf("%d of %d articles left out", n, s.c.Found))
		}
		if n := s.c.Notes(); n > 0 {
			parts = append(parts, count(n, "note"))
		}
		says = strings.Join(parts, ", ")
	}
	if s.only != nil {
		says += " · only with “" + s.only.text + "”"
	}
	out := []string{p.Column(draw.Head, " "+says, s.w)}
	if len(s.rows) == 0 {
		return append(out, draw.Message(p, s.w, max(s.h-1, 0), "No place and no reason is like this.", p.Key(keymap.Search)+" and Enter show all again.")...)
	}
	from, to := s.list.Shown()
	for i := from; i < to; i++ {
		r := &s.rows[i]
		switch {
		case r.head != "":
			out = append(out, p.Column(draw.Head, " "+r.head, s.w))
		case i == s.list.Cursor:
			out = append(out, p.Fit("> "+p.Column(draw.Cursor, draw.Clean(r.String()), max(s.w-2, 0)), max(s.w, 2), s.w))
		default:
			out = append(out, p.Column(0, "  "+draw.Clean(r.String()), s.w))
		}
	}
	for len(out) < s.h {
		out = append(out, draw.Spaces(s.w))
	}
	return out[:max(s.h, 0)]
}

// detail is the reason of the problem under the cursor, which a row may have cut.
func (s *problems) detail() string {
	if p := s.selected(); p != nil {
		return oneLine(p.Err.Error())
	}
	return ""
}

// showProblems shows the sheet, or hides it.
func (a *App) showProblems() {
	if !a.problems.shown && len(a.problems.rows) == 0 && a.problems.only == nil {
		a.note = "everything could be read; what is left out of a corpus, and why, would be listed here"
		return
	}
	a.problems.shown = !a.problems.shown
}

// inProblems obeys an action on the sheet.
func (a *App) inProblems(act keymap.Action) tea.Cmd {
	s := &a.problems
	from := s.list.Cursor
	switch act {
	case keymap.Problems:
		a.showProblems()
	case keymap.Search, keymap.Filter:
		a.prompt.open(keymap.Problems, "") // Enter alone shows all again
		if s.only != nil {
			a.prompt.offer(s.only.text)
			a.prompt.was = s.only.text
		}
	case keymap.Open, keymap.Editor:
		return a.openProblem()
	case keymap.Copy:
		if p := s.selected(); p != nil {
			return a.send("what is wrong", p.String())
		}
	default:
		if s.list.Handle(act) {
			by := 1
			if s.list.Cursor < from {
				by = -1
			}
			s.skip(by)
		}
	}
	return nil
}

// openProblem opens the file of a problem in the editor, at its line where the editor
// is known to take one.
func (a *App) openProblem() tea.Cmd {
	p := a.problems.selected()
	if p == nil {
		return nil
	}
	if why := a.forbidden(); why != "" {
		a.note = why + "; " + a.pen.Key(keymap.Copy) + " copies the line"
		return nil
	}
	argv, err := programIn(a.opts.Env, "VISUAL", "EDITOR")
	at, statErr := os.Stat(p.Path)
	switch {
	case err != nil:
		a.note = err.Error()
	case argv == nil:
		a.note = "no editor is known; set $EDITOR, as EDITOR=vi. " + a.pen.Key(keymap.Copy) + " copies the line"
	case statErr != nil || !at.Mode().IsRegular():
		a.note = "there is no file " + p.Path + " to open; " + a.pen.Key(keymap.Copy) + " copies the line"
	default:
		argv = append(argv, placeArgs(argv[0], p.Path, p.Line)...)
		return a.goOut("back from "+argv[0]+"; "+a.pen.Key(keymap.Reload)+" reads the corpus again", func(o *outing) error { return o.start(argv).Run() })
	}
	return nil
}

// lineEditors are the editors that take +17 for a line. Never written to.
var lineEditors = []string{"vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "micro", "joe", "jed", "mcedit", "kak", "ne", "ed"}

// placeArgs are the arguments by which an editor opens a file at a line.
func placeArgs(editor, path string, line int) []string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs // a name may begin with - or +
	}
	if line > 0 && slices.Contains(lineEditors, filepath.Base(editor)) {
		return []string{"+" + strconv.Itoa(line), path}
	}
	return []string{path}
}
