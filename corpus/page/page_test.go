package page

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"parallax/corpus/record"
)

// shown is a record as the tests compare it.
func shown(r record.Record) string {
	v := r.Values
	return fmt.Sprintf("%s|%s|%s|%s|%s|%s\n%s\n%v %v", v[record.Source], v[record.Title], v[record.Author], v[record.Date], v[record.URL], v[record.Language], v[record.Text], r.Warn, r.Err)
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

const graph = `The Vale Courier|Lantern bridge reopens ‘weeks early’|Ines Varga, Tom Okafor|2024-03-05T07:30:00+00:00|https://www.valecourier.example/local/lantern-bridge|en-GB
The Lantern bridge opened to traffic again on Monday, three weeks before the date the county had named, after engineers replaced two of its piers.

“We had a dry February` + "\u00a0" + `and a crew that would not go home,” said Petra Lindqvist, who led the works. “That is all there is to it.”

Cost of the works

The county put the bill at £4.2m.
Its opponents say the figure leaves out a diversion that ran for a year, and they want an audit of the whole scheme before summer.

Two piers were replaced and a third was strengthened
The footpath on the eastern side stays shut until May

The bridge on Monday morning, seen from the mill.

Shopkeepers on the north bank were less sure. “Customers found other streets,” said Amir Haddad, who sells shoes there, “and streets are a habit.”
<nil> <nil>`

const body = `Harbour Post|Ferry strike ends|Mona Reyes|2023-11-02|https://harbour.example/strike|en-IE
The crews of the Skerry ferries went back to work on Thursday morning.

Their union said the company had "moved on everything that matters".

The company spoke of a fair deal for both sides.
<nil> <nil>`

const singleFile = `lerivage.example|Le marché aux fleurs déménage|Louise Carpentier|2024-04-09T06:00:00+02:00|https://www.lerivage.example/monde/marche-aux-fleurs?ref=une|fr
Le marché aux fleurs quittera la place du Port en septembre, a annoncé mardi la mairie, qui veut y planter des arbres et y tracer une piste cyclable.

« On nous l'a dit par affiche », déplore Huguette Marin, fleuriste depuis trente ans. « Personne n'est venu nous voir, et personne ne viendra. »

La municipalité assure au contraire que trois réunions ont eu lieu, et que chaque marchand recevra une aide pour la durée des travaux.
<nil> <nil>`

const saved = `Крила|Скло для школи|||https://www.kryla.example/novyny/sklo|
Школа в селі Вербівка отримала нові шибки замість вибитих узимку, повідомив у середу директор Остап Гринько.

«Діти знову сидять без курток», – сказав він, додавши, що скло привезли волонтери з трьох областей, а вставляли його батьки учнів.

У районній раді кажуть, що гроші на ремонт виділили ще восени, однак підрядник так і не почав роботу, тому договір розірвали.
<nil> <nil>`

func TestArticle(t *testing.T) {
	for name, want := range map[string]string{"graph.html": graph, "body.html": body, "singlefile.html": singleFile, "saved.htm": saved} {
		if got := shown(Article(read(t, name), "", "")); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestEncodings(t *testing.T) {
	page := string(read(t, "saved.htm"))
	for _, c := range []struct {
		charset, served string
		by              encoding.Encoding
	}{
		{"utf-8", "", unicode.UTF8},
		{"windows-1251", "", unicode.UTF8}, // an old declaration left by whoever saved it
		{"windows-1251", "", charmap.Windows1251},
		{"koi8-u", "", charmap.KOI8U},
		{"nothing", "text/html; charset=windows-1251", charmap.Windows1251},
		{"utf-8", "", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"utf-8", "", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
	} {
		page, want := page, saved
		if c.by == charmap.KOI8U { // it has none of these
			plain := strings.NewReplacer("–", "-", "«", "'", "»", "'")
			page, want = plain.Replace(page), plain.Replace(want)
		}
		raw, err := c.by.NewEncoder().Bytes([]byte(strings.Replace(page, "windows-1251", c.charset, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if got := shown(Article(raw, c.served, "")); got != want {
			t.Errorf("%s in %v:\n%s", c.charset, c.by, got)
		}
	}
}

func TestServed(t *testing.T) {
	paragraph := "<p>" + strings.Repeat("The council sat until midnight. ", 20) + "</p>"
	for _, c := range []struct{ name, head, at, want string }{
		{"the address it was served at", "", "https://www.a.example/x", "a.example|||https://www.a.example/x"},
		{"a canonical that is whole", `<link rel="canonical" href="/y">`, "https://a.example/x?z", "a.example|||https://a.example/y"},
		{"no address", `<link rel="canonical" href="/y"><meta name="date" content="2024-01-02">`, "", "||2024-01-02|"},
		{"not on the web", "", "file:///home/x.html", "|||"},
		{"site in the title", `<title>Late sitting - A Site</title><meta property="og:site_name" content="A Site">`, "", "A Site|Late sitting||"},
		{"a source that is an address", `<meta property="og:site_name twitter:site" content="http://b.example">`, "https://a.example/x", "a.example|||https://a.example/x"},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"Article",</script><meta name="author" content="P. Q.">`, "", "||| P. Q."},
		{"JSON-LD of a list", `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"other"}]}</script>`, "", "|||"},
	} {
		v := Article([]byte("<html><head>"+c.head+"</head><body>"+paragraph+paragraph+"</body></html>"), "", c.at).Values
		got := v[record.Source] + "|" + v[record.Title] + "|" + v[record.Date] + "|" + v[record.URL]
		if v[record.Author] != "" {
			got += " " + v[record.Author]
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestText(t *testing.T) {
	for _, c := range [][2]string{
		{"", ""},
		{"plain &amp; simple\n\nas it stands", "plain & simple\n\nas it stands"},
		{"1 < 2\n\n2 > 1 &lt;b>", "1 < 2\n\n2 > 1 <b>"},
		{"<p>a\n  b</p><p>c</p>", "a b\n\nc"},
		{"a<br>b<br/><br>c", "a\nb\n\nc"},
		{"<ul><li>a<li>b</ul>c", "a\nb\n\nc"},
		{"<h2>h</h2>x<b>y</b> z", "h\n\nxy z"},
		{"x&nbsp;y &laquo;z&raquo;", "x\u00a0y «z»"},
		{"<p>a<script>b</script><style>c</style><noscript>d</noscript><svg><title>e</title></svg>f</p>", "af"},
		{`a<p hidden>b</p><p style="DISPLAY : none">c</p><div>d</div>`, "a\n\nd"},
		{"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
		{"<pre>a\n b</pre>", "a\nb"},
		{"He said <q>no</q>.", "He said “no”."},
		{"<p>1 &lt; 2</p>", "1 < 2"},
		{strings.Repeat("<div>", 100_000) + "<p>deep</p><script>no</script><p>er", "deep\n\ner"},
		{strings.Repeat("<b>x</b> ", maxTags), strings.TrimSpace(strings.Repeat("x ", maxTags))},
	} {
		if got := Text(c[0]); got != c[1] {
			t.Errorf("%.60q: got %.60q, want %.60q", c[0], got, c[1])
		}
	}
}

func TestWhole(t *testing.T) {
	long := strings.Repeat("The harbour was closed to ships on Friday. ", 20)
	page := func(body string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","articleBody":"` + body + `"}</script><article><p>` + long + `</p><p>` + long + `</p></article>`
	}
	shown := strings.TrimSpace(long) + "\n\n" + strings.TrimSpace(long)
	for name, c := range map[string][2]string{
		"whole":         {long + `\n` + long + "End.", strings.TrimSpace(long) + " \n\n" + long + "End."},
		"one paragraph": {long + long, shown},
		"cut short":     {long + `\n` + long + "and then…", shown},
		"a summary":     {"The harbour was closed to ships on Friday, at noon.\\nIt was not said why.", shown},
	} {
		if got := Article([]byte(page(c[0])), "", "").Values[record.Text]; got != c[1] {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c[1])
		}
	}
}

func TestNoArticle(t *testing.T) {
	for name, c := range map[string][2]string{
		"empty":        {" ", errNoText.Error()},
		"no text":      {"<html><head><title>x</title></head><body><img src=a></body></html>", errNoText.Error()},
		"scripts only": {`<title>x</title><body><div id="root"></div><noscript>Turn on JavaScript to read this page, please do so now.</noscript><script src="app.js"></script>`, errScripts.Error()},
		"links only":   {`<title>x</title><body><ul><li><a href="/a">Home</a><li><a href="/b">News</a></ul>`, errNoBlock.Error()},
	} {
		r := Article([]byte(c[0]), "", "")
		if fmt.Sprint(r.Err) != c[1] {
			t.Errorf("%s: got %v and %q, want %s", name, r.Err, r.Values[record.Text], c[1])
		}
	}
}

func TestLimits(t *testing.T) {
	deep := Article([]byte("<title>Deep</title><body>"+strings.Repeat("<div>", 100_000)+"<p>All the same there is a paragraph.</p>"), "", "")
	if deep.Warn != errDeep || deep.Values[record.Text] != "All the same there is a paragraph." || deep.Values[record.Title] != "Deep" {
		t.Errorf("deep: %v", deep)
	}
	wide := Article([]byte("<title>Wide</title><body>"+strings.Repeat("<p>x", maxTags)), "", "")
	if wide.Warn != errManyTags || wide.Values[record.Title] != "Wide" || !strings.HasPrefix(wide.Values[record.Text], "x\n\nx") {
		t.Errorf("wide: %v", wide.Warn)
	}
	heavy := Article([]byte("<body>"+strings.Repeat("<div>", 400)+strings.Repeat("<p>All the same there is a paragraph.", 20_000)), "", "")
	if heavy.Warn != errHeavy || strings.Count(heavy.Values[record.Text], "\n\n") != 20_000-1 {
		t.Errorf("heavy: %v", heavy.Warn)
	}
	for n, want := range map[int]error{MaxPage: nil, MaxPage + 1: errTooLong} {
		err := Read(strings.NewReader(strings.Repeat(" ", n)), func(record.Record) {})
		if err != want {
			t.Errorf("%d bytes: %v, want %v", n, err, want)
		}
	}
}

func FuzzArticle(f *testing.F) {
	for _, name := range []string{"graph.html", "body.html", "singlefile.html", "saved.htm"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r := Article(raw, "text/html", "https://a.example/")
		if (r.Err == nil) != (strings.TrimSpace(r.Values[record.Text]) != "") {
			t.Errorf("%v with text %q", r.Err, r.Values[record.Text])
		}
		Text(string(raw))
	})
}

func BenchmarkArticle(b *testing.B) {
	for _, name := range []string{"graph.html", "body.html", "singlefile.html"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				Article(raw, "", "")
			}
		})
	}
}
