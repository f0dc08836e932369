package filter

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model"
)

// TestFilters runs testdata/filters.txt.
func TestFilters(t *testing.T) {
	b, err := os.ReadFile("testdata/filters.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		n++
		if typed, want, wrong := strings.Cut(line, " ! "); wrong {
			var e *Error
			if _, err := Parse(typed); !errors.As(err, &e) || !strings.HasPrefix(fmt.Sprintf("%d: %s", e.Column, e.Says), want) {
				t.Errorf("line %d: %s: %v, want %s", i+1, typed, err, want)
			}
			continue
		}
		parts := strings.Split(line, " | ")
		f, err := Parse(parts[0])
		if err != nil || len(parts) != 3 {
			t.Errorf("line %d: %d parts, %v", i+1, len(parts), err)
			continue
		}
		has := map[Field][]string{}
		for field := range strings.SplitSeq(parts[1], " ; ") {
			name, value, _ := strings.Cut(field, ": ")
			if name == "words" {
				name = ""
			}
			has[Field(name)] = append(has[Field(name)], value)
		}
		if got := f.Keeps(func(f Field) []string { return has[f] }); got != (parts[2] == "keeps") {
			t.Errorf("line %d: %s of %s: keeps is %v", i+1, parts[0], parts[1], got)
		}
	}
	if n < 45 {
		t.Fatalf("%d cases were read", n)
	}
}

// TestValues filters articles and quotations of a corpus, spellings joined.
func TestValues(t *testing.T) {
	c := &corpus.Corpus{Articles: []corpus.Article{
		{ID: "a", Source: "Daily", Date: "2023-07-11", Text: "Talks in Kiev\n\n“We might stay,” Anna Bell said on Monday. It may rain in Kiev."},
		{ID: "b", Source: "Herald", Text: "A quiet day in Kyiv\n\nNobody came."},
	}}
	x, err := model.Build(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ typed, articles, quotations string }{
		{"", "ab", "“We might stay,”"},
		{"text:kyiv", "ab", ""},
		{`text:"in kiev"`, "a", ""},
		{"speaker:bell kind:direct", "a", "“We might stay,”"},
		{"hedge:might", "a", "“We might stay,”"},
		{"hedge:may", "a", ""},
		{"-hedge:*", "b", ""},
		{"source:herald", "b", ""},
		{"date:2023", "a", "“We might stay,”"},
		{"-date:*", "b", ""},
		{"cue:said", "a", "“We might stay,”"},
		{"id:b", "b", ""},
		{"tag:x", "a", "“We might stay,”"},
	} {
		f, err := Parse(c.typed)
		if err != nil {
			t.Fatal(err)
		}
		f = f.Spelled(x.Names)
		kept := func(Field) []string { return nil }
		articles, quotations := "", ""
		for i := range x.Articles {
			if c.typed == "tag:x" && i == 0 {
				kept = func(Field) []string { return []string{"x"} }
			} else {
				kept = nil
			}
			if f.Keeps(Article(x, i, kept)) {
				articles += x.Articles[i].ID
			}
		}
		for q, r := range x.Quotes {
			if c.typed == "tag:x" {
				kept = func(Field) []string { return []string{"x"} }
			}
			if f.Keeps(Quotation(x, q, kept)) {
				quotations += x.Quotation(q).In(x.Articles[r.Article].Text)
			}
		}
		if articles != c.articles || quotations != c.quotations {
			t.Errorf("%s: articles %q, want %q; quotations %q, want %q", c.typed, articles, c.articles, quotations, c.quotations)
		}
	}
}

// FuzzParse holds that whatever is typed is understood, or refused at a column that
// the filter has.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`a -b "c d" speaker:e,"f g" date:2020..2021`, `"`, `date:..`, `-`, `: ,`, "“\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		q, err := Parse(typed)
		var e *Error
		if err != nil && (!errors.As(err, &e) || e.Column < 1 || e.Column > len(typed)+1) {
			t.Fatalf("%q: %v", typed, err)
		}
		q.Keeps(func(Field) []string { return []string{"a", ""} })
	})
}
