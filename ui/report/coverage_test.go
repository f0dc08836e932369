package report

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/model"
)

// TestKinds holds the names and order of the fields of answers with several kinds
// of object, which others parse.
func TestKinds(t *testing.T) {
	x := sample(t)
	for name, want := range map[string]map[string]string{
		"coverage": {
			"fact":    "kind fact rows title doubtful cells",
			"article": "kind article source words facts only dropped hedges attributions anonymous collective quoted speakers from",
			"reuse":   "kind a b words quoted runs common credit first",
			"value":   "kind relation row values",
		},
		"names": {"person": "kind name forms", "name": "kind name forms", "thing": "kind name forms"},
	} {
		seen := map[string]bool{}
		for line := range strings.Lines(printed(t, printers[name], x, Options{Format: JSONL})) {
			var one struct{ Kind string }
			if err := json.Unmarshal([]byte(line), &one); err != nil {
				t.Fatal(err)
			}
			seen[one.Kind] = true
			if got := strings.Join(keys(t, line), " "); got != want[one.Kind] {
				t.Errorf("%s %s: fields %s, want %s", name, one.Kind, got, want[one.Kind])
			}
			if strings.Contains(line, "null") {
				t.Errorf("%s: null in %s", name, line)
			}
		}
		if len(seen) != len(want) {
			t.Errorf("%s prints kinds %v", name, seen)
		}
	}
	for name, want := range map[string]string{
		"coverage": "kind,number,article,source,what,words,start,end,text", "names": "kind,name,article,source,label,words,times,quoted",
	} {
		if head, _, _ := strings.Cut(printed(t, printers[name], x, Options{Format: CSV}), "\n"); head != want {
			t.Errorf("%s: CSV head %s", name, head)
		}
	}
}

// TestCoverageSpans: start and end count code points, and every sentence that is no
// heading and no furniture is in one fact.
func TestCoverageSpans(t *testing.T) {
	x := sample(t)
	byID := map[string]*model.Article{}
	words := map[string]int{}
	for i := range x.Articles {
		byID[x.Articles[i].ID] = &x.Articles[i]
	}
	s := printed(t, printers["coverage"], x, Options{Format: JSONL})
	for line := range strings.Lines(s) {
		if !strings.HasPrefix(line, `{"kind":"fact"`) {
			continue
		}
		for _, f := range objects[told](t, line) {
			for _, c := range f.Cells {
				if got := string([]rune(byID[c.Article].Text)[c.Start:c.End]); got != c.Text {
					t.Errorf("%s %d-%d is %q, not %q", c.Article, c.Start, c.End, got, c.Text)
				}
				if (c.Text == "") != slices.Contains(c.Status, "dropped") {
					t.Errorf("fact %d: status %v with text %q", f.Fact, c.Status, c.Text)
				}
				words[c.Article] += utf8.RuneCountInString(c.Text)
			}
		}
	}
	for id, n := range words {
		if n < utf8.RuneCountInString(byID[id].Text)/2 {
			t.Errorf("%s: facts have %d code points", id, n)
		}
	}
}

// TestStacked: what has no room side by side stands under one another, and nobody is
// lost.
func TestStacked(t *testing.T) {
	x := sample(t)
	wide := printed(t, printers["coverage"], x, Options{Format: Table, Width: 200})
	narrow := printed(t, printers["coverage"], x, Options{Format: Table, Width: 80})
	if head, _, _ := strings.Cut(wide, "\n"); !strings.Contains(head, "001 Ukrinform") {
		t.Errorf("at 200 the articles are no columns: %s", head)
	}
	if head, _, _ := strings.Cut(narrow, "\n"); strings.TrimSpace(head) != "fact  told" {
		t.Errorf("at 80 the head is %q", head)
	}
	for _, want := range []string{`    001 Ukrinform: * "CNN"`, "Articles\n", "Word for word\n", "numbers and dates in conflict: 0\n"} {
		if !strings.Contains(narrow, want) {
			t.Errorf("at 80 no %q in\n%s", want, narrow)
		}
	}
}
