package report

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallax/model"
)

func TestTableFits(t *testing.T) {
	for where, x := range map[string]*model.Index{"sample": sample(t), "hostile": hostile(t)} {
		for name, print := range printers {
			for _, width := range []int{1, 10, 40, 60, 79, 80, 120, 200, 400} {
				s := printed(t, print, x, Options{Format: Table, Width: width})
				for line := range strings.Lines(s) {
					if got := ansi.StringWidth(strings.TrimSuffix(line, "\n")); got > width {
						t.Errorf("%s of %s at %d: a line of %d: %s", name, where, width, got, line)
					}
				}
			}
		}
	}
}

func TestTable(t *testing.T) {
	s := sheet{columns: []column{{name: "id"}, {name: "n", right: true}, {name: "title", least: 8}, {name: "text", least: 4}}, notes: []string{"2 things"}}
	s.add("a", "7", "A title\nof some length", "漢字漢字漢字")
	s.add("bb", "12", "Short", "x")
	for width, want := range map[int]string{
		0: "id   n  title                   text\na    7  A title of some length  漢字漢字漢字\nbb  12  Short                   x\n\n2 things\n",
		// The wider column gives way first, and two-cell letters are never halved.
		30: "id   n  title       text\na    7  A title o…  漢字漢字…\nbb  12  Short       x\n\n2 things\n",
	} {
		var b bytes.Buffer
		w := bufio.NewWriter(&b)
		printTable(w, s, width)
		w.Flush()
		if b.String() != want {
			t.Errorf("at %d:\n%s\nwant\n%s", width, b.String(), want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"one two three", 7, "one two/three"},
		{"one [-two-] three", 9, "one/[-two-]/three"},
		{"unbreakable a", 4, "unbr/eaka/ble/a"},
		{"漢字漢 字", 5, "漢字/漢 字"},
		{"a b c", 0, "a b c"},
		{"", 5, ""},
	} {
		if got := strings.Join(wrap(c.in, c.width), "/"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}
