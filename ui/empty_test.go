package ui

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/keymap"
)

// TestEmptyPanes: a pane with nothing to show says what would fill it, or why there is
// nothing, and which key to press.
func TestEmptyPanes(t *testing.T) {
	bare := indexed(t, "READ MORE: x")
	alone := indexed(t, quiet)
	apart := indexed(t, quiet, loud)
	mute := indexed(t, "", "")
	for _, c := range []struct {
		x    *model.Index
		keys []string
		want []string
	}{
		{apart, []string{"&", "text:zzz", "enter"}, []string{"No article is like this.", "Press & and Enter"}},
		{apart, []string{"2", "&", "text:zzz", "enter"}, []string{"No quotation is like this.", "Press & and Enter", "Here stands the one"}},
		{alone, []string{"2"}, []string{"No quotation was found", "Press 1"}},
		{alone, []string{"3"}, []string{"only this one article", "parallax ~/news"}},
		{apart, []string{"3"}, []string{"Only one article here tells of this event", "choose them with c", "press C"}},
		{mute, []string{":", "text:compare-articles a1 a2", "enter"}, []string{"No sentence of these articles", "Press ."}},
		{sample(), []string{"j", "3", "o", "="}, nil}, // rows are left
		{sample(), []string{":", "text:compare-articles 001 001", "enter", "o"}, []string{"No row is left to show.", "Press o for all rows again"}},
		{bare, []string{"4"}, []string{"Nothing is told", "Press 1"}},
		{alone, []string{"4"}, []string{"2 facts", "own voice"}},
		{alone, []string{"4", "o"}, []string{"No fact is like this.", "Press o"}},
		{bare, []string{"5"}, []string{"No name was found in this article.", "Press 1"}},
		{indexed(t, loud), []string{"5"}, []string{"This one article", "Press o for all names."}},
		{mute, []string{":", "text:compare-articles a1 a2", "enter", "5"}, []string{"No name was found in these articles."}},
		{mute, []string{"enter"}, []string{"This article has no text; J goes to the next one."}},
		{bare, nil, []string{"There is no other event", ") makes more"}},
		{apart, []string{"W"}, []string{"everything could be read"}},
		{apart, []string{"f", "text:zzqq"}, []string{"Nothing here has these letters.", "Esc, then &"}},
		{apart, []string{"/", "text:zzqq", "enter"}, []string{"is not here", "& finds the articles"}},
		{apart, []string{"2", "/", "text:zzqq", "enter"}, []string{"is not here"}},
		{apart, []string{"n"}, []string{"nothing has been searched for; / searches"}},
		{apart, []string{"2", "&", "text:is:starred", "enter"}, []string{"No quotation is like this.", "Press & and Enter"}},
	} {
		d := newDriver(t, c.x, 120, 30).press(c.keys...)
		screen := strings.Join(strings.Fields(strings.ReplaceAll(d.screen(), "│", " ")), " ")
		for _, w := range c.want {
			if !strings.Contains(screen, w) {
				t.Errorf("after %v %q is not said:\n%s", c.keys, w, d.screen())
			}
		}
	}
}

// TestNotesLead: what cannot be done is said with what can be done instead.
func TestNotesLead(t *testing.T) {
	command := func(s string) []string { return []string{":", "text:" + s, "enter"} }
	for _, c := range []struct {
		keys []string
		want string
	}{
		{command("coverge"), "do you mean coverage?"},
		{command("articels"), "do you mean article"},
		{command("zzz"), "with nothing typed Tab shows all"},
		{[]string{":", "text:zzz", "tab"}, "with nothing typed Tab shows all"},
		{command("event"), "expected E1 after event"},
		{command("event E9"), "there are E1 to E2, and f finds one by its title"},
		{command("article zz"), "f finds an article by its title"},
		{command("article 00"), "type more of it"},
		{command("compare-articles 001"), "as :compare-articles 001 002"},
		{command("view x"), ":save-view"},
		{command("filter speakr:x"), "there are source, title"},
		{command("filter kind:x"), "direct, mixed"},
		{[]string{"'", "'"}, "Enter and f make the jumps"},
		{[]string{"'", "z"}, "mz gives it one"},
		{[]string{"enter", "*"}, "] goes to a quotation"},
		{[]string{"enter", "y", "u"}, "there is none to copy: sentence, the link"},
		{[]string{"Z"}, "? shows all"},
		{command("swap"), "? shows all"},
	} {
		d := newDriver(t, sample(), 160, 30).press(c.keys...)
		if !strings.Contains(d.screen(), c.want) {
			t.Errorf("after %v %q is not said:\n%s", c.keys, c.want, d.screen())
		}
	}
}

// TestErrorsLead: so is what another program or a file refuses.
func TestErrorsLead(t *testing.T) {
	d := newDriver(t, sample(), 160, 30)
	d.app.opts.Export = func(io.Writer, Export) error { return nil }
	d.press("e", "m", "ctrl+u")
	path := filepath.Join(t.TempDir(), "no", "x.md")
	for _, r := range path {
		d.send(tea.KeyPressMsg{Text: string(r), Code: r})
	}
	cmd := d.app.promptKey("enter", keyPress("enter"))
	d.send(cmd())
	if d.app.prompt.asked != keymap.Export || !strings.Contains(d.app.note, "give another name") {
		t.Errorf("the export asks for no other name: %q", d.app.note)
	}
	o := &outing{ctx: t.Context(), env: []string{"PATH=/nowhere", "PAGER=/nowhere/less"}, out: io.Discard}
	for want, err := range map[string]error{
		"was not found; name a program": func() error { _, err := o.through([]string{"zz-no-such-program"}, nil); return err }(),
		"set $PAGER, as PAGER=less":     o.page("text"),
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
	for _, secure := range []bool{true, false} {
		d := newDriver(t, sample(), 160, 30)
		if d.app.opts.Secure = secure; !secure {
			d.app.opts.Shared = &Shared{}
		}
		for _, k := range []string{"e", "|", "o", "O"} {
			if d.press(k); !strings.Contains(d.app.note, "y copies") {
				t.Errorf("%s, secure %v: %q", k, secure, d.app.note)
			}
		}
	}
	if got := fmt.Sprint(notRun("the editor vi", "set $EDITOR", io.EOF)); got != "the editor vi: EOF" {
		t.Error(got)
	}
}
