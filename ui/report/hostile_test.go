package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/probe"
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

// raw is three articles with evil in every field that have not been cleaned when
// they were read: printing alone must do.
func raw(t *testing.T, evil string) *model.Index {
	c := &corpus.Corpus{Found: 3}
	for _, n := range []string{"1", "2", "3"} {
		text := fmt.Sprintf("The %[1]s minister resigns in Vilnius after the vote\n\nVILNIUS. “We will not %[1]s go back,” Anna %[1]s Smith said in Vilnius on July %[2]s2.\n\nAllegedly %[1]s %[2]s people were there, according to %[1]s.\n%[1]s\n", evil, n)
		c.Articles = append(c.Articles, corpus.Article{ID: n + evil, Source: evil, Title: evil, Author: evil, Date: evil, URL: evil, Language: evil, Path: evil, Text: text})
	}
	return index(t, c)
}

// TestProbes prints every probe in every field, in every form.
func TestProbes(t *testing.T) {
	formula := probe.Probe{Name: "formulas", Sequence: "\n=1+1\t=cmd|' /C calc'!A0;=1\r\n+1; @SUM(1)"}
	markup := probe.Probe{Name: "markup", Sequence: "<script>alert(1)</script><img src=http://x onerror=y>\"'><a href='javascript:x'>&lt; [l](http://evil) ![i](//e) <http://e> `c` **b** | a\n# h\n> q\n- l\n---\nhttps://www.evil.example www.evil.example"}
	for _, p := range append(append(probe.Fifteen(), probe.More()...), formula, markup) {
		if !utf8.ValidString(p.Sequence) {
			continue // nothing that was read holds such bytes
		}
		x := raw(t, p.Text())
		for name, print := range printers {
			for _, f := range []Format{Table, JSONL, CSV, Markdown, HTML} {
				s := printed(t, print, x, Options{Format: f, Width: 100})
				what := fmt.Sprintf("%s: %s as %s", p.Name, name, f)
				if bad := probe.Printed(strings.NewReplacer("\t", " ", "\r\n", "\n").Replace(s)); bad != nil {
					t.Errorf("%s: %q", what, bad)
				}
				if !strings.Contains(s, probe.Tail) && len(p.Sequence) < 80 && f != Table && name != "events" && name != "names" {
					t.Errorf("%s lacks the word behind it:\n%s", what, s)
				}
				if wrong := misread[f]; wrong != nil && wrong(s) != "" {
					t.Errorf("%s: %s", what, wrong(s))
				}
			}
		}
	}
}

// misread says what in a printed form would be taken for more than text.
var misread = map[Format]func(string) string{
	CSV: func(s string) string {
		rows, err := csv.NewReader(strings.NewReader(s)).ReadAll()
		if err != nil {
			return err.Error()
		}
		for _, row := range rows {
			for _, cell := range row {
				for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune("\n\r\t;", r) }) {
					if part = strings.TrimLeft(part, " "); len(part) > 1 && strings.ContainsAny(part[:1], "=+-@") {
						return "formula " + part
					}
				}
			}
		}
		return ""
	},
	HTML: func(s string) string {
		_, body, _ := strings.Cut(s, "</style>")
		body = regexp.MustCompile(`</?(table|tr|t[dh]( dir="auto")?( class="n")?|p|h[12])>`).ReplaceAllString(body, "")
		if i := strings.IndexAny(body, "<>"); i >= 0 {
			return fmt.Sprintf("markup %.60q", body[i:])
		}
		return ""
	},
	Markdown: func(s string) string {
		for line := range strings.Lines(s) {
			line = regexp.MustCompile(`\\.`).ReplaceAllString(line, "") // what is escaped
			line = regexp.MustCompile(`^##? |^\| -[-:| ]*$|^\| | \| | \|$`).ReplaceAllString(strings.TrimSuffix(line, "\n"), "")
			if i := strings.IndexAny(line, "<>[]`*_#|&~$"); i >= 0 || strings.Contains(line, "://") || strings.Contains(line, "www.") {
				return fmt.Sprintf("markup in %q", line)
			}
		}
		return ""
	},
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
	for in, want := range map[string]string{"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "a=1": "a=1", "": "", "=": "=",
		"\t=1": "\t'=1", "\rx": "'\rx", " =1": " '=1", "a\n=1\n- b": "a\n'=1\n'- b", "a;=1; +2; b": "a;'=1; '+2; b", "＝1": "'＝1", "a - b\nc": "a - b\nc"} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
	}
}
