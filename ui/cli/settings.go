package cli

import (
	"fmt"
	"strings"

	"parallax/ui/config"
	"parallax/ui/keymap"
)

// configure reads the file of settings and gives the flags that were not given what
// it says. What is wrong in it is no error: the rest holds.
func (s *session) configure() error {
	if s.shared != nil { // a visitor of a server has no file there
		s.settings = &config.Settings{}
		return nil
	}
	read, err := keymap.LoadSettings(s.config, s.env)
	if err != nil {
		return usageError{err}
	}
	s.settings = read
	for _, f := range []struct {
		flag string
		is   *string
		says string
	}{{"color", &s.color, read.Color}, {"theme", &s.theme, read.Background}, {"spellings", &s.spellings, read.Spellings}} {
		if f.says != "" && !s.given.Changed(f.flag) {
			*f.is = f.says
		}
	}
	if read.Grain != nil && !s.given.Changed("grain") {
		s.grain = *read.Grain
	}
	return nil
}

// configured is configure for what prints: problems are told on standard error.
func (s *session) configured() error {
	if err := s.configure(); err != nil {
		return err
	}
	s.tellSettings()
	return nil
}

// tellSettings names on standard error what is wrong in the file of settings, and
// counts it.
func (s *session) tellSettings() {
	tellProblems(s, s.settings.Problems, "1 problem in the settings; the rest of them holds", "%d problems in the settings; the rest of them holds")
}

// by says whether a flag or the file of settings has decided.
func (s *session) by(flag, setting, value string) string {
	if s.given != nil && !s.given.Changed(flag) && s.settings != nil && s.settings.Found {
		return setting + " in " + s.settings.Path
	}
	return strings.TrimSpace("--" + flag + " " + value)
}

// settingFindings says which file of settings there is and what is wrong in it.
func (s *session) settingFindings() []finding {
	read := s.settings
	switch n := len(read.Problems); {
	case read.Path == "":
		return []finding{well("settings", "no file is read")}
	case !read.Found && n == 0:
		return []finding{well("settings", "%s is not there: all is as usual", read.Path)}
	case n == 0:
		return []finding{well("settings", "%s, understood", read.Path)}
	}
	var found []finding
	for _, p := range read.Problems {
		mend := fmt.Sprintf("edit line %d; the rest of the file holds", p.Line)
		if p.Line == 0 {
			mend = "chmod go-w " + read.Path + ", or --config FILE of your own"
		}
		found = append(found, ill("settings", mend, "%s", p))
	}
	return found
}

// locale is the variable that decides which characters the terminal shows, "" when
// none is set, and whether they are those of Unicode.
func (s *session) locale() (name string, unicode bool) {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := s.getenv(name); v != "" {
			return name, strings.Contains(strings.ToUpper(strings.ReplaceAll(v, "-", "")), "UTF8")
		}
	}
	return "", false
}

// onlyASCII says why the reader shows ASCII alone, "" when it need not: flag, then
// settings, then the locale.
func (s *session) onlyASCII() string {
	name, unicode := s.locale()
	switch {
	case s.given.Changed("ascii"):
		return map[bool]string{true: "--ascii"}[s.ascii]
	case s.settings.ASCII != nil:
		return map[bool]string{true: "ascii in " + s.settings.Path}[*s.settings.ASCII]
	case unicode:
		return ""
	case name == "":
		return "no locale is set"
	}
	return s.named(name) + " is not UTF-8"
}
