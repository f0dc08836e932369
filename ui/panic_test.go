//go:build linux

package ui

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"parallax/corpus"
	"parallax/model"
	"parallax/seeds"
)

// secret stands for words of an article in a panic.
const secret = "WORDS-OF-AN-ARTICLE"

// TestMain is the test program, or a reader that panics where PANIC says when a
// test starts it as a process of its own.
func TestMain(m *testing.M) {
	where := os.Getenv("PANIC")
	if where == "" {
		os.Exit(m.Run())
	}
	o := Options{Output: os.Stdout, Env: os.Environ(), Input: os.Stdin, Open: whole(func(ctx context.Context) (*corpus.Corpus, error) {
		switch where {
		case "open":
			panic(secret)
		case "build":
			panic(&model.Fault{Article: "A7"})
		}
		return corpus.OpenFS(ctx, seeds.Files, corpus.Options{})
	})}
	program := func(o Options) *Program {
		return newProgram(context.Background(), o, &broken{App: newApp(context.Background(), o), where: where})
	}
	if err := play(o, nil, program); err != nil {
		fmt.Fprintln(os.Stderr, "parallax:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// broken is an App that panics at the key "!".
type broken struct {
	*App
	where  string
	failed bool
}

func (b *broken) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	fails := func() tea.Msg { panic(secret) }
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "!" {
		switch b.where {
		case "update":
			var none []int
			_ = none[len(b.where)]
		case "view":
			b.failed = true
		case "command":
			return b, fails
		case "batch":
			return b, tea.Batch(tea.Batch(fails, fails), b.load.await)
		case "sequence":
			return b, tea.Sequence(b.load.await, fails)
		}
	}
	_, cmd := b.App.Update(msg)
	return b, cmd
}

func (b *broken) View() tea.View {
	if b.failed {
		panic(secret)
	}
	return b.App.View()
}

// TestPanics: wherever it panics, the terminal is put back, one line names the
// report, and the report holds what helps and no text of an article.
func TestPanics(t *testing.T) {
	for where, wants := range map[string]string{
		"update": "index out of range [6] with length 0", "view": "panic with a string", "command": "panic with a string",
		"batch": "panic with a string", "sequence": "panic with a string", "open": "panic with a string", "build": "article A7",
	} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			state := t.TempDir()
			command := exec.Command(os.Args[0])
			command.Env = []string{"PANIC=" + where, "TERM=xterm-256color", "XDG_STATE_HOME=" + state}
			f, err := pty.StartWithSize(command, &pty.Winsize{Cols: 80, Rows: 24})
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			kill := time.AfterFunc(time.Minute, func() { command.Process.Kill() })
			defer kill.Stop()
			written := untilEnd(f, "Ukrinform", "!")
			err = command.Wait()
			if code := command.ProcessState.ExitCode(); code != 1 {
				t.Errorf("it ended with %v", err)
			}
			const cooked = unix.ICANON | unix.ECHO | unix.ISIG
			if after, err := unix.IoctlGetTermios(int(f.Fd()), unix.TCGETS); err != nil || after.Lflag&cooked != cooked {
				t.Errorf("the terminal was left raw: %v, %+v", err, after)
			}
			screen, said, _ := strings.Cut(written, "\x1b[?1049l")
			if !strings.Contains(screen, "\x1b[?1049h") || strings.LastIndex(said, "\x1b[?25h") < strings.LastIndex(said, "\x1b[?25l") {
				t.Errorf("the screen was not put back: %q", said)
			}
			reports, _ := filepath.Glob(filepath.Join(state, "parallax", "crash-*.txt"))
			if len(reports) != 1 || strings.Count(said, "\n") != 1 || !strings.Contains(said, reports[0]) || strings.Contains(said, secret) {
				t.Fatalf("reports %q, said %q", reports, said)
			}
			checkReport(t, reports[0], wants)
		})
	}
}

func checkReport(t *testing.T, path, wants string) {
	t.Helper()
	about, err := os.Stat(path)
	if err != nil || about.Mode().Perm() != 0o600 {
		t.Errorf("the report: %v, %v", err, about.Mode())
	}
	dir, err := os.Stat(filepath.Dir(path))
	if err != nil || dir.Mode().Perm() != 0o700 {
		t.Errorf("its directory: %v, %v", err, dir.Mode())
	}
	report, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{wants, "version ", "go1.", "TERM=xterm-256color", "goroutine ", ".go:"} {
		if !strings.Contains(string(report), w) {
			t.Errorf("the report lacks %q:\n%s", w, report)
		}
	}
	if strings.Contains(string(report), secret) {
		t.Errorf("the report holds text of an article:\n%s", report)
	}
}

// untilEnd types keys once the terminal was sent words, and is all that it was
// sent until the program ended.
func untilEnd(f *os.File, words, keys string) string {
	var all strings.Builder
	buffer := make([]byte, 32<<10)
	for {
		n, err := f.Read(buffer)
		all.Write(buffer[:n])
		if keys != "" && strings.Contains(all.String(), words) {
			io.WriteString(f, keys)
			keys = ""
		}
		if err != nil { // EIO: nobody holds the other side
			return all.String()
		}
	}
}
