package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/ui/cli"
)

// forms are fixtures of the forms that are read, by the name of the file: what is printed
// of them must be read again as the same articles.
var forms = map[string]string{
	"text.txt":        "Odd \x1b[31m runes \u202e, “quotes”,\r\nline ends.\r\n\r\n=1+1\n -2\n",
	"amcat.csv":       "id,date,medium,title,text\n=7,2023-06-15,The Paper,-One,\"'=First.\r\n\r\n''+Second, \"\"said\"\" he.\n\t@x;=y\"\n",
	"4cat.tsv":        "id\tthread_id\tauthor\tbody\ttimestamp\n8\t7\tann\t\"He said.\"\t2023-06-15 12:36:00\n",
	"headlines.csv":   "stories_id;media_name;title;publish_date\n9;The Paper;Alone;2023-06\n",
	"lines.jsonl":     `{"id":"l/1","text":"\ud83d\ude00 One.","date":"2023"}` + "\n" + `{"text":"'=Two"}` + "\n",
	"newsplease.json": `{"authors":["Ann","Bob"],"date_publish":"2023-06-15 12:36:00","maintext":"Three.\n\nFour.","source_domain":"p.example","title":"T","url":"http://a"}`,
	"postlight.json":  `{"title":"T","domain":"a","content":"<p>&lt;p&gt;Not a mark&lt;/p&gt;</p><p>Five</p>"}`,
	"newsapi.json":    `{"status":"ok","articles":[{"source":{"name":"N"},"title":"T","publishedAt":"2023-06-15T10:00:00Z","content":"Six."},{"title":"U","url":"v","description":"Seven."}]}`,
	"zotero.json":     `[{"id":"k1","container-title":"P","title":"Eight","issued":{"date-parts":[[2023,6,5]]},"URL":"u","language":"en"}]`,
	"gdelt.json":      `{"url":"u","title":"T","quotes":[{"pre":"the mayor said","quote":"We stay here","post":"on Monday"}]}`,
	"front.md":        "---\ntitle: Nine\nsource: S\n---\n**Ten** and [eleven](http://a).\n\n> Quoted.\n",
}

// fixtures are the same, below corpus, with how many articles there are in each.
var fixtures = map[string]int{
	"docx/testdata/plain.docx":      1,
	"press/testdata/factiva.html":   2,
	"press/testdata/factiva.txt":    2,
	"press/testdata/nexis-one.docx": 1,
	"press/testdata/nexis.docx":     2,
	"press/testdata/nexis.txt":      3,
	"press/testdata/factiva.rtf":    1,
	"press/testdata/nexis.rtf":      1,
	"press/testdata/proquest.txt":   2,
	"testdata/press.zip":            7,
	"page/testdata/graph.html":      1,
	"page/testdata/body.html":       1,
	"page/testdata/singlefile.html": 1,
	"page/testdata/saved.htm":       1,
	"feed/testdata/rss.xml":         3,
	"feed/testdata/atom.xml":        2,
	"feed/testdata/rdf.xml":         1,
	"feed/testdata/feed.json":       2,
	"newsboat/testdata/cache.db":    2,
	"warc/testdata/crawl.warc.gz":   2,
}

// TestRoundTrip: the articles of each form, printed as JSON Lines and as CSV, are read as
// the same articles, path and all.
func TestRoundTrip(t *testing.T) {
	dir := t.TempDir()
	for name, content := range forms {
		path := filepath.Join(dir, "in", name, name)
		os.MkdirAll(filepath.Dir(path), 0o777)
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		if roundTrip(t, filepath.Dir(path)) == 0 {
			t.Errorf("%s: no articles", name)
		}
	}
	for name, articles := range fixtures {
		if n := roundTrip(t, filepath.Join("..", "..", "corpus", filepath.FromSlash(name))); n != articles {
			t.Errorf("%s: %d articles, want %d", name, n, articles)
		}
	}
}

// roundTrip exports the articles at path, reads them again, and says how many they are.
func roundTrip(t *testing.T, path string) int {
	t.Helper()
	want := articlesOf(t, "jsonl", path)
	for _, format := range []string{"jsonl", "csv"} {
		export := filepath.Join(t.TempDir(), "export."+format)
		os.WriteFile(export, []byte(articlesOf(t, format, path)), 0o666)
		if got := articlesOf(t, "jsonl", export); got != want {
			t.Errorf("%s by %s:\n%swant\n%s", path, format, got, want)
		}
	}
	return strings.Count(want, "\n")
}

func articlesOf(t *testing.T, format, path string) string {
	t.Helper()
	var out, err bytes.Buffer
	if code := cli.Run([]string{"articles", path, "--format", format}, nil, strings.NewReader(""), &out, &err); code != 0 {
		t.Fatalf("%s: exit code %d: %s", path, code, err.String())
	}
	return out.String()
}

// TestReading: what the flags say of reading is used, and wrong ones are misuse.
func TestReading(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "The Paper_2023.csv"), []byte("story,when\nText.,2023-06-15\n"), 0o666)
	os.WriteFile(filepath.Join(dir, "The Paper_2022.txt"), []byte("Text."), 0o666)
	for _, c := range []struct {
		args []string
		code int
		out  string
		err  string
	}{
		{[]string{"--map", "text=story,date=when"}, 0, `"date":"2023-06-15"`, ""},
		{[]string{"--map", "text=story,source=by"}, 0, `"text":"Text."`, `--map: expected a column or field "by" for source, no file has one`},
		{[]string{"--docvars", "source_date"}, 0, `"source":"The Paper","title":"","author":"","date":"2022"`, "it has story, when: name one with --map text=story"},
		{[]string{"--map", "words=n"}, 2, "", `--map: there is no field "words", only id, file, source`},
		{[]string{"--docvars", "source_place"}, 2, "", `--docvars: "place" is no field that a file name can state`},
	} {
		var out, err bytes.Buffer
		code := cli.Run(append([]string{"articles", dir, "--format", "jsonl", "--verbose"}, c.args...), nil, strings.NewReader(""), &out, &err)
		if code != c.code || !strings.Contains(out.String(), c.out) || !strings.Contains(err.String(), c.err) {
			t.Errorf("%q: %d\n%s\n%s", c.args, code, out.String(), err.String())
		}
	}
}
