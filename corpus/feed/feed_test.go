package feed

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"parallax/corpus/record"
)

// shown is what Read gives, as the tests compare it.
func shown(in string) string {
	var b strings.Builder
	err := Read(strings.NewReader(in), func(r record.Record) {
		v := r.Values
		fmt.Fprintf(&b, "%d %s|%s|%s|%s|%s|%s|%s|%q", r.Line, v[record.ID], v[record.Source], v[record.Title], v[record.Author], v[record.Date], v[record.URL], v[record.Language], v[record.Text])
		if r.Err != nil || r.Warn != nil {
			fmt.Fprintf(&b, " %v %v", r.Err, r.Warn)
		}
		b.WriteByte('\n')
	})
	return fmt.Sprintf("%s%v\n", &b, err)
}

func file(t testing.TB, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

var wants = map[string]string{
	"rss.xml": `1 vc-101|Vale Courier|Lantern bridge & its bill|Ines Varga|Tue, 05 Mar 2024 07:30:00 GMT|https://www.valecourier.example/bridge|en-gb|"The Lantern bridge opened again on Monday.\n\n“We had a dry February,” said Petra\u00a0Lindqvist."
2 https://www.valecourier.example/mill|Harbour Post|Mill to close||Wed, 06 Mar 2024 09:00:00 +0100|https://www.valecourier.example/mill|en-gb|"The mill closes in June, its owner said."
3 vc-103|Vale Courier|Fair on Sunday||||en-gb|""
4 vc-104|Vale Courier|||||en-gb|"" expected an entry with a text or a title, found neither <nil>
0 |||||||"" <nil> 2 of 4 entries have fewer than 80 words: they may be summaries
<nil>
`,
	"atom.xml": `1 urn:rivage:1|Le Rivage|Le marché déménage|La rédaction|2024-04-09T06:00:00+02:00|https://www.lerivage.example/marche|fr|"Le marché quittera la place.\n\n« On nous l'a dit par affiche », déplore Huguette Marin."
2 urn:rivage:2|Le Rivage Sud|Une piste cyclable|Louise Carpentier, Paul Roy|2024-04-11T06:00:00+02:00|https://www.lerivage.example/piste|fr|"La piste ouvrira en mai."
0 |||||||"" <nil> 2 of 2 entries have fewer than 80 words: they may be summaries
<nil>
`,
	"rdf.xml": `1 |Harbour Post|Ferry strike ends|Mona Reyes|2023-11-02T08:00:00Z|https://harbour.example/strike||"The crews went back to work on Thursday."
0 |||||||"" <nil> 1 of 1 entries have fewer than 80 words: they may be summaries
<nil>
`,
	"feed.json": `1 1|Harbour Post|Ferry strike ends|Mona Reyes|2023-11-02T08:00:00Z|https://harbour.example/strike|en|"The crews went back to work.\n\nTheir union was content."
2 2|Harbour Post||The desk|2023-11-03T08:00:00Z|https://harbour.example/tide|en|"A high tide on Friday.\n\nNo ship left."
0 |||||||"" <nil> 2 of 2 entries have fewer than 80 words: they may be summaries
<nil>
`,
}

func TestRead(t *testing.T) {
	for name, want := range wants {
		if got := shown(file(t, name)); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// TestCutOff cuts feeds at many places: entries before the cut are there, and the
// cut is told.
func TestCutOff(t *testing.T) {
	for _, name := range []string{"rss.xml", "atom.xml", "rdf.xml"} {
		whole := file(t, name)
		first := strings.SplitAfterN(wants[name], "\n", 2)[0]
		end := max(strings.Index(whole, "</item>"), strings.Index(whole, "</entry>"))
		for cut := end + 8; cut < len(whole)-12; cut += 13 {
			got := shown(whole[:cut])
			if !strings.HasPrefix(got, first) || !strings.Contains(got, "cut off after ") {
				t.Fatalf("%s cut at %d:\n%s", name, cut, got)
			}
		}
	}
}

func TestBad(t *testing.T) {
	rss := func(entries string) string {
		return `<rss version="2.0"><channel><title>F</title>` + entries + `</channel></rss>`
	}
	for _, c := range []struct{ name, in, want string }{
		{"no entries", rss(""), "expected entries, the feed has none\n"},
		{"not a feed", "<html></html>", "expected RSS, Atom or JSON Feed: failed to detect feed type\n"},
		{"broken JSON", `{"version":"https://jsonfeed.org/version/1","items":[{`, "expected RSS, Atom or JSON Feed: "},
		{"a null entry", `{"version":"https://jsonfeed.org/version/1","items":[null]}`, "expected RSS, Atom or JSON Feed: parsing broke"},
		{"nested deep", rss("<item><title>a</title><description>" + strings.Repeat("<div>", 100_000) + "b"), "1 |F|a|||||\"b\"\n"},
		{"entities that grow", `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>` + rss("<item><title>&b;</title></item>"), "1 |F|&b;|||||\"\"\n"},
	} {
		if got := shown(c.in); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: got %.300s want %s", c.name, got, c.want)
		}
	}
	err := Read(endless{}, func(record.Record) { t.Error("read on") })
	if err != errTooLong {
		t.Errorf("without end: %v", err)
	}
}

// endless is a feed without an end.
type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }

func TestEncoding(t *testing.T) {
	in := `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>Крила</title><item><title>Скло для школи</title></item></channel></rss>`
	raw, err := charmap.Windows1251.NewEncoder().String(in)
	if err != nil {
		t.Fatal(err)
	}
	if got := shown(raw); !strings.HasPrefix(got, "1 |Крила|Скло для школи|") {
		t.Error(got)
	}
}

func FuzzRead(f *testing.F) {
	for name := range wants {
		f.Add(file(f, name))
	}
	f.Fuzz(func(t *testing.T, in string) { shown(in) })
}

func BenchmarkRead(b *testing.B) {
	one := file(b, "rss.xml")
	head, rest, _ := strings.Cut(one, "<item>")
	entry, _, _ := strings.Cut("<item>"+rest, "</item>")
	paragraph := "<p>The council sat until midnight, and it voted, said the mayor, on the bridge and on its bill.</p>\n"
	entry = strings.Replace(entry, "<p>", strings.Repeat(paragraph, 40)+"<p>", 1)
	in := head + strings.Repeat(entry+"</item>", 500) + "</channel></rss>"
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		Read(strings.NewReader(in), func(record.Record) {})
	}
}
