package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/keymap"
	"parallax/ui/state"
)

// saveView keeps the list shown, with its filter, under a name.
func (a *App) saveView(name string) tea.Cmd {
	if a.scope() != keymap.InQuotes {
		a.view, a.reading = viewArticles, false
	}
	way := strings.TrimSpace(savedViews[a.view] + " " + a.filter().Text())
	return a.keepView(name, way, "view "+name+": "+way)
}

// forgetView takes a name away.
func (a *App) forgetView(name string) tea.Cmd {
	if a.kept.store.Value(state.View(name), state.Way) == "" {
		a.note = a.noView(name)
		return nil
	}
	return a.keepView(name, "", "view "+name+" is forgotten")
}

func (a *App) keepView(name, way, said string) tea.Cmd {
	return a.keepAll(said, state.Change{Subject: state.View(name), Field: state.Way, Value: way})
}

// typeView goes to the list that has a name.
func (a *App) typeView(name string) tea.Cmd {
	way := a.kept.store.Value(state.View(name), state.Way)
	list, typed, _ := strings.Cut(way, " ")
	v := slices.Index(savedViews[:], list)
	if way == "" || v < 0 {
		a.note = a.noView(name)
		return nil
	}
	a.leave()
	cmd := a.show(view(v))
	a.reading = false
	a.typeFilter(typed)
	a.arrange()
	return cmd
}

// noView says that there is no view of a name, and which there are.
func (a *App) noView(name string) string {
	var names []string
	for _, c := range a.kept.store.All() {
		if c.Field == state.Way {
			names = append(names, c.Subject.Name())
		}
	}
	if len(names) == 0 {
		return "no view has the name " + name + "; :save-view gives the list shown one"
	}
	return "no view has the name " + name + "; there are " + strings.Join(names, ", ")
}
