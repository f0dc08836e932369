package cli_test

import (
	"strings"

	"parallax/ui/keymap"
)

// keyTable is every key of the reader as Markdown tables, for the README.
func keyTable() string {
	var b strings.Builder
	for _, g := range keymap.Groups() {
		b.WriteString("| " + g.Name + " | |\n| --- | --- |\n")
		for _, k := range g.Keys {
			keys := strings.Fields(k[0])
			for i, s := range keys {
				keys[i] = "`" + strings.ReplaceAll(s, "|", `\|`) + "`"
			}
			b.WriteString("| " + strings.Join(keys, " ") + " | " + k[1] + " |\n")
		}
		b.WriteString("\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}
