package ui

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// firstTone is what is known of the background before the terminal says.
func firstTone(flag, colorfgbg string) tone {
	switch flag {
	case "dark":
		return dark
	case "light":
		return light
	}
	if i := strings.LastIndexByte(colorfgbg, ';'); i >= 0 {
		switch colorfgbg[i+1:] {
		case "7", "15":
			return light
		case "0", "8":
			return dark
		}
	}
	return neutral
}

// asksTone reports whether the terminal is asked for its background.
func (a *App) asksTone() bool {
	return a.opts.Theme != "dark" && a.opts.Theme != "light" && a.profile > colorprofile.ASCII
}

// setProfile is told how many colours there are; without any, signs mark the words.
func (a *App) setProfile(p colorprofile.Profile) {
	a.profile = p
	a.pen.theme = a.newTheme()
	if p <= colorprofile.ASCII && a.pen.marks == byColour {
		a.pen.marks = bySigns
	}
}

func (a *App) setTone(isDark bool) {
	a.tone = light
	if isDark {
		a.tone = dark
	}
	a.pen.theme = a.newTheme()
}
