package draw

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Look is a set of roles that a stretch of text plays; it decides the style.
type Look uint16

// The roles, the strongest last.
const (
	Quote    Look = 1 << iota // a quotation
	Reported                  // words given as someone's without quotation marks
	Attr                      // an attribution: from whom the article has it
	Hedge                     // a hedge: "allegedly", "might"
	Dim                       // furniture, and whatever stands beside the matter
	Event                     // the head of an event
	Head                      // headline, section head, the focused title
	Changed                   // a word that the other side has not
	Target                    // the sentence that was jumped to
	Cursor                    // the row of the cursor
	View                      // the view shown, in the header
	Bad                       // something could not be done
	Hit                       // a search hit
	numLooks = iota
)

// Tone is what is known of the terminal's background.
type Tone uint8

const (
	Neutral Tone = iota // not known yet: colours that read on both
	Dark
	Light
)

// FirstTone is what is known of the background before the terminal says.
func FirstTone(flag, colorfgbg string) Tone {
	switch flag {
	case "dark":
		return Dark
	case "light":
		return Light
	}
	if i := strings.LastIndexByte(colorfgbg, ';'); i >= 0 {
		switch colorfgbg[i+1:] {
		case "7", "15":
			return Light
		case "0", "8":
			return Dark
		}
	}
	return Neutral
}

// Theme holds one style a role. It is built once a session and again when the
// terminal has said what its background is.
type Theme struct {
	roles [numLooks]lipgloss.Style
	sgr   map[Look][2]string // what to write before and after text of a look
}

// plainTheme designs for sixteen colours and refines where there are more.
func plainTheme(t Tone, p colorprofile.Profile) *Theme {
	few := p <= colorprofile.ANSI
	// pick is the colour of a role: of the sixteen, or of the 256 for a background
	// that is not known, dark or light.
	pick := func(basic, onAny, onDark, onLight string) color.Color {
		switch {
		case few:
			return lipgloss.Color(basic)
		case t == Light:
			return lipgloss.Color(onLight)
		case t == Dark:
			return lipgloss.Color(onDark)
		}
		return lipgloss.Color(onAny)
	}
	s := lipgloss.NewStyle()
	th := &Theme{sgr: map[Look][2]string{}}
	set := func(l Look, s lipgloss.Style) {
		for i := range th.roles {
			if l == 1<<i {
				th.roles[i] = s
			}
		}
	}
	set(Quote, s.Foreground(pick("2", "65", "151", "22")))
	set(Reported, s.Foreground(pick("2", "65", "108", "65")))
	set(Attr, s.Foreground(pick("6", "67", "110", "25")))
	set(Hedge, s.Foreground(pick("3", "136", "180", "94")).Italic(true))
	set(Dim, s.Foreground(pick("8", "244", "245", "242")))
	set(Event, s.Foreground(pick("4", "67", "110", "25")).Bold(true))
	set(Head, s.Bold(true))
	set(Changed, s.Foreground(pick("5", "133", "217", "125")).Underline(true))
	set(Target, s.Bold(true))
	set(Cursor, s.Reverse(true))
	set(View, s.Bold(true).Reverse(true))
	set(Bad, s.Foreground(pick("1", "167", "210", "160")))
	set(Hit, s.Reverse(true))
	if few {
		set(Dim, s.Faint(true)) // bright black is the background in some schemes
	} else if t != Neutral {
		set(Target, s.Background(pick("", "", "237", "254")))
		set(Hit, s.Foreground(lipgloss.Color("16")).Background(pick("", "", "222", "220")))
	}
	return th
}

// around is what to write before and after text of look l.
func (t *Theme) around(l Look) [2]string {
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
