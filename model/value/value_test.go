package value_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"parallax/model/value"
)

// cases are the lines of a file in testdata, cut at "=>".
func cases(t *testing.T, name string) [][2]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][2]string
	for line := range strings.Lines(string(b)) {
		if in, want, ok := strings.Cut(line, "=>"); ok && line[0] != '#' {
			out = append(out, [2]string{strings.TrimSpace(in), strings.TrimSpace(want)})
		}
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range cases(t, "values.txt") {
		var got []string
		for _, v := range value.Find(c[0]) {
			got = append(got, notation(v))
		}
		if s := strings.Join(got, "; "); s != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], s, c[1])
		}
	}
}

// notation writes a value as testdata does.
func notation(v value.Value) string {
	s := v.Kind.String() + " "
	if v.Loose {
		s += "~"
	}
	if v.Year != 0 {
		s += fmt.Sprint(v.Year, ".")
	}
	point := func(n float64) string {
		if v.Kind == value.Date {
			return fmt.Sprintf("%d.%d", (int(n)-1)/31+1, (int(n)-1)%31+1)
		}
		return fmt.Sprintf("%.10g", n)
	}
	switch s += point(v.Low); {
	case math.IsInf(v.High, 1):
		s += "+"
	case v.High != v.Low:
		s += "-" + point(v.High)
	}
	return strings.Join(append([]string{s}, v.Units...), " ")
}

func TestCompare(t *testing.T) {
	for _, c := range cases(t, "matches.txt") {
		left, right, _ := strings.Cut(c[0], " | ")
		a, b := value.Find(left), value.Find(right)
		var got []string
		for _, m := range value.Compare(a, b) {
			got = append(got, fmt.Sprintf("%s %s / %s", m.Relation, a[m.A].In(left), b[m.B].In(right)))
		}
		if s := strings.Join(got, "; "); s != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], s, c[1])
		}
		for _, m := range value.Compare(b, a) { // the other way round
			if r := a[m.B].Against(b[m.A]); r != m.Relation {
				t.Errorf("%s: %s one way, %s the other", c[0], r, m.Relation)
			}
		}
		if back := value.Compare(b, a); len(back) != len(got) {
			t.Errorf("%s: %d matches one way, %d the other", c[0], len(got), len(back))
		}
	}
}

// FuzzFind: spans lie inside the text, in order, without overlap, and never empty.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "July 11–12, 2023", "$1.5 m–2 m", "at least -", "1,,2..3", "no more than 5 to 4", "٣ 12", "mid-", "1e9 1" + strings.Repeat("0", 400)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, v := range value.Find(s) {
			if v.Start < at || v.End <= v.Start || v.End > len(s) {
				t.Fatalf("span %v after %d in %q", v.Span, at, s)
			}
			if v.Low > v.High || math.IsNaN(v.Low) {
				t.Fatalf("range %v to %v in %q", v.Low, v.High, s)
			}
			at = v.End
		}
	})
}
