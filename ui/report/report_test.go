package report

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/seeds"
)

// built is the Index of a JSON Lines corpus.
func built(t *testing.T, lines ...string) *model.Index {
	t.Helper()
	fsys := fstest.MapFS{"c.jsonl": {Data: []byte(strings.Join(lines, "\n"))}}
	c, err := corpus.OpenFS(t.Context(), fsys, nil)
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
	c, err := corpus.OpenFS(t.Context(), seeds.Files, nil)
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
	want := `{"id":"a","source":"S <b>","title":"T","author":"A","date":"2023-06-15","url":"http://u","language":"en","path":"c.jsonl","words":4,"sentences":2,"event":"E","text":"One two. Three “four”."}
{"id":"c#2","source":"","title":"","author":"","date":"","url":"","language":"","path":"c.jsonl","words":2,"sentences":2,"event":"E","text":"Five.\r\nSix."}
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestFields holds the names and order of the fields, which others parse.
func TestFields(t *testing.T) {
	x := sample(t)
	for name, want := range map[string]string{
		"articles": "id source title author date url language path words sentences event text",
		"quotes":   "id article source kind text start end mention speaker cue venue variants event section line chain tone how of",
		"events":   "id title articles sources passages why from to",
		"compare":  "row mark score cells losses",
	} {
		for line := range strings.Lines(printed(t, printers[name], x, Options{Format: JSONL})) {
			if got := strings.Join(keys(t, line), " "); got != want {
				t.Errorf("%s: fields %s, want %s", name, got, want)
			}
		}
		if name == "compare" {
			want = "row mark score article source start end text"
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

// hostile is a corpus that tries to write to whatever shows it.
func hostile(t *testing.T) *model.Index {
	evil := "=cmd|' /C calc'!A0 \u001b]52;c;eA==\u0007\u009b31m\u202e| <script>alert(1)</script> [x](http://evil) **b** `c` \U000e0041 漢字かな👩‍👩‍👧 e\u0301\u0301"
	raw, _ := json.Marshal(evil)
	x := built(t,
		fmt.Sprintf(`{"id":"=1","source":%[1]s,"title":%[1]s,"author":%[1]s,"url":%[1]s,"text":%[2]q}`, raw, evil[:1]+" said: “no”. "+strings.Repeat("long words ", 30)),
		fmt.Sprintf(`{"id":"-2","source":"S","title":%[1]s,"text":%[1]s}`, raw),
		fmt.Sprintf(`{"id":"@3","text":%[1]s}`, raw))
	return x
}

func TestHostile(t *testing.T) {
	x := hostile(t)
	for name, print := range printers {
		for _, f := range []Format{Table, JSONL, CSV, Markdown, HTML} {
			s := printed(t, print, x, Options{Format: f, Width: 80})
			if corpus.Clean(s) != s || strings.ContainsAny(s, "\t\r") || !utf8.ValidString(s) {
				t.Errorf("%s as %s holds a control rune: %q", name, f, s)
			}
			if f == HTML && strings.Contains(s, "<script") || f == Markdown && strings.Contains(s, "](http:") {
				t.Errorf("%s as %s holds markup: %s", name, f, s)
			}
			if again := printed(t, print, x, Options{Format: f, Width: 80}); again != s {
				t.Errorf("%s as %s differs on the second run", name, f)
			}
		}
		rows, err := csv.NewReader(strings.NewReader(printed(t, print, x, Options{Format: CSV}))).ReadAll()
		if err != nil {
			t.Error(name, err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if len(cell) > 1 && strings.ContainsAny(cell[:1], "=+-@") {
					t.Errorf("%s: formula %q", name, cell)
				}
			}
		}
	}
}

func TestTableFits(t *testing.T) {
	for where, x := range map[string]*model.Index{"sample": sample(t), "hostile": hostile(t)} {
		for name, print := range printers {
			for _, width := range []int{1, 10, 40, 60, 79, 80, 120, 200, 400} {
				s := printed(t, print, x, Options{Format: Table, Width: width})
				for line := range strings.Lines(s) {
					if got := ansi.StringWidth(strings.TrimSuffix(line, "\n")); got > width {
						t.Errorf("%s of %s at %d: a line of %d: %s", name, where, width, got, line)
					}
				}
			}
		}
	}
}

func TestTable(t *testing.T) {
	s := sheet{columns: []column{{name: "id"}, {name: "n", right: true}, {name: "title", least: 8}, {name: "text", least: 4}}, notes: []string{"2 things"}}
	s.add("a", "7", "A title\nof some length", "漢字漢字漢字")
	s.add("bb", "12", "Short", "x")
	for width, want := range map[int]string{
		0: "id   n  title                   text\na    7  A title of some length  漢字漢字漢字\nbb  12  Short                   x\n\n2 things\n",
		// The wider column gives way first, and two-cell letters are never halved.
		30: "id   n  title       text\na    7  A title o…  漢字漢字…\nbb  12  Short       x\n\n2 things\n",
	} {
		var b bytes.Buffer
		w := bufio.NewWriter(&b)
		printTable(w, s, width)
		w.Flush()
		if b.String() != want {
			t.Errorf("at %d:\n%s\nwant\n%s", width, b.String(), want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"a|b\\c":           "a\\|b\\\\c",
		"*b* _i_ `c` [l]":  "\\*b\\* \\_i\\_ \\`c\\` \\[l\\]",
		"http://x www.y.z": "http\\://x www\\.y.z",
		"- item":           "\\- item",
		"a - b: c. “d”":    "a - b: c. “d”",
	} {
		if got := escapeMarkdown(in); got != want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "a=1": "a=1", "": "", "=": "="} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
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

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"one two three", 7, "one two/three"},
		{"one [-two-] three", 9, "one/[-two-]/three"},
		{"unbreakable a", 4, "unbr/eaka/ble/a"},
		{"漢字漢 字", 5, "漢字/漢 字"},
		{"a b c", 0, "a b c"},
		{"", 5, ""},
	} {
		if got := strings.Join(wrap(c.in, c.width), "/"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}
