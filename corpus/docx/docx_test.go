package docx

import (
	"archive/zip"
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	raw, err := os.ReadFile("testdata/plain.docx")
	if err != nil {
		t.Fatal(err)
	}
	if !Looks("x.docx", raw[:64]) || !Looks("x", raw[:min(len(raw), 4096)]) || Looks("x.docx", []byte("PK")) {
		t.Error("not known by its first bytes")
	}
	d, err := Read(bytes.NewReader(raw))
	want := []string{"First paragraph.", "One\ttwo\nthree\u2011four & five", "came stayed", "In a box.", "Around the box.", "Cell"}
	if err != nil || d.Title != "A plain document" || !slices.Equal(d.Paragraphs, want) {
		t.Errorf("got %v, title %q, %q\nwant %q", err, d.Title, d.Paragraphs, want)
	}
	for _, cut := range []int{0, 10, len(raw) / 2, len(raw) - 1} {
		if _, err := Read(bytes.NewReader(raw[:cut])); err == nil {
			t.Errorf("the first %d bytes: no error", cut)
		}
	}
}

// document is a file whose document is body.
func document(body string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, _ := w.Create("word/document.xml")
	f.Write([]byte(body))
	w.Close()
	return b.Bytes()
}

// TestReadCut: what stands before the place where a document breaks off is there.
func TestReadCut(t *testing.T) {
	for body, want := range map[string]string{
		"<w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>tw": "one|tw",
		"<w:p><w:t>one</w:t></w:p><w:p <":                       "one",
		"<w:p><w:t>a</w:t><w:del><w:t>b":                        "a",
	} {
		d, err := Read(bytes.NewReader(document(body)))
		if got := strings.Join(d.Paragraphs, "|"); err == nil || got != want {
			t.Errorf("%s: %q, %v; want %q and an error", body, got, err, want)
		}
	}
}

func TestReadLimits(t *testing.T) {
	raw := document("<w:p><w:t>" + strings.Repeat("a", 5000) + "</w:t></w:p>")
	files, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		xml  int64
		text int
		want error
	}{{6000, 5000, nil}, {6000, 4999, errText}, {5000, 5000, errXML}} {
		if _, err := paragraphs(files.File[0], c.xml, c.text); err != c.want {
			t.Errorf("%d bytes of XML, %d of text: %v, want %v", c.xml, c.text, err, c.want)
		}
	}
	var deep strings.Builder
	for range 100_000 {
		deep.WriteString("<w:p><w:t>a</w:t>")
	}
	if d, _ := Read(bytes.NewReader(document(deep.String()))); len(d.Paragraphs) > maxNested {
		t.Errorf("%d paragraphs in one another", len(d.Paragraphs))
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<w:p><w:r><w:t>a</w:t><w:br/></w:r></w:p>"))
	f.Add([]byte("<w:p><w:del><w:t>a</w:t></w:del><mc:Fallback/><w:p><w:t>b&amp;</w:t></w:p>"))
	f.Fuzz(func(t *testing.T, body []byte) {
		d, _ := Read(bytes.NewReader(document(string(body))))
		size := 0
		for _, p := range d.Paragraphs {
			if size += len(p); strings.TrimSpace(p) == "" {
				t.Errorf("paragraph %q", p)
			}
		}
		if size > 4*len(body) {
			t.Errorf("%d bytes of text from %d", size, len(body))
		}
		Read(bytes.NewReader(body))
	})
}

func BenchmarkRead(b *testing.B) {
	raw := document("<w:document><w:body>" + strings.Repeat(`<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>`+strings.Repeat("The old bridge carried a bus. ", 10)+"</w:t></w:r></w:p>", 20_000) + "</w:body></w:document>")
	b.SetBytes(300 * 20_000)
	for range b.N {
		if _, err := Read(bytes.NewReader(raw)); err != nil {
			b.Fatal(err)
		}
	}
}
