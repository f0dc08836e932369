package corpus

import (
	"strings"
	"testing"
	"testing/fstest"

	"parallax/corpus/record"
)

func TestAccount(t *testing.T) {
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"all is well", files("a.txt", "A"), ""},
		{"rows of one file are said together",
			files("a.csv", "id,text\n1,A\n2,B\n", "b.csv", "source,text\nS,A\nS,\nS,B\nS,\n"),
			"4 of 6 articles read; 2 without text: rows 3, 5 of b.csv"},
		{"losses before warnings, kinds apart",
			files("a.txt", "A", "b.txt", "", "c.xyz", "C", "d.xyz", "D", "e.png", "E", "metadata.csv", "id,date\na,09/11/2026\ngone,\n", "r.jsonl", "{\"id\":\n"),
			"1 of 4 articles read; 1 without text: b.txt; 1 row about no text: row 3 of metadata.csv; 1 damaged: line 1 of r.jsonl; 4 more noted"},
		{"notes alone",
			files("a.txt", "A", "c.xyz", "C", "metadata.csv", "id,date\na,09/11/2026\n"),
			"1 article read; noted: 1 file of another kind passed over (.xyz 1); 1 date in doubt: row 2 of metadata.csv"},
		{"more of both", files("a.txt", "A", "b.txt", "", "c.xyz", "C", "d.zip", "PK\x03\x04", "e.pdf", "%PDF-1.4", "metadata.csv", "id,date\na,09/11/2026\ngone,\n"),
			"1 of 5 articles read; 1 without text: b.txt; 1 row about no text: row 3 of metadata.csv; 1 damaged: d.zip; 1 more left out; 2 more noted"},
		{"how many texts, not how many files", files("a.jsonl", "{\"title\":\"A\",\"date\":\"2026-01-02\"}\n{\"title\":\"B\",\"date\":\"2026-01-02\"}\n"),
			"2 articles read; noted: 2 short or cut texts: a.jsonl"},
		{"a language that the letters belie", files("a.jsonl", `{"language":"en","text":"Власти решили закрыть мост через реку, сообщил мэр города в понедельник."}`+"\n"),
			"1 article read; noted: 1 language put right: a.jsonl"},
		{"many places", files("a.txt", "A", "b.txt", "", "c.txt", "", "d.txt", "", "e.txt", ""),
			"1 of 5 articles read; 4 without text: b.txt, c.txt, d.txt, …"},
	} {
		if got := mustOpen(t, c.files).Account(); got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.name, got, c.want)
		}
	}
	c := mustOpen(t, files("a.txt", "A", "c.xyz", "C", "d.xyz", "D", "e.txt", ""))
	if c.Notes() != 2 || c.Unread() != 1 {
		t.Errorf("%d notes and %d unread, want 2 and 1", c.Notes(), c.Unread())
	}
}

// TestNothing: a corpus without articles says why, and what opens.
func TestNothing(t *testing.T) {
	for _, c := range []struct {
		files fstest.MapFS
		want  string
	}{
		{files(), "there is no file in it. What opens: "},
		{files("a.aux", "A", "b.png", "P"), "2 files of other kinds passed over (.aux 1, .png 1). What opens: "},
		{files("a.pdf", "%PDF-1.4", "b.txt", ""), "b.txt: expected a text, it is empty; a.pdf: expected text, a PDF does not say where its paragraphs are: convert it with pdftotext and open the .txt. What opens: "},
	} {
		got := mustOpen(t, c.files).Nothing()
		if !strings.HasPrefix(got, c.want) || strings.Contains(got, "\n") {
			t.Errorf("%q, want %q", got, c.want)
		}
		for _, f := range Forms() {
			if !strings.Contains(got, f.Name) || len(f.Exts) > 0 && !strings.Contains(got, f.Exts[0]) {
				t.Errorf("%q does not name %s", got, f.Name)
			}
		}
	}
}

// TestNothingBroken: what is broken is not mended by a list of what opens.
func TestNothingBroken(t *testing.T) {
	if got, want := mustOpen(t, files("a.txt", "")).Nothing(), "a.txt: expected a text, it is empty"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestAskedFirst: a column that was named and is not there is said before other notes.
func TestAskedFirst(t *testing.T) {
	named, err := record.ParseMap("text=nope")
	if err != nil {
		t.Fatal(err)
	}
	c, err := OpenFS(t.Context(), files("a.csv", "id,text\n1,A\n", "b.xyz", "B", "c.xyz", "C"), Options{Map: named})
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Groups()[0].Kind; got != record.NoColumn {
		t.Errorf("first is %s, want the column that no file has", got.Count(1))
	}
}

// TestRefused: what is asked for and not read is told what to do instead.
func TestRefused(t *testing.T) {
	for name, want := range map[string]string{"a.pdf": "pdftotext", "c.eml": "mail is not read"} {
		head := map[string]string{"a.pdf": "%PDF-1.7 stream", "c.eml": "From: a\n\nB"}[name]
		if recognised(name, []byte(head)) != nil {
			continue // it has become a form that is read
		}
		if err := refusal(name, []byte(head)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
	if err := refusal("plain", []byte("words")); err != nil {
		t.Errorf("a text is refused: %v", err)
	}
}
