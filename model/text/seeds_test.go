package text

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"parallax/seeds"
)

// sample is the sample corpus by file name.
func sample(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	names, err := fs.Glob(seeds.Files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		b, err := seeds.Files.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		texts[n[:3]] = string(b)
	}
	return texts
}

// TestSampleCorpus holds the structure of the sample articles to what a reader
// sees in them.
func TestSampleCorpus(t *testing.T) {
	want := map[string]struct {
		words, sentences int
		title            string
		furniture        []int // line numbers
		sections         []int // line numbers of the heads
	}{
		"000": {351, 14, "", nil, []int{1}},
		"001": {386, 16, "Biden holding firm on Ukraine joining NATO – CNN", nil, []int{1}},
		"002": {381, 20, "White House urges allies to support Ukraine's accession to NATO", []int{1, 5, 6, 20}, []int{1}},
		"003": {759, 35, "‘We are preparing the foundation,’ Zelenskyy’s chief of staff says", []int{6}, []int{1, 7, 11, 16, 21, 24, 29}},
		"004": {358, 16, "", []int{9}, []int{1}},
	}
	for id, s := range sample(t) {
		w := want[id]
		d := Parse(s, "")
		if d.Words != w.words || len(d.Sentences) != w.sentences || d.Title != w.title {
			t.Errorf("%s: %d words, %d sentences, title %q; want %d, %d, %q", id, d.Words, len(d.Sentences), d.Title, w.words, w.sentences, w.title)
			for _, x := range d.Sentences {
				t.Log(d.Lines[x.Line].Number, x.In(s))
			}
		}
		var furniture, sections []int
		for _, l := range d.Lines {
			if l.Kind.Furniture() {
				furniture = append(furniture, l.Number)
			}
		}
		for _, x := range d.Sections {
			sections = append(sections, d.Lines[x.First].Number)
		}
		if !slices.Equal(furniture, w.furniture) || !slices.Equal(sections, w.sections) {
			t.Errorf("%s: furniture %v, sections at %v; want %v, %v", id, furniture, sections, w.furniture, w.sections)
		}
	}
}

// FuzzParse: whatever the text, spans stay inside it, in order, and every word
// of every line is in exactly one sentence.
func FuzzParse(f *testing.F) {
	f.Add("“Go home!” he shouted. Mr. J. Smith (R-Fla.) left at 5 p.m. The end… of U.S. Steel.\r\n\r\nA line\n", "A line")
	f.Add("''No. . . .'' “„»\xff. ", "")
	f.Fuzz(func(t *testing.T, s, title string) {
		d := Parse(s, title)
		sameWords(t, s)
		at, count := 0, 0
		for _, l := range d.Lines {
			count += len(strings.Fields(l.In(s)))
		}
		if count != d.Words {
			t.Fatalf("%d words in lines, %d in all", count, d.Words)
		}
		in := 0
		for _, x := range d.Sentences {
			if x.Start < at || x.Empty() || !d.Lines[x.Line].Contains(x.Span) || x.In(s) != strings.TrimSpace(x.In(s)) {
				t.Fatalf("sentence %v %q after %d", x.Span, x.In(s), at)
			}
			at = x.End
			in += len(strings.Fields(x.In(s)))
		}
		if in != count {
			t.Fatalf("%d words in sentences, %d in lines", in, count)
		}
	})
}
