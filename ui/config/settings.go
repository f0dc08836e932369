package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"parallax/model/event"
)

// Settings are what a file says. The zero value says nothing.
type Settings struct {
	Path  string // the file, "" for none
	Found bool   // it is there and was read

	Background  string // "auto", "dark" or "light"; "" when the file does not say
	Roles       map[string]Style
	Dark, Light map[string]Style // only on such a background; they come before Roles

	Preset string // one of Presets, "" when the file does not say
	Keys   []Binding

	Color, Spellings string
	Grain            *int
	Width            int // the widest column of text in cells, 0 when the file does not say
	ASCII            *bool

	Problems []Problem // in the order of the file
}

// Binding is the keys of an action, as Bubble Tea names them; none for an action
// without a key. The action may be one that there is not.
type Binding struct {
	Action string
	Keys   []string
	Line   int
}

// Problem is something in the file that does not hold. Line counts from 1; 0 is the
// file as a whole.
type Problem struct {
	File string
	Line int
	Says string
}

func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Says
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Says)
}

// Presets are the sets of keys that there are; the first is the usual one.
func Presets() []string { return []string{"vim", "newsboat", "less"} }

// The narrowest and the widest column of text that can be asked for, in cells.
const LeastWidth, MostWidth = 40, 120

// Wrong adds a problem.
func (s *Settings) Wrong(line int, format string, args ...any) {
	s.Problems = append(s.Problems, Problem{s.Path, line, fmt.Sprintf(format, args...)})
}

// Lent is s for the readers of a server: without the path of the file and without the
// problems in it, which are not theirs to know or to mend.
func (s *Settings) Lent() *Settings {
	lent := *s
	lent.Problems = nil
	if lent.Path != "" {
		lent.Path = "the settings of the server"
	}
	return &lent
}

// parse reads src, the text of the file at path.
func parse(path string, src []byte) *Settings {
	s := &Settings{Path: path, Found: true, Roles: map[string]Style{}, Dark: map[string]Style{}, Light: map[string]Style{}}
	var all map[string]any
	meta, err := toml.Decode(string(src), &all)
	if err != nil {
		line, says := 0, err.Error()
		if e, ok := err.(toml.ParseError); ok {
			line, says = e.Position.Line, e.Message
		}
		s.Wrong(line, "nothing in the file holds, for it is no TOML: %s", says)
		return s
	}
	at := lines(src, meta.Keys())
	var passed toml.Key // a part that is not known is named once
	for i, key := range meta.Keys() {
		if passed != nil && len(key) > len(passed) && slices.Equal(key[:len(passed)], passed) {
			continue
		}
		passed = nil
		var value any = all
		for _, part := range key {
			table, _ := value.(map[string]any) // nil in a list of tables, which nothing here is
			value = table[part]
		}
		if !s.take(key, value, at[i]) {
			passed = key
		}
	}
	return s
}

// take puts the value of key where it belongs and reports whether what lies below
// the key is to be looked at.
func (s *Settings) take(key toml.Key, value any, line int) bool {
	table, isTable := value.(map[string]any)
	switch section := key[0]; {
	case section != "theme" && section != "keys" && section != "reader" && !isTable:
		s.Wrong(line, "%s stands above the sections; expected it below [theme], [keys] or [reader]", section)
		return false
	case section != "theme" && section != "keys" && section != "reader":
		s.Wrong(line, "there is no section [%s], only [theme], [keys] and [reader]", section)
		return false
	case len(key) == 1:
		if !isTable {
			s.Wrong(line, "expected a section [%s], not a value", section)
		}
		return isTable
	case section == "theme":
		return s.theme(key[1:], value, table, line)
	case section == "keys":
		s.key(key[1], value, line)
	default:
		s.reader(key[1], value, line)
	}
	return false
}

// theme takes a value of [theme], or of [theme.dark] or [theme.light].
func (s *Settings) theme(key toml.Key, value any, table map[string]any, line int) bool {
	roles := s.Roles
	switch {
	case key[0] == "background":
		s.Background = s.oneOf("background", value, line, "auto", "dark", "light")
		return false
	case key[0] == "dark" || key[0] == "light":
		if len(key) == 1 {
			if table == nil {
				s.Wrong(line, "expected a section [theme.%s] of styles", key[0])
			}
			return table != nil
		}
		roles = s.Dark
		if key[0] == "light" {
			roles = s.Light
		}
		key = key[1:]
	}
	if !slices.Contains(Roles(), key[0]) {
		s.Wrong(line, "%q is nothing that has a style; these have: %s", key[0], strings.Join(Roles(), ", "))
		return false
	}
	style, err := parseStyle(value)
	if err != nil {
		s.Wrong(line, "%s: %v", key[0], err)
		return false
	}
	roles[key[0]] = style
	return false
}

// reader takes a value of [reader].
func (s *Settings) reader(name string, value any, line int) {
	switch name {
	case "color":
		s.Color = s.oneOf(name, value, line, "auto", "never", "16", "256", "true")
	case "spellings":
		s.Spellings = s.oneOf(name, value, line, "merged", "apart")
	case "grain":
		if n, ok := s.number(name, value, line, int(event.Coarsest), int(event.Finest)); ok {
			s.Grain = &n
		}
	case "width":
		if n, ok := s.number(name, value, line, LeastWidth, MostWidth); ok {
			s.Width = n
		}
	case "ascii":
		if b, ok := value.(bool); ok {
			s.ASCII = &b
		} else {
			s.Wrong(line, "ascii is true or false, not %v", value)
		}
	default:
		s.Wrong(line, "there is no setting %q in [reader], only color, spellings, grain, width and ascii", name)
	}
}

// oneOf is value when it is one of allowed, else "". A number may stand for its word.
func (s *Settings) oneOf(name string, value any, line int, allowed ...string) string {
	if v := fmt.Sprint(value); slices.Contains(allowed, v) {
		return v
	}
	s.Wrong(line, "%s is one of %s, not %q", name, strings.Join(allowed, ", "), fmt.Sprint(value))
	return ""
}

func (s *Settings) number(name string, value any, line, least, most int) (int, bool) {
	if n, ok := value.(int64); ok && n >= int64(least) && n <= int64(most) {
		return int(n), true
	}
	s.Wrong(line, "%s is a number from %d to %d, not %v", name, least, most, value)
	return 0, false
}
