package text

import (
	"os"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	cases, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(cases)) {
		want := strings.TrimSpace(line)
		if want == "" || want[0] == '#' {
			continue
		}
		s := strings.ReplaceAll(want, " | ", " ")
		var got []string
		for _, x := range Parse(s+"\nA last line here.", "").Sentences {
			got = append(got, x.In(s+"\nA last line here."))
		}
		if g := strings.Join(got[:len(got)-1], " | "); g != want {
			t.Errorf("got  %s\nwant %s", g, want)
		}
	}
}

func TestWords(t *testing.T) {
	for s, want := range map[string]string{
		"U.S. President Joe Biden’s high-stakes talks": "U.S.|President|Joe|Biden’s|high-stakes|talks",
		"31-nation, $1,200.50 (AT&T)":                  "31-nation|1,200.50|AT&T",
		"don't – ''no.'' 11-12":                        "don't|no|11-12",
		"the E.U.’s view at 5 a.m.":                    "the|E.U.’s|view|at|5|a.m.",
	} {
		var got []string
		for w := range Words(s) {
			got = append(got, w.In(s))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: got %s, want %s", s, g, want)
		}
	}
}

func TestFold(t *testing.T) {
	for w, want := range map[string]string{"Biden’s": "biden", "U.S.": "us", "communiqué": "communique", "3.5": "3.5", "allies'": "allies", "DON’T": "don't"} {
		if got := Fold(w); got != want {
			t.Errorf("Fold(%q) = %q, want %q", w, got, want)
		}
	}
}
