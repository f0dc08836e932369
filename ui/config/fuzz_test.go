package config

import "testing"

// FuzzParse: no file breaks the program, and every problem has a line of the file.
func FuzzParse(f *testing.F) {
	for _, src := range []string{"", "theme = 3", "[[theme]]\nquote = 1", "[theme]\n[theme.dark]\nquote.x = \"y\"", "[keys]\nstar = [\"s\", 3]\n\"a b\" = []",
		"theme = { dark = { quote = \"bold\" } }\n[reader]\nwidth = 1e3", "[keys]\nstar = { x = 1 }", "keys.preset = [[1], [2]]", "[theme]\nquote = 2020-01-01"} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		lines := 1
		for _, c := range src {
			if c == '\n' {
				lines++
			}
		}
		for _, p := range parse("f", []byte(src)).Problems {
			if p.Line < 0 || p.Line > lines || p.Says == "" {
				t.Errorf("%v in a file of %d lines", p, lines)
			}
		}
	})
}
