package ui

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/filter"
	"parallax/ui/keymap"
)

// BenchmarkKey is one key and the frame after it, in each view.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct {
		name  string
		start []string
		keys  [2]string
	}{
		{"list", nil, [2]string{"j", "k"}},
		{"text", []string{"enter"}, [2]string{"j", "k"}},
		{"text page", []string{"enter"}, [2]string{"space", "b"}},
		{"quotes", []string{"2"}, [2]string{"j", "k"}},
		{"compare", []string{"3"}, [2]string{"j", "k"}},
		{"compare source", []string{"3"}, [2]string{".", ","}},
		{"help", []string{"?"}, [2]string{"j", "k"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := newDriver(b, sample(), 120, 36).press(c.start...)
			for i := 0; b.Loop(); i++ {
				d.press(c.keys[i%2])
				d.app.View()
			}
		})
	}
}

// BenchmarkFrame is one whole frame after a change of size.
func BenchmarkFrame(b *testing.B) {
	for _, size := range sizes {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			d := newDriver(b, sample(), size[0], size[1]).press("j", "enter")
			for b.Loop() {
				d.app.stale = true
				d.app.View()
			}
		})
	}
}

// BenchmarkManyArticles is a key in a list of 100,000 articles, and a letter of
// a filter.
func BenchmarkManyArticles(b *testing.B) {
	x := &model.Index{Corpus: &corpus.Corpus{}}
	for i := range 100_000 {
		x.Articles = append(x.Articles, model.Article{Article: corpus.Article{
			ID: fmt.Sprintf("news/%06d", i), Source: "Source", Title: fmt.Sprintf("Headline number %d of many", i)}})
	}
	a := articles{}
	a.setIndex(x, newDigest(x))
	a.place(60, 33)
	p := newDriver(b, nil, 120, 36).app.pen
	b.Run("j", func(b *testing.B) {
		for b.Loop() {
			a.handle(keymap.Down)
			a.lines(p, true)
		}
	})
	b.Run("filter", func(b *testing.B) {
		for b.Loop() {
			a.filter, _ = filter.Parse("number 77")
			a.fill()
		}
	})
}

// BenchmarkLongArticle wraps an article of a megabyte.
func BenchmarkLongArticle(b *testing.B) {
	text := strings.Repeat("“It may rain,” the minister said on Monday, according to reports from the capital. ", 25)
	c := &corpus.Corpus{Articles: []corpus.Article{{ID: "long", Text: strings.Repeat(text+"\n", 500)}}}
	x, err := model.Build(b.Context(), c, nil)
	if err != nil {
		b.Fatal(err)
	}
	p := newDriver(b, nil, 120, 36).app.pen
	for b.Loop() {
		newPage(x, pageKey{w: 76}, p)
	}
}
