package ui

import (
	"context"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/draw"
)

// indexOf is what is derived from texts, each an article.
func indexOf(t *testing.T, texts ...string) *model.Index {
	t.Helper()
	c := &corpus.Corpus{Found: len(texts)}
	for i, s := range texts {
		c.Articles = append(c.Articles, corpus.Article{ID: string(rune('a' + i)), Text: s})
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestOneArticle: alone, without a quotation, it is said once and truly.
func TestOneArticle(t *testing.T) {
	d := newDriver(t, indexOf(t, "The sky was blue. Nobody came.\n"), 80, 24)
	d.press("2").sees("No quotation was found").lacks("No quotation is chosen")
	d.press("3").sees("There is only this one article").lacks("choose them with c")
}

// TestLongLine: of a file that is a single line, only what stands near a
// quotation is wrapped below the list, and the numbers of the list fit.
func TestLongLine(t *testing.T) {
	line := strings.Repeat("Anna Smith said that it rains. It was “a very long day indeed,” she said. ", 1500)
	x := indexOf(t, line)
	if n := len(x.Quotes); n < 1000 {
		t.Fatalf("only %d quotations", n)
	}
	for _, q := range []int{0, len(x.Quotes) / 2, len(x.Quotes) - 1} {
		s := x.Quotation(q).Span
		got := around(&x.Articles[0], s)
		if !got.Contains(s) || got.Len() > 3*maxAround {
			t.Errorf("around %v: %v of %d bytes", s, got, len(line))
		}
	}
	newDriver(t, x, 80, 24).sees("22500  3k").press("2", "G").sees("> ")
}

func TestShort(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1k", 24_300: "24k"} {
		if got := short(n, 3); got != want {
			t.Errorf("short(%d, 3) = %q, want %q", n, got, want)
		}
	}
}

// TestAddTextMarks: marks that overlap in every way keep their looks and signs,
// those that begin before the span too.
func TestAddTextMarks(t *testing.T) {
	mk := func(from, to int, l draw.Look, sign string) draw.Mark {
		return draw.Mark{Span: corpus.Span{Start: from, End: to}, Look: l, Open: sign, Close: sign}
	}
	ms := []draw.Mark{mk(0, 4, draw.Quote, "q"), mk(2, 10, draw.Attr, "@"), mk(2, 5, draw.Hedge, "^"), mk(5, 6, draw.Hedge, "^"), mk(8, 20, draw.Hit, "h")}
	var p draw.Para
	p.AddText("0123456789abcdefghij", corpus.Span{Start: 1, End: 12}, 0, ms, true)
	if want := "q1@^23q4^^5^67h89@abh"; p.Text != want {
		t.Errorf("got %q, want %q", p.Text, want)
	}
}
