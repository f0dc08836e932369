package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/corpus"
	"parallax/model"
	"parallax/seeds"
)

// built is the Index of a JSON Lines corpus.
func built(t *testing.T, lines ...string) *model.Index {
	t.Helper()
	fsys := fstest.MapFS{"c.jsonl": {Data: []byte(strings.Join(lines, "\n"))}}
	c, err := corpus.OpenFS(t.Context(), fsys, corpus.Options{})
	if err != nil || len(c.Problems) > 0 {
		t.Fatal(err, c.Problems)
	}
	return index(t, c)
}

func index(t *testing.T, c *corpus.Corpus) *model.Index {
	t.Helper()
	x, err := model.Build(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// sample is the Index of the sample corpus.
func sample(t *testing.T) *model.Index {
	t.Helper()
	c, err := corpus.OpenFS(t.Context(), seeds.Files, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return index(t, c)
}

type printer = func(io.Writer, *model.Index, Options) error

// printers are all answers; compare is of all articles.
var printers = map[string]printer{
	"articles": Articles, "quotes": Quotes, "events": Events,
	"compare": func(w io.Writer, x *model.Index, o Options) error {
		return Compare(w, x, every(x), o)
	},
	"coverage": func(w io.Writer, x *model.Index, o Options) error {
		return Coverage(w, x, every(x), o)
	},
	"names": func(w io.Writer, x *model.Index, o Options) error {
		return Names(w, x, every(x), o)
	},
}

func every(x *model.Index) []int {
	all := make([]int, len(x.Articles))
	for i := range all {
		all[i] = i
	}
	return all
}

func printed(t *testing.T, print printer, x *model.Index, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b, x, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// objects are the lines of a JSONL answer.
func objects[T any](t *testing.T, s string) []T {
	t.Helper()
	var all []T
	for line := range strings.Lines(s) {
		var one T
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&one); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		all = append(all, one)
	}
	return all
}

func TestArticlesJSONL(t *testing.T) {
	x := built(t,
		`{"id":"a","source":"S <b>","title":"T","author":"A","date":"2023-06-15","url":"http://u","language":"en","text":"One two. Three “four”."}`,
		`{"text":"Five.\r\nSix."}`)
	got := printed(t, Articles, x, Options{Format: JSONL})
	for i := range x.Articles {
		got = strings.ReplaceAll(got, `"event":"`+newView(x).eventID(i)+`"`, `"event":"E"`)
	}
	want := `{"id":"a","source":"S <b>","title":"T","author":"A","date":"2023-06-15","url":"http://u","language":"en","path":"c.jsonl","words":4,"sentences":2,"event":"E","text":"One two. Three “four”.","date_guessed":false,"also":[]}
{"id":"c#2","source":"","title":"","author":"","date":"","url":"","language":"","path":"c.jsonl","words":2,"sentences":2,"event":"E","text":"Five.\r\nSix.","date_guessed":false,"also":[]}
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// What an answer holds of articles in other languages is said.
func TestForeign(t *testing.T) {
	x := built(t,
		`{"id":"a","language":"fr","text":"« Nous ne couperons aucun arbre », a dit M. Morel."}`,
		`{"id":"b","text":"Міністр заявив, що переговори тривають уже третій тиждень, але рішення про майбутнє міста ще немає, і чекати на нього не варто."}`,
		`{"id":"c","text":"“We will cut no tree,” Ann Lee said."}`)
	for name, want := range map[string]string{
		"articles": "3 articles, 2 quotations, 3 events; quotations found by marks alone: 1 in French, 1 in Ukrainian",
		"quotes":   "? no name found; quotations found by marks alone: 1 in French",
	} {
		if got := printed(t, printers[name], x, Options{Format: Table, Width: 400}); !strings.Contains(got, want+"\n") {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// TestFields holds the names and order of the fields, which others parse.
func TestFields(t *testing.T) {
	x := sample(t)
	for name, want := range map[string]string{
		"articles": "id source title author date url language path words sentences event text date_guessed also",
		"quotes":   "id article source kind text start end mention speaker cue venue variants event section line chain tone how of disputed",
		"events":   "id title articles sources passages why from to",
		"compare":  "row mark score cells losses",
	} {
		for line := range strings.Lines(printed(t, printers[name], x, Options{Format: JSONL})) {
			if got := strings.Join(keys(t, line), " "); got != want {
				t.Errorf("%s: fields %s, want %s", name, got, want)
			}
		}
		if name == "compare" {
			want = "row mark score article source start end text losses"
		}
		head, _, _ := strings.Cut(printed(t, printers[name], x, Options{Format: CSV}), "\n")
		if got := strings.ReplaceAll(head, ",", " "); got != want {
			t.Errorf("%s: CSV head %s, want %s", name, got, want)
		}
	}
}

// keys are the field names of a JSON object, in order.
func keys(t *testing.T, line string) []string {
	t.Helper()
	var names []string
	d := json.NewDecoder(strings.NewReader(line))
	d.Token()
	for d.More() {
		name, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
		var value json.RawMessage
		if err := d.Decode(&value); err != nil || string(value) == "null" {
			t.Fatalf("field %s is %s, %v", name, value, err)
		}
	}
	return names
}

func TestQuotesJSONL(t *testing.T) {
	x := built(t,
		`{"id":"a","source":"S","text":"Головне 🇺🇦\n\n“We will not go,” President Ann Lee said on Monday.\n"}`,
		`{"id":"b","text":"The summit in Vilnius opens today."}`)
	quotes := objects[quotation](t, printed(t, Quotes, x, Options{Format: JSONL}))
	if len(quotes) != len(x.Quotes) || len(quotes) == 0 {
		t.Fatalf("%d quotations printed of %d", len(quotes), len(x.Quotes))
	}
	text := []rune(x.Articles[0].Text)
	q := quotes[0]
	if got := string(text[q.Start:q.End]); got != q.Text || !strings.Contains(got, "We will not go") {
		t.Errorf("text %q, but at its offsets stands %q", q.Text, got)
	}
	if q.ID != fmt.Sprintf("a:%d-%d", q.Start, q.End) || q.Article != "a" || q.Source != "S" || q.Kind != "direct" || q.Line != 3 || q.Section != 1 {
		t.Errorf("%+v", q)
	}
	if q.Mention == "" || q.Speaker == "" || q.Cue != "said" {
		t.Errorf("mention %q, speaker %q, cue %q", q.Mention, q.Speaker, q.Cue)
	}
}

func TestCompareJSONL(t *testing.T) {
	x := sample(t)
	rows := objects[aligned](t, printed(t, printers["compare"], x, Options{Format: JSONL}))
	if len(rows) == 0 {
		t.Fatal("no rows")
	}
	told := map[[3]any]bool{}
	for i, r := range rows {
		if r.Row != i+1 || !strings.Contains("=+~Q!<>&", r.Mark) || r.Score < 0 || r.Score > 1 || len(r.Cells) == 0 {
			t.Errorf("row %+v", r)
		}
		for _, c := range r.Cells {
			n, err := Find([]string{x.Articles[0].ID, x.Articles[1].ID, x.Articles[2].ID, x.Articles[3].ID, x.Articles[4].ID}, c.Article)
			if err != nil {
				t.Fatal(err)
			}
			if got := string([]rune(x.Articles[n].Text)[c.Start:c.End]); got != c.Text || c.Source != x.Articles[n].Source {
				t.Errorf("row %d: %q, but at its offsets stands %q", r.Row, c.Text, got)
			}
			n = len(c.Parts)
			if n == 0 || c.Parts[0][0] != c.Start || c.Parts[n-1][1] != c.End {
				t.Errorf("row %d: parts %v of %d-%d", r.Row, c.Parts, c.Start, c.End)
			}
			for k, p := range c.Parts {
				id := [3]any{c.Article, p[0], p[1]}
				if p[0] >= p[1] || k > 0 && p[0] <= c.Parts[k-1][1] || told[id] {
					t.Errorf("row %d: parts %v, one told before", r.Row, c.Parts)
				}
				told[id] = true
			}
		}
	}
	cells := 0
	for _, r := range rows {
		cells += len(r.Cells)
	}
	table, err := csv.NewReader(strings.NewReader(printed(t, printers["compare"], x, Options{Format: CSV}))).ReadAll()
	if err != nil || len(table) != cells+1 {
		t.Errorf("%d rows of CSV for %d cells, %v", len(table), cells, err)
	}
}

func TestComparePairs(t *testing.T) {
	x := sample(t)
	var b bytes.Buffer
	if err := ComparePairs(&b, x, [][]int{{0, 1, 2}, {4}}); err != nil {
		t.Fatal(err)
	}
	type printed struct {
		A, B  string
		Pairs [][3]any
	}
	all := objects[printed](t, b.String())
	var names []string
	aligned := 0
	for _, p := range all {
		names = append(names, p.A[:3]+p.B[:3])
		for _, pair := range p.Pairs {
			aligned++
			a, b := pair[0].(string), pair[1].(string)
			if score := pair[2].(float64); a == "" || b == "" || score <= 0 || score > 1 || strings.Contains(a+b, "\n") {
				t.Errorf("pair %v", pair)
			}
		}
	}
	if got := strings.Join(names, " "); got != "000001 000002 001002" || aligned == 0 {
		t.Errorf("pairs %s with %d aligned", got, aligned)
	}
}

func TestCodePoints(t *testing.T) {
	c := codePoints{text: "aé漢🇺🇦z"}
	for _, at := range [][2]int{{0, 0}, {1, 1}, {3, 2}, {6, 3}, {14, 5}, {15, 6}, {3, 2}, {15, 6}} {
		if got := c.of(at[0]); got != at[1] {
			t.Errorf("byte %d is code point %d, want %d", at[0], got, at[1])
		}
	}
}
