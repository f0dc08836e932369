package quote

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/text"
)

const afterword = "So it was, and nothing more was known of it.\n"

func find(s string) Findings {
	d := text.Parse(s, "")
	names := name.Find(s, &d)
	return Find(s, &d, names, name.NewRegistry([]*name.Article{names}))
}

// example is one case of testdata: paragraphs and what must be found in them.
type example struct {
	text string // with the afterword
	want []string
}

// examples reads the cases of a file; testdata/README tells their form.
func examples(t *testing.T, file string) []example {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	for block := range strings.SplitSeq(string(b), "\n\n") {
		var e example
		for line := range strings.Lines(block) {
			switch line = strings.TrimSpace(line); {
			case line == "", line[0] == '#', line == "=":
			case strings.HasPrefix(line, "= "):
				e.want = append(e.want, line[2:])
			default:
				e.text += line + "\n"
			}
		}
		if e.text != "" {
			e.text += afterword
			out = append(out, e)
		}
	}
	return out
}

// got is what is found in e, without statements unless the case tells one.
func (e *example) got() []string {
	out := notation(e.text, find(e.text))
	told := func(l string) bool { return strings.HasPrefix(l, "statement ") }
	if !slices.ContainsFunc(e.want, told) {
		out = slices.DeleteFunc(out, told)
	}
	return out
}

// fewestCases is how many cases there are at least.
const fewestCases = 200

// TestCases runs testdata/*.quote.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.quote")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	n := 0
	for _, f := range files {
		for _, e := range examples(t, f) {
			n++
			if got := e.got(); !slices.Equal(got, e.want) {
				t.Errorf("%s\n%s\n got %s\nwant %s", f, strings.TrimSuffix(e.text, afterword), strings.Join(got, "\n     "), strings.Join(e.want, "\n     "))
			}
		}
	}
	if n < fewestCases {
		t.Errorf("%d cases, want %d", n, fewestCases)
	}
}

// beyond is how many cases of testdata/beyond.txt, which are out of reach today,
// pass nevertheless; a change that makes one pass moves it to its theme.
const beyond = 0

func TestBeyond(t *testing.T) {
	n := 0
	for _, e := range examples(t, "testdata/beyond.txt") {
		if got := e.got(); slices.Equal(got, e.want) {
			t.Logf("passes: %s", e.text)
			n++
		}
	}
	if n != beyond {
		t.Errorf("%d cases pass, expected %d", n, beyond)
	}
}

// notation writes quotations as the cases do.
func notation(s string, f Findings) []string {
	var out []string
	told := 0
	for _, q := range f.Quotations {
		if int(q.Of) >= told {
			told = int(q.Of) + 1
			out = append(out, line(s, f.Statements[q.Of], "statement"))
		}
		kind := q.Kind.String()
		if q.Headline {
			kind = "headline " + kind
		}
		out = append(out, line(s, q, kind))
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
	sets := Variants(t.Context(), those([]Utterance{
		{Speaker: speaker, Text: "If we are not heard and given a sign, I believe there is no point for the town to be at this meeting"},
		{Article: 1, Speaker: speaker, Text: "Unless we are heard and given sign at the town meeting, there's no point being there"},
		{Article: 2, Speaker: speaker, Text: "There is no point discussing this with Reed"},
		{Article: 2, Speaker: "Tom Reed", Text: "If we are not heard and given a sign, there is no point for the town"},
		{Speaker: speaker, Text: "If we are not heard and given a sign, there is no point for the town"},
	}))
	if len(sets) != 1 || !slices.Equal(sets[0], []int{0, 1, 4}) {
		t.Errorf("got %v, want one set of the first, second and last", sets)
	}
}

// FuzzFind: whatever the text, every span lies inside it, stretches do not overlap,
// and what refers to quotations by place refers to one that is there.
func FuzzFind(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.quote")
	for _, n := range files {
		if b, err := os.ReadFile(n); err == nil {
			f.Add(string(b))
		}
	}
	f.Add("“'' ”„ said ‘x’ <“> according to\nQ: a\n- Tom Reed\xff")
	f.Add("Tom Reed told Vellen Radio’s “Midday with Ada Holt” that")
	f.Add("“It leaks,” Tom Reed said. Tom Reed,  .")
	f.Fuzz(func(t *testing.T, s string) {
		found := find(s)
		at := 0
		for i, q := range found.Quotations {
			inside(t, s, q.Span, q.Cue.Span(), q.Mention.Span(), q.Venue.Span(), q.Chain.Span())
			if q.Empty() || int(q.Continues) >= i || int(q.Of) >= len(found.Statements) {
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
			inside(t, s, h.Span)
		}
		for _, a := range found.Attributions {
			inside(t, s, a.Span, a.Cue.Span(), a.Mention.Span(), a.Chain.Span())
		}
		for _, q := range found.Statements {
			inside(t, s, q.Span, q.Cue.Span(), q.Mention.Span(), q.Venue.Span(), q.Chain.Span())
			if q.Empty() || q.Kind != Indirect || q.Of >= 0 {
				t.Fatalf("statement %+v", q)
			}
		}
	})
}

// inside checks that spans lie inside s.
func inside(t *testing.T, s string, spans ...corpus.Span) {
	t.Helper()
	for _, x := range spans {
		if x.Start < 0 || x.End < x.Start || x.End > len(s) {
			t.Fatalf("span %v outside the text", x)
		}
	}
}

// TestReportedVariants: a clause without marks joins the words in marks that it reports,
// one set of them, and names alone make no two alike.
func TestReportedVariants(t *testing.T) {
	const speaker = "Ada Holt"
	all := []Utterance{
		{Speaker: speaker, Text: "“We will shut the harbour by noon and ferries must wait outside”"},
		{Article: 1, Speaker: speaker, Kind: Indirect, Text: "she would shut the harbour and ferries had to wait"},
		{Article: 1, Speaker: speaker, Kind: Indirect, Text: "Karl Lund of Corrie would come"},
		{Article: 2, Speaker: speaker, Text: "“Karl Lund sits in Corrie”"},
		{Article: 3, Speaker: speaker, Event: 1, Kind: Indirect, Text: "she would shut the harbour and ferries had to wait"},
		{Article: 4, Speaker: "Tom Reed", Kind: Indirect, Text: "she would shut the harbour and ferries had to wait"},
		{Speaker: speaker, Kind: Indirect, Text: "ferries had to wait outside by noon"},
	}
	if sets := Variants(t.Context(), those(all)); len(sets) != 1 || !slices.Equal(sets[0], []int{0, 1}) {
		t.Errorf("got %v, want one set of the first two", sets)
	}
}

// those are utterances that stand in a list.
func those(all []Utterance) Utterances {
	return Utterances{len(all), func(i int) Utterance { return all[i] }}
}
