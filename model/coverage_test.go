package model_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"parallax/model"
	"parallax/model/coverage"
	"parallax/model/label"
	"parallax/model/text"
	"parallax/model/value"
)

// all are the articles of the sample corpus, which the event leaves one out of.
var all = []int{0, 1, 2, 3, 4}

// TestSampleCoverage holds what is counted in the sample corpus, whichever sentences
// are aligned.
func TestSampleCoverage(t *testing.T) {
	x := sample(t)
	both := x.Collate(t.Context(), all, nil)
	c := x.Coverage(t.Context(), both)
	var got []string
	for i := range c.Tallies {
		got = append(got, tallyLines(&c.Tallies[i], i)...)
	}
	for _, r := range c.Reuse {
		if r.Words > 10 {
			got = append(got, fmt.Sprintf("reuse %03d %03d %d (%d quoted) in %s, both from %s", r.A, r.B, r.Words, r.Quoted, strings.Trim(fmt.Sprint(r.Runs), "[]"), strings.Join(r.Common, ", ")))
		}
		if r.First >= 0 || r.Credit >= 0 {
			t.Errorf("%03d and %03d: a direction that nothing proves: %+v", r.A, r.B, r)
		}
	}
	for _, v := range c.Values {
		line := "value " + v.Relation.String()
		for _, s := range v.Stated {
			line += fmt.Sprintf(" %03d %s", s.Source, s.In(x.Articles[s.Source].Text))
		}
		got = append(got, line)
	}
	got = append(got, labelLines(x.Labels(t.Context(), both))...)
	for _, want := range expected(t, "sample.coverage") {
		if !contains(got, want) {
			t.Errorf("missing %s", want)
		}
	}
	if t.Failed() {
		t.Log(strings.Join(got, "\n"))
	}
}

func contains(lines []string, want string) bool {
	for _, l := range lines {
		if l == want {
			return true
		}
	}
	return false
}

// tallyLines writes the numbers of article i as testdata does.
func tallyLines(t *coverage.Tally, i int) []string {
	var by, from []string
	for _, s := range t.Speakers {
		by = append(by, fmt.Sprintf("%s %d", s.Name, s.Words))
	}
	for _, c := range t.Credits {
		from = append(from, fmt.Sprintf("%s %d", c.Outlet, c.Times))
	}
	quoted := fmt.Sprintf("quoted %03d %d", i, t.QuotedWords)
	if len(by) > 0 {
		quoted += ": " + strings.Join(by, ", ")
	}
	return []string{quoted, strings.TrimSpace(fmt.Sprintf("from %03d %s", i, strings.Join(from, ", "))),
		fmt.Sprintf("signs %03d %d %d %d %d %.1f", i, t.Attributions, t.Anonymous, t.Collective, t.Hedges, 100*float64(t.Hedges)/float64(t.Words))}
}

// labelLines writes names and labels as testdata does.
func labelLines(l model.Labels) []string {
	var out []string
	forms := func(line string, by [][]label.Form) {
		for i, fs := range by {
			if len(fs) > 0 {
				line += fmt.Sprintf(" | %03d", i)
			}
			for _, f := range fs {
				line += fmt.Sprintf(" %s %d", f.Words, f.Times)
				if f.Quoted == f.Times {
					line += "q"
				}
			}
		}
		out = append(out, line)
	}
	for _, n := range l.Names {
		forms("name "+n.Name, n.Forms)
	}
	for _, t := range l.Things {
		for _, u := range t.Uses {
			forms(fmt.Sprintf("thing %s: %s", t.Name, u.Word), u.Forms)
		}
	}
	return out
}

// TestSampleConflicts: no numbers or dates of the sample corpus are in conflict,
// whichever articles are set side by side and in whatever order.
func TestSampleConflicts(t *testing.T) {
	x := sample(t)
	sets := [][]int{all, {4, 3, 2, 1, 0}, {0, 1, 2, 3}}
	for a := range all {
		for b := range all {
			if a != b {
				sets = append(sets, []int{a, b})
			}
		}
	}
	for _, set := range sets {
		for _, v := range x.Coverage(t.Context(), x.Collate(t.Context(), set, nil)).Values {
			if v.Relation == value.Conflict {
				t.Errorf("%v: conflict %+v", set, v)
			}
		}
	}
}

// TestSampleOnly: what one article alone tells, and what another that has the rest
// leaves out.
func TestSampleOnly(t *testing.T) {
	x := sample(t)
	articles := []int{0, 1, 2, 3}
	c := x.Coverage(t.Context(), x.Collate(t.Context(), articles, nil))
	for _, w := range []struct {
		words string
		by    int
		tells string
	}{
		{"unprovoked invasion", 1, `* "CNN"`},
		{"defense ministers began", 1, "* own voice"},
		{"clear membership roadmap", 2, `* "Dmytro Kuleba"`},
		{"not fearful of Russia", 0, "* @ABC News @Volodymyr Zelensky"},
	} {
		found := false
		for _, f := range c.Facts {
			told := f.Tellings[w.by]
			for _, s := range told.Sentences {
				a := &x.Articles[articles[w.by]]
				if strings.Contains(a.Doc.Document().Sentences[s].In(a.Text), w.words) {
					found = strings.HasPrefix(told.String(), w.tells)
				}
			}
		}
		if !found {
			t.Errorf("%q is not told as %s by %d alone", w.words, w.tells, w.by)
		}
	}
	both := x.Coverage(t.Context(), x.Collate(t.Context(), []int{1, 2}, nil))
	if both.Tallies[1].Dropped == 0 {
		t.Error("002 has dropped nothing of 001")
	}
	for _, f := range both.Facts {
		if f.Tellings[0].String() == `* "CNN"` && !f.Tellings[1].Has(coverage.Dropped) {
			t.Errorf("002 tells what stands around the words of CNN, and not them: %s", f.Tellings[1])
		}
	}
}

// TestLabelsPermuted: names and labels of an article do not depend on the order in
// which articles are given.
func TestLabelsPermuted(t *testing.T) {
	x := sample(t)
	lines := func(order []int) map[string]bool {
		l := x.Labels(t.Context(), x.Collate(t.Context(), order, nil))
		out := map[string]bool{}
		note := func(what string, by [][]label.Form) {
			for i, forms := range by {
				for _, f := range forms {
					out[fmt.Sprintf("%s %d %v", what, order[i], f)] = true
				}
			}
		}
		for _, n := range l.Names {
			note(n.Name, n.Forms)
		}
		for _, thing := range l.Things {
			for _, u := range thing.Uses {
				note(thing.Name+" "+u.Word, u.Forms)
			}
		}
		return out
	}
	want := lines(all)
	for _, order := range [][]int{{4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}} {
		if got := lines(order); !maps.Equal(got, want) {
			t.Errorf("%v: %d forms, %d in the usual order", order, len(got), len(want))
		}
	}
}

// TestSampleFactsComplete: each sentence that is neither furniture nor heading is in
// exactly one fact, of any set of articles.
func TestSampleFactsComplete(t *testing.T) {
	x := sample(t)
	for _, set := range [][]int{all, {1, 2}, {3}, {3, 0, 4}} {
		c := x.Coverage(t.Context(), x.Collate(t.Context(), set, nil))
		for k, n := range set {
			doc := x.Articles[n].Doc.Document()
			in := make([]int, len(doc.Sentences))
			for i := range c.Facts {
				for _, s := range c.Facts[i].Tellings[k].Sentences {
					in[s]++
				}
			}
			for s, times := range in {
				kind, want := doc.LineOf(s).Kind, 1
				if kind != text.Body {
					want = 0
				}
				if times != want && !(kind == text.SectionHead && times == 1) { // a head may be aligned with a sentence
					t.Errorf("%v: sentence %d of %03d is in %d facts: %s", set, s, n, times, doc.Sentences[s].In(x.Articles[n].Text))
				}
			}
		}
	}
}
