package keymap

import "strings"

// keyName is a key, as Bubble Tea names it, as people know it.
func keyName(k string) string {
	switch k {
	case "space", "enter", "tab", "backspace", "esc", "home", "end", "delete", "insert":
		return strings.ToUpper(k[:1]) + k[1:]
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgdown":
		return "PgDn"
	case "pgup":
		return "PgUp"
	}
	if rest, ok := strings.CutPrefix(k, "ctrl+"); ok && len(rest) == 1 {
		return "^" + strings.ToUpper(rest)
	}
	if len(k) > 1 && k[0] == 'f' && k[1] >= '1' && k[1] <= '9' {
		return "F" + k[1:]
	}
	if rest, ok := strings.CutPrefix(k, "alt+"); ok {
		return "Alt-" + keyName(rest)
	}
	if rest, ok := strings.CutPrefix(k, "shift+"); ok {
		return "Shift-" + keyName(rest)
	}
	return k
}

// SpellArrows has the sheets name the arrows, for a terminal that has no sign for
// them: "v" is another key.
func (m *Map) SpellArrows() {
	for i := range m.Table {
		m.Table[i].Shown = inWords(m.Table[i].Shown)
	}
}

// Spelled are all keys of b, in letters that every terminal has.
func (b *Binding) Spelled() string {
	if len(b.Keys) == 0 {
		return "no key"
	}
	var keys []string
	for _, k := range b.Keys {
		keys = append(keys, inWords(keyName(k)))
	}
	return strings.Join(keys, " ")
}

func inWords(keys string) string {
	return strings.NewReplacer("↓", "Down", "↑", "Up", "←", "Left", "→", "Right").Replace(keys)
}
