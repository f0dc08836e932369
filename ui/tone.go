package ui

import (
	"github.com/charmbracelet/colorprofile"
)

// asksTone reports whether the terminal is asked for its background.
func (a *App) asksTone() bool {
	return a.opts.Theme != "dark" && a.opts.Theme != "light" && a.profile > colorprofile.ASCII
}

// setProfile is told how many colours there are; without any, signs mark the words.
func (a *App) setProfile(p colorprofile.Profile) {
	a.profile = p
	a.pen.theme = newTheme(a.tone, a.profile, a.opts.settings())
	if p <= colorprofile.ASCII && a.pen.marks == byColour {
		a.pen.marks = bySigns
	}
}

func (a *App) setTone(isDark bool) {
	a.tone = light
	if isDark {
		a.tone = dark
	}
	a.pen.theme = newTheme(a.tone, a.profile, a.opts.settings())
}
