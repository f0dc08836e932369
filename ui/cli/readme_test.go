package cli_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"parallax/ui"
)

var write = flag.Bool("write", false, "write the key list into README.md")

// TestReadmeKeys holds the key list of the README to the keys that there are.
func TestReadmeKeys(t *testing.T) {
	const path, begin, end = "../../README.md", "-write -->\n\n", "\n\n<!-- end of keys -->"
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(readme), begin)
	listed, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatal("README.md has no list of keys")
	}
	keys := strings.TrimSpace(ui.KeyTable())
	if listed == keys {
		return
	}
	if !*write {
		t.Fatal("the key list of README.md is not that of ui/keys.go; run go test ./ui/cli -run TestReadmeKeys -args -write")
	}
	if err := os.WriteFile(path, []byte(before+begin+keys+end+after), 0o666); err != nil {
		t.Fatal(err)
	}
}
