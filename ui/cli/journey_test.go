//go:build linux

package cli_test

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parallax/ui/probe"
)

// journey runs parallax with what is kept in home.
func journey(t *testing.T, home string) *screen {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Dir = home
	command.Env = []string{"PARALLAX_TEST_PROCESS=1", "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + home}
	s := onScreen(t, command, true)
	s.resize(120, 36)
	return s
}

// pointed is the row that the cursor is on, without signs of what was selected or kept.
func (s *screen) pointed() string {
	for line := range strings.SplitSeq(s.text(), "\n") {
		if strings.HasPrefix(line, ">") {
			return strings.Join(strings.Fields(strings.TrimLeft(line, ">x ")), " ")
		}
	}
	return ""
}

// presses presses keys, and waits each time for what they should show.
func (s *screen) presses(steps ...[2]string) {
	s.t.Helper()
	for _, step := range steps {
		s.press(step[0])
		s.wait(step[1])
	}
}

// TestJourney is what a reader does in an evening: open, read, find who said a thing and
// how others word it, copy three quotations with citations and write them to a file,
// compare, see who tells what, how they name it; leave, and be at the same place again.
func TestJourney(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	s := journey(t, home)
	s.wait("5 articles by event")
	s.presses([2]string{"j", "Biden holding firm on Ukraine joining NATO – CNN"}, [2]string{"\r", "sentence 1/"}, [2]string{"]", "direct quotation"},
		[2]string{"/attends\r", "“attends” 1 of 1"}, [2]string{"q", "by event"})
	s.presses([2]string{"2", "56 quotations"}, [2]string{"&no point\r", "of 56 quotations with “no point”"})
	s.presses([2]string{"&\x15speaker:zelensky kind:direct\r", "with “speaker:zelensky kind:direct”"})
	s.press("xjxjx")
	s.presses([2]string{"y", "c citation"}, [2]string{"c", "sent"})
	s.until("three citations are copied", func() bool {
		copied := probe.Copied(s.written())
		return len(copied) > 0 && strings.Count(strings.TrimSpace(copied[len(copied)-1]), "\n") == 2
	})
	s.presses([2]string{"e", "CSV"}, [2]string{"c", "write to:"}, [2]string{"\x15chosen.csv\r", "/chosen.csv"})
	s.presses([2]string{"1", "by event"}, [2]string{"g", ">"}, [2]string{"j", "Biden holding firm"},
		[2]string{"M", "the mouse is on"}, [2]string{"\x1b[<0;25;1M\x1b[<0;25;1m", "[3 Compare]"}, // a click
		[2]string{"]", "▌"}, [2]string{"4", "told by one alone"}, [2]string{"j", ">"}, [2]string{"5", "Zelensky"}, [2]string{"2", "speaker:zelensky"})
	s.wait("v next wording") // the last line of the frame: all above it is drawn
	row := s.pointed()
	s.press("\x03")
	s.exit(0)
	s.restored()
	if bad := probe.Stream(s.written()); bad != nil {
		t.Errorf("came through: %q", bad)
	}
	chosen(t, filepath.Join(home, "chosen.csv"))

	s = journey(t, home)
	s.wait("where you were")
	s.wait("[2 Quotes]")
	s.until("it is back at the row that was left: "+row, func() bool { return row != "" && s.pointed() == row })
	s.press("\x03")
	s.exit(0)
	s.restored()
}

// chosen wants the three quotations in a file.
func chosen(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatalf("%d rows were written, want a head and three: %v", len(rows), err)
	}
	for _, row := range rows[1:] {
		if line := strings.Join(row, "|"); !strings.Contains(line, "Zelensk") || !strings.Contains(line, "direct") {
			t.Errorf("another quotation was written: %s", line)
		}
	}
}
