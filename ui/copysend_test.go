package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/state"
)

// fake puts a shell script of this name before all others in PATH.
func fake(t *testing.T, name, script string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
}

// obeys runs what a command asks for, in order, and gives the reader what comes of
// it; it tells what it gave to the terminal.
func (d *driver) obeys(cmd tea.Cmd) (terminal string) {
	d.t.Helper()
	if cmd == nil {
		return ""
	}
	msg := cmd()
	if s := fmt.Sprintf("%T", msg); s == "tea.setClipboardMsg" {
		return fmt.Sprint(msg)
	}
	if all, ok := batchOf(msg); ok {
		for _, c := range all {
			terminal += d.obeys(c)
		}
		return terminal
	}
	if slices.Contains([]string{"ui.sentMsg", "ui.leftMsg", "ui.keptMsg"}, fmt.Sprintf("%T", msg)) {
		return d.obeys(d.send(msg))
	}
	return ""
}

// withState is a reader whose state is in a directory, with variables set.
func withState(t *testing.T, env ...string) *driver {
	t.Helper()
	s, err := state.Open(filepath.Join(t.TempDir(), "state"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d := again(t, s, 160, 36)
	d.app.opts.Env = append(os.Environ(), env...)
	return d
}

func TestCopyChain(t *testing.T) {
	for _, c := range []struct {
		name, tmux, env string
		secure          bool
		says            string
		loaded, osc     bool
	}{
		{"tmux", "cat >$OUT; echo $* >$OUT.args", "TMUX=/x,1,0", false, "sent to tmux: 1 quotation", true, false},
		{"tmux refuses", "exit 3", "TMUX=/x,1,0", false, "terminal’s clipboard: 1 quotation, the words (tmux load-buffer: exit status 3)", false, true},
		{"no tmux", "cat >$OUT", "TMUX=", false, "sent to the terminal’s clipboard: 1 quotation", false, true},
		{"secure", "cat >$OUT", "TMUX=/x,1,0", true, "sent to the terminal’s clipboard: 1 quotation", false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			fake(t, "tmux", c.tmux)
			d := withState(t, c.env, "OUT="+out)
			d.app.opts.Secure = c.secure
			d.press("2", "y")
			got := d.obeys(d.send(keyPress("t")))
			path := filepath.Join(d.app.kept.store.Dir(), lastCopy)
			d.sees(c.says, "also in").lacks("copied")
			q := d.app.quotes.selected()
			words := asLine(oneLine(d.app.x.Quotation(q).In(d.app.quotes.article(q).Text)))
			if b, err := os.ReadFile(path); string(b) != words || !strings.Contains(d.app.note, path) {
				t.Errorf("%s holds %q, %v; the note is %q", path, b, err, d.app.note)
			}
			b, _ := os.ReadFile(out)
			if (string(b) == words) != c.loaded || strings.Contains(got, strings.TrimSpace(words)) != c.osc {
				t.Errorf("tmux got %q, the terminal %q", b, got)
			}
			if args, _ := os.ReadFile(out + ".args"); c.loaded && string(args) != "load-buffer -w -\n" {
				t.Errorf("tmux was called with %q", args)
			}
		})
	}
}

// TestCopyHangs: a tmux that never answers costs two seconds, and the terminal is asked.
func TestCopyHangs(t *testing.T) {
	fake(t, "tmux", "sleep 60")
	d := withState(t, "TMUX=/x,1,0").press("2", "y")
	if got := d.obeys(d.send(keyPress("t"))); got == "" || !strings.Contains(d.app.note, "sent to the terminal") {
		t.Errorf("the terminal got %q, the note is %q", got, d.app.note)
	}
}

// TestLeftLate: the name of the file is not said alone, a trouble is.
func TestLeftLate(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j")
	d.send(leftMsg{path: "/x/last-copy.txt"})
	d.lacks("last-copy").send(leftMsg{err: errors.New("no room")})
	d.sees("no room").lacks("; no room")
}

// TestCopyWithoutState: nothing kept, no file.
func TestCopyWithoutState(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("2", "y")
	d.obeys(d.send(keyPress("t")))
	d.lacks("also in")
}

func TestCommandLine(t *testing.T) {
	d := newDriver(t, sample(), 160, 36)
	d.app.opts.Paths = []string{"-x's news", "~/b"}
	d.app.opts.Flags = []string{"--map", "text=the body"}
	id := func(i int) string { return sample().Articles[i].ID }
	for _, c := range []struct {
		keys []string
		want func() string
	}{
		{[]string{"2", "&", "text:speaker:biden \"no point\"", "enter"}, func() string { return `parallax quotes --where 'speaker:biden "no point"'` }},
		{[]string{"1", "&", "text:$(touch x)", "enter"}, func() string { return `parallax articles --where '$(touch x)'` }},
		{[]string{"esc", "3", "t"}, func() string {
			all := d.app.compare.all
			return "parallax compare --articles " + strings.Join([]string{id(all[0]), id(all[1]), id(all[2])}, ",") + " --view rows"
		}},
		{[]string{"4"}, func() string {
			return "parallax compare --articles " + d.app.ids(d.app.coverage.articles) + " --view coverage"
		}},
		{[]string{"5"}, func() string {
			return "parallax compare --articles " + d.app.ids(d.app.names.articles) + " --view names"
		}},
	} {
		d.press(c.keys...)
		if d.app.view == viewCoverage && !d.app.coverage.known {
			d.app.setCollation(newCollation(d.app.ctx, d.app.x, d.app.coverage.articles, d.app.coverage.event, nil))
		}
		got := d.obeys(d.press("y").send(keyPress("l")))
		if want := c.want() + ` --map 'text=the body' './-x'\''s news' '~/b'` + "\n"; got != want {
			t.Errorf("%v: %q, want %q", c.keys, got, want)
		}
	}
	d.app.opts.Shared = &Shared{}
	if d.press("y").sees("nothing to copy here"); d.app.menu.isOpen() {
		t.Error("a menu of nothing")
	}
}

func TestLink(t *testing.T) {
	a := sample().Articles[0]
	for url, want := range map[string]bool{"https://a.example/b": true, "http://a.example": true, "javascript:alert(1)": false,
		"file:///etc/passwd": false, "https:b": false, "": false, "ssh://a.example": false} {
		a.URL = url
		if got := link(&a); (got == url) != (want || url == "") || strings.Contains(cite(&a, 0), url) && !want && url != "" {
			t.Errorf("%q: %q, %s", url, got, cite(&a, 0))
		}
	}
}

// batchOf are the commands of a batch or a sequence.
func batchOf(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if !v.IsValid() || !v.Type().ConvertibleTo(reflect.TypeFor[[]tea.Cmd]()) {
		return nil, false
	}
	return v.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd), true
}
