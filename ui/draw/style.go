package draw

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"parallax/ui/config"
)

// NewTheme is the theme for what is known of the terminal, with the styles of the
// user. Where there are no colours, those of the user are none either.
func NewTheme(t Tone, p colorprofile.Profile, s *config.Settings) *Theme {
	th := plainTheme(t, p)
	own := s.Dark
	if t == Light {
		own = s.Light
	} else if t == Neutral {
		own = nil
	}
	for i, role := range config.Roles() {
		style, ok := own[role]
		if !ok {
			style, ok = s.Roles[role]
		}
		if ok {
			th.roles[i] = styled(style, p > colorprofile.ASCII)
		}
	}
	return th
}

// styled is a style of the settings.
func styled(s config.Style, colours bool) lipgloss.Style {
	out := lipgloss.NewStyle() // what is not set, a weaker role may set
	if s.Bold {
		out = out.Bold(true)
	}
	if s.Underline {
		out = out.Underline(true)
	}
	if s.Reverse {
		out = out.Reverse(true)
	}
	if s.Faint {
		out = out.Faint(true)
	}
	if s.Italic {
		out = out.Italic(true)
	}
	if colours && s.Color != "" {
		out = out.Foreground(lipgloss.Color(s.Color))
	}
	if colours && s.Back != "" {
		out = out.Background(lipgloss.Color(s.Back))
	}
	return out
}
