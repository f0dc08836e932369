//go:build linux

package cli_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"parallax/ui/cli"
	"parallax/ui/probe"
)

// evilDir is a directory of an evil name with, for each probe, a text file of an
// evil name that a table beside it tells evil of, and a record; and files that
// cannot be read.
func evilDir(t *testing.T, probes []probe.Probe) string {
	t.Helper()
	name := func(s string) string {
		s = strings.NewReplacer("/", "", "\x00", "").Replace(s)
		return s[:min(len(s), 60)]
	}
	dir := filepath.Join(t.TempDir(), name(probes[0].Text()), name(probes[len(probes)-1].Text()))
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	write := func(name string, text []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var table, records bytes.Buffer
	rows := csv.NewWriter(&table)
	rows.Write([]string{"file", "source", "title", "author", "date", "url", "language", probes[0].Text()})
	for i, p := range probes {
		evil := p.Text()
		text := fmt.Sprintf("Minister %[1]s resigns in Vilnius after vote\n\nMinister Anna %[1]s Smith allegedly resigned on July %[2]d after the vote in Vilnius.\n\n“We will not go back, %[1]s,” Anna Smith said on Tuesday.\n\n%[1]s\n", evil, i)
		file := fmt.Sprintf("%02d%s.txt", i, name(evil))
		write(file, []byte(text))
		rows.Write([]string{file, evil, "Minister resigns " + evil, evil, evil, "http://" + evil, evil, evil})
		record, _ := json.Marshal(map[string]string{"id": evil, "source": evil, "title": evil, "author": evil, "date": evil, "url": evil, "text": text, evil: evil})
		fmt.Fprintf(&records, "%s\n{%s\n", record, evil)
		write(fmt.Sprintf("%02d.%s", i, name(evil)), nil)          // of another kind
		write(fmt.Sprintf("%02d%s.empty.txt", i, name(evil)), nil) // unreadable
	}
	rows.Flush()
	write("metadata.csv", table.Bytes())
	write("more.jsonl", records.Bytes())
	return dir
}

// TestHostileCorpus prints a hostile corpus in every form.
func TestHostileCorpus(t *testing.T) {
	t.Parallel()
	part := probe.Fifteen()
	dir := evilDir(t, part)
	run := func(args ...string) string {
		var out, err bytes.Buffer
		cli.Run(args, []string{"TERM=xterm", "COLUMNS=100"}, strings.NewReader(""), &out, &err)
		for name, s := range map[string]string{"output": out.String(), "error output": err.String()} {
			if bad := probe.Printed(strings.ReplaceAll(s, "\r\n", "\n")); bad != nil {
				t.Errorf("%.60q: %s: %q", args, name, bad)
			}
		}
		if len(args) > 1 && strings.Count(err.String(), " articles read; ") != 1 {
			t.Errorf("%.60q: the unreadable files are not told: %s", args, err.String())
		}
		return out.String()
	}
	for _, format := range []string{"table", "jsonl", "csv", "md", "html"} {
		for _, command := range []string{"articles", "quotes", "events", "compare"} {
			views := [][]string{nil}
			if command == "compare" {
				views = [][]string{{"--event", "E1"}, {"--event", "E1", "--view", "coverage"}, {"--event", "E1", "--view", "names"}}
			}
			for _, view := range views {
				out := run(append([]string{command, dir, "--format", format}, view...)...)
				if out == "" || command == "articles" && format != "table" && strings.Count(out, probe.Tail) < len(part) {
					t.Errorf("%s as %s: the words behind the probes are missing", command, format)
				}
			}
		}
	}
	run(dir) // the list of articles, where there is no terminal
	dir = evilDir(t, probe.More())
	run("quotes", dir, "--verbose")
	run("articles", dir, "--format", "csv")
}

// TestHostileReader leads a hostile corpus through every view in a terminal: of all
// that is written, nothing is more than the program's own.
func TestHostileReader(t *testing.T) {
	for _, part := range [][]probe.Probe{probe.Fifteen(), probe.More()} {
		t.Run(part[0].Name, func(t *testing.T) {
			t.Parallel()
			s := start(t, nil, evilDir(t, part))
			s.wait("by event")
			keys := []string{"j", "i", "i", "\r"}
			keys = append(keys, strings.Split(strings.Repeat("J", len(part)), "")...)
			keys = append(keys, "]", "y", "y", "w", "2", "j", "j", "i", "v", "x", "y", "t", "s", "\r", "q", "3", "j", "]", "y", "c", "t", "y", "y", "l", ".", ".", "o", "x", "w", "\r", "q", "q",
				"1", "g", "c", "j", "c", "C", "?", "q", "1", "(", ")",
				"4", "l", "j", "y", "y", "\r", "q", "5", "j", "o", "\r", "q", "1", "U", "\x12", "m", "a", "'", "a", ":", "warnings", "\r", "e", "q")
			for i, p := range part {
				keys = append(keys, []string{"/", "&", "f", "a", "t", ":"}[i%6]+"\x1b[200~"+p.Text()+"\x1b[201~", "\r", "\x1b[Z")
			}
			for i, k := range keys {
				s.press(k)
				time.Sleep(40 * time.Millisecond) // a frame
				if i == len(keys)/3 {
					s.resize(160, 50)
				}
			}
			s.press("\x03")
			s.exit(0)
			s.restored()
			written := s.written()
			if bad := probe.Stream(written); bad != nil {
				t.Errorf("came through: %q", bad[:min(len(bad), 9)])
			}
			for _, p := range part {
				if len(p.Sequence) > 3 && p.Sequence[0] == '\x1b' && strings.Contains(written, p.Text()) {
					t.Errorf("%s came through whole", p.Name)
				}
			}
			if n := len(probe.Copied(written)); n < 3 {
				t.Errorf("%d texts were copied", n)
			}
			if strings.Count(written, probe.Tail) < 3*len(part) {
				t.Error("the words behind the probes are missing")
			}
		})
	}
}

// resize makes the terminal another size.
func (s *screen) resize(w, h uint16) {
	s.t.Helper()
	s.mu.Lock()
	s.vt.Resize(int(w), int(h))
	s.mu.Unlock()
	if err := pty.Setsize(s.file, &pty.Winsize{Cols: w, Rows: h}); err != nil {
		s.t.Fatal(err)
	}
}
