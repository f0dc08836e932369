package corpus

import (
	"testing"
	"testing/fstest"

	"parallax/corpus/record"
)

// with are options out of what the flags say.
func with(t *testing.T, fields, docvars string) (o Options) {
	t.Helper()
	var err error
	if o.Map, err = record.ParseMap(fields); err != nil {
		t.Fatal(err)
	}
	if o.Docvars, err = record.ParsePattern(docvars); err != nil {
		t.Fatal(err)
	}
	return o
}

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name            string
		files           fstest.MapFS
		fields, docvars string
		want            string
	}{
		{"AmCAT", files("a.csv", "id,date,medium,title,text\n7,2023-06-15,The Paper,One,\"First.\r\n\r\nSecond, \"\"said\"\" he.\"\n"), "", "",
			"7|The Paper|One||2023-06-15|||a.csv|\"First.\\r\\n\\r\\nSecond, \\\"said\\\" he.\"\n1 of 1\n"},
		{"4CAT", files("a.csv", "id,thread_id,author,body,timestamp\n7,7,ann,First.,2023-06-15 12:36:00\n8,7,bob,,2023-06-15 12:37:00\n"), "", "",
			"7|||ann|2023-06-15T12:36:00|||a.csv|\"First.\"\n! a.csv:3: expected a text in body, or one named \"8\" beside the table, found none\n1 of 2\n"},
		{"Media Cloud: headlines alone", files("m.csv", "stories_id,media_name,title,publish_date,url,language\n11,The Paper,One,2023-06-15,http://a,en\n12,The Paper,,2023-06-15,http://b,en\n"), "", "",
			"11|The Paper|One||2023-06-15|http://a|en|m.csv|\"One\"\n! m.csv:3: expected a headline in title, found none\n? m.csv:1: expected a column text, body, maintext, content or fulltext, or texts beside it; it has stories_id, media_name, title, publish_date, url, language: if one is the text, name it with --map text=…\n? m.csv: 1 without a text: read by the headline alone\n1 of 2\n"},
		{"Media Cloud beside texts", files("m.csv", "stories_id,media_name,title\n11,The Paper,One\n", "11.txt", "Text."), "", "",
			"11|The Paper|One|||||11.txt|\"Text.\"\n1 of 1\n"},
		{"readtext: bars, ragged rows, an open mark", files("a.csv", "doc_id|text|docvar1|outlet\na|\"One\" and only|x|S\nb|Two|y\nc|\"Three|z|S\nd|Four|y|S|more\n"), "", "",
			"a|S||||||a.csv|\"\\\"One\\\" and only\"\nb|||||||a.csv|\"Two\"\nc|S||||||a.csv|\"\\\"Three\"\nd|S||||||a.csv|\"Four\"\n" +
				"? a.csv:2: a quotation mark at the start of a cell is closed nowhere; it was read as it stands\n? a.csv:3: expected 4 cells as the head has, found 3\n? a.csv:4: a quotation mark at the start of a cell is closed nowhere; it was read as it stands\n? a.csv:5: expected 4 cells as the head has, found 5\n4 of 4\n"},
		{"as R writes it, and as spreadsheets do", files("r.csv", "headline,x\n", "s.csv", "sep=;\ntext;title\nOne;T\n", "t.csv", "text,title\n1,One,T\n2,Two,U\n"), "", "",
			"s#3||T|||||s.csv|\"One\"\nt#2||T|||||t.csv|\"One\"\nt#3||U|||||t.csv|\"Two\"\n? r.csv:1: table passed over: expected a column text, body, maintext, content or fulltext; it has headline, x: name one with --map text=x\n? t.csv:2: expected 2 cells as the head has, found 3; the first is taken for the number of the row\n3 of 3\n"},
		{"columns that are named", files("a.csv", "nr,Story Text,published,title\n1,One,2023,T\n2,,2023,U\n"), "text=story text, date=published,author=by", "",
			"a#2||T||2023|||a.csv|\"One\"\n! a.csv:3: expected a text in Story Text, found none\n? --map: expected a column or field \"by\" for author, no file has one\n1 of 2\n"},
		{"what is named comes before what is usual", files("a.csv", "text,body\nno,yes\nno,\n", "b.csv", "text\nusual\n"), "text=body", "",
			"a#2|||||||a.csv|\"yes\"\nb#2|||||||b.csv|\"usual\"\n! a.csv:3: expected a text in body, found none\n2 of 3\n"},
		{"names of texts", files("The Paper_2023-06-15_One_two.txt", "Text.", "odd.txt", "Odd.", "m.csv", "file,title\nodd.txt,T\n"), "", "source_date_title",
			"The Paper_2023-06-15_One_two|The Paper|One_two||2023-06-15|||The Paper_2023-06-15_One_two.txt|\"Text.\"\nodd||T|||||odd.txt|\"Odd.\"\n? odd.txt: expected a name of the form source_date_title\n2 of 2\n"},
		{"names of directories", files("The Paper/2023-06-15_One.txt", "Text."), "", "source/date_title",
			"The Paper/2023-06-15_One|The Paper|One||2023-06-15|||The Paper/2023-06-15_One.txt|\"Text.\"\n1 of 1\n"},
		{"an empty table", files("a.csv", "\n"), "", "", "! a.csv: expected a table, it is empty\n0 of 1\n"},
	} {
		got, err := OpenFS(t.Context(), c.files, with(t, c.fields, c.docvars))
		if err != nil || summary(got) != c.want {
			t.Errorf("%s: %v\ngot\n%swant\n%s", c.name, err, summary(got), c.want)
		}
	}
}
