package model_test

import (
	"context"
	"fmt"
	"testing"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/made"
)

// scale is a made corpus of n articles and its size in bytes.
func scale(n int) (*corpus.Corpus, int64) {
	c := &corpus.Corpus{Found: n}
	size := int64(0)
	for a := range made.Articles(n, 1) {
		c.Articles = append(c.Articles, a.Article)
		size += int64(len(a.Text))
	}
	return c, size
}

// BenchmarkScale is everything from articles to Index, for corpora of several sizes:
// bytes a second must not fall as they grow.
func BenchmarkScale(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c, size := scale(n)
			b.SetBytes(size)
			b.ResetTimer()
			for b.Loop() {
				if _, err := model.Build(context.Background(), c, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
