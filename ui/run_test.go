package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"parallax/corpus"
	"parallax/seeds"
	"parallax/ui/ending"
)

// output is what the reader has written so far, for several at once.
type output struct {
	mu sync.Mutex
	b  strings.Builder
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// runWith runs the reader with keys typed into a pipe as soon as first is shown, or
// after a while where it is nothing; the pipe then stays open, or is closed.
func runWith(t *testing.T, o Options, first, keys string, closes bool) (screen string, err error) {
	t.Helper()
	in, out := io.Pipe()
	var buf output
	o.Input = in
	if o.Output == nil {
		o.Output = &buf
	}
	if o.Open == nil {
		o.Open = whole(func(ctx context.Context) (*corpus.Corpus, error) {
			return corpus.OpenFS(ctx, seeds.Files, corpus.Options{})
		})
	}
	go func() {
		time.Sleep(300 * time.Millisecond)
		for end := time.Now().Add(time.Minute); !strings.Contains(buf.String(), first) && time.Now().Before(end); {
			time.Sleep(5 * time.Millisecond)
		}
		io.WriteString(out, keys)
		if closes {
			out.Close()
		}
	}()
	done := make(chan error, 1)
	go func() { done <- Run(t.Context(), o) }()
	select {
	case err = <-done:
	case <-time.After(2 * time.Minute):
		t.Fatal("the reader did not end")
	}
	out.Close()
	return buf.String(), err
}

// whole has a corpus come all at once, and nothing be told before.
func whole(open func(context.Context) (*corpus.Corpus, error)) func(context.Context, func(corpus.Progress), func(*corpus.Corpus)) (*corpus.Corpus, error) {
	return func(ctx context.Context, _ func(corpus.Progress), _ func(*corpus.Corpus)) (*corpus.Corpus, error) {
		return open(ctx)
	}
}

var env = []string{"TERM=xterm-256color", "COLUMNS=100", "LINES=30"}

func TestRunAndQuit(t *testing.T) {
	screen, err := runWith(t, Options{Env: env}, "Ukrinform", "q", false)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(screen, "Ukrinform") || !strings.Contains(screen, "\x1b[?1049l") {
		t.Errorf("the screen lacks the list or is not put back: %q", screen)
	}
}

// TestHangUp: when the terminal is gone, so is the program.
func TestHangUp(t *testing.T) {
	_, err := runWith(t, Options{Env: env}, "", "", true)
	var in ending.Interrupted
	if !errors.As(err, &in) || in.Signal != syscall.SIGHUP || in.ExitCode() != 129 {
		t.Errorf("the end of the input gives %v", err)
	}
}

// TestNothingToShow: the reason comes out of Run, the screen is put back.
func TestNothingToShow(t *testing.T) {
	gone := errors.New("gone")
	for name, open := range map[string]func(context.Context) (*corpus.Corpus, error){
		"error": func(context.Context) (*corpus.Corpus, error) { return nil, gone },
		"problem": func(context.Context) (*corpus.Corpus, error) {
			return &corpus.Corpus{Found: 1, Problems: []corpus.Problem{{Path: "a.txt", Err: gone}}}, nil
		},
	} {
		if _, err := runWith(t, Options{Env: env, Open: whole(open)}, "", "", false); err == nil || !strings.Contains(err.Error(), "gone") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestNoColour: NO_COLOR counts with any value but the empty one, the flag wins.
func TestNoColour(t *testing.T) {
	for _, c := range []struct {
		color, value string
		coloured     bool
	}{{"", "", true}, {"", "yes", false}, {"", "0", false}, {"256", "yes", true}, {"never", "", false}} {
		screen, err := runWith(t, Options{Env: append([]string{"CLICOLOR_FORCE=1", "NO_COLOR=" + c.value}, env...), Color: c.color, Theme: "dark"}, "Ukrinform", "q", false)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(screen, "38;5;"); got != c.coloured {
			t.Errorf("--color=%q NO_COLOR=%q: coloured is %v", c.color, c.value, got)
		}
	}
}

// TestHostileArticle: nothing of an article's text reaches the terminal as a command.
func TestHostileArticle(t *testing.T) {
	const text = "evil \x1b]52;c;ZXZpbA==\x07 \x1b]0;owned\x07 \u009b2J \x1bc \x1b[5;8m text \x1b]8;;http://evil\x07 said."
	o := Options{Env: env, Open: whole(func(context.Context) (*corpus.Corpus, error) {
		return &corpus.Corpus{Found: 1, Articles: []corpus.Article{{ID: "x\x1b]0;id\x07", Source: "s\x1b[2J", Title: "t\x1b]0;t\x07", Text: text}}}, nil
	})}
	screen, err := runWith(t, o, "1 article", "\ryyqq", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"\x1b]0;", "\u009b", "\x1bc", "\x1b[5;8m", "\x1b]8;", "\x1b]52;c;ZXZpbA"} {
		if strings.Contains(screen, bad) {
			t.Errorf("%q reached the terminal", bad)
		}
	}
}

// TestOutputGone: an output that takes nothing at all counts as a hang-up.
func TestOutputGone(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	defer w.Close()
	_, err = runWith(t, Options{Env: env, Output: w}, "", "", false)
	if err != (ending.Interrupted{Signal: syscall.SIGHUP}) {
		t.Errorf("a closed pipe gives %v", err)
	}
}
