//go:build linux

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallax/seeds"
)

// ticks is the processor time that the process has used, in hundredths of a second.
func (s *screen) ticks() int {
	s.t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.command.Process.Pid))
	if err != nil {
		s.t.Fatal(err)
	}
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, err := strconv.Atoi(fields[12])
	if err != nil {
		s.t.Fatal(err)
	}
	return user + system
}

// TestWatched: a corpus that changes is noticed and left alone until R; idle, nothing
// is written meanwhile.
func TestWatched(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, seeds.Files); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s := start(t, nil, "--state", "none", dir)
	s.wait("5 articles by event")
	s.press("j")
	time.Sleep(3 * time.Second) // a rest, and the place that is kept after it
	before, used := s.written(), s.ticks()
	time.Sleep(4 * time.Second)
	if more := s.written()[len(before):]; more != "" {
		t.Errorf("idle, %q was written", more)
	}
	used = s.ticks() - used
	t.Logf("idle for 4 s: %d ms of processor time", used*10)
	if used > 20 { // 50 ms a second; the budget of 5 is measured by hand
		t.Errorf("idle for 4 s took %d ms", used*10)
	}
	write("new.txt", "A thing that is new.\n\n“It was not there,” Anna Smith said.\n")
	s.wait("1 new: R reloads")
	s.wait("5 articles by event")
	s.press("R")
	s.wait("read again: 6 articles, 1 new")
	s.wait("6 articles by event")
	write("torn.jsonl", "{\"id\":\n")
	s.press("R")
	s.wait("read again: 6 articles, as they were, 1 left out")
	s.wait("W 1 left out")
	s.press("W")
	s.wait("torn.jsonl:1: expected a JSON object")
	s.press("\x03")
	s.exit(0)
	s.restored()
	if !strings.Contains(s.written(), "6 of 7 articles read; 1 damaged: line 1 of ") || !strings.Contains(s.written(), "(--verbose lists all)") {
		t.Error("what was left out is not told at the end")
	}
}

// TestProgress: on a terminal a line of progress stands while a large corpus is read,
// at most ten times a second, and is gone at the end; ^C ends it.
func TestProgress(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "large.jsonl")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("Prime Minister Anna Kalnins said on Tuesday that she would not go back, “not now”. ", 40)
	for i := range 6000 {
		fmt.Fprintf(f, "{\"id\":\"%d\",\"text\":\"%s\"}\n", i, text)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	s := start(t, nil, "events", path, "--format", "jsonl")
	began := time.Now()
	s.until("there is progress", func() bool {
		return strings.Contains(s.written(), "finding quotations: ") || strings.Contains(s.written(), "reading: ")
	})
	if early := time.Since(began); early < 900*time.Millisecond {
		t.Errorf("progress after %v", early)
	}
	took := time.Since(began)
	lines := strings.Count(s.written(), " articles")
	if most := int(took/(100*time.Millisecond)) + 2; lines > most {
		t.Errorf("%d lines of progress in %v", lines, took)
	}
	s.press("\x03")
	s.exit(130)
	if now := strings.TrimSpace(strings.ReplaceAll(s.text(), "^C", "")); now != "" {
		t.Errorf("left behind: %q", now)
	}
}
