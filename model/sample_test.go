package model_test

import (
	"context"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
	"parallax/model/quote"
	"parallax/model/text"
	"parallax/seeds"
)

// sample is the index of the sample corpus.
func sample(t *testing.T) *model.Index {
	t.Helper()
	c, err := corpus.OpenFS(context.Background(), seeds.Files, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// expected are the lines of a file in testdata, comments left out.
func expected(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func compareLines(t *testing.T, got, want []string) {
	t.Helper()
	for _, l := range want {
		if !slices.Contains(got, l) {
			t.Errorf("missing    %s", l)
		}
	}
	for _, l := range got {
		if !slices.Contains(want, l) {
			t.Errorf("unexpected %s", l)
		}
	}
	if !t.Failed() && !slices.Equal(got, want) {
		t.Errorf("right lines in wrong order:\n%s", strings.Join(got, "\n"))
	}
}

func TestSampleArticles(t *testing.T) {
	x := sample(t)
	want := []struct {
		words, sentences, quoted int
		source, author           string
	}{{351, 14, 0, "", ""}, {386, 16, 2, "Ukrinform", ""}, {381, 20, 2, "RBC-Ukraine", "Maria Kholina"}, {759, 35, 15, "", ""}, {358, 16, 6, "", ""}}
	if len(x.Articles) != len(want) {
		t.Fatalf("%d articles", len(x.Articles))
	}
	for i, w := range want {
		a := &x.Articles[i]
		quoted := 0
		for _, q := range a.Quotations {
			if q.Kind == quote.Direct || q.Kind == quote.Mixed {
				quoted++
			}
		}
		if a.Doc.Words != w.words || a.Doc.Sentences != w.sentences || quoted != w.quoted || a.Source != w.source || a.Author != w.author || a.Date != "" {
			t.Errorf("%s: %d words, %d sentences, %d quotations with marks, source %q, author %q, date %q; want %+v",
				a.ID, a.Doc.Words, a.Doc.Sentences, quoted, a.Source, a.Author, a.Date, w)
		}
	}
}

func TestSampleQuotations(t *testing.T) {
	x := sample(t)
	var got []string
	for i := range x.Quotes {
		q, a := x.Quotation(i), &x.Articles[x.Quotes[i].Article]
		if q.Kind != quote.Direct && q.Kind != quote.Mixed {
			continue
		}
		kind := q.Kind.String()
		if q.Headline {
			kind += " headline"
		}
		words := strings.Fields(q.In(a.Text))
		got = append(got, fmt.Sprintf("%s:%d  %s | %s | %s | %s | %s | %s", a.ID[:3], a.Doc.Document().LineOf(a.Doc.Document().SentenceAt(q.Start)).Number, kind,
			q.Cue.In(a.Text), q.Mention.In(a.Text), q.Speaker, q.Venue.In(a.Text), strings.Join(words[:min(4, len(words))], " ")))
	}
	compareLines(t, got, expected(t, "sample.quotations"))
}

// TestSampleEvents: the four articles about the summit are one event, the fifth
// is not, though by plain words it is nearest to the first, and the reasons say so.
func TestSampleEvents(t *testing.T) {
	x := sample(t)
	if len(x.Events) != 2 || !slices.Equal(x.Events[0].Articles, []int{0, 1, 2, 3}) {
		t.Fatalf("events %+v", x.Events)
	}
	why := map[string][]int{}
	for _, a := range x.Events[0].Why {
		why[a.Words] = a.Counts
	}
	if got, want := why["Vilnius"], []int{3, 3, 5, 7}; !slices.Equal(got, want) {
		t.Errorf("Vilnius counts %v, want %v among %v", got, want, x.Events[0].Why)
	}
	against := x.Against(t.Context(), 4, 0)
	if against.Nearest != 0 || against.Overlap < 0.2 {
		t.Errorf("nearest by plain words is %d with %.2f", against.Nearest, against.Overlap)
	}
	for _, a := range against.Anchors {
		if a.Words == "Vilnius" && a.Counts[len(a.Counts)-1] == 0 {
			return
		}
	}
	t.Errorf("the missing Vilnius is no reason: %+v", against.Anchors)
}

// TestSampleGrain: a finer grain tells more apart.
func TestSampleGrain(t *testing.T) {
	c, err := corpus.OpenFS(context.Background(), seeds.Files, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := model.Build(context.Background(), c, &model.Options{Grain: 4})
	if err != nil {
		t.Fatal(err)
	}
	if usual := sample(t); len(x.Events) <= len(usual.Events) {
		t.Errorf("%d events, %d in the usual grain", len(x.Events), len(usual.Events))
	}
	if again, err := sample(t).Regroup(t.Context(), 4); err != nil || !reflect.DeepEqual(again.Events, x.Events) {
		t.Errorf("regrouped: %d events, built so: %d", len(again.Events), len(x.Events))
	}
}

func TestSampleRows(t *testing.T) {
	x := sample(t)
	both := x.Collate(t.Context(), []int{1, 2}, nil)
	rows := both.Rows
	if both.Shared != 152 {
		t.Errorf("%d words of 001 stand word for word in 002, want 152", both.Shared)
	}
	var got []string
	for _, r := range rows {
		got = append(got, fmt.Sprintf("%c %s | %s", r.Mark, places(x.Articles[1].Doc.Document(), r.Cells[0]), places(x.Articles[2].Doc.Document(), r.Cells[1])))
	}
	want := expected(t, "sample.rows")
	slices.Sort(got) // their order is held by package collate
	slices.Sort(want)
	compareLines(t, got, want)
}

// places writes a cell as line.sentence+line.sentence, "." when it is silent.
func places(d *text.Document, c collate.Cell) string {
	var out []string
	for _, s := range c.Sentences {
		n := 1
		for k := s - 1; k >= 0 && d.Sentences[k].Line == d.Sentences[s].Line; k-- {
			n++
		}
		out = append(out, fmt.Sprintf("%d.%d", d.LineOf(s).Number, n))
	}
	if len(out) == 0 {
		return "."
	}
	return strings.Join(out, "+")
}

func TestSampleVariants(t *testing.T) {
	x := sample(t)
	if len(x.Variants) != 1 || len(x.Variants[0]) != 2 {
		t.Fatalf("variants %v", x.Variants)
	}
	for i, start := range []string{"If we are not acknowledged", "Unless we are acknowledged"} {
		q := x.Variants[0][i]
		if got := x.Quotation(q).In(x.Articles[x.Quotes[q].Article].Text); !strings.Contains(got, start) {
			t.Errorf("variant %d is %s", i, got)
		}
	}
}

// TestSampleSigns: attributions, anonymous sources and hedges outside quotation
// marks, by article, as counted by hand.
func TestSampleSigns(t *testing.T) {
	x := sample(t)
	want := [][3]int{{12, 4, 7}, {6, 0, 4}, {7, 0, 3}, {18, 0, 5}, {11, 1, 4}}
	for i, w := range want {
		a := &x.Articles[i]
		anonymous, hedges := 0, 0
		for _, s := range a.Attributions() {
			if s.Class == quote.Anonymous || strings.Contains(s.Chain.In(a.Text), "unidentified") {
				anonymous++
			}
		}
		for _, h := range a.Hedges {
			if !h.Quoted {
				hedges++
			}
		}
		if got := [3]int{len(a.Attributions()), anonymous, hedges}; got != w {
			t.Errorf("%s: %v attributions, anonymous sources and hedges, want %v", a.ID, got, w)
		}
	}
}

// TestEventKeys: an event named by its key is found again as articles come in, in
// whatever portions, and at the end the events are those of the corpus in one go.
func TestEventKeys(t *testing.T) {
	all := sample(t)
	for _, sizes := range [][]int{{1, 2, 3, 4, 5}, {2, 5}, {4, 5}, {3, 4, 5}} {
		keys := map[string]string{} // an article of each event seen, by key
		var x *model.Index
		for _, n := range sizes {
			c := *all.Corpus
			c.Articles = c.Articles[:n]
			var err error
			if x, err = model.Build(t.Context(), &c, nil); err != nil {
				t.Fatal(err)
			}
			for key, id := range keys {
				if e := x.EventByKey(key); e < 0 || x.Articles[x.Events[e].Articles[0]].ID > id {
					t.Errorf("of %d articles: key %s names event %d", n, key, e)
				}
			}
			for e := range x.Events {
				key := x.EventKey(e)
				if x.EventByKey(key) != e {
					t.Errorf("of %d articles: key %s of event %d names %d", n, key, e, x.EventByKey(key))
				}
				keys[key] = x.Articles[x.Events[e].Articles[0]].ID
			}
		}
		if !reflect.DeepEqual(x.Events, all.Events) {
			t.Errorf("in portions %v the events are others", sizes)
		}
	}
	if all.EventByKey("no such article") != -1 {
		t.Error("a strange key names an event")
	}
	for _, e := range all.Events {
		if len(e.Passages) > 0 {
			t.Errorf("%s has passages %v: the sections of the live blog are of its own event", e.ID, e.Passages)
		}
	}
}
