package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/record"
	"parallax/model"
)

// torn is the sample corpus with something left out and something decided.
func torn(dir string) *model.Index {
	x := *sample()
	c := *x.Corpus
	c.Problems = []corpus.Problem{
		{Path: filepath.Join(dir, "a.csv"), Line: 17, Err: record.NoText.Of(errors.New("expected a text, found none"))},
		{Path: filepath.Join(dir, "a.csv"), Line: 211, Err: record.NoText.Of(errors.New("expected a text, found none"))},
		{Path: filepath.Join(dir, "gone.zip", "b.txt"), Err: record.Closed.Of(errors.New("permission denied"))},
		{Path: filepath.Join(dir, "m.csv"), Line: 3, Err: record.Doubt.Of(errors.New("expected an ISO 8601 date")), Warning: true},
	}
	c.Found += 3
	x.Corpus = &c
	return &x
}

// TestProblems leads through the sheet of what was left out.
func TestProblems(t *testing.T) {
	d := newDriver(t, torn("dir"), 120, 36)
	d.sees("W 3 left out · 5 of 8 read", "5 of 8 articles read; 2 without text: rows 17, 211 of ").press("j").lacks("rows 17, 211")
	d.press("W").sees("3 of 8 articles left out, 1 note", "2 without text", "a.csv:17: expected a text", "1 not opened", "noted: 1 date in doubt")
	if p := d.app.problems.selected(); p == nil || p.Line != 17 {
		t.Fatalf("the cursor is on %v", p)
	}
	d.press("j", "j")
	if p := d.app.problems.selected(); p == nil || !strings.HasSuffix(p.Path, "b.txt") {
		t.Fatalf("two rows down is %v", p)
	}
	d.sees("permission denied").press("k", "k", "k")
	if p := d.app.problems.selected(); p == nil || p.Line != 17 {
		t.Fatalf("up again is %v", p)
	}
	d.press("/", "text:date").lacks("a.csv").press("enter").sees("only with “date”", "m.csv:3").lacks("a.csv")
	d.press("/", "text:nowhere", "enter").sees("No place and no reason is like this").press("/", "text:x", "esc").sees("only with “nowhere”")
	d.press("/", "enter").sees("a.csv:17", "m.csv:3")
	d.press("y").sees("sent to the terminal’s clipboard: what is wrong")
	d.press("enter").sees("no editor is known")
	d.press("q").lacks("without text").press(":", "text:warnings", "enter").sees("2 without text").press("2").sees("[2 Quotes]").lacks("without text")
	for _, size := range [][2]int{{40, 12}, {20, 5}, {200, 60}} {
		d := newDriver(t, torn("dir"), size[0], size[1]).press("W")
		if bad := wellFormed(d, size[0], size[1]); bad != "" {
			t.Errorf("%v: %s", size, bad)
		}
	}
}

// TestNotes: what lost nothing has a quiet badge and is not said.
func TestNotes(t *testing.T) {
	x := torn("dir")
	x.Corpus.Problems, x.Corpus.Found = x.Corpus.Problems[3:], 5
	d := newDriver(t, x, 120, 36).sees("W 1 note · 5 articles")
	if d.app.note != "" {
		t.Fatalf("said: %s", d.app.note)
	}
	d.press("W").sees("1 note", "noted: 1 date in doubt")
	newDriver(t, sample(), 120, 36).lacks("note").press("W").sees("everything could be read").lacks("only with")
}

// TestOpenProblem opens the file of a problem at its line, and nothing that is not a
// file, nor where no program may be started.
func TestOpenProblem(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.csv"), []byte("id,text\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	d := newDriver(t, torn(dir), 120, 36)
	d.app.opts.Env = []string{"EDITOR=vi -n"}
	d.press("W")
	if cmd := d.app.openProblem(); cmd == nil || d.app.note != "" {
		t.Fatalf("Enter starts no editor: %s", d.app.note)
	}
	d.press("j", "j", "enter").sees("there is no file")
	d.app.opts.Secure = true
	d.press("k", "enter").sees("--secure starts no other program")
	for editor, want := range map[string]string{"/usr/bin/vim": "+17 /x/a", "code": "/x/a"} {
		if got := strings.Join(placeArgs(editor, "/x/a", 17), " "); got != want {
			t.Errorf("%s %s, want %s", editor, got, want)
		}
	}
}
