package markdown

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"parallax/corpus/record"
)

// told are the fields of v, a line each.
func told(v record.Values) string {
	var b strings.Builder
	for f, s := range v {
		if s != "" && record.Field(f) != record.Text {
			b.WriteString(record.Field(f).String() + "=" + s + "\n")
		}
	}
	return b.String() + v[record.Text]
}

func TestRead(t *testing.T) {
	m, _ := record.ParseMap("source=site.name")
	for _, c := range []struct{ name, in, want string }{
		{"YAML", "---\ntitle: \"One: two\"\nauthors:\n  - Ann\n  - name: Bob\ndate: 2023-06-15\nsite:\n  name: The Paper\nlang: en\ncanonical: http://a\ntags: [x]\ndraft: false\n---\n\nFirst.\n",
			"source=The Paper\ntitle=One: two\nauthor=Ann, Bob\ndate=2023-06-15\nurl=http://a\nlanguage=en\nFirst."},
		{"YAML that is none", "---\ntitle: One: two\ndate: 2023-06-15\n---\nFirst.\n",
			"title=One: two\ndate=2023-06-15\nFirst.!front matter read line by line, since not all of it is understood: [1:8] mapping value is not allowed in this context"},
		{"TOML", "+++\ntitle = \"One\"\ndate = 2023-06-15\nauthors = [\"A\", \"B\"]\n[site]\nname = \"P\"\n+++\nFirst.\n",
			"source=P\ntitle=One\nauthor=A, B\ndate=2023-06-15\nFirst."},
		{"TOML with times", "+++\npublished = 2023-06-15T12:30:00+02:00\n+++\nFirst.\n", "date=2023-06-15T12:30:00+02:00\nFirst."},
		{"none", "# A *head*\n\nWords **and**\nmore [words](http://a \"t\") of `code*`.\nA new\\\nline, 5 \\* 3 &amp; R&D.\n", "A head\n\nWords and more words of code*. A new\nline, 5 * 3 & R&D."},
		{"a line that is none", "---\nNot front.\n", "Not front."},
		{"what means something stays", "> \"Quoted,\"\n> he said.\n>\n> - one\n> - two\n\n1. a\n2. b\n\n***\n\nsnake_case_name and <http://a.example>\n",
			"> \"Quoted,\" he said.\n> \n> - one\n> - two\n\n1. a\n2. b\n\nsnake_case_name and http://a.example"},
		{"what goes", "![alt](p.png)\n\n<!-- note -->\n\n<div class=\"x\"><p>In HTML.</p></div>\n\nA [link][1]<br>and <em>more</em>.\n\n[1]: http://a\n", "In HTML.\n\nA link\nand more."},
		{"code", "Text.\n\n```go\nx := 1 // *p\n```\n", "Text.\n\nx := 1 // *p"},
		{"too deep", "a " + strings.Repeat("[", 1100), "a " + strings.Repeat("[", 1100) + "!the marks of Markdown stand in the text, for it is long or deep"},
	} {
		v, err := Read(c.in, record.NewNames(m), true)
		got := told(v)
		if err != nil {
			got += "!" + err.Error()
		}
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
	v, err := Read("---\ntitle: T\n---\n*Not* marked.\n", record.NewNames(record.Map{}), false)
	if err != nil || told(v) != "title=T\n*Not* marked.\n" {
		t.Errorf("%q, %v", told(v), err)
	}
}

func TestHasFront(t *testing.T) {
	for in, want := range map[string]bool{
		"---\ntitle: T\n---\nx": true, "+++\nDate = 1\n+++\n": true, "---\nx: T\n---\nx": false, "---\ntitle: T\n": false, "Text\n---\n": false, "---\r\ntitle: T\r\n---\r\nx": true,
	} {
		if got := HasFront([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

// FuzzRead holds: it ends soon, and plain words stay.
func FuzzRead(f *testing.F) {
	f.Add("---\ntitle: &a T\nx: *a\n---\n", "words of a text")
	f.Add("+++\ndate = 2023-01-01\n+++\n> ", "more - words_")
	f.Add("", "[a](b) *c* `d` <e> &lt;")
	f.Fuzz(func(t *testing.T, before, after string) {
		begun := time.Now()
		v, _ := Read(before+after, record.NewNames(record.Map{}), true)
		if took := time.Since(begun); took > 30*time.Second { // a machine may be busy; what grows without end takes for ever
			t.Fatalf("%d bytes took %v", len(before)+len(after), took)
		}
		plain := !strings.ContainsFunc(after, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' || r == unicode.ReplacementChar })
		if plain && before == "" && strings.Join(strings.Fields(v[record.Text]), " ") != strings.Join(strings.Fields(after), " ") {
			t.Fatalf("%q became %q", after, v[record.Text])
		}
	})
}

func BenchmarkRead(b *testing.B) {
	s := "---\ntitle: T\ndate: 2023-06-15\nauthor: A\n---\n" + strings.Repeat("# Head\n\nA paragraph with **marks** and [links](http://a), \"quoted\" and\nbroken over lines. More words stand here, as they do.\n\n", 40)
	names := record.NewNames(record.Map{})
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Read(s, names, true)
	}
}
