package model_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
	"parallax/seeds"
)

// many is a corpus of n articles made from the sample by changing its names.
func many(b *testing.B, n int) (*corpus.Corpus, int64) {
	c, err := corpus.OpenFS(context.Background(), seeds.Files, corpus.Options{})
	if err != nil {
		b.Fatal(err)
	}
	out := &corpus.Corpus{}
	size := int64(0)
	for i := range n {
		a := c.Articles[i%len(c.Articles)]
		a.ID = fmt.Sprintf("%s-%d", a.ID, i)
		town := fmt.Sprintf("Vil%s", strings.Repeat(string(rune('a'+i/5%26)), 1+i/5/26%4))
		a.Text = strings.NewReplacer("Vilnius", town, "Lithuania", "L"+town).Replace(a.Text)
		size += int64(len(a.Text))
		out.Articles = append(out.Articles, a)
	}
	out.Found = n
	return out, size
}

// BenchmarkArticle is the work on one article alone, on one core: sentences,
// names and quotations.
func BenchmarkArticle(b *testing.B) {
	c, size := many(b, 5)
	b.SetBytes(size)
	for b.Loop() {
		for i := range c.Articles {
			a := &c.Articles[i]
			d := text.Parse(a.Text, a.Title)
			names := name.Find(a.Text, &d)
			quote.Find(a.Text, &d, names, nil)
		}
	}
}

// BenchmarkBuild is everything from articles to Index.
func BenchmarkBuild(b *testing.B) {
	c, size := many(b, 1000)
	b.SetBytes(size)
	for b.Loop() {
		if _, err := model.Build(context.Background(), c, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkViews is what compare asks of an Index about thirty articles.
func BenchmarkViews(b *testing.B) {
	c, _ := many(b, 30)
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		b.Fatal(err)
	}
	articles := make([]int, len(x.Articles))
	for i := range articles {
		articles[i] = i
	}
	both := x.Collate(context.Background(), articles, nil)
	for name, view := range map[string]func(){
		"rows": func() { x.Collate(context.Background(), articles, nil) }, "coverage": func() { x.Coverage(context.Background(), both) }, "names": func() { x.Labels(context.Background(), both) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				view()
			}
		})
	}
}

// BenchmarkCollate is opening an event of thirty articles: each of some twenty
// sentences of the sample's first event, a quarter of them shared with any other.
func BenchmarkCollate(b *testing.B) {
	c, err := corpus.OpenFS(context.Background(), seeds.Files, corpus.Options{})
	if err != nil {
		b.Fatal(err)
	}
	var pool []string
	for _, a := range c.Articles[:4] {
		d := text.Parse(a.Text, a.Title)
		for _, s := range d.Sentences {
			pool = append(pool, s.In(a.Text))
		}
	}
	thirty := &corpus.Corpus{}
	var articles []int
	for k := range 30 {
		var told []string
		for i, s := range pool {
			if (i*i+7*i+k*13+i*k)%4 == 0 {
				told = append(told, s)
			}
		}
		thirty.Articles = append(thirty.Articles, corpus.Article{ID: fmt.Sprint(k), Text: strings.Join(told, "\n\n")})
		articles = append(articles, k)
	}
	thirty.Found = len(thirty.Articles)
	x, err := model.Build(context.Background(), thirty, nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		x.Collate(context.Background(), articles, nil)
	}
}
