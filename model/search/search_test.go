package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/model/made"
)

// scan is what Holding must give.
func scan(texts []string, piece string) []int {
	var out []int
	for i, t := range texts {
		if strings.Contains(Fold(t), Fold(piece)) {
			out = append(out, i)
		}
	}
	return out
}

func members(s Set) []int {
	var out []int
	s.each(func(i int) { out = append(out, i) })
	return out
}

func index(t testing.TB, texts []string) *Texts {
	t.Helper()
	x, err := Build(context.Background(), len(texts), func(i int) string { return texts[i] })
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestHolding(t *testing.T) {
	texts := []string{"The Kremlin’s aide said “no”.", "KYIV, Ukraine — 3.5 km", "Київ: Зеленський\nsaid", "", "naïve İstanbul e\u0301", "the\u00a0ukrainians"}
	x := index(t, texts)
	for _, piece := range []string{"", "e", "the", "kremlin's", "KREMLIN’S aide", `"no"`, "said", "е", "зеленський said", "3.5", ".5 k", "ukr", "the ukr", "he u", "—", "xyz", " ", "istanbul", "İs", "e\u0301", "\n", "yiv", "s"} {
		if got, want := members(x.Holding(piece)), scan(texts, piece); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q is in %v, want %v", piece, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{"“Ab”\u00a0c’S — x–Y\n": `"ab" c's — x-y `, "ЇЖАК É": "їжак é", "\xff": "\ufffd"} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestHoldingMany(t *testing.T) {
	var texts []string
	for a := range made.Articles(400, 1) {
		texts = append(texts, a.Text)
	}
	x := index(t, texts)
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		from := texts[r.IntN(len(texts))]
		at := r.IntN(len(from) - 40)
		piece := strings.ToValidUTF8(from[at:at+1+r.IntN(30)], "")
		got, want := x.Holding(piece), scan(texts, piece)
		if fmt.Sprint(members(got)) != fmt.Sprint(want) || got.Len() != len(want) {
			t.Errorf("%q is in %v, want %v", piece, members(got), want)
		}
	}
}

func TestBuildEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Build(ctx, 3, func(int) string { return "a" }); err == nil {
		t.Error("it went on")
	}
}

func FuzzHolding(f *testing.F) {
	f.Add("The Kremlin’s aide", "KYIV — 3.5 km", "kremlin's a")
	f.Fuzz(func(t *testing.T, a, b, piece string) {
		texts := []string{a, b, a + " " + b}
		if got, want := members(index(t, texts).Holding(piece)), scan(texts, piece); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q is in %v of %q, want %v", piece, got, texts, want)
		}
	})
}

func BenchmarkBuild(b *testing.B) {
	texts, size := thousands(10)
	b.SetBytes(size)
	for b.Loop() {
		index(b, texts)
	}
}

// BenchmarkHolding looks for what is slow to find: single letters, and pieces of
// several words that texts must be read for.
func BenchmarkHolding(b *testing.B) {
	texts, _ := thousands(10)
	x := index(b, texts)
	for _, piece := range []string{"e", "q", "z", "x", "9", "ka", "the", "the s", "of the summit", "said that the", "president-elect"} {
		b.Run(strings.ReplaceAll(piece, " ", "_"), func(b *testing.B) {
			for b.Loop() {
				x.Holding(piece)
			}
		})
	}
}

func thousands(n int) (texts []string, size int64) {
	for a := range made.Articles(n*1000, 1) {
		texts = append(texts, a.Text)
		size += int64(len(a.Text))
	}
	return texts, size
}
