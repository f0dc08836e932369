package record

import (
	"fmt"
	"testing"
)

func TestParseMap(t *testing.T) {
	m, err := ParseMap(" text=body, Date = meta.published,")
	if err != nil || m[Text] != "body" || m[Date] != "meta.published" {
		t.Errorf("got %q, %v", m, err)
	}
	for in, want := range map[string]string{
		"text":             `expected FIELD=COLUMN, as text=body, found "text"`,
		"text=":            `expected FIELD=COLUMN, as text=body, found "text="`,
		"words=n":          `there is no field "words", only id, file, source, title, author, date, url, language, text`,
		"text=a,text=b":    `text is named twice, "a" and "b"`,
		"path=a":           `there is no field "path", only id, file, source, title, author, date, url, language, text`,
		"date=x, title = ": `expected FIELD=COLUMN, as text=body, found "title ="`,
	} {
		if _, err := ParseMap(in); fmt.Sprint(err) != want {
			t.Errorf("ParseMap(%q): %v, want %s", in, err, want)
		}
	}
}

func TestNames(t *testing.T) {
	n := NewNames(Map{Text: "Story Text", Date: "title"})
	for name, want := range map[string]string{
		"Publish-Date": "[{date 1}]", "story_text": "[{text -1}]", "text": "[{text 0}]", "title": "[{title 0} {date -1}]", "words": "[]",
		"\ufeffID": "[{id 0}]", "container-title": "[{source 0}]",
	} {
		if got := fmt.Sprint(n.Of(name)); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	n.Use(Date)
	if got := fmt.Sprint(n.Unused()); got != "[text]" {
		t.Errorf("unused: %s", got)
	}
}

func TestPattern(t *testing.T) {
	for _, c := range []struct{ pattern, path, want string }{
		{"source_date_title", "news/The Paper_2023-06-15_One_two", "[  The Paper One_two  2023-06-15      ]"},
		{"source/date_title", "x/The Paper/2023-06-15_One", "[  The Paper One  2023-06-15      ]"},
		{"source/*/id", "The Paper/2023/17", "[17  The Paper         ]"},
		{"language - author", "en - Ann", "[    Ann   en    ]"},
		{"source_date", "Paper", "none"},
		{"source/date_title", "2023_One", "none"},
	} {
		p, err := ParsePattern(c.pattern)
		if err != nil {
			t.Errorf("%s: %v", c.pattern, err)
			continue
		}
		got := "none"
		if v, ok := p.Values(c.path); ok {
			got = fmt.Sprint([Fields]string(v))
		}
		if got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.pattern, c.path, got, c.want)
		}
	}
	for in, want := range map[string]string{
		"source_words":  `"words" is no field that a file name can state, only id, source, title, author, date, url, language, or * for what states nothing`,
		"_title":        `"" is no field that a file name can state, only id, source, title, author, date, url, language, or * for what states nothing`,
		"title_":        `expected a field behind "_", or * for what states nothing`,
		"date_date":     "date stands twice in it",
		"text_date":     `"text" is no field that a file name can state, only id, source, title, author, date, url, language, or * for what states nothing`,
		"source/*_date": "<nil>",
	} {
		if _, err := ParsePattern(in); fmt.Sprint(err) != want {
			t.Errorf("ParsePattern(%q): %v, want %s", in, err, want)
		}
	}
}
