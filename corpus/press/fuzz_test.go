package press

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/corpus/record"
)

// fuzz holds read to what records promise, whatever it reads.
func fuzz(f *testing.F, read reader, pattern string) {
	names, _ := filepath.Glob("testdata/" + pattern)
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		size, last := 0, 0
		read(bytes.NewReader(raw), func(r record.Record) {
			v := r.Values
			if r.Err == nil && v != (record.Values{}) && strings.TrimSpace(v[record.Text]) == "" {
				t.Errorf("an article without a text: %q", v)
			}
			if r.Line < last && r.Line != 0 {
				t.Errorf("line %d after line %d", r.Line, last)
			}
			last = r.Line
			size += len(v[record.Text])
		})
		if size > 8*len(raw) { // an entity of five bytes may stand for one of three
			t.Errorf("%d bytes of text from %d", size, len(raw))
		}
	})
}

func FuzzNexis(f *testing.F)       { fuzz(f, Nexis, "nexis.txt") }
func FuzzProQuest(f *testing.F)    { fuzz(f, ProQuest, "proquest.txt") }
func FuzzFactiva(f *testing.F)     { fuzz(f, Factiva, "factiva.txt") }
func FuzzFactivaHTML(f *testing.F) { fuzz(f, FactivaHTML, "factiva.html") }

// FuzzNexisUni reads paragraphs, a line each.
func FuzzNexisUni(f *testing.F) {
	f.Add("Documents (2)\nT\nP\nJanuary 1, 2026\nLength:\u00a05 words\nBody\nText.\nLoad-Date:\u00a0January 2, 2026\nEnd of Document\nU")
	f.Fuzz(func(t *testing.T, s string) {
		paragraphs := strings.Split(s, "\n")
		isNexis(paragraphs)
		size := 0
		nexisDocuments(paragraphs, func(r record.Record) { size += len(r.Values[record.Text]) })
		if size > 3*len(s) {
			t.Errorf("%d bytes of text from %d", size, len(s))
		}
	})
}

// BenchmarkRead tells the throughput of each form.
func BenchmarkRead(b *testing.B) {
	for name, read := range map[string]reader{"nexis.txt": Nexis, "proquest.txt": ProQuest, "factiva.html": FactivaHTML, "factiva.txt": Factiva} {
		raw, err := os.ReadFile("testdata/" + name)
		if err != nil {
			b.Fatal(err)
		}
		raw = bytes.Repeat(append(raw, '\n'), 4<<20/len(raw))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for range b.N {
				read(bytes.NewReader(raw), func(record.Record) {})
			}
		})
	}
}
