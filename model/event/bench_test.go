package event

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/model/text"
)

// invented makes a corpus of n articles about n/4 events: words drawn by Zipf's
// law, each event with names and words of its own, dates over a year.
func invented(n int) []Article {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.1, 4, 30000)
	word := func(k uint64) string {
		s := ""
		for k += 26; k > 0; k /= 13 {
			s += string("bdfgklmnprstz"[k%13]) + string("aeiou"[k%5])
		}
		return s
	}
	out := make([]Article, n)
	for i := range out {
		ev := i / 4
		var b strings.Builder
		for s := range 30 {
			for w := range 22 {
				switch {
				case w%7 == 3:
					fmt.Fprintf(&b, "%s ", strings.ToUpper(word(uint64(40000 + ev*5 + r.IntN(5)))[:1])+word(uint64(40000 + ev*5 + r.IntN(5)))[1:])
				case w%5 == 1:
					b.WriteString(word(uint64(20000+ev*3+r.IntN(20))) + " ")
				default:
					b.WriteString(word(zipf.Uint64()) + " ")
				}
			}
			b.WriteString(".\n"[:1+s%2])
			b.WriteString(" ")
		}
		doc := text.Parse(b.String(), "")
		out[i] = Article{Text: b.String(), Doc: doc.Pack(), Date: fmt.Sprintf("2024-%02d-%02d", 1+ev%12, 1+ev%28)}
	}
	return out
}

func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{1000, 4000} {
		in := invented(n)
		size := 0
		for _, a := range in {
			size += len(a.Text)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size))
			for b.Loop() {
				grouped(in)
			}
		})
	}
}
