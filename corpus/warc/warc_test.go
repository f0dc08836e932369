package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"parallax/corpus/page"
	"parallax/corpus/record"
)

const paragraphs = "<p>The ferry crews went back to work on Thursday morning, said the company.</p><p>“We are content,” said their union, “and so are our children.”</p>"

const text = "The ferry crews went back to work on Thursday morning, said the company.\n\n“We are content,” said their union, “and so are our children.”"

const html = "<!doctype html><title>Strike ends</title><body>" + paragraphs

// entry is one record: its fields, a line each, and its block.
func entry(fields, block string) string {
	return fmt.Sprintf("WARC/1.0\r\n%s\r\nWARC-Date: 2024-03-05T07:30:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", strings.ReplaceAll(fields, "\n", "\r\n"), len(block), block)
}

// response is a record with a response to a request for a page.
func response(fields, body string) string {
	return entry("WARC-Type: response\nWARC-Target-URI: https://harbour.example/strike\nContent-Type: application/http; msgtype=response",
		"HTTP/1.1 200 OK\r\n"+strings.ReplaceAll(fields, "\n", "\r\n")+"\r\n\r\n"+body)
}

// shown is what Read gives, as the tests compare it.
func shown(in string) string {
	var b strings.Builder
	passed, err := Read(strings.NewReader(in), func(p Page) bool {
		r := p.Record()
		v := r.Values
		fmt.Fprintf(&b, "%d %s|%s|%s|%s|%q %v %v\n", r.Line, v[record.Source], v[record.Title], v[record.Date], v[record.URL], v[record.Text], r.Err, r.Warn)
		return true
	})
	return fmt.Sprintf("%s%d %d %v\n", &b, passed.Type, passed.Status, err)
}

// good is how the page html is shown, read from record n.
func good(n int) string {
	return fmt.Sprintf("%d harbour.example|Strike ends||https://harbour.example/strike|%q <nil> <nil>\n", n, text)
}

func packed(t testing.TB, w io.WriteCloser, b *bytes.Buffer, s string) string {
	t.Helper()
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	about := entry("WARC-Type: warcinfo\nContent-Type: application/warc-fields", "software: ours\r\n")
	request := entry("WARC-Type: request", "GET /strike HTTP/1.1\r\n\r\n")
	revisit := entry("WARC-Type: revisit", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
	picture := response("Content-Type: image/png", strings.Repeat("\x89PNG", 100_000))
	moved := entry("WARC-Type: response", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n"+html)
	name := entry("WARC-Type: response\nWARC-Target-URI: dns:harbour.example\nContent-Type: text/dns", "harbour.example. 300 IN A 192.0.2.1")
	saved := entry("WARC-Type: resource\nWARC-Target-URI: <https://harbour.example/strike>\nContent-Type: text/html", html)
	dated := response("content-type: application/xhtml+xml\nX: y", strings.Replace(html, "<body>", `<meta property="article:published_time" content="2023-11-02"><body>`, 1))
	for _, c := range []struct{ name, in, want string }{
		{"all kinds", about + request + response("Content-Type: text/html; charset=utf-8", html) + revisit + picture + moved + name + saved,
			good(3) + good(8) + "2 1 <nil>\n"},
		{"a date of its own", dated, strings.Replace(good(1), "||", "|2023-11-02|", 1) + "0 0 <nil>\n"},
		{"no article", response("Content-Type: text/html", "<script>1</script>"), "1 harbour.example|||https://harbour.example/strike|\"\" https://harbour.example/strike: expected an article, the page holds only scripts: open it in a browser and save it once its text is there (SingleFile does) <nil>\n0 0 <nil>\n"},
		{"cut off by the crawler", strings.Replace(response("Content-Type: text/html", html), "WARC-Date", "WARC-Truncated: length\r\nWARC-Date", 1), strings.Replace(good(1), "<nil>\n", "the crawler cut the page off (length)\n", 1) + "0 0 <nil>\n"},
		{"empty", "", "0 0 expected records, it is empty\n"},
		{"no WARC", "hello\nworld", "0 0 cut off or damaged in record 1, after 0 pages: expected WARC/1.0 or 1.1, found \"hello\"\n"},
		{"no length", "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "0 0 cut off or damaged in record 1, after 0 pages: expected a Content-Length, found \"\"\n"},
		{"damaged after a page", response("Content-Type: text/html", html) + "junk\r\n", good(1) + "0 0 cut off or damaged in record 2, after 1 pages: expected WARC/1.0 or 1.1, found \"junk\"\n"},
		{"an endless head", "WARC/1.0\r\nA: " + strings.Repeat("a", 1<<20), "0 0 cut off or damaged in record 1, after 0 pages: expected a head of fewer bytes\n"},
		{"an endless head of a response", response("Content-Type: text/html\r\nA: "+strings.Repeat("a", 1<<20), html) + saved,
			"1 ||||\"\" https://harbour.example/strike: expected the head of a response of at most 64 KiB <nil>\n" + good(2) + "0 0 <nil>\n"},
		{"a length that lies", "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 60000000\r\n\r\n" + html, "0 0 cut off or damaged in record 1, after 0 pages: unexpected EOF\n"},
	} {
		if got := shown(c.in); got != c.want {
			t.Errorf("%s: got\n%.900s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestPacked(t *testing.T) {
	chunks := fmt.Sprintf("%x\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n", 100, html[:100], len(html)-100, html[100:])
	var gz, z, raw, br, zs bytes.Buffer
	rawDeflate, _ := flate.NewWriter(&raw, 5)
	zstandard, _ := zstd.NewWriter(&zs)
	gzipped := packed(t, gzip.NewWriter(&gz), &gz, html)
	for _, c := range []struct{ fields, body, want string }{
		{"Transfer-Encoding: chunked", chunks, good(1)},
		{"Transfer-Encoding: chunked", html, good(1)}, // put together by the crawler
		{"Transfer-Encoding: chunked\nContent-Encoding: gzip", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(gzipped), gzipped), good(1)},
		{"Content-Encoding: gzip", gzipped, good(1)},
		{"Content-Encoding: gzip", html, good(1)}, // unpacked by the crawler
		{"Content-Encoding: deflate", packed(t, zlib.NewWriter(&z), &z, html), good(1)},
		{"Content-Encoding: deflate", packed(t, rawDeflate, &raw, html), good(1)},
		{"Content-Encoding: br", packed(t, brotli.NewWriter(&br), &br, html), good(1)},
		{"Content-Encoding: zstd", packed(t, zstandard, &zs, html), good(1)},
		{"Content-Encoding: pack200", "xyz", "1 ||||\"\" https://harbour.example/strike: expected a page packed with gzip, deflate, br or zstd, found \"pack200\" <nil>\n"},
		{"Content-Encoding: gzip", gzipped[:len(gzipped)-4], strings.Replace(good(1), "<nil>\n", "cut off: unexpected EOF\n", 1)},
		{"Transfer-Encoding: chunked", chunks[:len(chunks)-7], strings.Replace(good(1), "<nil>\n", "cut off: unexpected EOF\n", 1)},
	} {
		if got := shown(response("Content-Type: text/html\n"+c.fields, c.body)); got != c.want+"0 0 <nil>\n" {
			t.Errorf("%s: got\n%s\nwant\n%s", c.fields, got, c.want)
		}
	}
}

// TestCutOff cuts a file everywhere: pages before the cut are there, and the cut is
// told unless it stands between two records.
func TestCutOff(t *testing.T) {
	one := response("Content-Type: text/html", html)
	for cut := range one {
		got := shown(one + one[:cut])
		if !strings.HasPrefix(got, good(1)) {
			t.Fatalf("cut at %d:\n%s", cut, got)
		}
		told := strings.HasSuffix(got, " 0 <nil>\n")
		if between := cut == 0 || cut >= len(one)-4; between != told {
			t.Fatalf("cut at %d of %d:\n%s", cut, len(one), got)
		}
	}
}

func TestLimits(t *testing.T) {
	var gz bytes.Buffer
	bomb := packed(t, gzip.NewWriter(&gz), &gz, strings.Repeat("<p>", page.MaxPage/3+1))
	want := "1 ||||\"\" https://harbour.example/strike: expected a page of at most 64 MiB <nil>\n0 0 <nil>\n"
	if got := shown(response("Content-Type: text/html\nContent-Encoding: gzip", bomb)); got != want {
		t.Errorf("a bomb: %.300s", got)
	}
	if got := shown(response("Content-Type: text/html", strings.Repeat("a", page.MaxPage+1))); got != want {
		t.Errorf("too long: %.300s", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(response("Content-Type: text/html", html) + response("Content-Type: text/html\nTransfer-Encoding: chunked", "2\r\n<p\r\n0\r\n\r\n"))
	for _, packing := range []string{"gzip", "deflate", "br", "zstd"} {
		f.Add(response("Content-Type: text/html\nContent-Encoding: "+packing, "\x1f\x8b\x08\x00\x00"))
	}
	f.Fuzz(func(t *testing.T, in string) { shown(in) })
}

func BenchmarkRead(b *testing.B) {
	in := strings.Repeat(response("Content-Type: text/html", html)+response("Content-Type: image/png", strings.Repeat("x", 50_000)), 1000)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		Read(strings.NewReader(in), func(Page) bool { return true })
	}
}
