package filter

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/made"
)

// TestFinder holds that what is found by the index is what a scan keeps, for filters
// made of pieces of the corpus.
func TestFinder(t *testing.T) {
	c := &corpus.Corpus{}
	for a := range made.Articles(40, 3) {
		c.Articles = append(c.Articles, a.Article)
	}
	x, err := model.Build(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	of := func(i int) []string { return Heads(x, i) }
	first, err := NewFinder(t.Context(), x, nil, of)
	if err != nil {
		t.Fatal(err)
	}
	f, err := NewFinder(t.Context(), x, first, of)
	if err != nil {
		t.Fatal(err)
	}
	more := func(q int) []string { return []string{fmt.Sprintf("v%d", q)} }
	quotation := func(q int) func(Field) []string {
		has := Quotation(x, q, nil)
		return func(f Field) []string {
			if f == Words {
				return append(has(f), more(q)...)
			}
			return has(f)
		}
	}
	r := rand.New(rand.NewPCG(5, 8))
	some, quick := 0, 0
	for n := range 300 {
		typed := typedOf(r, x)
		q, err := Parse(typed)
		if err != nil {
			continue
		}
		if n%3 == 0 {
			q = q.Spelled(x.Names)
		}
		if f.Quick(q) {
			quick++
		}
		set := f.Articles(t.Context(), q, func(i int) func(Field) []string { return Article(x, i, nil) })
		for i := range x.Articles {
			if want := q.Keeps(Article(x, i, nil)); set.Has(i) != want {
				t.Fatalf("%s: article %d is found: %v, kept: %v", typed, i, set.Has(i), want)
			}
		}
		var want []int
		for i := range x.Quotes {
			if q.Keeps(quotation(i)) {
				want = append(want, i)
			}
		}
		if got := f.Quotations(t.Context(), q, more, quotation); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%s: quotations %v, want %v", typed, got, want)
		}
		if len(want) > 0 && set.Len() < len(x.Articles) {
			some++
		}
	}
	if some < 40 || quick < 20 {
		t.Fatalf("%d filters kept some, %d were quick", some, quick)
	}
}

// typedOf is a filter of pieces of x.
func typedOf(r *rand.Rand, x *model.Index) string {
	var terms []string
	for range 1 + r.IntN(3) {
		a := &x.Articles[r.IntN(len(x.Articles))]
		q := &x.Articles[r.IntN(len(x.Articles))]
		speaker := "bell"
		if len(q.Quotations) > 0 {
			speaker = q.Quotations[0].Speaker
		}
		of := []string{a.Text, a.Text, a.Title, a.Source, a.Date, a.ID, eventOf(x, 0), speaker, "v12 indirect * \x00e1"}[r.IntN(9)]
		piece := "e"
		if len(of) > 0 {
			at := r.IntN(len(of))
			piece = strings.Trim(strings.ToValidUTF8(of[at:min(len(of), at+1+r.IntN(12))], ""), "\"“”„«» \n")
		}
		if piece == "" {
			piece = "*"
		}
		field := []string{"", "", "", "", "text:", "title:", "source:", "id:", "event:", "author:", "speaker:", "cue:", "kind:direct "}[r.IntN(13)]
		not := []string{"", "", "", "-"}[r.IntN(4)]
		terms = append(terms, not+field+`"`+piece+`"`)
	}
	return strings.Join(terms, " ")
}
