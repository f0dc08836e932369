package text

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// BenchmarkParse is the finding of lines, sentences and words in the sample.
func BenchmarkParse(b *testing.B) {
	texts := slices.Collect(maps.Values(sample(b)))
	b.SetBytes(int64(len(strings.Join(texts, ""))))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			Parse(s, "")
		}
	}
}
