//go:build linux

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPrograms goes out to a program, the pager and the editor, and comes back to the
// same place each time; ^C there ends the program and not the reader.
func TestPrograms(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, script := range map[string]string{
		"pg": "cat >" + dir + "/paged; echo PAGER; read k </dev/tty; echo got $k",
		"ed": "test -t 0 && test -t 1 && echo EDITOR; read k; cp \"$1\" " + dir + "/edited",
		"hg": "cat >/dev/null; echo HANGS >/dev/tty; exec sleep 600",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	path := "PATH=" + dir + ":" + os.Getenv("PATH")
	s := start(t, []string{path, "PAGER=pg", "EDITOR=ed"})
	s.wait("White House urges allies")
	s.press("|wc -l\r")
	s.wait("PAGER")
	s.press("\r")
	s.wait("back from wc")
	if b, _ := os.ReadFile(filepath.Join(dir, "paged")); strings.TrimSpace(string(b)) != "5" {
		t.Errorf("the pager got %q", b)
	}
	s.press("o")
	s.wait("PAGER")
	s.press("\r")
	s.wait("back from the pager")
	s.press("O")
	s.wait("EDITOR")
	s.press("\r")
	s.wait("back from ed")
	paged, _ := os.ReadFile(filepath.Join(dir, "paged"))
	if edited, _ := os.ReadFile(filepath.Join(dir, "edited")); len(edited) < 1000 || string(edited) != string(paged) {
		t.Errorf("the editor got %d bytes, the pager %d", len(edited), len(paged))
	}
	s.press("|hg\r")
	s.wait("HANGS")
	s.press("\x03")
	s.wait("hg: signal: interrupt")
	s.press("j2")
	s.wait("[2 Quotes]")
	s.press("q")
	s.press("q")
	s.exit(0)
	s.restored()
}

// TestNoPager: without a pager the bare terminal shows what a program prints.
func TestNoPager(t *testing.T) {
	t.Parallel()
	s := start(t, []string{"PATH=" + os.Getenv("PATH"), "PAGER="})
	s.wait("White House urges allies")
	s.press("|head -n 0\r")
	s.wait("head printed nothing")
	s.press("|grep -c Vilnius\r")
	s.wait("press Enter to come back")
	s.press("\r")
	s.wait("back from grep")
	s.press("q")
	s.exit(0)
	s.restored()
}
