//go:build linux

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSecure: under --secure no program is started and no file written. In tmux
// Bubble Tea would ask "tmux info" for its colours, and it writes a trace of all that
// is drawn where a variable says so. What asks once is Lip Gloss, before any code of
// ours runs.
func TestSecure(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		args   []string
		env    string
		secure bool
	}{{"flag", []string{"--secure"}, "A=b", true}, {"variable", nil, "PARALLAX_SECURE=1", true}, {"neither", nil, "A=b", false}} {
		dir := t.TempDir()
		asked, traced := filepath.Join(dir, "asked"), filepath.Join(dir, "traced")
		if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte("#!/bin/sh\necho $* >>"+asked+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		s := start(t, []string{"TMUX=/nowhere,1,0", "TEA_TRACE=" + traced, "PATH=" + dir + ":" + os.Getenv("PATH"), c.env}, c.args...)
		s.wait("White House urges allies")
		s.press("q")
		s.exit(0)
		if _, err := os.Stat(traced); (err == nil) == c.secure {
			t.Errorf("%s: the trace: %v", c.name, err)
		}
		questions, _ := os.ReadFile(asked)
		if n := strings.Count(string(questions), "\n"); n < 1 || (n == 1) != c.secure {
			t.Errorf("%s: tmux is asked %d times:\n%s", c.name, n, questions)
		}
	}
}
