//go:build linux

package main

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode"

	"parallax/model/search"
)

// search measures the index of the texts: each letter and figure alone, and three
// words of some texts, as one piece and as three.
func (b *bench) search() error {
	var texts []string
	for a := range some(b.count()) {
		texts = append(texts, a.Text)
	}
	x, err := search.Build(context.Background(), len(texts), func(i int) string { return texts[i] })
	if err != nil {
		return err
	}
	slow := func(queries [][]string) (worst time.Duration, query []string) {
		for _, q := range queries {
			took := time.Duration(math.MaxInt64)
			for range b.runs {
				began := time.Now()
				for _, piece := range q {
					x.Holding(piece)
				}
				took = min(took, time.Since(began))
			}
			if took > worst {
				worst, query = took, q
			}
		}
		return worst, query
	}
	var letters [][]string
	for _, c := range "abcdefghijklmnopqrstuvwxyz0123456789" {
		letters = append(letters, []string{string(c)})
	}
	pieces, words := threes(texts)
	for _, part := range []struct {
		what    string
		queries [][]string
	}{{"one letter", letters}, {"three words", words}, {"three words as one piece", pieces}} {
		took, query := slow(part.queries)
		b.row(fmt.Sprintf("search key to result at %d, worst of %d of %s", len(texts), len(part.queries), part.what), "<= 16 ms", "<= 4 ms", "%s (%s)", ms(took), strings.Join(query, ", "))
	}
	return nil
}

// threes are three words from the middle of some texts, as one piece and as three, the
// last as if it were still being typed.
func threes(texts []string) (pieces, words [][]string) {
	for i := 0; i < len(texts); i += max(1, len(texts)/30) {
		f := strings.FieldsFunc(texts[i], func(r rune) bool { return !unicode.IsLetter(r) })
		if len(f) < 6 {
			continue
		}
		mid := len(f) / 2
		three := []string{f[mid], f[mid+1], f[mid+2][:1]}
		pieces, words = append(pieces, []string{strings.Join(three, " ")}), append(words, three)
	}
	return append(pieces, []string{"said that the"}, []string{"the s"}), append(words, []string{"said", "that", "t"})
}
