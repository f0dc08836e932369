package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model"
)

// hostile is a corpus that tries to write to whatever shows it.
func hostile(t *testing.T) *model.Index {
	evil := "=cmd|' /C calc'!A0 \u001b]52;c;eA==\u0007\u009b31m\u202e| <script>alert(1)</script> [x](http://evil) **b** `c` \U000e0041 漢字かな👩‍👩‍👧 e\u0301\u0301"
	raw, _ := json.Marshal(evil)
	x := built(t,
		fmt.Sprintf(`{"id":"=1","source":%[1]s,"title":%[1]s,"author":%[1]s,"url":%[1]s,"text":%[2]q}`, raw, evil[:1]+" said: “no”. "+strings.Repeat("long words ", 30)),
		fmt.Sprintf(`{"id":"-2","source":"S","title":%[1]s,"text":%[1]s}`, raw),
		fmt.Sprintf(`{"id":"@3","text":%[1]s}`, raw))
	return x
}

func TestHostile(t *testing.T) {
	x := hostile(t)
	for name, print := range printers {
		for _, f := range []Format{Table, JSONL, CSV, Markdown, HTML} {
			s := printed(t, print, x, Options{Format: f, Width: 80})
			if corpus.Clean(s) != s || strings.ContainsAny(s, "\t\r") || !utf8.ValidString(s) {
				t.Errorf("%s as %s holds a control rune: %q", name, f, s)
			}
			if f == HTML && strings.Contains(s, "<script") || f == Markdown && strings.Contains(s, "](http:") {
				t.Errorf("%s as %s holds markup: %s", name, f, s)
			}
			if again := printed(t, print, x, Options{Format: f, Width: 80}); again != s {
				t.Errorf("%s as %s differs on the second run", name, f)
			}
		}
		rows, err := csv.NewReader(strings.NewReader(printed(t, print, x, Options{Format: CSV}))).ReadAll()
		if err != nil {
			t.Error(name, err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if len(cell) > 1 && strings.ContainsAny(cell[:1], "=+-@") {
					t.Errorf("%s: formula %q", name, cell)
				}
			}
		}
	}
}

func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"a|b\\c":           "a\\|b\\\\c",
		"*b* _i_ `c` [l]":  "\\*b\\* \\_i\\_ \\`c\\` \\[l\\]",
		"http://x www.y.z": "http\\://x www\\.y.z",
		"- item":           "\\- item",
		"a - b: c. “d”":    "a - b: c. “d”",
	} {
		if got := escapeMarkdown(in); got != want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "a=1": "a=1", "": "", "=": "="} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
	}
}
