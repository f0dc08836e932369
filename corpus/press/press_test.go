package press

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"parallax/corpus/record"
)

// reader is one of the package.
type reader = func(io.Reader, func(record.Record)) error

// told is what a reader gives, a line each.
func told(read reader, in io.Reader) string {
	var b strings.Builder
	err := read(in, func(r record.Record) {
		switch {
		case r.Err != nil:
			fmt.Fprintf(&b, "! %d %v\n", r.Line, r.Err)
			return
		case r.Warn != nil:
			fmt.Fprintf(&b, "? %d %v\n", r.Line, r.Warn)
		}
		if v := r.Values; v != (record.Values{}) {
			fmt.Fprintf(&b, "%d|%s|%s|%s|%s|%s|%s|%s|%q\n", r.Line, v[record.ID], v[record.Source], v[record.Title], v[record.Author], v[record.Date], v[record.URL], v[record.Language], v[record.Text])
		}
	})
	if err != nil {
		fmt.Fprintf(&b, "error %v\n", err)
	}
	return b.String()
}

const (
	bridge = `The old bridge carried its first bus for nine days on Sunday.\n\n`
	stray  = "expected the 3 articles that the delivery says it holds, found "
)

func TestFixtures(t *testing.T) {
	for name, c := range map[string]struct {
		read reader
		is   func(string, []byte) bool
		want string
	}{
		"nexis.txt": {Nexis, LooksNexis,
			`17||The Harbour Times|Bridge reopens after nine days; Council promises a report|Ann Example|January 11, 2026||en|"The old bridge carries buses again.\n\nThe old bridge over the Tarn carried its first bus for nine days on Sunday morning, the council said. \"We are glad it is over,\" said the mayor, Joan Poole.\n\nUPDATE: this word begins a paragraph of the text, and not a field.\n\nThe report is due in March."
58||The Tarn Gazette|AN OLDER FORM|BEN SAMPLE|March 3, 2003|||"The text follows the word body here, and runs over two lines.\n\nA second paragraph."
84||Der Hafenbote|Brücke wieder offen|Eva Muster|11. Januar 2026||de|"Die alte Brücke ist wieder offen, sagte die Bürgermeisterin."
`},
		"proquest.txt": {ProQuest, LooksProQuest,
			`1|1000000001|The Harbour Times|Bridge reopens after nine days|Example, Ann|Dec 14, 2025|https://search.proquest.example/docview/1000000001?accountid=1|en|"The old bridge carried its first bus on Sunday.\n\"We are glad it is over,\" said the mayor, Joan Poole.\n\nLocation: that is a word the text itself begins a paragraph with.\n\nCREDIT: Ann Example"
? 54 the delivery holds no full text of it; its abstract is read
54|1000000002|The Tarn Gazette|Report on the bridge is late||16 Dec 2025|||"The report on the bridge will be late, an engineer said."
! 70 expected a full text in the document of ProQuest, it holds none
`},
		"factiva.html": {FactivaHTML, LooksFactivaHTML,
			`1|HARBT00020260111em1b0001x|The Harbour Times|Bridge reopens & buses run|Ann Example|11 January 2026||en|"` + bridge + `“We are glad,” said Joan Poole.\n\nThe report is due in March."
2|TARNG00020260112em1c0002y|The Tarn Gazette|Report is late|Ben Sample|12 January 2026||en|"The report will be late, an engineer said.\n\nNobody knows why."
! 3 expected a text under LP or TD in article TARNG00020260113em1d0003z of Factiva, found none
`},
		"factiva.txt": {Factiva, LooksFactiva,
			`1|HARBT00020260111em1b0001x|The Harbour Times|Bridge reopens after nine days|Ann Example|11 January 2026||en|"` + bridge + `\"We are glad,\" said Joan Poole.\n\nThe report is due in March."
25|TARNG00020260112em1c0002y|The Tarn Gazette|Report is late||12 January 2026|||"The report will be late, an engineer said."
`},
		"nexis.docx": {DOCX, nil,
			`1||The Harbour Times (Scotland)|Bridge reopens after nine days|Ann Example|2026-01-11T17:52Z||en|"The old bridge carries buses again.\n\nThe old bridge carried its first bus on Sunday.\n\n“We are glad,” said Joan Poole.\n\nNote: a paragraph with a colon stays."
2||The Tarn Gazette|Report is late||12 January 2026|||"The report will be late, an engineer said."
! 3 expected a text in the document of Nexis, found none
`},
		"nexis-one.docx": {DOCX, nil,
			`0||The Harbour Times (Scotland)|Bridge reopens after nine days|Ann Example|2026-01-11T17:52Z||en|"The old bridge carries buses again.\n\nThe old bridge carried its first bus on Sunday.\n\n“We are glad,” said Joan Poole.\n\nNote: a paragraph with a colon stays."
`},
		"nexis.rtf": {RTF, nil,
			`0||The Tarn Gazette|Report is late|Ben Sample|12 January 2026|||"The report will be late, an engineer said."
`},
		"factiva.rtf": {RTF, nil,
			`1|HARBT00020260111em1b0001x|The Harbour Times|Bridge reopens after nine days|Ann Example|11 January 2026||en|"The old bridge carried its first bus.\n\n“We are glad,” said Joan Poole.\n\nThe café is open."
`},
		"../../docx/testdata/plain.docx": {DOCX, nil,
			`0|||A plain document|||||"First paragraph.\n\nOne\ttwo\nthree‑four & five\n\ncame stayed\n\nIn a box.\n\nAround the box.\n\nCell"
`},
	} {
		raw, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if got := told(c.read, bytes.NewReader(raw)); got != c.want {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", name, got, c.want)
		}
		if c.is == nil {
			continue
		}
		for other, looks := range map[string]func(string, []byte) bool{"nexis.txt": LooksNexis, "proquest.txt": LooksProQuest, "factiva.html": LooksFactivaHTML, "factiva.txt": LooksFactiva} {
			if looks(name, raw[:min(len(raw), 4096)]) != (other == name) {
				t.Errorf("%s: taken for %s, or not", name, other)
			}
		}
		dos := bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n"))
		if got := told(c.read, bytes.NewReader(dos)); got != c.want || !c.is(name, dos[:min(len(dos), 4096)]) {
			t.Errorf("%s with the line ends of Windows:\ngot\n%s", name, got)
		}
	}
}

// TestCounted: a delivery that says it holds more than was found is told of.
func TestCounted(t *testing.T) {
	nexis, _ := os.ReadFile("testdata/nexis.txt")
	two := string(nexis[:bytes.Index(nexis, []byte("3 of 3 DOCUMENTS"))])
	if got := told(Nexis, strings.NewReader(two)); !strings.HasSuffix(got, "? 0 "+stray+"2\n") {
		t.Errorf("Nexis: %s", got)
	}
	proquest := strings.Repeat(strings.Repeat("_", 60)+"\n\nDocument 1 of 3\n\nTitle: T\n\nFull text: Some text.\n\n", 2)
	if got := told(ProQuest, strings.NewReader(proquest)); !strings.HasSuffix(got, "? 0 "+stray+"2\n") {
		t.Errorf("ProQuest: %s", got)
	}
	var b strings.Builder
	nexisDocuments([]string{"Documents (3)", "T", "P", "January 1, 2026", "Body", "Text.", "End of Document", "U", "P", "May 2, 2026", "Body", "Cut off."}, func(r record.Record) {
		fmt.Fprint(&b, r.Line, r.Values[record.Title], r.Values[record.Text], r.Warn, ";")
	})
	if want := "1TText.<nil>;2UCut off.<nil>;0" + stray + "2;"; b.String() != want {
		t.Errorf("Nexis Uni: got %s, want %s", b.String(), want)
	}
}

// TestNoDelivery: texts that only speak of what deliveries look like stay texts.
func TestNoDelivery(t *testing.T) {
	for _, s := range []string{
		"", "He read 1 of 10 DOCUMENTS that day.", "Document 1 de 10", strings.Repeat("_", 60) + "\n\nLocation: here.\n",
		"HD is a kind of television.\nWC\nPD\n", "<title>Factiva is a database</title>", `<div class="article">x</div>`,
	} {
		for i, looks := range []func(string, []byte) bool{LooksNexis, LooksProQuest, LooksFactivaHTML, LooksFactiva} {
			if looks("a.txt", []byte(s)) {
				t.Errorf("%q is taken for form %d", s, i)
			}
		}
	}
	for i, read := range []reader{Nexis, ProQuest, FactivaHTML, Factiva} {
		if got := told(read, strings.NewReader("none")); got != "error "+errNothing.Error()+"\n" {
			t.Errorf("reader %d: %q", i, got)
		}
	}
}

// letters gives n times an "a".
type letters int

func (l *letters) Read(b []byte) (int, error) {
	if *l <= 0 {
		return 0, io.EOF
	}
	n := min(len(b), int(*l))
	for i := range b[:n] {
		b[i] = 'a'
	}
	*l -= letters(n)
	return n, nil
}

// TestLong: an article that is too long is named, and the next one is read.
func TestLong(t *testing.T) {
	long := letters(maxText + 1)
	in := io.MultiReader(strings.NewReader("1 of 2 DOCUMENTS\n\n"), &long, strings.NewReader("\n2 of 2 DOCUMENTS\n\nP\n\nMay 2, 2026\n\nT\n\nLENGTH: 1 word\n\nText.\n"))
	want := "! 1 " + errText.Error() + "\n4||P|T||May 2, 2026|||\"Text.\"\n? 0 expected the 2 articles that the delivery says it holds, found 1\n"
	if got := told(Nexis, in); got != want {
		t.Errorf("got %s", got)
	}
	long = letters(maxText + 1)
	in = io.MultiReader(strings.NewReader("HD T\nLP "), &long, strings.NewReader("\nAN Document 1\nHD U\nLP Text.\nAN Document 2\n"))
	if got, want := told(Factiva, in), "! 1 "+errText.Error()+"\n4|2||U|||||\"Text.\"\n"; got != want {
		t.Errorf("got %.200s", got)
	}
	if l, err := nextLine(bufio.NewReader(io.MultiReader(strings.NewReader("ab\n"), strings.NewReader("cd")))); l != "ab\n" || err != nil {
		t.Errorf("%q, %v", l, err)
	}
}
