package ui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// look is a set of roles that a stretch of text plays; it decides the style.
type look uint16

// The roles, the strongest last.
const (
	lookQuote    look = 1 << iota // a quotation
	lookReported                  // words given as someone's without quotation marks
	lookAttr                      // an attribution: from whom the article has it
	lookHedge                     // a hedge: "allegedly", "might"
	lookDim                       // furniture, and whatever stands beside the matter
	lookEvent                     // the head of an event
	lookHead                      // headline, section head, the focused title
	lookChanged                   // a word that the other side has not
	lookTarget                    // the sentence that was jumped to
	lookCursor                    // the row of the cursor
	lookView                      // the view shown, in the header
	lookBad                       // something could not be done
	lookHit                       // a search hit
	numLooks     = iota
)

// tone is what is known of the terminal's background.
type tone uint8

const (
	neutral tone = iota // not known yet: colours that read on both
	dark
	light
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

// theme holds one style a role. It is built once a session and again when the
// terminal has said what its background is.
type theme struct {
	roles [numLooks]lipgloss.Style
	sgr   map[look][2]string // what to write before and after text of a look
}

// plainTheme designs for sixteen colours and refines where there are more.
func plainTheme(t tone, p colorprofile.Profile) *theme {
	few := p <= colorprofile.ANSI
	// pick is the colour of a role: of the sixteen, or of the 256 for a background
	// that is not known, dark or light.
	pick := func(basic, onAny, onDark, onLight string) color.Color {
		switch {
		case few:
			return lipgloss.Color(basic)
		case t == light:
			return lipgloss.Color(onLight)
		case t == dark:
			return lipgloss.Color(onDark)
		}
		return lipgloss.Color(onAny)
	}
	s := lipgloss.NewStyle()
	th := &theme{sgr: map[look][2]string{}}
	set := func(l look, s lipgloss.Style) {
		for i := range th.roles {
			if l == 1<<i {
				th.roles[i] = s
			}
		}
	}
	set(lookQuote, s.Foreground(pick("2", "65", "151", "22")))
	set(lookReported, s.Foreground(pick("2", "65", "108", "65")))
	set(lookAttr, s.Foreground(pick("6", "67", "110", "25")))
	set(lookHedge, s.Foreground(pick("3", "136", "180", "94")).Italic(true))
	set(lookDim, s.Foreground(pick("8", "244", "245", "242")))
	set(lookEvent, s.Foreground(pick("4", "67", "110", "25")).Bold(true))
	set(lookHead, s.Bold(true))
	set(lookChanged, s.Foreground(pick("5", "133", "217", "125")).Underline(true))
	set(lookTarget, s.Bold(true))
	set(lookCursor, s.Reverse(true))
	set(lookView, s.Bold(true).Reverse(true))
	set(lookBad, s.Foreground(pick("1", "167", "210", "160")))
	set(lookHit, s.Reverse(true))
	if few {
		set(lookDim, s.Faint(true)) // bright black is the background in some schemes
	} else if t != neutral {
		set(lookTarget, s.Background(pick("", "", "237", "254")))
		set(lookHit, s.Foreground(lipgloss.Color("16")).Background(pick("", "", "222", "220")))
	}
	return th
}

// around is what to write before and after text of look l.
func (t *theme) around(l look) [2]string {
	if l == 0 {
		return [2]string{}
	}
	if a, ok := t.sgr[l]; ok {
		return a
	}
	s := lipgloss.NewStyle()
	for i := numLooks - 1; i >= 0; i-- {
		if l&(1<<i) != 0 {
			s = s.Inherit(t.roles[i])
		}
	}
	before, after, _ := strings.Cut(s.Render("x"), "x")
	t.sgr[l] = [2]string{before, after}
	return t.sgr[l]
}
