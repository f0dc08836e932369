package cli_test

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"parallax/ui/cli"
)

// TestRoundTrip: each form that opens, printed as JSON Lines and read again, gives
// the same articles. Only the path is that of the export.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	path := regexp.MustCompile(`"path":"[^"]*"`)
	for name, articles := range map[string]int{ // below corpus: how many there are in it
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
	} {
		first := exported(t, "", filepath.Join("..", "..", "corpus", filepath.FromSlash(name)))
		if n := strings.Count(first, "\n"); n != articles {
			t.Errorf("%s: %d articles, want %d", name, n, articles)
		}
		again := exported(t, first, "-")
		if want, got := path.ReplaceAllString(first, ""), path.ReplaceAllString(again, ""); got != want {
			t.Errorf("%s: read again:\n%swant\n%s", name, got, want)
		}
	}
}

// exported is what parallax articles prints of a corpus as JSON Lines.
func exported(t *testing.T, in, path string) string {
	t.Helper()
	var out, err bytes.Buffer
	if code := cli.Run([]string{"articles", "--format", "jsonl", path}, nil, strings.NewReader(in), &out, &err); code != 0 {
		t.Fatalf("%s: exit code %d: %s", path, code, err.String())
	}
	return out.String()
}
