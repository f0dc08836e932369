package ui

import (
	"slices"
	"strings"

	"parallax/ui/config"
)

// LoadSettings reads the file of settings, as config.Load does, and finds what is
// wrong with the keys in it, too.
func LoadSettings(path string, env []string) (*config.Settings, error) {
	s, err := config.Load(path, env)
	if err != nil {
		return nil, err
	}
	bindKeys(s).complain(s)
	slices.SortStableFunc(s.Problems, func(x, y config.Problem) int { return x.Line - y.Line })
	return s, nil
}

// claim is the wish of an action for keys.
type claim struct {
	action action
	keys   []string
	line   int // in the file; 0 for those of the preset and of the table
	by     string
}

// claims are the wishes, the strongest first: those of the file as they stand there,
// of the preset, of the table. Who stands earlier has a key where both want it.
func claims(s *config.Settings, table []binding) []claim {
	asked := map[action]bool{}
	var file, preset, usual []claim
	for _, k := range s.Keys {
		if act := actionNamed(k.Action); act != actNone && !asked[act] {
			asked[act] = true
			file = append(file, claim{act, k.Keys, k.Line, "config.toml"})
		}
	}
	of := presetKeys(s.Preset)
	for _, b := range table {
		keys, in := of[b.action]
		switch {
		case asked[b.action]:
		case in:
			preset = append(preset, claim{b.action, keys, 0, s.Preset})
		default:
			usual = append(usual, claim{b.action, b.keys, 0, ""})
		}
	}
	return slices.Concat(file, preset, usual)
}

// actionNamed is the action that a command is called after.
func actionNamed(name string) action {
	if name == "command" {
		return actCommand
	}
	if name == "" {
		return actNone
	}
	return action(max(slices.Index(actionNames[:], name), 0))
}

// nameOf is the name of an action in the settings: that of its command. What takes
// commands is none.
func nameOf(act action) string {
	if act == actCommand {
		return "command"
	}
	return actionNames[act]
}

// bindKeys gives every action its keys.
func bindKeys(s *config.Settings) *keyMap {
	m := &keyMap{table: keyTable(), byKey: map[string][]binding{}, lost: map[action][]string{}, given: map[action]string{}}
	rows := map[action]int{}
	for i, b := range m.table {
		rows[b.action] = i
	}
	changed := map[action]bool{}
	for _, c := range claims(s, m.table) {
		row, ok := rows[c.action]
		if !ok {
			continue
		}
		b := m.table[row]
		var has []string
		for _, k := range c.keys {
			free := b.scope
			for _, other := range m.byKey[k] {
				if other.scope&free != 0 {
					m.lost[c.action] = append(m.lost[c.action], keyName(k)+" is "+nameOf(other.action))
					free &^= other.scope
				}
			}
			if k == "ctrl+c" && c.action != actQuit {
				free = 0
			}
			if free != 0 {
				has = append(has, k)
				own := b
				own.scope = free
				m.byKey[k] = append(m.byKey[k], own)
			}
		}
		changed[c.action] = !slices.Equal(has, b.keys)
		m.table[row].keys = has
		m.given[c.action] = c.by
	}
	m.show(changed)
	return m
}

// show has the sheet show the keys of the rows that have changed. A row that is
// explained by the one above it is shown with that.
func (m *keyMap) show(changed map[action]bool) {
	for i := range m.table {
		first := &m.table[i]
		if first.help == "" {
			continue
		}
		var keys []string
		differs := false
		for j := i; j < len(m.table) && (j == i || m.table[j].help == ""); j++ {
			differs = differs || changed[m.table[j].action]
			for _, k := range m.table[j].keys {
				keys = append(keys, keyName(k))
			}
		}
		if differs {
			first.shown = strings.Join(keys, " ")
			first.help, _, _ = strings.Cut(first.help, "; also ")
		}
	}
}

// complain names the bindings of a file that do not hold.
func (m *keyMap) complain(s *config.Settings) {
	var before []config.Binding
	for _, k := range s.Keys {
		act := actionNamed(k.Action)
		row := slices.IndexFunc(m.table, func(b binding) bool { return b.action == act && act != actNone })
		if row < 0 {
			s.Wrong(k.Line, "there is no action %q; :map in the reader lists them%s", k.Action, alike(k.Action))
			continue
		}
		for _, key := range k.Keys {
			if key == "ctrl+c" && act != actQuit {
				s.Wrong(k.Line, "%s: ctrl+c always quits", k.Action)
			}
			for _, b := range before {
				if slices.Contains(b.Keys, key) && m.meet(actionNamed(b.Action), act) {
					s.Wrong(k.Line, "%s: %q is a key of %s, from line %d on; the first has it where both hold", k.Action, key, b.Action, b.Line)
				}
			}
		}
		before = append(before, k)
	}
}

// meet reports whether there is a view where both actions hold.
func (m *keyMap) meet(x, y action) bool {
	var in [2]scope
	for _, b := range m.table {
		for i, act := range []action{x, y} {
			if b.action == act {
				in[i] |= b.scope
			}
		}
	}
	return in[0]&in[1] != 0
}

// alike proposes the actions whose names hold the name of none.
func alike(name string) string {
	var near []string
	for _, n := range actionNames {
		if n != "" && (strings.Contains(n, name) || strings.Contains(name, n)) {
			near = append(near, n)
		}
	}
	if len(near) == 0 {
		return ""
	}
	return "; do you mean " + strings.Join(near, " or ") + "?"
}

// name is the first key of an action, as people know it, or its command.
func (m *keyMap) name(act action) string {
	for _, b := range m.table {
		if b.action == act && len(b.keys) > 0 {
			return keyName(b.keys[0])
		}
	}
	return ":" + nameOf(act)
}
