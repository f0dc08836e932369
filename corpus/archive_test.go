package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klauspost/compress/zstd"
)

// zipped is a zip file of names and contents. A name that ends with "@" is that of
// a link.
func zipped(pairs ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		head := &zip.FileHeader{Name: strings.TrimSuffix(pairs[i], "@"), Method: zip.Deflate}
		if strings.HasSuffix(pairs[i], "@") {
			head.SetMode(fs.ModeSymlink | 0o777)
		}
		f, _ := w.CreateHeader(head)
		io.WriteString(f, pairs[i+1])
	}
	w.Close()
	return b.String()
}

// tarred is a tar file of names and contents. A name that ends with "@" is that of a
// link, one that ends with "|" that of a pipe.
func tarred(pairs ...string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		name, content := pairs[i], pairs[i+1]
		head := &tar.Header{Name: name, Typeflag: tar.TypeReg, Size: int64(len(content)), Mode: 0o666}
		switch name[len(name)-1] {
		case '@':
			head = &tar.Header{Name: name[:len(name)-1], Typeflag: tar.TypeSymlink, Linkname: content}
		case '|':
			head = &tar.Header{Name: name[:len(name)-1], Typeflag: tar.TypeFifo}
		case '/':
			head = &tar.Header{Name: name, Typeflag: tar.TypeDir, Mode: 0o777}
		}
		w.WriteHeader(head)
		if head.Typeflag == tar.TypeReg {
			io.WriteString(w, content)
		}
	}
	w.Close()
	return b.String()
}

// dense is s in zstd.
func dense(s string) string {
	w, _ := zstd.NewWriter(nil)
	return string(w.EncodeAll([]byte(s), nil))
}

func TestArchives(t *testing.T) {
	few := []string{"b.txt", "B", "sub/", "", "sub/a.txt", "A", "sub/metadata.csv", "id,source\na,S\n", ".h.txt", "H", "__MACOSX/._b.txt", "M", "p.jpg", "\xff\xd8\x00", "r.jsonl", "{\"id\":\"j\",\"text\":\"J\"}"}
	inside := func(archive, ids string) string {
		return strings.NewReplacer("%", archive, "^", ids).Replace("^b|||||||%/b.txt|\"B\"\nj|||||||%/r.jsonl|\"J\"\n^sub/a|S||||||%/sub/a.txt|\"A\"\n")
	}
	passed := "? .: files of other kinds passed over: 1 (.jpg 1)\n3 of 3\n"
	noDirs := append(append([]string{}, few[:2]...), few[4:]...)
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"zip", files("x/a.zip", zipped(noDirs...)), inside("x/a.zip", "x/a/") + passed},
		{"tar", files("a.tar", tarred(few...)), inside("a.tar", "a/") + passed},
		{"tar in gzip", files("a.tar.gz", packed(tarred(few...))), inside("a.tar.gz", "a/") + passed},
		{"tgz", files("a.TGZ", packed(tarred(few...))), inside("a.TGZ", "a/") + passed},
		{"tar in zstd", files("a.tar.zst", dense(tarred(few...))), inside("a.tar.zst", "a/") + passed},
		{"known by content", files("delivery", zipped(noDirs...)), inside("delivery", "delivery/") + passed},
		{"tar known by content", files("delivery.dat", packed(tarred(few...))), inside("delivery.dat", "delivery.dat/") + passed},
		{"packed in one another", files("a.zip", zipped("in/b.tar.gz", packed(tarred("c.zip", zipped("t.txt.gz", packed("T"), "u.txt.zst", dense("U")))))),
			"a/in/b/c/t|||||||a.zip/in/b.tar.gz/c.zip/t.txt.gz|\"T\"\na/in/b/c/u|||||||a.zip/in/b.tar.gz/c.zip/u.txt.zst|\"U\"\n2 of 2\n"},
		{"packed often over", files("a.txt.gz.zst", dense(packed("A")), "b.txt.zst", dense("B"), "c.txt.gz", packed("one\n")+packed("two")),
			"a|||||||a.txt.gz.zst|\"A\"\nb|||||||b.txt.zst|\"B\"\nc|||||||c.txt.gz|\"one\\ntwo\"\n3 of 3\n"},
		{"two archives with the same names, each with its table", files("a.zip", zipped("1.txt", "A", "metadata.csv", "id,source\n1,S\n"), "b.tar", tarred("1.txt", "B", "metadata.csv", "id,source\n1,T\n"), "a/1.txt", "C"),
			"a/1|||||||a/1.txt|\"C\"\na/1-2|S||||||a.zip/1.txt|\"A\"\nb/1|T||||||b.tar/1.txt|\"B\"\n? a.zip/1.txt: expected an id of its own, \"a/1\" is taken; it is \"a/1-2\" here\n3 of 3\n"},
		{"names that lead out stay inside, and are for people only", files("a.tar", tarred("../../etc/x.txt", "X", "/abs.txt", "Y", `c:\w\z.txt`, "Z", "e\x1b[m.txt", "E", "n/../../m.txt", "M")),
			"a/abs|||||||a.tar/abs.txt|\"Y\"\na/c:/w/z|||||||a.tar/c:/w/z.txt|\"Z\"\na/e␛[m|||||||a.tar/e␛[m.txt|\"E\"\na/etc/x|||||||a.tar/etc/x.txt|\"X\"\na/m|||||||a.tar/m.txt|\"M\"\n5 of 5\n"},
		{"links and pipes", files("a.tar", tarred("l.txt@", "/etc/passwd", "m.txt@", "t.txt", "p.txt|", "", "t.txt", "T"), "b.zip", zipped("l.txt@", "/etc/passwd", "t.txt", "U")),
			"a/t|||||||a.tar/t.txt|\"T\"\nb/t|||||||b.zip/t.txt|\"U\"\n? a.tar: links in it not followed: 2\n? a.tar: entries that are neither files nor directories passed over: 1\n? b.zip: links in it not followed: 1\n2 of 2\n"},
		{"nothing in it", files("a.zip", zipped(), "b.tar", tarred(), "c.zip", "", "d.tar", "not one"),
			"! b.tar: expected a zip or tar file, it is none\n! c.zip: expected a zip or tar file, it is none\n! d.tar: expected a zip or tar file, it is none\n0 of 3\n"},
		{"documents and tables are no archives", files("t.xlsx", zipped("[Content_Types].xml", "x", "xl/workbook.xml", "x"), "e.epub", zipped("mimetype", "x", "a.txt", "A"), "w.zip", zipped("z.xml", strings.Repeat("0", 9000), "word/document.xml", "<w:p><w:t>W</w:t></w:p>")),
			"w|||||||w.zip|\"W\"\n? .: files of other kinds passed over: 2 (.epub 1, .xlsx 1)\n1 of 1\n"},
		{"a Word document in an archive", files("a.zip", zipped("w.docx", zipped("word/document.xml", "<w:p><w:t>W</w:t></w:p>"))),
			"a/w|||||||a.zip/w.docx|\"W\"\n1 of 1\n"},
	} {
		if got := summary(mustOpen(t, c.files)); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// TestArchivesAsked: an archive that was asked for by its path is read as a directory
// is, from a file and from standard input.
func TestArchivesAsked(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ name, content string }{
		{"a.zip", zipped("x/1.txt", "A")}, {"a.tar", tarred("x/1.txt", "A")}, {"a.tgz", packed(tarred("x/1.txt", "A"))},
		{"a.tar.zst", dense(tarred("x/1.txt", "A"))}, {"none", zipped("x/1.txt", "A")}, {"zip.gz", packed(zipped("x/1.txt", "A"))},
	} {
		path := filepath.Join(dir, c.name)
		if err := os.WriteFile(path, []byte(c.content), 0o666); err != nil {
			t.Fatal(err)
		}
		for from, label := range map[string]string{path: path, "-": "standard input"} {
			got, err := Open(t.Context(), []string{from}, strings.NewReader(c.content), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if want := "x/1|||||||" + label + "/x/1.txt|\"A\"\n1 of 1\n"; summary(got) != want {
				t.Errorf("%s from %s:\ngot\n%swant\n%s", c.name, from, summary(got), want)
			}
		}
	}
	// Two archives, each with a table of its own about the same name.
	for name, source := range map[string]string{"jan.zip": "S", "feb.zip": "T"} {
		os.WriteFile(filepath.Join(dir, name), []byte(zipped("1.txt", "text "+source, "metadata.csv", "id,source\n1,"+source+"\n")), 0o666)
	}
	got, _ := Open(t.Context(), []string{filepath.Join(dir, "jan.zip"), filepath.Join(dir, "feb.zip")}, nil, Options{})
	if len(got.Articles) != 2 || got.Articles[0].Source != "S" || got.Articles[1].Source != "T" {
		t.Errorf("got\n%s", summary(got))
	}
}

// TestArchivesCut: of an archive that was cut off, what is whole is read and the rest
// is told of.
func TestArchivesCut(t *testing.T) {
	text := strings.Repeat("word ", 400)
	whole := tarred("1.txt", "A", "2.txt", text, "3.txt", "C")
	for _, c := range []struct{ name, content, want string }{
		{"a.tar", whole[:2000], "a/1|||||||a.tar/1.txt|\"A\"\n! a.tar/2.txt: reading: unexpected EOF\n1 of 2\n"},
		{"a.tar", whole[:1300], "a/1|||||||a.tar/1.txt|\"A\"\n! a.tar: reading it after 1 files: unexpected EOF\n1 of 2\n"},
		{"a.zip", zipped("1.txt", "A")[:40], "! a.zip: reading it: zip: not a valid zip file\n0 of 1\n"},
		{"a.tgz", packed(whole)[:20], "! a.tgz: expected a zip or tar file, it is none\n0 of 1\n"},
		{"a.txt.gz", packed(text)[:20], "! a.txt.gz: reading: unexpected EOF\n0 of 1\n"},
		{"a.txt.zst", dense(text)[:14], "! a.txt.zst: reading: unexpected EOF\n0 of 1\n"},
		{"a.txt.gz", packed(text) + "trailing garbage", "! a.txt.gz: reading: gzip: invalid header\n0 of 1\n"},
	} {
		if got := summary(mustOpen(t, files(c.name, c.content))); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
	// An entry whose bytes are not what the directory of the zip file says.
	wrong := []byte(zipped("1.txt", strings.Repeat("A", 100), "2.txt", "B"))
	at := bytes.Index(wrong, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(wrong[at+16:], 1) // its checksum
	if got, want := summary(mustOpen(t, files("a.zip", string(wrong)))), "a/2|||||||a.zip/2.txt|\"B\"\n! a.zip/1.txt: reading: zip: checksum error\n1 of 2\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	wrong[at+8] |= 1 // and now as one with a password
	if got, want := summary(mustOpen(t, files("a.zip", string(wrong)))), "a/2|||||||a.zip/2.txt|\"B\"\n! a.zip/1.txt: expected a file without a password\n1 of 2\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestBombs: what unpacks to too much ends, and is told of once.
func TestBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks much, on one goroutine")
	}
	same := strings.Repeat("a", freeUnpacked+freeUnpacked/2)
	inGzip := packed(same)
	bomb := errBomb.Error()
	for _, c := range []struct {
		name, content, want string
	}{
		{"a.txt.gz", inGzip, "! a.txt.gz: reading: " + bomb},
		{"a.txt.gz.gz", packed(inGzip), "! a.txt.gz.gz: reading: " + bomb},
		{"a.jsonl.zst", dense(same), "! a.jsonl.zst:1: reading: " + bomb},
		{"a.zip", zipped("a.txt", "A", "b.txt", same, "c.txt", "C"), "! a.zip: " + bomb},
		{"a.tgz", packed(tarred("a.txt", "A", "b.txt", same, "c.txt", "C")), "! a.tgz/b.txt: reading: " + bomb},
		{"a.tar.zst", dense(tarred("a.txt", "A", "b.zip", zipped("b.txt", same), "c.txt", "C")), "! a.tar.zst/b.zip: " + bomb},
	} {
		got := summary(mustOpen(t, files(c.name, c.content)))
		if !strings.Contains(got, c.want+"\n") || strings.Count(got, bomb) != 1 || strings.Contains(got, "c.txt") {
			t.Errorf("%s of %d bytes: got\n%.400s", c.name, len(c.content), got)
		}
	}
	// What is passed over is not unpacked, and may be as large as it likes.
	if got, want := summary(mustOpen(t, files("a.zip", zipped("a.jpg", same, "c.txt", "C")))), "a/c|||||||a.zip/c.txt|\"C\"\n? .: files of other kinds passed over: 1 (.jpg 1)\n1 of 1\n"; got != want {
		t.Errorf("got %s", got)
	}
	deep := zipped("t.txt", "T")
	for i := range maxDepth + 2 {
		deep = zipped(fmt.Sprintf("%d.zip", i), deep)
	}
	if got := summary(mustOpen(t, files("a.zip", deep))); !strings.Contains(got, "expected archives at most 4 deep in one another\n0 of 1") {
		t.Errorf("got %s", got)
	}
	often := "T"
	for range maxDepth + 1 {
		often = packed(often)
	}
	if got := summary(mustOpen(t, files("a.txt.gz", often))); got != "! a.txt.gz: "+errDeep.Error()+"\n0 of 1\n" {
		t.Errorf("got %s", got)
	}
}

func TestAllowance(t *testing.T) {
	a := allowance{packed: func() int64 { return 1 << 40 }, unpacked: maxUnpacked - 1, entries: maxEntries - 1}
	if err := a.spend(1); err != nil {
		t.Error(err)
	}
	if err := a.spend(1); err != errLarge {
		t.Errorf("got %v", err)
	}
	if err := a.entry(); err != nil {
		t.Error(err)
	}
	if err := a.entry(); err != errEntries {
		t.Errorf("got %v", err)
	}
}

// TestArchiveIsDeterministic: the same archive is the same corpus, however many
// workers share it, and the corpus of the directory that it was made of.
func TestArchiveIsDeterministic(t *testing.T) {
	var pairs []string
	plain := make(fstest.MapFS)
	for i := range 500 {
		name, text := fmt.Sprintf("%d/%03d.txt", i%7, i), fmt.Sprintf("text %d", i)
		pairs = append(pairs, name, text)
		plain["a/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	want := mustOpen(t, plain)
	for name, content := range map[string]string{"a.zip": zipped(pairs...), "a.tgz": packed(tarred(pairs...))} {
		got := mustOpen(t, files(name, content))
		for i := range got.Articles {
			got.Articles[i].Path = strings.Replace(got.Articles[i].Path, name, "a", 1)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: not the corpus of the directory", name)
		}
	}
}

func FuzzArchives(f *testing.F) {
	f.Add("a/b.txt", []byte("text"))
	f.Add("../metadata.csv", []byte("id,source\na,S\n"))
	f.Add("c.zip", []byte(zipped("d.txt", "D", "l@", "x")))
	f.Add("c.tar.gz", []byte(packed(tarred("d.txt", "D", "p|", ""))))
	f.Add(`..\x.jsonl.zst`, []byte(dense(`{"id":"/a","text":"b"}`)))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		name = "n" + name // neither a link nor a directory of the helpers
		raw := string(content)
		fsys := files("a.zip", raw, "b.tar", raw, "c", raw, "d.txt.gz", raw, "d.txt.zst", raw, "e.zip", zipped(name+".x", raw, name, raw), "f.tgz", packed(tarred(name+".x", raw, name, raw)))
		c := mustOpen(t, fsys)
		check(t, c)
		for _, a := range c.Articles {
			if strings.Contains("/"+a.Path+"/", "/../") {
				t.Errorf("path %q", a.Path)
			}
		}
		c, err := Open(t.Context(), []string{"-"}, bytes.NewReader(content), Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, c)
	})
}
