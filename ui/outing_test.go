package ui

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallax/ui/state"
)

// evil is what no terminal may get: a title, a clipboard, a colour, a C1 control.
const evil = "a\x1b]0;owned\x07b\x1b]52;c;ZXZpbA==\x07c\x1b[31md\u009b2Je\u202ef\rg\x00h"

func harmless(t *testing.T, what, s string) {
	t.Helper()
	if s == "" || strings.ContainsAny(s, "\x1b\x07\x00\r\u009b\u202e") {
		t.Errorf("%s is %q", what, s)
	}
}

// outingOf is an outing on a terminal that is typed in and looked at.
func (d *driver) outingOf(typed string, run func(*outing) error) (string, error) {
	var screen bytes.Buffer
	o := d.app.newOuting(run)
	o.SetStdin(strings.NewReader(typed))
	o.SetStdout(&screen)
	o.SetStderr(os.Stderr)
	err := o.Run()
	return screen.String(), err
}

// TestPipe gives what is listed to programs; their words are not a shell's.
func TestPipe(t *testing.T) {
	var e Export
	d := newDriver(t, sample(), 120, 36)
	d.app.opts.Env = append(os.Environ(), "PAGER=")
	d.app.opts.Export = func(w io.Writer, got Export) error {
		e = got
		_, err := io.WriteString(w, "one\ntwo $HOME\n"+evil+"\n")
		return err
	}
	pipe := func(command string) (string, error) {
		d.press("|").sees("give to:")
		m, ok := d.press("text:" + command).send(keyPress("enter"))().(pipedMsg)
		if !ok {
			t.Fatalf("%s: nothing is piped", command)
		}
		return d.outingOf("\n", m.filter)
	}
	got, err := pipe("cat")
	if harmless(t, "the screen", got); err != nil || e.View != "articles" || e.Format != "jsonl" || !strings.Contains(got, "two $HOME\n") || !strings.Contains(got, "press Enter") {
		t.Errorf("%q, %v, %+v", got, err, e)
	}
	if got, err := pipe(`grep -c 'two $HOME'`); err != nil || !strings.Contains(got, "\n1\n") {
		t.Errorf("grep: %q, %v", got, err)
	}
	d.press("2", "x")
	if got, err := pipe("echo $HOME ; `id` | cat"); err != nil || !strings.Contains(got, "$HOME ; `id` | cat") || !e.Keep(d.app.quotes.chosen[0]) {
		t.Errorf("a shell had it: %q, %v", got, err)
	}
	for command, want := range map[string]string{"true": "true printed nothing", "false": "false: exit status 1", "no-such-program": "not found", "ls /nowhere/x": "exit status"} {
		if _, err := pipe(command); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", command, err)
		}
	}
	d.press("|", "text:'open", "enter").sees("into words")
}

// TestPager: the pager has arguments, gets clean text, and its trouble is said.
func TestPager(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	fake(t, "pg", "cat >"+out+"; echo \"$1\" >>"+out)
	x := evilIndex(t, evil)
	d := newDriver(t, x, 100, 30)
	text := d.app.plainText(&x.Articles[0])
	harmless(t, "the text", text)
	for line := range strings.Lines(text) {
		if n := d.app.pen.Width(strings.TrimSuffix(line, "\n")); n > d.app.reader.column {
			t.Errorf("a line of %d cells: %q", n, line)
		}
	}
	d.app.opts.Env = append(os.Environ(), "PAGER=pg '-S x'")
	if _, err := d.outingOf("", func(o *outing) error { return o.page(evil + "\n") }); err != nil {
		t.Fatal(err)
	}
	b, _ := os.ReadFile(out)
	if harmless(t, "what the pager got", string(b)); !strings.HasSuffix(string(b), "\n-S x\n") {
		t.Errorf("the pager got %q", b)
	}
	d.app.opts.Env = append(os.Environ(), "PAGER=no-such-pager")
	if _, err := d.outingOf("", func(o *outing) error { return o.page("x") }); err == nil || !strings.Contains(err.Error(), "the pager no-such-pager") {
		t.Error(err)
	}
}

// TestEditor: the editor gets a file of the user's alone, which is gone afterwards.
func TestEditor(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	fake(t, "ed", `echo "$1"; stat -c %a "$2" >`+out+`; echo "$2" >>`+out+`; cat "$2" >>`+out)
	kept, err := state.Open(filepath.Join(t.TempDir(), "state"))
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	for _, s := range []*state.Store{kept, state.Memory()} {
		d := again(t, s, 100, 30)
		d.app.opts.Env = append(os.Environ(), "EDITOR=ed -w")
		said, err := d.outingOf("", func(o *outing) error {
			return o.edit([]string{"ed", "-w"}, func() (*os.File, error) { return s.CreateTemp("article.*.txt") }, "the text")
		})
		b, _ := os.ReadFile(out)
		lines := strings.Split(string(b), "\n")
		if err != nil || len(lines) != 3 || lines[0] != "600" || lines[2] != "the text" || said != "-w\n" {
			t.Fatalf("%q, said %q, %v", b, said, err)
		}
		if _, err := os.Stat(lines[1]); err == nil || s.Dir() != "" && filepath.Dir(lines[1]) != s.Dir() {
			t.Errorf("%s: %v", lines[1], err)
		}
		if d.send(keyPress("O")) == nil {
			t.Error("O opens nothing")
		}
		d.app.opts.Env = []string{"A=b"}
		d.press("O").sees("set $EDITOR")
	}
}

// TestForbidden: neither under --secure nor at a server is anything started, by
// whatever way.
func TestForbidden(t *testing.T) {
	for name, forbid := range map[string]func(*Options){
		"--secure starts no other program":        func(o *Options) { o.Secure = true },
		"no other program is started at a server": func(o *Options) { o.Shared = NewShared(sample()) },
	} {
		d := newDriver(t, sample(), 120, 36)
		d.app.opts.Export = func(io.Writer, Export) error { return nil }
		d.app.opts.Env = []string{"EDITOR=touch", "PAGER=touch"}
		forbid(&d.app.opts)
		for _, keys := range [][]string{{"|"}, {"o"}, {"O"}, {":", "text:pipe", "enter"}, {":", "text:pipe-to touch x", "enter"}, {":", "text:pager", "enter"}, {":", "text:editor", "enter"}} {
			d.press(keys[:len(keys)-1]...)
			if cmd := d.send(keyPress(keys[len(keys)-1])); cmd != nil || d.app.prompt.isOpen() {
				t.Errorf("%v: %v, the prompt is open: %v", keys, cmd != nil, d.app.prompt.isOpen())
			}
			d.sees(name)
		}
	}
}

// TestPipeEnds: a program that is running when the reader ends ends with it.
func TestPipeEnds(t *testing.T) {
	d := newDriver(t, sample(), 120, 36)
	ctx, cancel := context.WithCancel(t.Context())
	d.app.ctx = ctx
	time.AfterFunc(50*time.Millisecond, cancel)
	began := time.Now()
	if _, err := d.outingOf("", pipedMsg{argv: []string{"sleep", "60"}}.filter); err == nil || time.Since(began) > 10*time.Second {
		t.Errorf("%v after %v", err, time.Since(began))
	}
}
