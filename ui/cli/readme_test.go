package cli_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/anmitsu/go-shlex"

	"parallax/ui/cli"
)

var write = flag.Bool("write", false, "write the lists of keys and flags into README.md")

// TestReadmeKeys holds the key list of the README to the keys that there are.
func TestReadmeKeys(t *testing.T) { holds(t, "keys", keyTable()) }

// TestReadmeFlags holds the flag list of the README to the flags that there are.
func TestReadmeFlags(t *testing.T) { holds(t, "flags", cli.FlagTable()) }

// holds wants the list of what in the README to be that of the program.
func holds(t *testing.T, what, list string) {
	t.Helper()
	const path = "../../README.md"
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	command := "go test ./ui/cli -run " + t.Name() + " -args -write"
	begin, end := "<!-- "+what+": "+command+" -->\n\n", "\n\n<!-- end of "+what+" -->"
	before, rest, found := strings.Cut(string(readme), begin)
	listed, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatal("README.md has no list of " + what)
	}
	list = strings.TrimSpace(list)
	if listed == list {
		return
	}
	if !*write {
		t.Fatal("the list of " + what + " in README.md is not that of the program; run " + command)
	}
	if err := os.WriteFile(path, []byte(before+begin+list+end+after), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestReadmeCommands holds every command line of the README to the commands and flags
// that there are.
func TestReadmeCommands(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for line := range strings.Lines(string(readme)) {
		line, code := strings.CutPrefix(line, "    parallax ")
		if !code {
			continue
		}
		lines++
		line, _, _ = strings.Cut(line, "  ") // what it does
		line, _, _ = strings.Cut(line, " >") // where it writes
		words, err := shlex.Split(line, true)
		if err == nil {
			err = cli.Understood(words)
		}
		if err != nil {
			t.Errorf("parallax %s: %v", strings.TrimSpace(line), err)
		}
	}
	if lines < 15 {
		t.Errorf("README.md has %d command lines", lines)
	}
}
