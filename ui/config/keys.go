package config

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// key takes a value of [keys].
func (s *Settings) key(name string, value any, line int) {
	if name == "preset" {
		s.Preset = s.oneOf(name, value, line, Presets()...)
		return
	}
	b := Binding{Action: name, Line: line, Keys: []string{}}
	all, ok := value.([]any)
	if !ok {
		all = []any{value}
	}
	for _, v := range all {
		k, ok := v.(string)
		if !ok {
			s.Wrong(line, `%s: expected keys, as ["s", "ctrl+e"], found %v`, name, v)
			return
		}
		if err := checkKey(k); err != nil {
			s.Wrong(line, "%s: %v", name, err)
		} else if !slices.Contains(b.Keys, k) {
			b.Keys = append(b.Keys, k)
		}
	}
	if len(all) > 0 && len(b.Keys) == 0 {
		return // nothing of it holds: the action keeps its keys
	}
	s.Keys = append(s.Keys, b)
}

// namedKeys are the keys that have names, as Bubble Tea gives them.
var namedKeys = regexp.MustCompile(`^(enter|tab|esc|space|backspace|delete|insert|up|down|left|right|home|end|pgup|pgdown|f([1-9]|1[0-9]|20))$`)

// twins are keys that terminals send for others, or keep for themselves.
var twins = map[string]string{"ctrl+h": "backspace", "ctrl+i": "tab", "ctrl+j": "enter", "ctrl+m": "enter", "ctrl+[": "esc"}

// checkKey says what is wrong with the name of a key.
func checkKey(k string) error {
	if k == " " {
		return fmt.Errorf(`%q is called "space"`, k)
	}
	if twin, ok := twins[k]; ok {
		return fmt.Errorf("terminals send %s for %q", twin, k)
	}
	if k == "ctrl+s" || k == "ctrl+q" {
		return fmt.Errorf("%q stops or starts the output of terminals", k)
	}
	base, mods := k, false
	for _, mod := range []string{"ctrl+", "alt+", "shift+"} { // in the order of Bubble Tea
		if rest, ok := strings.CutPrefix(base, mod); ok && rest != "" {
			base, mods = rest, true
		}
	}
	if namedKeys.MatchString(base) {
		return nil
	}
	r, n := utf8.DecodeRuneInString(base)
	if base == "" || n != len(base) || r == utf8.RuneError || r == ' ' || !unicode.IsPrint(r) || unicode.IsMark(r) {
		return fmt.Errorf(`%q is no key; keys are letters and signs as "s" or "S", "ctrl+e", "enter", "tab", "esc", "space", "backspace", "up", "pgdown", "f2" …`, k)
	}
	if mods && strings.ToLower(base) != base {
		return fmt.Errorf("%q: behind ctrl+, alt+ and shift+ letters are small", k)
	}
	if strings.HasPrefix(k, "shift+") && strings.ToUpper(base) != base {
		return fmt.Errorf("%q is called %q", k, strings.ToUpper(base))
	}
	return nil
}
