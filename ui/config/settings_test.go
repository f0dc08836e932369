package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestProblems: what is wrong is named with its line, and costs nothing else.
func TestProblems(t *testing.T) {
	for name, c := range map[string]struct {
		src  string
		want []string // line and a part of what is said
	}{
		"nothing": {"", nil},
		"good": {"[theme]\nbackground = \"dark\"\nquote = 65\nhedge = \"italic #d7af87 on 236\"\n[theme.light]\nquote = \"bold\"\n" +
			"[keys]\npreset = \"less\"\nstar = [\"s\", \"ctrl+e\", \"ä\"]\nundo = []\nnote = \"a\"\n[reader]\ncolor = 256\ngrain = -1\nwidth = 66\nascii = false\n", nil},
		"no TOML":         {"[theme]\nquote = \"bold\"\nhedge =\n", []string{"3 nothing in the file holds"}},
		"twice":           {"[theme]\nquote = \"bold\"\nquote = \"bold\"\n", []string{"3 nothing in the file holds"}},
		"a section":       {"\n[colour]\nquote = \"x\"\n[reader]\nwidht = 3\n", []string{"2 no section [colour]", `5 no setting "widht"`}},
		"no section":      {"theme = 3\n", []string{"1 expected a section [theme]"}},
		"a list":          {"[[theme]]\nquote = \"bold\"\n", []string{"1 expected a section [theme]"}},
		"a role":          {"[theme]\nqoute = \"bold\"\n", []string{`2 "qoute" is nothing that has a style`}},
		"colours":         {"[theme]\nquote = \"purple\"\n# hedge = 1\nhedge = 256\nbad = \"#12345\"\ndim = \"bold on\"\n", []string{`2 quote: "purple"`, `4 hedge: "256"`, `5 bad: "#12345"`, "6 dim: expected the colour"}},
		"of a background": {"[theme]\n[theme.dark]\nquote = \"x\"\n[theme.light]\nquote = \"bold\"\nhedge = \"y\"\n", []string{"3 quote", "6 hedge"}},
		"inline":          {"[theme]\nlight = { quote = \"bold\", hedge = \"z\" }\ndark = 3\n", []string{"2 hedge", "3 expected a section [theme.dark]"}},
		"dotted":          {"theme.quote = \"bold\"\ntheme.dark.hedge = \"q\"\n", []string{"2 hedge"}},
		"a background":    {"[theme]\nbackground = \"black\"\n", []string{"2 background is one of auto, dark, light"}},
		"keys": {"[keys]\nstar = \"ctrl+m\"\nnote = [\"Ctrl+E\"]\ntag = [\n  \"T\",\n  \"ctrl+s\",\n]\nread = 3\nundo = \"shift+u\"\nredo = [\" \"]\nopen = \"\"\n",
			[]string{"2 star: terminals send enter", `3 note: "Ctrl+E" is no key`, `4 tag: "ctrl+s" stops`, "8 read: expected keys", `9 undo: "shift+u" is called "U"`, `10 redo: " " is called "space"`, `11 open: "" is no key`}},
		"a preset": {"[keys]\npreset = \"emacs\"\n", []string{"2 preset is one of vim, newsboat, less"}},
		"reader":   {"[reader]\ncolor = \"many\"\nspellings = \"both\"\ngrain = 5\nwidth = 39\nascii = 1\n", []string{"2 color", "3 spellings", "4 grain is a number from -4 to 4", "5 width is a number from 40", "6 ascii"}},
	} {
		got := parse("f", []byte(c.src)).Problems
		if len(got) != len(c.want) {
			t.Errorf("%s: %d problems, want %d: %v", name, len(got), len(c.want), got)
			continue
		}
		for i, p := range got {
			line, says, _ := strings.Cut(c.want[i], " ")
			if !strings.HasPrefix(p.String(), "f:"+line+": ") || !strings.Contains(p.Says, says) {
				t.Errorf("%s: %s, want line %s: %s", name, p, line, says)
			}
		}
	}
}

func TestValues(t *testing.T) {
	s := parse("f", []byte("[theme]\nquote = \"bold 65 on #101010\"\nhedge = \"bad one\"\n[theme.dark]\nquote = \"plain\"\n[keys]\nstar = [\"s\", \"ctrl+m\"]\nundo = []\n[reader]\nwidth = 66\ncolor = 16\n"))
	if got := s.Roles["quote"]; got != (Style{Bold: true, Color: "65", Back: "#101010"}) {
		t.Errorf("quote is %+v", got)
	}
	if _, has := s.Roles["hedge"]; has {
		t.Error("a style that is wrong holds")
	}
	if got, has := s.Dark["quote"]; !has || got != (Style{}) {
		t.Errorf("on dark quote is %+v", got)
	}
	if s.Width != 66 || s.Color != "16" || s.Grain != nil || s.ASCII != nil {
		t.Errorf("%+v", s)
	}
	if len(s.Keys) != 2 || len(s.Keys[0].Keys) != 1 || s.Keys[0].Line != 7 || len(s.Keys[1].Keys) != 0 {
		t.Errorf("keys are %+v", s.Keys)
	}
}

// TestWhichFile: the file is looked for where the standard says, and only one that
// nobody else can have written is read.
func TestWhichFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "parallax", "config.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	env := []string{"HOME=/nowhere", "XDG_CONFIG_HOME=" + dir}
	if s, err := Load("", env); err != nil || s.Path != path || s.Found || len(s.Problems) > 0 {
		t.Errorf("a usual file that is not there: %+v, %v", s, err)
	}
	if _, err := Load(path, env); err == nil || !strings.Contains(err.Error(), "--config none") {
		t.Errorf("a named file that is not there: %v", err)
	}
	if err := os.WriteFile(path, []byte("[reader]\nwidth = 66\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if s, err := Load("", env); err != nil || !s.Found || s.Width != 66 {
		t.Errorf("%+v, %v", s, err)
	}
	if s, err := Load(None, env); err != nil || s.Path != "" || s.Width != 0 {
		t.Errorf("none: %+v, %v", s, err)
	}
	if s, err := Load("", []string{"HOME=/nowhere", "XDG_CONFIG_HOME=relative"}); err != nil || s.Path != "/nowhere/.config/parallax/config.toml" {
		t.Errorf("%+v, %v", s, err)
	}
	if s, err := Load("", nil); err != nil || s.Path != "" {
		t.Errorf("no home: %+v, %v", s, err)
	}
	if s, err := Load(dir, env); err != nil || s.Found || len(s.Problems) != 1 {
		t.Errorf("a directory: %+v, %v", s, err)
	}
	for _, mode := range []os.FileMode{0o666, 0o620} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		s, err := Load("", env)
		if err != nil || s.Found || s.Width != 0 || len(s.Problems) != 1 || !strings.Contains(s.Problems[0].Says, "others can write") {
			t.Errorf("mode %o: %+v, %v", mode, s, err)
		}
	}
}
