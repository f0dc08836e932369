package corpus

import (
	"fmt"
	"strings"
	"testing"
)

func TestSameText(t *testing.T) {
	const words = "The ferry sank at dawn and nobody was on board, police said."
	other := strings.Replace(words, "nobody", "no one", 1)
	for _, c := range []struct {
		name, want string
		files      []string
	}{
		{"two paths, line ends and all", "a also b; ? b.txt: the same text as a.txt: one article", []string{"a.txt", words, "b.txt", strings.ReplaceAll(words, " and", "\r\nand") + "\n"}},
		{"what one path tells is kept", "a Post 2031-03-04 also r.jsonl; ? r.jsonl: the same text as a.txt: one article",
			[]string{"a.txt", words, "r.jsonl", `{"id":"a","source":"Post","date":"2031-03-04","text":"` + words + `"}`}},
		{"two sources", "p Post; q Herald", []string{"p.jsonl", `{"id":"p","source":"Post","text":"` + words + `"}`, "q.jsonl", `{"id":"q","source":"Herald","text":"` + words + `"}`}},
		{"two links", "p; q", []string{"p.jsonl", `{"id":"p","url":"http://x/1","text":"` + words + `"}`, "q.jsonl", `{"id":"q","url":"http://x/2","text":"` + words + `"}`}},
		{"two links to one article", "p Post 2031 also q.jsonl; ? q.jsonl: the same text as p.jsonl: one article",
			[]string{"p.jsonl", `{"id":"p","source":"Post","title":"T","date":"2031","url":"http://x/1","text":"` + words + `"}`, "q.jsonl", `{"id":"q","source":"Post","title":"T","date":"2031","url":"http://x/2","text":"` + words + `"}`}},
		{"a near copy", "a; b", []string{"a.txt", words, "b.txt", other}},
		{"two records of one file", "p; q", []string{"p.jsonl", `{"id":"p","text":"` + words + `"}` + "\n" + `{"id":"q","text":"` + words + `"}`}},
		{"too short to tell", "a; b", []string{"a.txt", "See the picture.", "b.txt", "See the picture."}},
		{"short, with one id", "g also b.jsonl; ? b.jsonl: the same text as a.jsonl: one article", []string{"a.jsonl", `{"id":"g","text":"Fair on Sunday"}`, "b.jsonl", `{"id":"g","text":"Fair on Sunday"}`}},
		{"three paths", "a also b,c; ? b.txt: the same text as a.txt: one article; ? c.txt: the same text as a.txt: one article", []string{"a.txt", words, "b.txt", words, "c.txt", words}},
	} {
		corpus := mustOpen(t, files(c.files...))
		var got []string
		for _, a := range corpus.Articles {
			s := strings.Join(strings.Fields(fmt.Sprint(a.ID, " ", a.Source, " ", a.Date)), " ")
			if len(a.Also) > 0 {
				s += " also " + strings.ReplaceAll(strings.Join(a.Also, ","), ".txt", "")
			}
			got = append(got, s)
		}
		for _, p := range corpus.Problems {
			got = append(got, "? "+p.String())
			if !p.Warning {
				t.Errorf("%s: %s is no warning", c.name, p)
			}
		}
		if s := strings.Join(got, "; "); s != c.want || corpus.Unread() != 0 {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, s, c.want)
		}
	}
}
