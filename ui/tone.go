package ui

import (
	"github.com/charmbracelet/colorprofile"

	"parallax/ui/draw"
)

// asksTone reports whether the terminal is asked for its background.
func (a *App) asksTone() bool {
	return a.opts.Theme != "dark" && a.opts.Theme != "light" && a.profile > colorprofile.ASCII
}

// setProfile is told how many colours there are; without any, signs mark the words.
func (a *App) setProfile(p colorprofile.Profile) {
	a.profile = p
	a.pen.Theme = draw.NewTheme(a.tone, a.profile, a.opts.settings())
	if p <= colorprofile.ASCII && a.pen.Marks == draw.ByColour {
		a.pen.Marks = draw.BySigns
	}
}

func (a *App) setTone(isDark bool) {
	a.tone = draw.Light
	if isDark {
		a.tone = draw.Dark
	}
	a.pen.Theme = draw.NewTheme(a.tone, a.profile, a.opts.settings())
}
