package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"parallax/ui/keymap"
)

// command is what can be typed behind ":"; every action of a key is one.
type command struct {
	name string
	arg  string // what is expected behind the name, "" for nothing
	run  func(a *App, arg string) tea.Cmd
}

// commands are all commands, by name.
func (a *App) commands() []command {
	var all []command
	for act := range keymap.Actions() {
		if act != keymap.Command {
			all = append(all, command{name: keymap.NameOf(act), run: func(a *App, _ string) tea.Cmd { return a.command(act) }})
		}
	}
	all = append(all,
		command{"filter", "words", func(a *App, arg string) tea.Cmd { a.typeFilter(arg); return nil }},
		command{"find", "words", func(a *App, arg string) tea.Cmd { a.typeSearch(arg); return nil }},
		command{"event", "E1", (*App).typeEvent},
		command{"article", "id", (*App).typeArticle},
		command{"compare-articles", "id id …", (*App).typeCompare},
		command{"set-tags", "tags", func(a *App, arg string) tea.Cmd { return a.typedIn(keymap.Tag, arg) }},
		command{"set-note", "words", func(a *App, arg string) tea.Cmd { return a.typedIn(keymap.Note, arg) }},
		command{"pipe-to", "a program", (*App).pipe},
		command{"map", "", (*App).showMap},
		command{"tutor", "", (*App).teach},
		command{"save-view", "a name", (*App).saveView},
		command{"view", "a name", (*App).typeView},
		command{"forget-view", "a name", (*App).forgetView},
	)
	slices.SortFunc(all, func(x, y command) int { return cmp.Compare(x.name, y.name) })
	return all
}

// command does what a key would do, where that key holds.
func (a *App) command(act keymap.Action) tea.Cmd {
	for _, b := range a.keys.Table {
		if b.Action == act && b.Scope&a.scope() == 0 {
			a.note = a.keys.Views(b.Scope)
			return nil
		}
	}
	if act == keymap.Back {
		return a.back(true)
	}
	return a.do(act)
}

// obey does what was typed behind ":" and reports whether it was understood; else the
// prompt says what is wrong.
func (a *App) obey(typed string) (tea.Cmd, bool) {
	name, arg, _ := strings.Cut(strings.TrimSpace(typed), " ")
	if name == "" {
		return nil, true
	}
	if name == "q" {
		name = "quit"
	}
	for _, c := range a.commands() {
		if c.name != name {
			continue
		}
		arg = strings.TrimSpace(arg)
		if c.arg != "" && arg == "" {
			a.prompt.wrong = fmt.Errorf("expected %s after %s", c.arg, c.name)
			return nil, false
		}
		return c.run(a, arg), true
	}
	a.prompt.wrong = fmt.Errorf("no command %q; %s", name, a.nearCommand(name))
	return nil, false
}

// nearCommand says which command may be meant by a name that none has: one that has its
// letters in their order, or that begins most like it.
func (a *App) nearCommand(name string) string {
	var names []string
	most, near := 2, ""
	for _, c := range a.commands() {
		names = append(names, c.name)
		if n := shared(c.name, name); n > most {
			most, near = n, c.name
		}
	}
	if found := fuzzy.Find(name, names); len(found) > 0 {
		near = found[0].Str
	}
	if near == "" {
		return "with nothing typed Tab shows all"
	}
	return "do you mean " + near + "?"
}

// complete puts the rest of the name that what was typed begins; with several, as
// much as they share, and the prompt lists them.
func (a *App) complete(typed string) {
	if strings.Contains(typed, " ") {
		return
	}
	var names []string
	for _, c := range a.commands() {
		if c.arg != "" {
			c.name += " "
		}
		names = append(names, c.name)
	}
	a.prompt.complete(typed, names)
}

func (a *App) typeFilter(arg string) {
	if a.scope() != keymap.InQuotes {
		a.show(viewArticles)
		a.reading = false
	}
	if err := a.applyFilter(arg); err != nil {
		a.note = err.Error()
	}
	a.follow()
}

func (a *App) typeSearch(arg string) {
	*a.query() = newQuery(arg)
	if a.scope() == keymap.InText {
		a.reader.search(a.reader.query)
	}
	a.pane(keymap.NextHit)
}

// typeEvent goes to the first article of an event.
func (a *App) typeEvent(arg string) tea.Cmd {
	for i := range a.x.Events {
		if e := &a.x.Events[i]; strings.EqualFold(e.ID, arg) {
			a.leave()
			a.showArticle(e.Articles[0], false)
			return nil
		}
	}
	a.note = fmt.Sprintf("no event %q; there are E1 to E%d, and %s finds one by its title", arg, len(a.x.Events), a.pen.Key(keymap.GoTo))
	return nil
}

// typeArticle opens an article by the beginning of its id.
func (a *App) typeArticle(arg string) tea.Cmd {
	i, err := a.named(arg)
	if err != nil {
		a.note = err.Error()
		return nil
	}
	a.leave()
	a.showArticle(i, true)
	return nil
}

// typeCompare sets articles side by side.
func (a *App) typeCompare(arg string) tea.Cmd {
	var all []int
	for id := range strings.FieldsFuncSeq(arg, func(r rune) bool { return r == ' ' || r == ',' }) {
		i, err := a.named(id)
		if err != nil {
			a.note = err.Error()
			return nil
		}
		all = append(all, i)
	}
	if len(all) < 2 {
		a.note = "expected two ids or more, as :compare-articles 001 002"
		return nil
	}
	a.compare.show(all, -1)
	a.view = viewCompare
	a.arrange()
	return nil
}

// named is the article whose id, or the last part of it, begins so.
func (a *App) named(id string) (int, error) {
	found := -1
	for i := range a.x.Articles {
		own := a.x.Articles[i].ID
		if own == id {
			return i, nil
		}
		if strings.HasPrefix(own, id) || strings.HasPrefix(own[strings.LastIndexByte(own, '/')+1:], id) {
			if found >= 0 {
				return -1, fmt.Errorf("%q begins the ids of several articles, %s and %s: type more of it", id, a.x.Articles[found].ID, own)
			}
			found = i
		}
	}
	if found < 0 {
		return -1, fmt.Errorf("no article's id begins with %q; %s finds an article by its title", id, a.pen.Key(keymap.GoTo))
	}
	return found, nil
}
