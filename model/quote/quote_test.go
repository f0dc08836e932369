package quote

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/model/name"
	"parallax/model/text"
)

const afterword = "So it was, and nothing more was known of it.\n"

func find(s string) Findings {
	d := text.Parse(s, "")
	names := name.Find(s, &d)
	return Find(s, &d, names, name.NewRegistry([]*name.Article{names}))
}

// TestCases runs testdata/*.quote; testdata/README tells their form.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.quote")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for block := range strings.SplitSeq(string(b), "\n\n") {
			var paragraphs, want []string
			for line := range strings.Lines(block) {
				switch line = strings.TrimSpace(line); {
				case line == "", line[0] == '#', line == "=":
				case strings.HasPrefix(line, "= "):
					want = append(want, line[2:])
				default:
					paragraphs = append(paragraphs, line)
				}
			}
			if len(paragraphs) == 0 {
				continue
			}
			s := strings.Join(paragraphs, "\n") + "\n" + afterword
			if got := notation(s, find(s)); !slices.Equal(got, want) {
				t.Errorf("%s\n%s\n got %s\nwant %s", f, strings.Join(paragraphs, "\n"), strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		}
	}
}

// notation writes quotations as the cases do.
func notation(s string, f Findings) []string {
	var out []string
	told := 0
	for _, q := range f.Quotations {
		if q.Of >= told {
			told = q.Of + 1
			out = append(out, line(s, f.Statements[q.Of], "statement"))
		}
		out = append(out, line(s, q, q.Kind.String()))
	}
	return out
}

func line(s string, q Quotation, kind string) string {
	fields := []string{kind + " " + q.In(s), q.Cue.In(s), q.Mention.In(s), q.Speaker, q.Venue.In(s), q.Chain.In(s)}
	return strings.TrimRight(strings.Join(fields, " | "), " |")
}

func TestHedgesAndAttributions(t *testing.T) {
	s := "The bridge may fall, according to reports. “It could,” Tom Reed said. On May 5 it is expected to open, and several officials said it was allegedly safe.\n" + afterword
	found := find(s)
	var hedges, sources []string
	for _, h := range found.Hedges {
		w := h.In(s)
		if h.Quoted {
			w = "“" + w + "”"
		}
		hedges = append(hedges, w)
	}
	for _, a := range found.Attributions {
		sources = append(sources, a.Mention.In(s)+[]string{"", " (collective)", " (anonymous)"}[a.Class])
	}
	if want := []string{"may", "according to reports", "“could”", "is expected to", "allegedly"}; !slices.Equal(hedges, want) {
		t.Errorf("hedges %q, want %q", hedges, want)
	}
	if want := []string{"reports (anonymous)", "Tom Reed", "several officials (collective)"}; !slices.Equal(sources, want) {
		t.Errorf("sources %q, want %q", sources, want)
	}
}

func TestVariants(t *testing.T) {
	const speaker = "Ada Holt"
	sets := Variants([]Utterance{
		{0, speaker, "If we are not heard and given a sign, I believe there is no point for the town to be at this meeting", 0},
		{1, speaker, "Unless we are heard and given sign at the town meeting, there's no point being there", 0},
		{2, speaker, "There is no point discussing this with Reed", 0},
		{2, "Tom Reed", "If we are not heard and given a sign, there is no point for the town", 0},
		{0, speaker, "If we are not heard and given a sign, there is no point for the town", 0},
	})
	if len(sets) != 1 || !slices.Equal(sets[0], []int{0, 1, 4}) {
		t.Errorf("got %v, want one set of the first, second and last", sets)
	}
}

// FuzzFind: whatever the text, every span lies inside it and stretches do not
// overlap.
func FuzzFind(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.quote")
	for _, n := range files {
		if b, err := os.ReadFile(n); err == nil {
			f.Add(string(b))
		}
	}
	f.Add("“'' ”„ said ‘x’ <“> according to\nQ: a\n- Tom Reed\xff")
	f.Fuzz(func(t *testing.T, s string) {
		found := find(s)
		at := 0
		for i, q := range found.Quotations {
			for _, x := range [...]struct{ a, b int }{{q.Start, q.End}, {q.Cue.Start, q.Cue.End}, {q.Mention.Start, q.Mention.End}, {q.Venue.Start, q.Venue.End}} {
				if x.a < 0 || x.b < x.a || x.b > len(s) {
					t.Fatalf("span %v outside the text", x)
				}
			}
			if q.Empty() || q.Continues >= i {
				t.Fatalf("quotation %d: %+v", i, q)
			}
			if q.Kind != Indirect {
				if q.Start < at {
					t.Fatalf("quotation %d overlaps the one before", i)
				}
				at = q.End
			}
		}
		for _, h := range found.Hedges {
			_ = h.In(s)
		}
		for _, a := range found.Attributions {
			_ = a.In(s)
		}
	})
}
