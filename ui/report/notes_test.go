package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/ui/state"
)

// printedNotes is what Notes prints of a store with changes.
func printedNotes(t *testing.T, kept Kept, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Notes(&b, kept, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// keep is what a store gives back of changes.
func keep(t *testing.T, changes ...state.Change) []state.Change {
	t.Helper()
	s := state.Memory()
	if err := s.Set(changes...); err != nil {
		t.Fatal(err)
	}
	return s.All()
}

// TestNotesHostile: whatever was kept, also by hand or by another program, cannot
// write to a terminal, a page or a spreadsheet.
func TestNotesHostile(t *testing.T) {
	const evil = "=cmd|' /C calc'!A0 \x1b]52;c;eA==\a\u009b31m\u202e| <script>alert(1)</script> [x](http://evil)\u2028 \U000e0041\r\n\t+1"
	a := state.Article(&corpus.Article{Text: "x"})
	cited := state.Cited{Source: evil, Title: evil, Date: evil, URL: evil, Text: evil}.Value()
	var changes []state.Change
	for _, subject := range []state.Subject{a, a.Span(1, 2), state.Pair(a.Span(3, 4), a), state.View(evil), evil, "pair/" + evil, "article/" + evil, state.Subject("article/x/" + evil)} {
		for _, f := range []state.Field{state.Note, state.Tags, state.Pin, state.Read, state.Star, state.Place, evil} {
			changes = append(changes, state.Change{Subject: subject, Field: f, Value: evil})
		}
		changes = append(changes, state.Change{Subject: subject, Field: state.Citation, Value: cited})
	}
	kept := Kept{Changes: keep(t, changes...), All: true}
	for _, f := range []Format{Table, JSONL, CSV, Markdown, HTML} {
		s := printedNotes(t, kept, Options{Format: f, Width: 80})
		if corpus.Clean(s) != s || !utf8.ValidString(s) || f != CSV && strings.ContainsAny(s, "\t\r") {
			t.Errorf("%s holds a control rune: %q", f, s)
		}
		if f == HTML && strings.Contains(s, "<script") || f == Markdown && strings.Contains(s, "](http:") {
			t.Errorf("%s holds markup: %s", f, s)
		}
		if again := printedNotes(t, kept, Options{Format: f, Width: 80}); again != s {
			t.Errorf("%s differs on the second run", f)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(printedNotes(t, kept, Options{Format: CSV}))).ReadAll()
	if err != nil || len(rows) < len(changes) {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if len(cell) > 1 && strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("formula %q", cell)
			}
		}
	}
}

// TestNotesOf: what a note is of is told by the citation, and better by the corpus.
func TestNotesOf(t *testing.T) {
	c := &corpus.Corpus{Articles: []corpus.Article{
		{ID: "a", Source: "Here", Date: "2026-02-02", Text: "Ünder the sea."}, {ID: "b", Text: "Over the sea."}, {ID: "a again", Text: "Ünder  the sea."}}}
	a, b := state.Article(&c.Articles[0]), state.Article(&c.Articles[1])
	gone := state.Article(&corpus.Article{Text: "gone"})
	changes := keep(t,
		state.Change{Subject: a, Field: state.Citation, Value: state.Cited{Source: "There", Title: "Sea"}.Value()},
		state.Change{Subject: a.Span(0, 5), Field: state.Speaker, Value: "Ann Lee"},
		state.Change{Subject: a.Span(10, 99), Field: state.Note, Value: "beyond"},
		state.Change{Subject: state.Pair(b.Span(0, 4), a.Span(0, 5)), Field: state.Pin, Value: "1"},
		state.Change{Subject: state.Pair(b, gone), Field: state.Pin, Value: "1"},
		state.Change{Subject: gone, Field: state.Star, Value: "1"},
		state.Change{Subject: state.View("all"), Field: state.Way, Value: "E1"})
	for with, want := range map[*corpus.Corpus][]string{
		nil: {"span note There  0", "span speaker There  0", "article star   0", "pair pin There  0", "pair pin   0", "view view   0"},
		c:   {"span note Here a 4", "span speaker Here a 5", "pair pin Here a 5"},
	} {
		got := map[string]int{}
		for line := range strings.Lines(printedNotes(t, Kept{Changes: changes, Corpus: with}, Options{Format: JSONL})) {
			var n note
			if err := json.Unmarshal([]byte(line), &n); err != nil {
				t.Fatal(err)
			}
			p := passage{}
			for _, q := range n.Cited { // either side of a pair may be the first
				if q.Source != "" {
					p = q
				}
			}
			if p.Title != "" && p.Title != "Sea" {
				t.Errorf("title %q", p.Title)
			}
			got[strings.Join([]string{n.Of, n.Field, p.Source, p.Article, string(rune('0' + utf8.RuneCountInString(p.Text)))}, " ")]++
		}
		for _, w := range want {
			if got[w] != 1 {
				t.Errorf("with a corpus %v: no %q in %v", with != nil, w, got)
			}
		}
		if len(got) != len(want) {
			t.Errorf("with a corpus %v: got %v, want %v", with != nil, got, want)
		}
	}
}
