package keymap

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
	Bind(s).complain(s)
	slices.SortStableFunc(s.Problems, func(x, y config.Problem) int { return x.Line - y.Line })
	return s, nil
}

// claim is the wish of an action for keys.
type claim struct {
	action Action
	keys   []string
	line   int // in the file; 0 for those of the preset and of the table
	by     string
}

// claims are the wishes, the strongest first: those of the file as they stand there,
// of the preset, of the table. Who stands earlier has a key where both want it.
func claims(s *config.Settings, table []Binding) []claim {
	asked := map[Action]bool{}
	var file, preset, usual []claim
	for _, k := range s.Keys {
		if act := Named(k.Action); act != None && !asked[act] {
			asked[act] = true
			file = append(file, claim{act, k.Keys, k.Line, "config.toml"})
		}
	}
	of := presetKeys(s.Preset)
	for _, b := range table {
		keys, in := of[b.Action]
		switch {
		case asked[b.Action]:
		case in:
			preset = append(preset, claim{b.Action, keys, 0, s.Preset})
		default:
			usual = append(usual, claim{b.Action, b.Keys, 0, ""})
		}
	}
	return slices.Concat(file, preset, usual)
}

// Named is the action that a command is called after.
func Named(name string) Action {
	if name == "command" {
		return Command
	}
	if name == "" {
		return None
	}
	return Action(max(slices.Index(actionNames[:], name), 0))
}

// NameOf is the name of an action in the settings: that of its command. What takes
// commands is none.
func NameOf(act Action) string {
	if act == Command {
		return "command"
	}
	return actionNames[act]
}

// Bind gives every action its keys.
func Bind(s *config.Settings) *Map {
	m := &Map{Table: Table(), byKey: map[string][]Binding{}, Lost: map[Action][]string{}, Given: map[Action]string{}}
	rows := map[Action]int{}
	for i, b := range m.Table {
		rows[b.Action] = i
	}
	changed := map[Action]bool{}
	for _, c := range claims(s, m.Table) {
		row, ok := rows[c.action]
		if !ok {
			continue
		}
		b := m.Table[row]
		var has []string
		for _, k := range c.keys {
			free := b.Scope
			for _, other := range m.byKey[k] {
				if other.Scope&free != 0 {
					m.Lost[c.action] = append(m.Lost[c.action], keyName(k)+" is "+NameOf(other.Action))
					free &^= other.Scope
				}
			}
			if k == "ctrl+c" && c.action != Quit {
				free = 0
			}
			if free != 0 {
				has = append(has, k)
				own := b
				own.Scope = free
				m.byKey[k] = append(m.byKey[k], own)
			}
		}
		changed[c.action] = !slices.Equal(has, b.Keys)
		m.Table[row].Keys = has
		m.Given[c.action] = c.by
	}
	m.show(changed)
	return m
}

// show has the sheet show the keys of the rows that have changed. A row that is
// explained by the one above it is shown with that.
func (m *Map) show(changed map[Action]bool) {
	for i := range m.Table {
		first := &m.Table[i]
		if first.Help == "" {
			continue
		}
		var keys []string
		differs := false
		for j := i; j < len(m.Table) && (j == i || m.Table[j].Help == ""); j++ {
			differs = differs || changed[m.Table[j].Action]
			for _, k := range m.Table[j].Keys {
				keys = append(keys, keyName(k))
			}
		}
		if differs {
			first.Shown = strings.Join(keys, " ")
			first.Help, _, _ = strings.Cut(first.Help, "; also ")
		}
	}
}

// complain names the bindings of a file that do not hold.
func (m *Map) complain(s *config.Settings) {
	var before []config.Binding
	for _, k := range s.Keys {
		act := Named(k.Action)
		row := slices.IndexFunc(m.Table, func(b Binding) bool { return b.Action == act && act != None })
		if row < 0 {
			s.Wrong(k.Line, "there is no action %q; :map in the reader lists them%s", k.Action, alike(k.Action))
			continue
		}
		for _, key := range k.Keys {
			if key == "ctrl+c" && act != Quit {
				s.Wrong(k.Line, "%s: ctrl+c always quits", k.Action)
			}
			for _, b := range before {
				if slices.Contains(b.Keys, key) && m.meet(Named(b.Action), act) {
					s.Wrong(k.Line, "%s: %q is a key of %s, from line %d on; the first has it where both hold", k.Action, key, b.Action, b.Line)
				}
			}
		}
		before = append(before, k)
	}
}

// meet reports whether there is a view where both actions hold.
func (m *Map) meet(x, y Action) bool {
	var in [2]Scope
	for _, b := range m.Table {
		for i, act := range []Action{x, y} {
			if b.Action == act {
				in[i] |= b.Scope
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

// Name is the first key of an action, as people know it, or its command.
func (m *Map) Name(act Action) string {
	for _, b := range m.Table {
		if b.Action == act && len(b.Keys) > 0 {
			return keyName(b.Keys[0])
		}
	}
	return ":" + NameOf(act)
}
