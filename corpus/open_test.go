package corpus

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/seeds"
)

// files is a file system out of names and contents.
func files(pairs ...string) fstest.MapFS {
	fsys := make(fstest.MapFS)
	for i := 0; i < len(pairs); i += 2 {
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return fsys
}

// packed is s in gzip.
func packed(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func mustOpen(t *testing.T, fsys fstest.MapFS) *Corpus {
	t.Helper()
	c, err := OpenFS(t.Context(), fsys, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// summary is what the tests below compare: a line for each article and problem.
func summary(c *Corpus) string {
	var b strings.Builder
	for _, a := range c.Articles {
		day := a.Date
		if a.DateGuessed {
			day += "~"
		}
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s|%s|%s|%q\n", a.ID, a.Source, a.Title, a.Author, day, a.URL, a.Language, a.Path, a.Text)
	}
	for _, p := range c.Problems {
		mark := "!"
		if p.Warning {
			mark = "?"
		}
		fmt.Fprintf(&b, "%s %s\n", mark, p)
	}
	fmt.Fprintf(&b, "%d of %d\n", len(c.Articles), c.Found)
	return b.String()
}

func TestOpenFS(t *testing.T) {
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"texts by path, hidden and other files passed over",
			files("b.txt", "B", "a/x.txt", "X", "a.txt", "A", ".h.txt", "H", ".git/c.txt", "C", "n.xyz", "N"),
			"a|||||||a.txt|\"A\"\na/x|||||||a/x.txt|\"X\"\nb|||||||b.txt|\"B\"\n? .: files of other kinds passed over: 1 (.xyz 1)\n3 of 3\n"},
		{"line ends and marks",
			files("bom.txt", "\ufeffa\r\nb", "mac.txt", "a\rb\r", "bad.txt", "a\xffb", "esc.txt", "a\x1b[1m"),
			"bad|||||||bad.txt|\"a\ufffdb\"\nbom|||||||bom.txt|\"a\\r\\nb\"\nesc|||||||esc.txt|\"a␛[1m\"\nmac|||||||mac.txt|\"a\\nb\\n\"\n? bad.txt: expected UTF-8, 1 byte that is none became U+FFFD\n4 of 4\n"},
		{"what cannot be read is named",
			files("empty.txt", "", "white.txt", " \n\ufeff"[:2], "wide.txt", "\xff\xfe\x20\x00", "good.txt", "G", "e.jsonl", "\n"),
			"good|||||||good.txt|\"G\"\n! e.jsonl: expected records, it is empty\n! empty.txt: expected a text, it is empty\n! white.txt: expected a text, it is empty\n! wide.txt: expected a text, it is empty\n1 of 5\n"},
		{"other encodings",
			files("w.txt", "\xff\xfea\x00b\x00", "u.txt", "\xcc\xb3\xed\xb3\xf1\xf2\xf0 \xe7\xe0\xff\xe2\xe8\xe2, \xf9\xee \xf0\xb3\xf8\xe5\xed\xed\xff \xf9\xe5 \xed\xe5\xec\xe0\xba.",
				"t.csv", "id,text\n1,\"\xc7\xe0 \xed\xe0\xf8\xe8\xec\xe8 \xe4\xe0\xed\xe8\xec\xe8\"\n", "r.jsonl", "{\"text\":\"L'\xe9t\xe9 o\xf9 la r\xe9forme a \xe9t\xe9 vot\xe9e\"}"),
			"r#1|||||||r.jsonl|\"L'été où la réforme a été votée\"\n1|||||||t.csv|\"За нашими даними\"\nu|||||||u.txt|\"Міністр заявив, що рішення ще немає.\"\nw|||||||w.txt|\"ab\"\n" +
				"? r.jsonl: read as windows-1252, by its bytes\n? t.csv: read as windows-1251, by its bytes\n? u.txt: read as windows-1251, by its bytes\n4 of 4\n"},
		{"metadata by the usual names",
			files("metadata.csv", "\ufeffDoc_ID,Newspaper,Headline,Byline,PubDate,Link,Lang\na,The S,\"A, T\",Ann,\"Thu, 15 Jun 2023 12:36:00 GMT\",http://x,en\n", "a.txt", "A"),
			"a|The S|A, T|Ann|2023-06-15T12:36:00Z|http://x|en|a.txt|\"A\"\n1 of 1\n"},
		{"metadata: semicolons, file names, ids of their own, texts further down",
			files("m.csv", "filename;id;medium\nsub/a.txt;17;S\nb;18;T\n", "sub/a.txt", "A", "sub/b.txt", "B"),
			"17|S||||||sub/a.txt|\"A\"\n18|T||||||sub/b.txt|\"B\"\n2 of 2\n"},
		{"metadata: tabs; a table speaks of its own directory only",
			files("x/metadata.tsv", "id\tsource\na\tS\nb\tT\n", "x/a.txt", "A", "b.txt", "B"),
			"b|||||||b.txt|\"B\"\nx/a|S||||||x/a.txt|\"A\"\n! x/metadata.tsv:3: expected a text named \"b\" beside the table, found none\n2 of 3\n"},
		{"metadata: what is wrong in it is named",
			files("metadata.csv", "id,date\na,09/11/2026\na,2020\n,2021\n", "a.txt", "A", "other.csv", "x,y\n1,2\n"),
			"a|||||||a.txt|\"A\"\n? metadata.csv:2: expected a date that says which number is the month, found \"09/11/2026\"\n? metadata.csv:3: expected one row a text, \"a\" is already in line 2\n! metadata.csv:4: expected an id, found none\n? other.csv:1: table passed over: expected a column text, body, maintext, content or fulltext; it has x, y: name one with --map text=x\n1 of 2\n"},
		{"dates of numbers alone are read in the order that the others of their file show",
			files("d.csv", "id,date,text\n1,09/11/2026,A\n2,25/12/2026,B\n", "m.jsonl", "{\"id\":3,\"date\":\"9/11/2026\",\"text\":\"C\"}\n{\"id\":4,\"date\":\"12/25/2026\",\"text\":\"D\"}",
				"n.jsonl", "{\"id\":5,\"date\":\"9/11/2026\",\"text\":\"E\"}\n{\"id\":6,\"date\":\"25/12/2026\",\"text\":\"F\"}\n{\"id\":7,\"date\":\"12/25/2026\",\"text\":\"G\",\"date_guessed\":true}",
				"x/metadata.csv", "id,date\na,09/11/2026\nb,25/12/2026\n", "x/a.txt", "H", "x/b.txt", "I"),
			"1||||2026-11-09~|||d.csv|\"A\"\n2||||2026-12-25|||d.csv|\"B\"\n3||||2026-09-11~|||m.jsonl|\"C\"\n4||||2026-12-25|||m.jsonl|\"D\"\n" +
				"5|||||||n.jsonl|\"E\"\n6||||2026-12-25|||n.jsonl|\"F\"\n7||||2026-12-25~|||n.jsonl|\"G\"\nx/a||||2026-11-09~|||x/a.txt|\"H\"\nx/b||||2026-12-25|||x/b.txt|\"I\"\n" +
				"? n.jsonl:1: expected a date that says which number is the month, found \"9/11/2026\"\n9 of 9\n"},
		{"metadata without a key",
			files("metadata.csv", "source\nS\n", "a.txt", "A"),
			"a|||||||a.txt|\"A\"\n! metadata.csv:1: expected a column id, doc_id, file or filename; it has source: name one with --map file=source\n1 of 2\n"},
		{"two texts of one name: neither is meant for certain",
			files("metadata.csv", "id,source\na,S\n", "x/a.txt", "A", "y/a.txt", "B"),
			"x/a|||||||x/a.txt|\"A\"\ny/a|||||||y/a.txt|\"B\"\n! metadata.csv:2: expected a text named \"a\" beside the table, found none\n2 of 3\n"},
		{"a table with texts",
			files("all.csv", "id,source,text\n1,S,\"one\ntwo\"\n2,S,\n3,T,three\n"),
			"1|S||||||all.csv|\"one\\ntwo\"\n3|T||||||all.csv|\"three\"\n! all.csv:4: expected a text in text, or one named \"2\" beside the table, found none\n2 of 3\n"},
		{"records",
			files("r.jsonl", "\ufeff{\"id\":7,\"source\":\"S\",\"title\":\"T\\nU\",\"author\":\"A\",\"date\":\"2023-06-15\",\"url\":\"u\",\"language\":\"en\",\"text\":\"x\\u001by\",\"words\":1}\n\n{\"maintext\":\"z\",\"authors\":[\"A\",\"B\"],\"source\":{\"name\":\"N\"},\"title\":null}\r\n"),
			"7|S|T U|A|2023-06-15|u|en|r.jsonl|\"x␛y\"\nr#3|N||A, B||||r.jsonl|\"z\"\n2 of 2\n"},
		{"a record of a headline alone is that headline",
			files("h.jsonl", "{\"id\":\"h\",\"title\":\"Only a headline\",\"text\":\"\"}"),
			"h||Only a headline|||||h.jsonl|\"Only a headline\"\n? h.jsonl: 1 without a text: read by the headline alone\n1 of 1\n"},
		{"records that cannot be read are named by line",
			files("r.ndjson", "[1]\n{\"id\":\"a\"}\n{\"id\":\n{\"id\":\"b\",\"text\":\"B\",\"date\":\"soon\"}"),
			"b|||||||r.ndjson|\"B\"\n! r.ndjson:1: expected a JSON object, found one of type array\n! r.ndjson:2: expected a text in text, body, maintext, content or fulltext, found none\n! r.ndjson:3: expected a JSON object: unexpected end of JSON input\n? r.ndjson:4: expected a date such as 2006-01-02, found \"soon\"\n1 of 4\n"},
		{"packed records",
			files("r.jsonl.gz", packed(`{"text":"a"}`), "cut.jsonl.gz", packed(strings.Repeat(`{"id":"c","text":"a"}`+"\n", 3))[:30], "no.jsonl.gz", "\x1f\x8bno"),
			"r#1|||||||r.jsonl.gz|\"a\"\n! cut.jsonl.gz:1: reading: unexpected EOF\n! no.jsonl.gz: unpacking: unexpected EOF\n1 of 3\n"},
		{"an id that stands twice",
			files("a.txt", "A", "r.jsonl", "{\"id\":\"a\",\"text\":\"B\"}\n{\"id\":\"a-2\",\"text\":\"C\"}\n{\"id\":\"a\",\"text\":\"D\"}\n"),
			"a|||||||a.txt|\"A\"\na-3|||||||r.jsonl|\"B\"\na-2|||||||r.jsonl|\"C\"\na-4|||||||r.jsonl|\"D\"\n? r.jsonl: expected an id of its own, \"a\" is taken; it is \"a-3\" here\n? r.jsonl: expected an id of its own, \"a\" is taken; it is \"a-4\" here\n4 of 4\n"},
		{"hostile names",
			files("a\x1b[m\n.txt", "A"),
			"a␛[m|||||||a␛[m .txt|\"A\"\n1 of 1\n"},
	} {
		if got := summary(mustOpen(t, c.files)); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestOpenSeeds(t *testing.T) {
	c, err := OpenFS(t.Context(), seeds.Files, Options{})
	if err != nil || len(c.Articles) != 5 || c.Found != 5 || len(c.Problems) != 0 {
		t.Fatalf("%v: %s", err, summary(c))
	}
	two := c.Articles[2]
	if two.ID != "002_02e0a0f710c2e8ca" || two.Source != "RBC-Ukraine" || two.Author != "Maria Kholina" || two.Date != "" {
		t.Errorf("metadata not joined: %+v", two)
	}
	for _, a := range c.Articles {
		raw, err := seeds.Files.ReadFile(a.Path)
		if err != nil || string(raw) != a.Text {
			t.Errorf("%s: text is not the file, byte for byte (%v)", a.ID, err)
		}
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) string {
		path := filepath.Join(dir, filepath.FromSlash(name))
		os.MkdirAll(filepath.Dir(path), 0o777)
		if err := os.WriteFile(path, []byte(s), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	outside := write("outside/secret.txt", "S")
	inside := write("in/a.txt", "A")
	meta := write("in/metadata.csv", "id,source\na,S\n")
	odd := write("in/odd", "\n {\"id\":\"o\",\"text\":\"O\"}")
	binary := write("in/x.bin", "a\x00b")
	os.Symlink(outside, filepath.Join(dir, "in", "leak.txt"))
	os.Symlink("a.txt", filepath.Join(dir, "in", "same.txt"))
	os.Symlink(".", filepath.Join(dir, "in", "loop"))

	for _, c := range []struct {
		name  string
		paths []string
		in    string
		want  string
	}{
		{"a directory: links that lead out are not followed, records are known without a name", []string{dir + "/in"}, "",
			"a|S||||||D/in/a.txt|\"A\"\no|||||||D/in/odd|\"O\"\nsame|||||||D/in/same.txt|\"A\"\n! D/in/leak.txt: following the link: path escapes from parent\n? D/in/loop: link to a directory not followed\n? D/in: files of other kinds passed over: 1 (.bin 1)\n3 of 4\n"},
		{"files beside their metadata, as the shell lists them", []string{inside, meta}, "",
			"a|S||||||D/in/a.txt|\"A\"\n1 of 1\n"},
		{"in the order given, once", []string{odd, inside, odd}, "",
			"o|||||||D/in/odd|\"O\"\na|||||||D/in/a.txt|\"A\"\n2 of 2\n"},
		{"not there, not a text", []string{dir + "/none", binary}, "",
			"! D/none: no such file or directory\n! D/in/x.bin: expected a text, it is binary\n0 of 2\n"},
		{"records from standard input", []string{"-"}, "  {\"text\":\"T\"}\n",
			"stdin#1|||||||standard input|\"T\"\n1 of 1\n"},
		{"packed records from standard input", []string{"-", "-"}, packed(`{"id":"p","text":"T"}`),
			"p|||||||standard input|\"T\"\n1 of 1\n"},
		{"a text from standard input", []string{"-"}, "A { text",
			"stdin|||||||standard input|\"A { text\"\n1 of 1\n"},
		{"nothing from standard input", []string{"-"}, "",
			"! standard input: expected a text, it is empty\n0 of 1\n"},
	} {
		got, err := Open(t.Context(), c.paths, strings.NewReader(c.in), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if s := strings.ReplaceAll(summary(got), dir, "D"); s != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.name, s, c.want)
		}
	}
}

func TestOpenIsDeterministic(t *testing.T) {
	fsys := make(fstest.MapFS)
	var lines strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&lines, "{\"id\":\"r%d\",\"text\":%q}\n", i, strings.Repeat("word ", 200))
	}
	fsys["m.jsonl"] = &fstest.MapFile{Data: []byte(lines.String())}
	for i := range 200 {
		fsys[fmt.Sprintf("%03d.txt", i)] = &fstest.MapFile{Data: []byte("text")}
		fsys[fmt.Sprintf("x/%03d.txt", i)] = &fstest.MapFile{Data: nil}
	}
	first := mustOpen(t, fsys)
	if len(first.Articles) != 3200 || first.Found != 3400 {
		t.Fatalf("%d of %d", len(first.Articles), first.Found)
	}
	for range 3 {
		if again := mustOpen(t, fsys); !reflect.DeepEqual(again, first) {
			t.Fatal("another order or content on another run")
		}
	}
	var last Progress
	if _, err := OpenFS(t.Context(), fsys, Options{Progress: func(p Progress) {
		if p.Articles < last.Articles || p.Bytes < last.Bytes {
			t.Errorf("progress went back from %v to %v", last, p)
		}
		last = p
	}}); err != nil || last.Articles != 3200 {
		t.Errorf("told of %d articles, %v", last.Articles, err)
	}
}

func TestOpenEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	silent, hold := io.Pipe() // never gives anything
	defer hold.Close()
	cancel()
	if _, err := Open(ctx, []string{"-"}, silent, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add("a.txt", []byte("text"), []byte("id,source\na,S\n"))
	f.Add("r.jsonl", []byte(`{"id":"a","text":"b","date":"2020"}`), []byte("filename;id\nr;x\n"))
	f.Add("r.jsonl.gz", []byte(packed(`{"text":["b",1,{"name":"c"}]}`)), []byte("\"\nid\t"))
	f.Add("t.tsv", []byte("text\tdate\na\tb\n"), []byte(""))
	f.Fuzz(func(t *testing.T, name string, content, table []byte) {
		fsys := fstest.MapFS{"metadata.csv": {Data: table}}
		fsys["d"+cleanField(filepath.Ext(strings.ReplaceAll(name, "/", "_")))] = &fstest.MapFile{Data: content}
		fsys["a.txt"] = &fstest.MapFile{Data: content}
		check(t, mustOpen(t, fsys))
		c, err := Open(t.Context(), []string{"-"}, bytes.NewReader(content), Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, c)
	})
}

// check holds c to what a Corpus promises.
func check(t *testing.T, c *Corpus) {
	t.Helper()
	unread, ids := 0, make(map[string]bool)
	for _, a := range c.Articles {
		if a.ID == "" || ids[a.ID] {
			t.Errorf("id %q is empty or stands twice", a.ID)
		}
		ids[a.ID] = true
		if len(a.Text) > 3*maxText || strings.TrimSpace(a.Text) == "" || Clean(a.Text) != a.Text {
			t.Errorf("text %q", a.Text)
		}
		for _, s := range []string{a.ID, a.Source, a.Title, a.Author, a.Date, a.URL, a.Language, a.Path} {
			if Clean(s) != s || strings.ContainsAny(s, "\n\t\r") {
				t.Errorf("field %q", s)
			}
		}
	}
	for _, p := range c.Problems {
		if s := p.String(); Clean(s) != s || strings.Contains(s, "\n") {
			t.Errorf("problem %q", s)
		}
		if !p.Warning {
			unread++
		}
	}
	if unread != c.Unread() {
		t.Errorf("%d problems, %d unread", unread, c.Unread())
	}
}

// panicking is a file system with a fault.
type panicking struct{ fs.FS }

func (p panicking) Open(name string) (fs.File, error) {
	if name != "." {
		panic("broken")
	}
	return p.FS.Open(name)
}

// TestOpenPanics: a panic in a worker reaches the caller of Open.
func TestOpenPanics(t *testing.T) {
	for _, name := range []string{"a.txt", "a.jsonl"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: OpenFS did not panic", name)
				}
			}()
			OpenFS(context.Background(), panicking{fstest.MapFS{name: {Data: []byte("text")}}}, Options{})
		}()
	}
}
