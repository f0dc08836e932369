package ui

import (
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model"
)

func TestShortNames(t *testing.T) {
	for _, c := range []struct{ ids, want string }{
		{"000_a917e23cbb3a1a12 001_49dc9b557f48420a", "000 001"},
		{"tiny", "tiny"},
		{"a/one b/one b/two", "a/one b/one two"},
		{"news/2023/vilnius-summit news/2023/vilnius-speech", "vilnius-su vilnius-sp"},
		{"reuters-2023-1 reuters-2023-12", "reuters-2023-1 reuters-2023-12"},
		{"новости-недели новости-дня-сегодня", "новости-н новости-д"},
	} {
		x := &model.Index{}
		for _, id := range strings.Fields(c.ids) {
			x.Articles = append(x.Articles, model.Article{Article: corpus.Article{ID: id}})
		}
		if got := strings.Join(newDigest(x).short, " "); got != c.want {
			t.Errorf("%q: %q, want %q", c.ids, got, c.want)
		}
	}
}
