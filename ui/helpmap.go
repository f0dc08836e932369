package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/config"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// showMap shows every action with the keys that it has now.
func (a *App) showMap(string) tea.Cmd {
	a.helping = true
	a.help.mapped, a.help.top = true, 0
	return nil
}

// mapping is the sheet of actions: the name of each as a command, its keys, and what
// the settings changed of them.
func (s *help) mapping(p *draw.Pen, m *keymap.Map) []string {
	var out []string
	for _, ln := range s.from {
		for _, l := range p.Wrap(draw.Clean(ln), max(s.w-3, 1)) {
			out = append(out, p.Column(0, " "+l.In(draw.Clean(ln)), s.w))
		}
	}
	for g := range keymap.NumParts {
		out = append(out, p.Column(draw.Head, " "+g.String(), s.w))
		for _, b := range m.Table {
			if b.Part != g {
				continue
			}
			says := keymap.NameOf(b.Action)
			if by := m.Given[b.Action]; by != "" {
				says += ", by " + by
			}
			if lost := m.Lost[b.Action]; len(lost) > 0 {
				says += " (" + strings.Join(lost, ", ") + ")"
			}
			out = append(out, s.entry(p, b.Spelled(), says, s.w)...)
		}
		out = append(out, draw.Spaces(s.w))
	}
	return out
}

// settled is what :map says of the file above the keys.
func (a *App) settled() []string {
	s := a.opts.Settings
	switch {
	case s == nil || s.Path == "":
		return []string{"no file of settings"}
	case !s.Found && a.opts.Shared != nil:
		return []string{"these are the usual keys"}
	case !s.Found && len(s.Problems) == 0:
		return []string{s.Path + " is not there: these are the usual keys"}
	}
	if a.opts.Shared != nil {
		return []string{s.Path}
	}
	out := []string{fmt.Sprintf("%s: %s", s.Path, count(len(s.Problems), "problem"))}
	for _, p := range s.Problems {
		out = append(out, "  "+atLine(p))
	}
	return out
}

// atLine is a problem where the file is known.
func atLine(p config.Problem) string {
	if p.Line == 0 {
		return p.Says
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Says)
}

// beginning is what the reader says once of its settings and of the locale, and then
// what there is to say besides.
func (a *App) beginning() string {
	var parts []string
	if a.opts.ASCII != "" {
		parts = append(parts, "ASCII signs: "+a.opts.ASCII)
	}
	if s := a.opts.Settings; s != nil && len(s.Problems) > 0 {
		parts = append(parts, fmt.Sprintf("%s in the settings (:map): %s", count(len(s.Problems), "problem"), atLine(s.Problems[0])))
	}
	if a.note != "" {
		parts = append(parts, a.note)
	}
	if a.newcomer() {
		said := strings.Join(parts, " · ")
		at := len(parts) // behind what is wrong, before what merely is so
		if at == 1 && a.opts.ASCII != "" {
			at = 0
		}
		parts = slices.Insert(parts, at, a.sampleHint(a.w-2-a.pen.Width(said)-min(len(said), 3)))
	}
	return strings.Join(parts, " · ")
}
