package ui

import tea "charm.land/bubbletea/v2"

// menu waits for one more key: it says which there are, and anything else closes it.
type menu struct {
	says    string
	choices map[string]func() tea.Cmd
	letter  func(k string) tea.Cmd // for any other single letter, when not nil
}

func (m *menu) isOpen() bool { return m.says != "" }

// menuKey gives a key to the menu that is open.
func (a *App) menuKey(k string, msg tea.KeyPressMsg) tea.Cmd {
	m := a.menu
	a.menu = menu{}
	if do := m.choices[k]; do != nil {
		return do()
	}
	switch {
	case m.letter != nil && len(k) == 1 && k != " ":
		return m.letter(k)
	case k == "esc" || k == "q" || k == "backspace":
		return nil
	}
	return a.key(msg) // no choice: it means what it always means
}

// setMark takes the next letter as the name of this place.
func (a *App) setMark() {
	a.menu = menu{says: "m  and a letter: this place gets its name; ' and the letter comes back", letter: func(k string) tea.Cmd {
		a.marks[k] = a.here()
		a.note = "this place is " + k + "; '" + k + " comes back"
		return nil
	}}
}

// goMark goes to the place of the next letter, or with ' back to where a jump was made.
func (a *App) goMark() {
	a.menu = menu{
		says:    "'  and a letter goes to its place; '' goes back to where you jumped from",
		choices: map[string]func() tea.Cmd{"'": func() tea.Cmd { a.goBack(); return nil }},
		letter: func(k string) tea.Cmd {
			p, ok := a.marks[k]
			if !ok {
				a.note = "no place has the name " + k + "; m" + k + " gives it one"
				return nil
			}
			a.leave()
			a.goTo(p)
			return nil
		},
	}
}
