package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/goccy/go-yaml/ast"
	yaml "github.com/goccy/go-yaml/parser"

	"parallax/corpus/record"
)

// maxFront is how many bytes front matter may have.
const maxFront = 16 << 10

// cutFront cuts s into front matter, without the lines around it, and text. The sign is
// that of the lines, "" for none.
func cutFront(s string) (sign, front, text string) {
	first, rest, found := strings.Cut(s, "\n")
	sign = strings.TrimRight(first, " \t\r")
	if !found || sign != "---" && sign != "+++" {
		return "", "", s
	}
	for at := 0; at < min(len(rest), maxFront); {
		line, _, more := strings.Cut(rest[at:], "\n")
		if end := strings.TrimRight(line, " \t\r"); end == sign || end == "..." && sign == "---" {
			text = rest[at+len(line):]
			return sign, rest[:at], strings.TrimPrefix(text, "\n")
		}
		if !more {
			break
		}
		at += len(line) + 1
	}
	return "", "", s
}

// HasFront reports whether a file that begins with head has front matter with a usual
// name in it.
func HasFront(head []byte) bool {
	if !bytes.HasPrefix(head, []byte("---")) && !bytes.HasPrefix(head, []byte("+++")) {
		return false
	}
	sign, front, _ := cutFront(string(head))
	if sign == "" {
		return false
	}
	for line := range strings.Lines(front) {
		name, _, found := strings.Cut(line, map[string]string{"---": ":", "+++": "="}[sign])
		for f := range record.Fields {
			if found && record.Usual(name, f) {
				return true
			}
		}
	}
	return false
}

// fields puts into v what front matter says.
func fields(sign, front string, names *record.Names, v *record.Values) error {
	var all map[string]any
	var err error
	if sign == "+++" {
		_, err = toml.Decode(front, &all)
	} else {
		all, err = fromYAML(front)
	}
	if err != nil {
		says, _, _ := strings.Cut(err.Error(), "\n")
		err = fmt.Errorf("front matter read line by line, since not all of it is understood: %s", says)
		all = byLine(front, map[string]string{"---": ":", "+++": "="}[sign])
	}
	var ranks [record.Fields]int
	for name, value := range all {
		for _, p := range names.Of(name) {
			if p.Rank == record.Mapped {
				names.Use(p.Field)
			}
			if s := plain(value); s != "" && (v[p.Field] == "" || p.Rank < ranks[p.Field]) {
				v[p.Field], ranks[p.Field] = s, p.Rank
			}
		}
	}
	for f, name := range names.Map {
		if path := strings.Split(name, "."); len(path) > 1 {
			if at := within(all, path); at != nil {
				names.Use(record.Field(f))
				v[f] = plain(at)
			}
		}
	}
	return err
}

// within is the value at path, or nil.
func within(all map[string]any, path []string) any {
	value := all[path[0]]
	if inner, ok := value.(map[string]any); ok && len(path) > 1 {
		return within(inner, path[1:])
	}
	if len(path) > 1 {
		return nil
	}
	return value
}

// byLine reads the lines "name: value" that are not indented.
func byLine(front, between string) map[string]any {
	all := make(map[string]any)
	for line := range strings.Lines(front) {
		name, value, found := strings.Cut(line, between)
		if found && name != "" && name[0] != ' ' && name[0] != '\t' && name[0] != '-' && name[0] != '#' {
			all[strings.TrimSpace(name)] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return all
}

// fromYAML reads YAML as it stands: numbers and dates are strings, an alias is nothing.
func fromYAML(front string) (map[string]any, error) {
	if strings.Count(front, "[")+strings.Count(front, "{") > mostLists {
		return nil, fmt.Errorf("more than %d lists", mostLists) // each within the one before, they would take long
	}
	file, err := yaml.ParseBytes([]byte(front), 0)
	if err != nil {
		return nil, err
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return nil, nil
	}
	all, ok := ofNode(file.Docs[0].Body, 0).(map[string]any)
	if !ok {
		return nil, fmt.Errorf("expected names and values")
	}
	return all, nil
}

// mostLists is how many lists and maps on one line front matter may have.
const mostLists = 200

// deepest is how deep a value is looked into.
const deepest = 8

// ofNode is a value as strings, lists and maps.
func ofNode(node ast.Node, depth int) any {
	if depth > deepest {
		return nil
	}
	switch node := node.(type) {
	case *ast.MappingNode:
		all := make(map[string]any, len(node.Values))
		for _, value := range node.Values {
			all[value.Key.GetToken().Value] = ofNode(value.Value, depth+1)
		}
		return all
	case *ast.MappingValueNode:
		return map[string]any{node.Key.GetToken().Value: ofNode(node.Value, depth+1)}
	case *ast.SequenceNode:
		var list []any
		for _, value := range node.Values {
			list = append(list, ofNode(value, depth+1))
		}
		return list
	case *ast.StringNode:
		return node.Value
	case *ast.LiteralNode:
		return node.Value.Value
	case *ast.IntegerNode, *ast.FloatNode:
		return node.GetToken().Value
	case *ast.AnchorNode:
		return ofNode(node.Value, depth+1)
	case *ast.TagNode:
		return ofNode(node.Value, depth+1)
	}
	return nil
}

// plain is a value as a string; lists are joined, of an object its name counts.
func plain(value any) string {
	switch value := value.(type) {
	case string:
		return strings.TrimSpace(value)
	case int64, float64:
		return fmt.Sprint(value)
	case time.Time:
		// TOML has dates without a zone, and days without a time.
		switch value.Location().String() {
		case "date-local":
			return value.Format(time.DateOnly)
		case "datetime-local":
			return value.Format("2006-01-02T15:04:05")
		}
		return value.Format(time.RFC3339)
	case []any:
		var parts []string
		for _, one := range value {
			if s := plain(one); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		for _, name := range []string{"name", "title", "url", "literal"} {
			if s := plain(value[name]); s != "" {
				return s
			}
		}
	}
	return ""
}
