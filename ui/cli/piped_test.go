package cli_test

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallax/seeds"
	"parallax/ui/cli"
)

// printed is what a command prints of in.
func printed(t *testing.T, in string, args ...string) string {
	t.Helper()
	var out, err bytes.Buffer
	if code := cli.Run(args, nil, strings.NewReader(in), &out, &err); code != 0 {
		t.Fatalf("%q: exit code %d: %s", args, code, err.String())
	}
	return out.String()
}

// odd is a corpus that is hard to hand on: headlines in and not in the text, line
// ends of all kinds, furniture, ids that stand twice, dates in words, runes that do
// not reach a terminal, a headline that is all there is.
func odd(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	long := strings.Repeat("Ministers met for hours in the old town hall, and left without a word. ", 9)
	for name, text := range map[string]string{
		"a.txt":          "en fr\n\nMinister resigns after vote\n\nBy Ann Smith\n\nVILNIUS, July 9 — “We will not go back,” Prime Minister Anna Kalnins said on Tuesday.\n\nREAD MORE: What next?\n\nShe allegedly resigned.\n",
		"b.txt":          "\ufeffMinister resigns after vote\r\n\r\n\"We will not go back\", Kalnins told reporters.\r\nShare\r\nAdvertisement\r\nAccording to the BBC, she left.\r\n",
		"c.txt":          "Vote lost\rAnna Kalnins said: \"No.\"\rShe left.\r",
		"d.txt":          "\n\n   " + long + "\n\n‘Never,’ said Kalnins.\x1b[31m \u202eabc\n",
		"e.txt":          "Only one line",
		"sub/a.txt":      "bad \xff byte. “Yes,” he said.\n\n10:42 Kalnins arrives\n\nShe said: “I am here.”\n\n11:05 Kalnins leaves\n\nShe said: “I am gone.”\n",
		"metadata.csv":   "id,source,title,author,date,language,url\na,The Post,\"Minister resigns, after vote\",\"Ann Smith, Bo Li\",\"June 15, 2023\",en,http://example.org/a\nb,Ö Zeitung,Vote lost,,2023-06,,\nc,,,,09/11/2026,,\n",
		"records.jsonl":  `{"id":"a","text":"Kalnins said she would “stay”."}` + "\n" + `{"id":"a/b\u001b","title":"A headline alone"}` + "\n" + `{"text":"Nameless. “So it goes,” she said.","date":"2023-06-15T12:36:00Z"}` + "\n",
		"table/rows.csv": "id,text,title\n7,\"One. “Two,” said Ms. Three.\",T\n7,\"Other text\",\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestPiped: what is found in a corpus is found in its export, byte for byte: ids,
// spans, speakers, events, rows. Only the path is that of the export.
func TestPiped(t *testing.T) {
	t.Parallel()
	sample := t.TempDir()
	if err := os.CopyFS(sample, seeds.Files); err != nil {
		t.Fatal(err)
	}
	path := regexp.MustCompile(`"path":"[^"]*"`)
	corpora := map[string][]string{"the sample corpus": nil, "the same from disk": {sample}, "an odd corpus": {odd(t)}}
	for _, name := range slices.Sorted(maps.Keys(corpora)) {
		paths := corpora[name]
		export := printed(t, "", append([]string{"articles", "--format", "jsonl"}, paths...)...)
		for _, command := range [][]string{
			{"quotes"}, {"events"}, {"articles"}, {"compare", "--event", "E1"},
			{"compare", "--event", "E1", "--view", "coverage"}, {"compare", "--event", "E1", "--view", "names"},
		} {
			command = append(command, "--format", "jsonl")
			want := path.ReplaceAllString(printed(t, "", append(command, paths...)...), "")
			got := path.ReplaceAllString(printed(t, export, append(command, "-")...), "")
			if got == want && want != "" {
				continue
			}
			a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
			for i := range b {
				if i >= len(a) || a[i] != b[i] {
					t.Errorf("%s, %q, line %d of %d (%d):\n%s, want\n%s", name, command, i+1, len(a), len(b), a[min(i, len(a)-1)], b[i])
					break
				}
			}
		}
	}
}
