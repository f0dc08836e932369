package main

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestEvents: figures worked out by hand.
func TestEvents(t *testing.T) {
	of := map[string][]string{"a": {"x"}, "b": {"x"}, "c": {"y"}, "d": {"y"}, "n": nil}
	for _, c := range []struct {
		why                            string
		groups                         [][]string
		precision, recall, pairs, half float64
	}{
		{"all right", [][]string{{"a", "b"}, {"c", "d"}, {"n"}}, 1, 1, 1, 1},
		{"no group is alone", nil, 1, .5, 0, 1},
		{"all in one, with one of no event", [][]string{{"a", "b", "c", "d", "n"}}, .4, 1, 2 * .2 / 1.2, 0},
		{"one apart", [][]string{{"a", "b", "c"}, {"d"}}, (2*2./3 + 1./3 + 1) / 4, .75, 2 * (1. / 3) * .5 / (1./3 + .5), 1},
		{"in two: the better one counts", [][]string{{"a", "b"}, {"a", "c", "d"}}, (2 + 2*1.) / 4, 1, 1, 1},
	} {
		s := compareEvents(of, c.groups)
		for what, got := range map[string][2]float64{"precision": {s.Precision, c.precision}, "recall": {s.Recall, c.recall}, "pairs": {s.Pairs, c.pairs}, "found": {s.Found, c.half}} {
			if math.Abs(got[0]-got[1]) > 1e-4 {
				t.Errorf("%s: %s %.4f, want %.4f", c.why, what, got[0], got[1])
			}
		}
	}
	both := compareEvents(map[string][]string{"a": {"x", "y"}, "b": {"x"}, "c": {"y"}}, [][]string{{"a", "b"}, {"c"}})
	if both.Precision != rounded(2./3) || both.Recall != .75 {
		t.Errorf("an article of two events: %+v", both)
	}
}

// TestPeople: whose name a name is.
func TestPeople(t *testing.T) {
	for _, c := range []struct {
		who, found string
		alone, yes bool
	}{
		{"Ada Holt", "Ada Holt", false, true},
		{"Ada Holt", "Sen. Ada Holt", false, true},
		{"Ada Holt", "A. Holt", false, true},
		{"William Holt", "Bill Holt", false, true},
		{"Ada Holt", "Holt", false, false},
		{"Ada Holt", "Holt", true, true},
		{"Ada Holt", "Ben Holt", false, false},
		{"Ada Holt", "Ada Voss", false, false},
		{"Ada Holt", "", true, false},
		{"Tom Holt Jr.", "Tom Holt", false, false},
	} {
		if got := samePerson(c.who, c.found, c.alone); got != c.yes {
			t.Errorf("%q found as %q (known by surname alone: %v): %v", c.who, c.found, c.alone, got)
		}
	}
}

const told = `Ada Holt said the pier “will open in May” and called it “a gift.” They sell “Pier Ale” there. He added that nobody would pay.`

// at is the span of a piece of told, in code points.
func at(t *testing.T, piece string) [2]int {
	t.Helper()
	i := strings.Index(told, piece)
	if i < 0 {
		t.Fatalf("%q is not told", piece)
	}
	from := utf8.RuneCountInString(told[:i])
	return [2]int{from, from + utf8.RuneCountInString(piece)}
}

// TestQuotations: one article, with what is found of it and what that scores.
func TestQuotations(t *testing.T) {
	a := &article{ID: "a", Text: told, Attributions: []attribution{
		{Content: [][2]int{at(t, "the pier “will open in May”")}, Quoted: "mixed", MentionType: "person", Speaker: "Ada Holt"},
		{Content: [][2]int{at(t, "“a gift.”")}, Quoted: "direct", MentionType: "pronoun", Speaker: "Ada Holt"},
		{Content: [][2]int{at(t, "that nobody would pay")}, Quoted: "indirect", Speaker: "Ben Voss"},
	}}
	for k, piece := range []string{"“will open in May”", "“a gift.”", "“Pier Ale”"} {
		q := struct {
			Span         [2]int
			Label        string
			Attributions []int
		}{at(t, piece), "quote", []int{k}}
		if k == 2 {
			q.Label, q.Attributions = "none", nil
		}
		a.Quotes = append(a.Quotes, q)
	}
	found := func(piece, kind, speaker string) quotation {
		s := at(t, piece)
		return quotation{"a", kind, speaker, s[0], s[1]}
	}
	var c counts
	newSheet(a, []quotation{
		found("“will open in May”", "mixed", "Ada Holt"),
		found("“Pier Ale”", "direct", "They"),
		found("nobody would pay", "indirect", "Ben Voss"),
		found("They sell", "indirect", ""),
	}).score(&c)
	want := counts{
		spans: 2, spansFound: 1, spansWrong: 1, quoted: 2, whole: 1, others: 1, othersTaken: 1,
		words: 12, wordsFound: 11, wordsRight: 7, indirect: 1, indirectFound: 1, reports: 2, reportsRight: 1,
		speakers: 2, speakersFound: 1, speakersRight: 1, pronouns: 1,
	}
	if c != want {
		t.Errorf("counted\n%+v, want\n%+v", c, want)
	}
}
