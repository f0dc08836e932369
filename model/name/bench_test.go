package name

import (
	"io/fs"
	"testing"

	"parallax/model/text"
	"parallax/seeds"
)

// BenchmarkFind is the finding of people in the sample, its words given.
func BenchmarkFind(b *testing.B) {
	names, _ := fs.Glob(seeds.Files, "*.txt")
	var texts []string
	var docs []text.Document
	size := 0
	for _, n := range names {
		s, err := seeds.Files.ReadFile(n)
		if err != nil {
			b.Fatal(err)
		}
		texts, docs, size = append(texts, string(s)), append(docs, text.Parse(string(s), "")), size+len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range texts {
			Find(texts[i], &docs[i])
		}
	}
}
