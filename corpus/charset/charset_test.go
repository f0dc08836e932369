package charset

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// Texts written for these tests.
const (
	ukrainian = "Міністр закордонних справ заявив, що переговори тривають уже третій тиждень, проте рішення ще немає. «Ґрунт готовий», — сказала її речниця."
	russian   = "Министр иностранных дел заявил, что переговоры продолжаются уже третью неделю, но решения пока нет. Объявить его обещают в пятницу."
	french    = "Le ministre a déclaré que les négociations se poursuivaient depuis trois semaines. L’été dernier, le gouvernement avait déjà reporté la réforme à l’automne."
	german    = "Der Minister erklärte, die Gespräche dauerten schon drei Wochen. Über das Ergebnis müssen die Länder später abstimmen, heißt es."
	polish    = "Minister oświadczył, że rozmowy trwają już trzeci tydzień, ale decyzji jeszcze nie ma. Źródła mówią, że głosowanie odbędzie się później, bo brak żądanych dokumentów."
	greek     = "Ο υπουργός δήλωσε ότι οι συνομιλίες συνεχίζονται εδώ και τρεις εβδομάδες, αλλά δεν έχει ληφθεί ακόμη απόφαση."
	english   = "The minister said the talks weren’t over. “We’ll see,” he added — and left."
	japanese_ = "外務大臣は交渉がすでに三週間続いていると述べたが、決定はまだない。政府は金曜日までに回答を待っている。"
	chinese   = "外交部长表示，谈判已经进行了三个星期，但尚未作出决定。政府正在等待合作伙伴在星期五之前作出答复。"
	korean_   = "외무장관은 협상이 벌써 삼 주째 계속되고 있다고 밝혔지만 아직 결정은 없다. 정부는 금요일까지 답변을 기다리고 있다."
)

var cases = []struct {
	name, text string
	written    encoding.Encoding
	read       string // the encoding named in the note
}{
	{"Ukrainian", ukrainian, charmap.Windows1251, "windows-1251"},
	{"Ukrainian", ukrainian, charmap.KOI8U, "KOI8-U"},
	{"Russian", russian, charmap.Windows1251, "windows-1251"},
	{"Russian", russian, charmap.KOI8R, "KOI8-U"},
	{"Russian", russian, charmap.ISO8859_5, "ISO-8859-5"},
	{"Russian", russian, charmap.CodePage866, "IBM866"},
	{"French", french, charmap.Windows1252, "windows-1252"},
	{"French", strings.ReplaceAll(french, "’", "'"), charmap.ISO8859_1, "windows-1252"},
	{"French", strings.ReplaceAll(french, "’", "'") + " Des œuvres à 3 €.", charmap.ISO8859_15, "ISO-8859-15"},
	{"German", german, charmap.Windows1252, "windows-1252"},
	{"Polish", polish, charmap.Windows1250, "windows-1250"},
	{"Polish", polish, charmap.ISO8859_2, "ISO-8859-2"},
	{"Greek", greek, charmap.Windows1253, "windows-1253"},
	{"English", english, charmap.Windows1252, "windows-1252"},
	{"Japanese", japanese_, japanese.ShiftJIS, "shift_jis"},
	{"Japanese", japanese_, japanese.EUCJP, "euc-jp"},
	{"Chinese", chinese, simplifiedchinese.GBK, "gbk"},
	{"Korean", korean_, korean.EUCKR, "euc-kr"},
	{"Ukrainian", ukrainian, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16LE"},
	{"French", french, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16BE"},
	{"Russian", russian, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), ""},
	{"French", french, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), ""},
	{"Ukrainian", ukrainian, unicode.UTF8, ""},
	{"French", french, unicode.UTF8BOM, ""},
}

// encoded is s as it stands in a file of that encoding.
func encoded(t *testing.T, e encoding.Encoding, s string) []byte {
	t.Helper()
	raw, err := encoding.ReplaceUnsupported(e.NewEncoder()).Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestText(t *testing.T) {
	for _, c := range cases {
		raw := encoded(t, c.written, c.text)
		want := decoded(c.written, raw) // signs that the encoding lacks are lost
		note := ""
		if c.read != "" {
			note = byItsBytes(c.read)
		}
		if text, said := Text(raw); text != want || said != note {
			t.Errorf("%s in %v: %q\nsaid %q, want %q", c.name, c.written, text, said, note)
		}
		// The same through a reader that gives a few bytes at a time, behind a
		// table's head.
		in := append(encoded(t, c.written, strings.Repeat("id,text\n", 9000)), raw...)
		if c.read == "" || strings.HasPrefix(c.read, "UTF-16") {
			in = raw
		} else {
			want = strings.Repeat("id,text\n", 9000) + want
		}
		out, after := Reader(bufio.NewReaderSize(iotest.HalfReader(bytes.NewReader(in)), 64<<10))
		text, err := io.ReadAll(out)
		if err != nil || string(text) != want || after() != note {
			t.Errorf("%s in %v, through a reader: %q\nsaid %q, want %q (%v)", c.name, c.written, text[max(0, len(text)-200):], after(), note, err)
		}
	}
}

// A headline is enough, where the encodings differ in it at all.
func TestShort(t *testing.T) {
	for _, c := range cases {
		if c.name == "English" || c.read == "ISO-8859-15" {
			continue
		}
		short := string([]rune(c.text)[:min(45, len([]rune(c.text)))])
		raw := encoded(t, c.written, short)
		if text, said := Text(raw); text != short {
			t.Errorf("%s in %v: %q, %s", c.name, c.written, text, said)
		}
	}
}

func TestUTF8(t *testing.T) {
	for raw, want := range map[string]struct{ text, note string }{
		"":             {"", ""},
		"plain":        {"plain", ""},
		"\ufeffa":      {"a", ""},
		"caf\u00e9":    {"café", ""},
		"a\u0000b":     {"a\x00b", ""},
		"a\xffb":       {"a\ufffdb", "expected UTF-8, 1 byte that is none became U+FFFD"},
		"a\xff\xfe b":  {"a\ufffd\ufffd b", "expected UTF-8, 2 bytes that are none became U+FFFD"},
		"\xc3\u00fc a": {"\ufffdü a", "expected UTF-8, 1 byte that is none became U+FFFD"},
		strings.Repeat("é", 40) + "\xe9": {strings.Repeat("é", 40) + "\ufffd",
			"expected UTF-8, 1 byte that is none became U+FFFD"},
	} {
		if text, note := Text([]byte(raw)); text != want.text || note != want.note {
			t.Errorf("Text(%q) = %q, %q", raw, text, note)
		}
		out, note := Reader(bufio.NewReader(iotest.OneByteReader(strings.NewReader(raw))))
		if text, err := io.ReadAll(out); err != nil || string(text) != want.text || note() != want.note {
			t.Errorf("Reader(%q) = %q, %q, %v", raw, text, note(), err)
		}
	}
}

func TestWide(t *testing.T) {
	for _, raw := range []string{"", "a", "PK\x03\x04\x14\x00\x00\x00\x08\x00 \x00", "SQLite format 3\x00 \x00 \x01\x01\x00@  ", "a b\x00c d\x00e f\x00g h", "\xff\xfe\x00\x00a\x00\x00\x00"} {
		in, note := Wide(bufio.NewReader(strings.NewReader(raw)))
		if all, _ := io.ReadAll(in); string(all) != raw || note != "" {
			t.Errorf("%q is no UTF-16, read as %q, %s", raw, all, note)
		}
	}
}

func TestHTML(t *testing.T) {
	page := func(meta, s string) string { return "<html><head>" + meta + "</head><body>" + s + "</body></html>" }
	for _, c := range []struct {
		name, meta, header string
		written            encoding.Encoding
		note               string
	}{
		{"a meta element", `<meta charset="koi8-u">`, "", charmap.KOI8U, ""},
		{"the old meta element", `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`, "", charmap.Windows1251, ""},
		{"the header", "", "text/html; charset=windows-1251", charmap.Windows1251, ""},
		{"the header before the element", `<meta charset="utf-8">`, "text/html; charset=KOI8-U", charmap.KOI8U, ""},
		{"nothing", "", "text/html", charmap.Windows1251, "read as windows-1251, by its bytes"},
		{"UTF-8, declared", `<meta charset="utf-8">`, "", unicode.UTF8, ""},
		{"UTF-8, not declared", "", "", unicode.UTF8, ""},
		{"UTF-8, whatever is declared", `<meta charset="windows-1251">`, "", unicode.UTF8, ""},
		{"not UTF-8, though declared", `<meta charset="utf-8">`, "", charmap.Windows1251, "read as windows-1251, by its bytes"},
		{"UTF-16", `<meta charset="utf-16">`, "", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), ""},
	} {
		want := page(c.meta, ukrainian)
		raw := encoded(t, c.written, want)
		want = decoded(c.written, raw)
		if text, note := HTML(raw, c.header); text != want || note != c.note {
			t.Errorf("%s: %q\nsaid %q, want %q", c.name, text, note, c.note)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, c := range cases {
		raw, _ := encoding.ReplaceUnsupported(c.written.NewEncoder()).Bytes([]byte(c.text))
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, note := Text(raw)
		if text != strings.ToValidUTF8(text, "") {
			t.Errorf("%q, %s, is no UTF-8", text, note)
		}
		out, after := Reader(bufio.NewReader(bytes.NewReader(raw)))
		if all, err := io.ReadAll(out); err != nil || len(raw) < 2048 && (string(all) != text || after() != note) {
			t.Errorf("a reader gives %q, %s (%v); all at once %q, %s", all, after(), err, text, note)
		}
	})
}

// TestLatin: the letters of Czech and Hungarian in windows-1250 are letters in
// windows-1252, too, but of no one language.
func TestLatin(t *testing.T) {
	for _, text := range []string{
		"Starosta města v pondělí oznámil, že starý most přes řeku bude na dva roky uzavřen. Obyvatelé levého břehu jsou nespokojeni, protože objížďka trvá déle.",
		"A város polgármestere hétfőn bejelentette, hogy a folyón átívelő régi hidat két évre lezárják. A bal part lakói elégedetlenek, mert a kerülő több mint egy óra.",
		"Burmistrz ogłosił w poniedziałek, że stary most przez rzekę zostanie zamknięty na dwa lata.",
	} {
		raw, err := charmap.Windows1250.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, note := Text([]byte(raw)); got != text {
			t.Errorf("%s: %s, want %s", note, got, text)
		}
	}
}
