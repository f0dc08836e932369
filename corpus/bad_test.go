package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestBadInput: whatever a file is, it is read or named, and the others are read.
func TestBadInput(t *testing.T) {
	line := strings.Repeat("word ", 2<<20) // 10 MB
	png := "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x03\x20\x00\x00\x02\x58\x08\x06"
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"a directory without texts", files(), "0 of 0\n"},
		{"a directory of pictures", files("a.png", png, "b/c.png", png), "? .: files of other kinds passed over: 2 (.png 2)\n0 of 0\n"},
		{"empty files", files("a.txt", "", "b.jsonl", "", "c.csv", "", "d.docx", "", "e.zip", "", "f.gz", "", "g.txt.gz", "", "h.txt.zst", packed("")),
			"! a.txt: expected a text, it is empty\n! b.jsonl: expected records, it is empty\n! c.csv: expected a table, it is empty\n! d.docx: reading the document: zip: not a valid zip file\n! e.zip: expected a zip or tar file, it is none\n! g.txt.gz: expected a text, it is empty\n! h.txt.zst: expected a text, it is empty\n? .: files of other kinds passed over: 1 (.gz 1)\n0 of 7\n"},
		{"binary", files("a.txt", png, "b.txt", "one NUL\x00 in a text, \x01 and another control", "metadata.csv", "id,source\na,S\nb,T\n"),
			"b|T||||||b.txt|\"one NUL␀ in a text, ␁ and another control\"\n! a.txt: expected a text, it is binary\n1 of 2\n"},
		{"invalid UTF-8", files("a.txt", "caf\xe9 \xff\xfe\xc0\x80 \xed\xa0\x80 end", "b.jsonl", "{\"id\":\"b\xff\",\"text\":\"\xff\"}"), ""},
		{"a line of 10 MB", files("a.txt", line, "b.jsonl", `{"id":"b","text":"other `+line+`"}`, "c.csv", "id,text\nc,third "+line+"\n"), ""},
		{"ids with slashes and controls", files("a.jsonl", `{"id":"../../etc/x\u001b[31m\n\u0000","text":"A"}`+"\n"+`{"id":"/abs/\u202e","text":"B"}`),
			"../../etc/x␛[31m ␀|||||||a.jsonl|\"A\"\n/abs/\ufffd|||||||a.jsonl|\"B\"\n2 of 2\n"},
		{"records that were cut off", files("a.jsonl", "{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\",\"te"),
			"a|||||||a.jsonl|\"A\"\n! a.jsonl:2: expected a JSON object: unexpected end of JSON input\n1 of 2\n"},
		{"deliveries that were cut off", files("a.txt", "  1 of 2 DOCUMENTS\n\nP\n\nMay 2, 2026\n\nT\n\nLENGTH: 1 word\n\nText.", "b.html", `<title>Factiva</title><div class="article enArticle"><table><tr><td class="index">LP</td><td>Text`),
			"a#1|P|T||2026-05-02|||a.txt|\"Text.\"\nb#1|||||||b.html|\"Text\"\n? a.txt: expected the 2 articles that the delivery says it holds, found 1\n2 of 2\n"},
	} {
		got := mustOpen(t, c.files)
		check(t, got)
		if s := summary(got); c.want != "" && s != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.name, s, c.want)
		} else if c.want == "" && (got.Found != len(c.files) || got.Unread() != 0) {
			t.Errorf("%s:\ngot\n%.400s", c.name, s)
		}
	}
}

// TestLargeFiles: files of 1 GB that take no room on the disk are named, each by its
// limit, and cost no memory of their own size.
func TestLargeFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large files")
	}
	dir := t.TempDir()
	for _, large := range []struct {
		name, head string
		size       int64
	}{
		{"a.txt", "A text, and then nothing:" + strings.Repeat(" ", 8<<10), 1 << 30},
		{"b.docx", "PK\x03\x04[Content_Types].xml word/", 1 << 30},
		{"c.html", "<title>Factiva</title>", 1 << 30},
		{"d.jsonl", "{\"text\":\"", maxLine + 10},
	} {
		path := filepath.Join(dir, large.name)
		if err := os.WriteFile(path, []byte(large.head), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, large.size); err != nil {
			t.Skip("no sparse files here")
		}
	}
	c, err := Open(t.Context(), []string{dir}, nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "! D/a.txt: expected a text of at most 64 MiB\n! D/b.docx: expected a document of at most 128 MiB\n! D/c.html: expected a delivery of Factiva of at most 256 MiB\n! D/d.jsonl:1: expected a line of at most 128 MiB\n0 of 4\n"
	if got := strings.ReplaceAll(summary(c), dir, "D"); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// breaking is a file system whose files break: those that are called gone vanish
// between being found and being read, those that are called half break while they
// are read.
type breaking struct{ fstest.MapFS }

func (b breaking) Open(name string) (fs.File, error) {
	if strings.HasPrefix(name, "gone") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	f, err := b.MapFS.Open(name)
	if strings.HasPrefix(name, "half") {
		return &halfFile{f, 10}, err
	}
	return f, err
}

type halfFile struct {
	fs.File
	left int
}

func (h *halfFile) Read(b []byte) (int, error) {
	if h.left == 0 {
		return 0, &fs.PathError{Op: "read", Path: "half", Err: errors.New("input/output error")}
	}
	n, err := h.File.Read(b[:min(len(b), h.left)])
	h.left -= n
	return n, err
}

func TestFilesThatBreak(t *testing.T) {
	c, err := OpenFS(t.Context(), breaking{files("a.txt", "A", "gone.txt", "G", "gone.jsonl", "G", "gone.zip", "G", "half.txt", "a longer text", "half.jsonl", `{"text":"a longer text"}`, "half.tar", tarred("a.txt", "A"))}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "a|||||||a.txt|\"A\"\n! gone.jsonl: file does not exist\n! gone.txt: file does not exist\n! gone.zip: file does not exist\n! half.jsonl:1: reading: input/output error\n! half.tar: expected a zip or tar file, it is none\n! half.txt: reading: input/output error\n1 of 7\n"
	if got := summary(c); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestOddFiles: what in a directory is no file, or may not be read, is named, and
// nothing waits for it.
func TestOddFiles(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	os.WriteFile(in("a.txt"), []byte("A"), 0o666)
	os.Symlink("m.txt", in("l.txt"))
	os.Symlink("l.txt", in("m.txt"))
	os.Symlink("/dev/zero", in("z.txt"))
	want := "a|||||||D/a.txt|\"A\"\n! D/l.txt: following the link: too many levels of symbolic links\n! D/m.txt: following the link: too many levels of symbolic links\n"
	if pipe(in("p.txt")) == nil {
		want += "! D/p.txt: expected a file\n"
	}
	want += "! D/z.txt: following the link: path escapes from parent\n"
	if os.Getuid() > 0 {
		os.WriteFile(in("zz.txt"), []byte("secret"), 0)
		os.Mkdir(in("zzz"), 0)
		want += "! D/zz.txt: permission denied\n! D/zzz: permission denied\n"
	}
	done := make(chan string)
	go func() {
		c, err := Open(t.Context(), []string{dir}, nil, Options{})
		done <- fmt.Sprint(err, "\n", strings.ReplaceAll(summary(c), dir, "D"))
	}()
	select {
	case got := <-done:
		got, _, _ = strings.Cut(got, "1 of ")
		if runtime.GOOS == "linux" && got != "<nil>\n"+want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	case <-time.After(time.Minute):
		t.Error("it waits")
	}
}

// tiny is a directory of n small texts.
func tiny(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		sub := filepath.Join(dir, fmt.Sprint(i%100))
		if i < 100 {
			os.Mkdir(sub, 0o777)
		}
		if err := os.WriteFile(filepath.Join(sub, fmt.Sprint(i, ".txt")), fmt.Appendf(nil, "Bridge %d is closed, the mayor said.", i), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestManyFiles(t *testing.T) {
	dir := tiny(t, 3000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	c, err := Open(t.Context(), []string{dir}, nil, Options{})
	runtime.ReadMemStats(&after)
	if err != nil || len(c.Articles) != 3000 || len(c.Problems) != 0 {
		t.Fatalf("%d articles, %v %v", len(c.Articles), c.Problems, err)
	}
	if each := (after.TotalAlloc - before.TotalAlloc) / 3000; each > 24<<10 {
		t.Errorf("%d bytes allocated for each of the small files", each)
	}
}

// BenchmarkManyFiles opens 100,000 texts.
func BenchmarkManyFiles(b *testing.B) {
	dir := tiny(b, 100_000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Open(b.Context(), []string{dir}, nil, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkArchives tells the throughput of reading archives of texts.
func BenchmarkArchives(b *testing.B) {
	var pairs []string
	for i := range 2000 {
		var text strings.Builder
		for j := range 60 {
			fmt.Fprintf(&text, "Bridge %d is closed, the mayor of town %d said on day %d; %x.\n", i, j, i*j, i*i*j*7919)
		}
		pairs = append(pairs, fmt.Sprint(i, ".txt"), text.String())
	}
	size := 0
	for i := 1; i < len(pairs); i += 2 {
		size += len(pairs[i])
	}
	for name, content := range map[string]string{"a.zip": zipped(pairs...), "a.tar": tarred(pairs...), "a.tgz": packed(tarred(pairs...)), "a.tar.zst": dense(tarred(pairs...))} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				Open(b.Context(), []string{"-"}, io.MultiReader(strings.NewReader(content)), Options{})
			}
		})
	}
}
