package ui

import (
	"fmt"
	"strings"
	"testing"
)

func TestCopy(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "enter", "]")
	cmd := d.send(keyPress("y"))
	d.sees("sent to the terminal’s clipboard: the quotation, with its source")
	a := &sample().Articles[find(t, "001")]
	got := fmt.Sprint(cmd())
	for _, w := range []string{oneLine(a.Quotations[0].In(a.Text)), "Ukrinform", "“Biden holding firm", ", line "} {
		if !strings.Contains(got, w) {
			t.Errorf("the copy lacks %q: %s", w, got)
		}
	}
}
