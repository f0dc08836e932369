package corpus

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// fixture is a file of a package below this one.
func fixture(t testing.TB, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// crawled is a WARC file with n pages.
func crawled(page string, n int) string {
	var b strings.Builder
	for i := range n {
		body := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + strings.ReplaceAll(page, "Ferry", fmt.Sprint("Ferry ", i))
		fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/%d\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(body), body)
	}
	return b.String()
}

// TestWebForms opens each form under its usual name and under one that tells nothing.
func TestWebForms(t *testing.T) {
	page, rss, json := fixture(t, "page/testdata/body.html"), fixture(t, "feed/testdata/rss.xml"), fixture(t, "feed/testdata/feed.json")
	base := fixture(t, "newsboat/testdata/cache.db")
	for _, c := range []struct {
		usual, content string
		want           string // id, source, title and date of the first article
		articles       int
	}{
		{"x.html", page, "x|Harbour Post|Ferry strike ends|2023-11-02", 1},
		{"x.xhtml", "<?xml version=\"1.0\"?>\n<!-- c -->\n" + page, "x|Harbour Post|Ferry strike ends|2023-11-02", 1},
		{"x.xml", rss, "vc-101|Vale Courier|Lantern bridge & its bill|2024-03-05T07:30:00Z", 3},
		{"x.rss.gz", packed(rss), "vc-101|Vale Courier|Lantern bridge & its bill|2024-03-05T07:30:00Z", 3},
		{"x.atom", fixture(t, "feed/testdata/atom.xml"), "urn:rivage:1|Le Rivage|Le marché déménage|2024-04-09T06:00:00+02:00", 2},
		{"x.rdf", fixture(t, "feed/testdata/rdf.xml"), "x#1|Harbour Post|Ferry strike ends|2023-11-02T08:00:00Z", 1},
		{"x.json", json, "1|Harbour Post|Ferry strike ends|2023-11-02T08:00:00Z", 2},
		{"x.db", base, "g1|Harbour Post|Ferry strike ends|2023-11-02T08:00:00Z", 2},
		{"x.warc", crawled(page, 3), "x#1|Harbour Post|Ferry 0 strike ends|2023-11-02", 3},
		{"x.warc.gz", packed(crawled(page, 2)) + packed(crawled(page, 1)), "x#1|Harbour Post|Ferry 0 strike ends|2023-11-02", 3},
	} {
		for _, name := range []string{c.usual, "x.bin"} {
			corpus := mustOpen(t, files(name, c.content))
			if len(corpus.Articles) != c.articles {
				t.Errorf("%s as %s: %s", c.usual, name, summary(corpus))
				continue
			}
			a := corpus.Articles[0]
			if got := a.ID + "|" + a.Source + "|" + a.Title + "|" + a.Date; got != c.want {
				t.Errorf("%s as %s: %s, want %s", c.usual, name, got, c.want)
			}
		}
	}
}

// TestCrawlOnAllCores: pages read by many workers stand in the order of the file.
func TestCrawlOnAllCores(t *testing.T) {
	page := strings.Replace(fixture(t, "page/testdata/body.html"), "</body>", "<!--"+strings.Repeat("x", 10_000)+"--></body>", 1)
	content := crawled(page, 500) // some batches
	path := filepath.Join(t.TempDir(), "x.warc.gz")
	if err := os.WriteFile(path, []byte(packed(content)), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Open(t.Context(), []string{path}, nil, Options{})
	if err != nil || len(c.Articles) != 500 {
		t.Fatal(err, len(c.Articles), c.Problems)
	}
	for i, a := range c.Articles {
		if want := fmt.Sprintf("Ferry %d strike ends", i); a.Title != want || a.ID != fmt.Sprintf("x#%d", i+1) {
			t.Fatalf("article %d: %s %q, want %q", i, a.ID, a.Title, want)
		}
	}
	var one part
	counted := &counting{in: strings.NewReader(packed(content))}
	in, err := unpacked(counted, counted.allowance(), headSize)
	if err != nil {
		t.Fatal(err)
	}
	one.file = file{name: "x.warc.gz", path: "x"}
	if readCrawl(&one, in); len(one.articles) != 500 || one.articles[499].Title != c.Articles[499].Title {
		t.Error("read by one, it is another corpus")
	}
}

// TestNoWebForm: what is none of these forms is named, or passed over in a directory.
func TestNoWebForm(t *testing.T) {
	xml := "<?xml version=\"1.0\"?>\n<urlset xmlns=\"x\"><url/></urlset>"
	other := strings.Replace(fixture(t, "newsboat/testdata/cache.db"), "rss_item", "bookmark", -1)
	for _, c := range []struct {
		name    string
		files   fstest.MapFS
		problem string
	}{
		{"XML in a directory", files("a.txt", "A", "x.xml", xml), "? .: files of other kinds passed over: 1 (.xml 1)"},
		{"PDF", files("x.pdf", "%PDF-1.7\n"), "! x.pdf: expected text, a PDF does not say where its paragraphs are: convert it with pdftotext and open the .txt"},
		{"another database", files("x.db", other), "! x.db: expected a cache.db of newsboat, it is another SQLite database"},
		{"a page of scripts", files("x.html", "<html><script>1</script>"), "! x.html: expected an article, the page holds only scripts: open it in a browser and save it once its text is there (SingleFile does)"},
	} {
		if got := summary(mustOpen(t, c.files)); !strings.Contains(got, c.problem+"\n") {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.problem)
		}
	}
	c, err := Open(t.Context(), []string{"-"}, strings.NewReader(xml), Options{})
	if want := "! standard input: expected RSS, Atom or another form of articles, it is XML that begins with <urlset>\n0 of 1\n"; err != nil || summary(c) != want {
		t.Errorf("%v\n%s", err, summary(c))
	}
}

func TestRootOf(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "text": "", "<": "", "<html": "", "<HTML>": "HTML", " \n<!DOCTYPE html>": "html", "<!doctype html public 'x'>": "html",
		"<!-- <rss> --><feed xmlns='x'>": "feed", "<!-- ": "", "<?xml?><?x y?><rdf:RDF x>": "rdf:RDF", "<!DOCTYPE rss SYSTEM 'x'><rss>": "rss", "<br/>": "br",
	} {
		if got := string(rootOf([]byte(in))); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]bool{
		`{"version": "https://jsonfeed.org/version/1.1"`:              true,
		`{"title":"x","version":"https:\/\/jsonfeed.org\/version\/1"`: true,
		`{"text":"x"}`: false, `["version"]`: false,
		`{"text":"see https://jsonfeed.org/version/1"}`: false,
		`<feed xmlns="http://www.w3.org/2005/Atom">`:    true, `<feed>`: false, `<rss version="2.0">`: true,
	} {
		if got := looksLikeFeed("", []byte(in)); got != want {
			t.Errorf("%s: %v", in, got)
		}
	}
}

func BenchmarkCrawl(b *testing.B) {
	content := crawled(fixture(b, "page/testdata/graph.html"), 300)
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		if _, err := Open(b.Context(), []string{"-"}, bytes.NewReader([]byte(content)), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestTableOfPages: a table beside saved pages states what they do not.
func TestTableOfPages(t *testing.T) {
	c := mustOpen(t, files("a.html", fixture(t, "page/testdata/body.html"), "metadata.csv", "file,id,author\na.html,ferry,Nadia Sims\n"))
	if len(c.Problems) > 0 || len(c.Articles) != 1 || c.Articles[0].ID != "ferry" || c.Articles[0].Author != "Nadia Sims" || c.Articles[0].Source != "Harbour Post" {
		t.Error(summary(c))
	}
}
