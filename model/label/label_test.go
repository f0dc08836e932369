package label_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model/label"
	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
)

// read makes articles of texts.
func read(texts []string) ([]label.Article, *name.Registry) {
	out := make([]label.Article, len(texts))
	people := make([]*name.Article, len(texts))
	for i, s := range texts {
		doc := text.Parse(s, "")
		people[i] = name.Find(s, &doc)
		out[i] = label.Article{Text: s, Doc: &doc, People: people[i]}
		for k := range doc.Sentences {
			out[i].Rows = append(out[i].Rows, k) // the n-th sentences tell the same
		}
	}
	names := name.NewRegistry(people)
	for i := range out {
		names.Adopt(people[i], out[i].Text)
		var spans []corpus.Span
		for _, q := range quote.Find(out[i].Text, out[i].Doc, people[i], names).Quotations {
			if q.Kind == quote.Direct || q.Kind == quote.Mixed {
				spans = append(spans, q.Span)
			}
		}
		out[i].Quoted = spans
	}
	return out, names
}

// forms writes forms by article.
func forms(by [][]label.Form) string {
	var columns []string
	for _, fs := range by {
		column := "."
		for k, f := range fs {
			if k == 0 {
				column = ""
			} else {
				column += ", "
			}
			column += fmt.Sprintf("%s %d", f.Words, f.Times)
			if f.Quoted > 0 {
				column += "q"
			}
		}
		columns = append(columns, column)
	}
	return strings.Join(columns, " | ")
}

func TestLabels(t *testing.T) {
	b, err := os.ReadFile("testdata/labels.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, all, _ := strings.Cut(string(b), "\n== ")
	for part := range strings.SplitSeq(all, "\n== ") {
		given, want, ok := strings.Cut(part, "\n=>")
		what, given, _ := strings.Cut(given, "\n")
		if !ok {
			t.Fatalf("%s: no answer", what)
		}
		articles, names := read(strings.Split(given, "\n"))
		var got []string
		for _, n := range label.Names(articles, names) {
			if n.Varies() {
				got = append(got, fmt.Sprintf("name %s: %s", n.Name, forms(n.Forms)))
			}
		}
		for _, thing := range label.Things(articles, names) {
			for _, u := range thing.Uses {
				got = append(got, fmt.Sprintf("thing %s: %s: %s", thing.Name, u.Word, forms(u.Forms)))
			}
		}
		if g, w := strings.Join(got, "\n"), strings.TrimSpace(want); g != w {
			t.Errorf("%s\n got %s\nwant %s", what, g, w)
		}
	}
}
