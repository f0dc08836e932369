package collate

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallax/model/name"
)

// testCase is one case of a file in testdata: what it shows, the text of each source
// in read's notation, and what is wanted, line by line.
type testCase struct {
	why     string
	sources []string
	want    []string
	pins    []Pin
}

// readCases reads a file of cases, which blank lines part: first what the case shows,
// then lines that begin with the letter of their source, "a " and on, then pins, "+ a2 b1"
// for the same and "- a2 b1" for not the same, then those wanted, which begin with "= ". Lines that begin with # are comments.
func readCases(t *testing.T, path string) []testCase {
	t.Helper()
	b, err := os.ReadFile("testdata/" + path)
	if err != nil {
		t.Fatal(err)
	}
	var out []testCase
	for block := range strings.SplitSeq(string(b), "\n\n") {
		var c testCase
		for line := range strings.Lines(block) {
			line = strings.TrimSuffix(line, "\n")
			start, rest, _ := strings.Cut(line, " ")
			switch {
			case line == "" || line[0] == '#':
			case (start == "+" || start == "-") && c.why != "":
				a, b, _ := strings.Cut(rest, " ")
				c.pins = append(c.pins, Pin{placeOf(a), placeOf(b), start == "+"})
			case start == "=":
				c.want = append(c.want, rest)
			case len(start) == 1 && start[0] >= 'a' && start[0] <= 'e' && c.why != "":
				for len(c.sources) <= int(start[0]-'a') {
					c.sources = append(c.sources, "")
				}
				s := &c.sources[start[0]-'a']
				*s = strings.TrimPrefix(*s+"\n"+rest, "\n")
			default:
				c.why = line
			}
		}
		if c.why != "" {
			out = append(out, c)
		}
	}
	return out
}

// placeOf is the place that "b2" names: the second sentence of the second source.
func placeOf(s string) Place {
	n, _ := strconv.Atoi(s[1:])
	return Place{int(s[0] - 'a'), n - 1}
}

// check runs all cases of a file.
func check(t *testing.T, path string, least int, run func(testCase) []string) {
	all := readCases(t, path)
	if len(all) < least {
		t.Errorf("%d cases in %s, want %d", len(all), path, least)
	}
	for _, c := range all {
		if got := run(c); !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", path, c.why, got, c.want)
		}
	}
}

func TestRowCases(t *testing.T) {
	names := name.NewRegistry(nil)
	check(t, "rows.cases", 30, func(c testCase) []string {
		_, rows := rowsOf(names, c.sources...)
		return rows
	})
}

func TestDiffCases(t *testing.T) {
	names := name.NewRegistry(nil)
	check(t, "diff.cases", 40, func(c testCase) []string {
		return []string{script(c.sources[0], c.sources[1], names)}
	})
}

func TestLossCases(t *testing.T) {
	check(t, "losses.cases", 20, func(c testCase) []string {
		rows, _ := rowsOf(nil, c.sources...)
		var out []string
		for _, r := range rows {
			for _, l := range r.Losses {
				verb := "drops "
				if l.Added {
					verb = "adds "
				}
				s := verb + l.What + ": " + l.Words
				if l.Now != "" {
					s += " -> " + l.Now
				}
				out = append(out, s)
			}
		}
		return out
	})
}
