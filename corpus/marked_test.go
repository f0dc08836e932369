package corpus

import "testing"

func TestMarkdown(t *testing.T) {
	fsys := files(
		"a.md", "---\nid: 7\ntitle: One\nsource: The Paper\ndate: 2023-06-15\n---\n# Head\n\nA *word*.\n",
		"b.markdown", "Only **text**.\n",
		"The S_2023_T.md", "---\ntitle: Mine\n---\nText.\n",
		"c.txt", "+++\ntitle = \"Two\"\n+++\nLeft *as it stands*.\n",
		"README.md", "# About these texts\n", "sub/README.md", "---\ntitle: T\n---\nA text.\n",
		"e.md", "---\ntitle: T\n---\n", "f.md", "",
		"m.csv", "file,language\na.md,en\n")
	want := "7|The Paper|One||2023-06-15||en|a.md|\"Head\\n\\nA word.\"\n" +
		"b|||||||b.markdown|\"Only text.\"\n" +
		"c||Two|||||c.txt|\"Left *as it stands*.\\n\"\n" +
		"sub/README||T|||||sub/README.md|\"A text.\"\n"
	// By path: capitals come first.
	want = "The S_2023_T|The S|Mine||2023|||The S_2023_T.md|\"Text.\"\n" + want
	want += "? README.md: passed over: without front matter it is taken for a note about the texts; name the file to read it\n" +
		"? a.md: expected a name of the form source_date_title\n? b.markdown: expected a name of the form source_date_title\n? c.txt: expected a name of the form source_date_title\n" +
		"! e.md: expected a text below the front matter, found none\n! f.md: expected a text, it is empty\n? sub/README.md: expected a name of the form source_date_title\n5 of 7\n"
	c, err := OpenFS(t.Context(), fsys, with(t, "", "source_date_title"))
	if err != nil || summary(c) != want {
		t.Errorf("%v\ngot\n%swant\n%s", err, summary(c), want)
	}
}
