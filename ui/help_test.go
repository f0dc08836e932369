package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func TestHelpAndQuit(t *testing.T) {
	d := newDriver(t, sample(), 120, 60).press("?").sees("Moving", "previous quotation", "Signs in Compare", "told in other words")
	d.press("q").sees("5 articles by event")
	for _, k := range []string{"esc", "backspace"} {
		if quits(d.send(keyPress(k))) {
			t.Errorf("%s quits from the top", k)
		}
	}
	if !quits(d.send(keyPress("q"))) {
		t.Error("q does not quit from the top")
	}
	for _, keys := range [][]string{{}, {"2"}, {"/", "text:x"}, {"?"}} {
		if !quits(newDriver(t, sample(), 80, 24).press(keys...).send(keyPress("ctrl+c"))) {
			t.Errorf("^C does not quit after %q", keys)
		}
	}
}

// TestSignsOfTheView: beside the first keys, or where there is no room at the end, stand
// the signs of the view that the sheet was opened from, and somewhere those of all others.
func TestSignsOfTheView(t *testing.T) {
	for _, c := range []struct{ key, head, sign string }{
		{"1", "Signs in the list", "* + # ✓"}, {"enter", "Signs in the text", "from whom"}, {"2", "Signs in Quotes", "V12"},
		{"3", "Signs in Compare", "told in other words"}, {"4", "Signs in Coverage", "- dropped"}, {"5", "Signs in Names", "Kyiv 5"},
	} {
		newDriver(t, sample(), 120, 36).press(c.key, "?").sees("Moving", c.head, c.sign)
		d := newDriver(t, sample(), 80, 24).press(c.key, "?").sees("Moving", "G what the signs in", "q quits").press("G").sees(c.sign)
		all := strings.Join(d.app.help.rows(d.app.pen, d.app.keys), "\n")
		for _, e := range signTable() {
			if n := strings.Count(ansi.Strip(all), "  "+e.sign+" "); n == 0 {
				t.Errorf("opened with %s, the sheet lacks %q", c.key, e.sign)
			}
		}
	}
}

func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	_, ok := cmd().(tea.QuitMsg)
	return ok
}

// TestSilentKeys: a key that can do nothing here says why.
func TestSilentKeys(t *testing.T) {
	for _, c := range []struct {
		keys []string
		says string
	}{
		{[]string{"="}, "that is a key of Compare; ? shows all"},
		{[]string{"3", "&"}, "that is a key of Quotes and the list; ? shows all"},
		{[]string{"enter", "v"}, "that is a key of Quotes; ? shows all"},
		{[]string{"n"}, "nothing has been searched for"},
		{[]string{"2", "N"}, "nothing has been searched for"},
		{[]string{"c", "j", "C", "."}, "there is no other source to bring"},
		{[]string{"c", "j", "C", "t"}, "there is no other source to bring"},
	} {
		d := newDriver(t, sample(), 120, 36).press(c.keys...)
		d.sees(c.says)
		d.press("j").lacks(c.says)
	}
	newDriver(t, sample(), 120, 36).press("Z").lacks("a key of")
}
