package coverage_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/model/collate"
	"parallax/model/coverage"
	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
)

// story is a case of testdata: sources and the rows that they are said to tell.
type story struct {
	what    string
	sources []coverage.Source
	rows    []collate.Row
	want    []string
}

// stories reads a file of testdata.
func stories(t *testing.T, file string) []story {
	t.Helper()
	b, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out []story
	for part := range strings.SplitSeq(string(b), "\n== ") {
		given, want, ok := strings.Cut(part, "\n=>\n")
		if !ok {
			continue
		}
		what, given, _ := strings.Cut(given, "\n")
		c := story{what: what}
		for l := range strings.Lines(want) {
			if l = strings.TrimSpace(l); l != "" {
				c.want = append(c.want, l)
			}
		}
		c.read(t, given)
		out = append(out, c)
	}
	return out
}

// read makes the sources and rows of a case.
func (c *story) read(t *testing.T, given string) {
	t.Helper()
	var texts []string
	var rowOf [][]int // by source and sentence
	for line := range strings.Lines(given) {
		line = strings.TrimSpace(line)
		if line[0] >= 'A' && line[0] <= 'Z' {
			publisher, date, _ := strings.Cut(strings.TrimSpace(line[1:]), ", ")
			c.sources = append(c.sources, coverage.Source{Publisher: publisher, Date: date})
			texts, rowOf = append(texts, ""), append(rowOf, nil)
			continue
		}
		n, sentence, _ := strings.Cut(line, " ")
		var row int
		var joint byte
		if _, err := fmt.Sscanf(n, "%d%c", &row, &joint); err != nil {
			t.Fatalf("%s: %q: %v", c.what, line, err)
		}
		last := len(texts) - 1
		switch {
		case texts[last] == "":
		case joint == '+':
			texts[last] += " "
		default:
			texts[last] += "\n"
		}
		texts[last] += sentence
		rowOf[last] = append(rowOf[last], row-1)
		for len(c.rows) < row {
			c.rows = append(c.rows, collate.Row{})
		}
	}
	people := make([]*name.Article, len(texts))
	docs := make([]text.Document, len(texts))
	for i, s := range texts {
		docs[i] = text.Parse(s, "")
		people[i] = name.Find(s, &docs[i])
		if len(docs[i].Sentences) != len(rowOf[i]) {
			t.Fatalf("%s: %d sentences in %q", c.what, len(docs[i].Sentences), s)
		}
	}
	names := name.NewRegistry(people)
	for r := range c.rows {
		c.rows[r].Cells = make([]collate.Cell, len(texts))
	}
	for i, s := range texts {
		names.Adopt(people[i], s)
		found := quote.Find(s, &docs[i], people[i], names)
		c.sources[i].Source = collate.Source{Text: s, Doc: &docs[i], Found: &found}
		for k, r := range rowOf[i] {
			cell := &c.rows[r].Cells[i]
			cell.Sentences = append(cell.Sentences, k)
		}
	}
}

func compareLines(t *testing.T, what string, got, want []string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("%s\n got %s\nwant %s", what, g, w)
	}
}

func TestFacts(t *testing.T) {
	for _, c := range stories(t, "facts.txt") {
		var got []string
		for _, f := range coverage.Of(t.Context(), c.sources, c.rows, nil).Facts {
			var rows, cells []string
			for _, r := range f.Rows {
				rows = append(rows, fmt.Sprint(r+1))
			}
			for _, x := range f.Tellings {
				cells = append(cells, x.String())
			}
			got = append(got, strings.Join(rows, " ")+": "+strings.Join(cells, " | "))
		}
		compareLines(t, c.what, got, c.want)
	}
}

func TestReuse(t *testing.T) {
	for _, c := range stories(t, "reuse.txt") {
		var got []string
		for _, r := range coverage.Of(t.Context(), c.sources, c.rows, nil).Reuse {
			s := fmt.Sprintf("%c %c: %d words in %s", 'A'+r.A, 'A'+r.B, r.Words, strings.Trim(fmt.Sprint(r.Runs), "[]"))
			if r.Quoted > 0 {
				s += fmt.Sprintf(", %d quoted", r.Quoted)
			}
			if len(r.Common) > 0 {
				s += ", both from " + strings.Join(r.Common, ", ")
			}
			if r.Credit >= 0 {
				s += fmt.Sprintf(", credits %c", 'A'+r.Credit)
			}
			if r.First >= 0 {
				s += fmt.Sprintf(", first %c", 'A'+r.First)
			}
			got = append(got, s)
		}
		compareLines(t, c.what, got, c.want)
	}
}

func TestValues(t *testing.T) {
	for _, c := range stories(t, "values.txt") {
		var got []string
		for _, v := range coverage.Of(t.Context(), c.sources, c.rows, nil).Values {
			var parts []string
			for _, s := range v.Stated {
				parts = append(parts, fmt.Sprintf("%c %s", 'A'+s.Source, s.In(c.sources[s.Source].Text)))
			}
			got = append(got, v.Relation.String()+" "+strings.Join(parts, ", "))
		}
		compareLines(t, c.what, got, c.want)
	}
}
