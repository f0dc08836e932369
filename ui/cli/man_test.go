package cli_test

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"parallax/ui/cli"
	"parallax/ui/keymap"
)

// answer is what a command prints.
func answer(t *testing.T, args ...string) string {
	t.Helper()
	var out, err bytes.Buffer
	if code := cli.Run(args, []string{"LANG=C.UTF-8"}, strings.NewReader(""), &out, &err); code != 0 {
		t.Fatalf("%q ends with %d: %s", args, code, err.String())
	}
	return out.String()
}

// offered are the words that a shell is offered for the last of args.
func offered(t *testing.T, args ...string) (words []string) {
	t.Helper()
	for _, ln := range strings.Split(answer(t, append([]string{"__complete"}, args...)...), "\n") {
		if word, _, _ := strings.Cut(ln, "\t"); word != "" && word[0] != ':' {
			words = append(words, word)
		}
	}
	return words
}

// TestManual: the manual page names every command, every flag and every key.
func TestManual(t *testing.T) {
	page := answer(t, "man")
	section := func(head string) string {
		_, rest, found := strings.Cut(page, head)
		if !found {
			t.Fatalf("the manual has no %s", head)
		}
		text, _, _ := strings.Cut(rest, "\n.S")
		return text
	}
	escape := strings.NewReplacer(`\`, `\e`, "-", `\-`, "^", `\(ha`, "'", `\(aq`, "←", "Left", "→", "Right", "↑", "Up", "↓", "Down")
	has := func(where, text, bold string) {
		if !strings.Contains(text, `\fB`+escape.Replace(bold)+`\fR`) {
			t.Errorf("the manual does not have %s under %s", bold, where)
		}
	}
	options := section(".SH \"OPTIONS\"\n")
	for _, flag := range offered(t, "--") {
		has("OPTIONS", options, flag)
	}
	commands := offered(t, "")
	if len(commands) < 10 {
		t.Errorf("only %q are commands", commands)
	}
	for _, name := range commands {
		has("SYNOPSIS", section(".SH \"SYNOPSIS\"\n"), name)
		text := section(`.SS "parallax ` + name + "\"\n")
		for _, flag := range offered(t, name, "--") {
			has(name, options+text, flag)
		}
	}
	for _, g := range keymap.Groups() {
		for _, k := range g.Keys {
			has(g.Name, section(`.SS "`+g.Name+"\"\n"), k[0])
		}
	}
	if i := strings.IndexFunc(page, func(r rune) bool { return r > '~' }); i >= 0 {
		t.Errorf("not ASCII: %.20q", page[i:])
	}
}

// TestManualRendered: nothing in the page is wrong for those that show it.
func TestManualRendered(t *testing.T) {
	page := answer(t, "man")
	for _, show := range [][]string{{"groff", "-man", "-ww", "-z", "-Tascii"}, {"mandoc", "-Tlint", "-W", "warning"}} {
		if _, err := exec.LookPath(show[0]); err != nil {
			t.Logf("%s is not there", show[0])
			continue
		}
		c := exec.Command(show[0], show[1:]...)
		c.Stdin = strings.NewReader(page)
		out, _ := c.CombinedOutput()
		for ln := range strings.Lines(string(out)) {
			if !strings.Contains(ln, "missing date") { // a test is built from no commit
				t.Errorf("%s: %s", show[0], ln)
			}
		}
	}
}
