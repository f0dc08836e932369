package corpus

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestObjects(t *testing.T) {
	for _, c := range []struct {
		name   string
		files  fstest.MapFS
		fields string
		want   string
	}{
		{"news-please: one object a file, on one line or many",
			files("a.json", `{"authors":["Ann"],"date_publish":"2023-06-15 12:36:00","filename":"x.json","language":"en","maintext":"One.","source_domain":"paper.example","title":"T","url":"http://a"}`,
				"b.json", "{\n  \"title\": \"U\",\n  \"maintext\": \"Two.\"\n}\n"), "",
			"a|paper.example|T|Ann|2023-06-15T12:36:00|http://a|en|a.json|\"One.\"\nb||U|||||b.json|\"Two.\"\n2 of 2\n"},
		{"Postlight: the text is HTML",
			files("p.json", `{"title":"T","author":"A","date_published":"2023-06-15T10:00:00Z","url":"http://a/b","domain":"a","content":"<div><p>One <b>and</b> two.</p>\n<p>Three &amp; four.<br>Five</p><script>x()</script></div>","excerpt":"E"}`), "",
			"p|a|T|A|2023-06-15T10:00:00Z|http://a/b||p.json|\"One and two.\\n\\nThree & four.\\nFive\"\n1 of 1\n"},
		{"NewsAPI: cut off, and without a text",
			files("n.json", `{"status":"ok","totalResults":2,"articles":[{"source":{"id":null,"name":"N"},"author":"A","title":"T","description":"D","url":"u","publishedAt":"2023-06-15T10:00:00Z","content":"Words and… [+123 chars]"},{"source":{"name":"M"},"title":"U","description":"Short.","url":"v","content":null},{"source":{"name":"M"}}]}`), "",
			"n#1|N|T|A|2023-06-15T10:00:00Z|u||n.json|\"Words and… [+123 chars]\"\nn#2|M|U|||v||n.json|\"Short.\"\n! n.json:3: expected a text in text, body, maintext, content or fulltext, found none\n" +
				"? n.json: 1 without a text: read by what it says of itself in short (abstract, description or summary)\n? n.json: 1 cut off where it was fetched (\"… [+1234 chars]\" or \"[1234 chars]\")\n2 of 3\n"},
		{"CSL: headlines",
			files("z.json", `[{"id":"k1","type":"article-newspaper","container-title":"P","title":"T","issued":{"date-parts":[[2023,6,5]]},"author":[{"family":"F","given":"G"}],"URL":"u","language":"en"}]`), "",
			"k1|P|T|G F|2023-06-05|u|en|z.json|\"T\"\n? z.json: 1 without a text: read by the headline alone\n1 of 1\n"},
		{"GDELT: quotations",
			files("g.json", `{"date":"2023-06-15T10:00:00Z","url":"u","title":"T","lang":"ENGLISH","quotes":[{"pre":"the mayor said","quote":"We stay here","post":"on Monday"},{"pre":"","quote":"No","post":""}]}`+"\n"), "",
			"g||T||2023-06-15T10:00:00Z|u|ENGLISH|g.json|\"the mayor said \\\"We stay here\\\" on Monday\\n\\n\\\"No\\\"\"\n? g.json: 1 without a text: read by the quotations that stand there, with the words around them\n1 of 1\n"},
		{"names of one's own, nested too",
			files("a.json", `[{"meta":{"published":"2023","who":{"name":"S"}},"story":"One.","text":"no"}]`), "text=story,date=meta.published,source=meta.who,title=meta.none",
			"a#1|S|||2023|||a.json|\"One.\"\n? --map: expected a column or field \"meta.none\" for title, no file has one\n1 of 1\n"},
		{"what is no article is passed over, and code is no JSON",
			files("package.json", "{\n \"name\": \"x\", \"version\": \"1\", \"description\": \"D\", \"author\": \"A\"\n}\n", "a.css", "{ color: red }", "b.js", "{\"use strict\";\nx()}", "c.txt", "{\"x\": text", "d.ipynb", "{\"cells\": [{\"source\": \"x\"}]}"), "",
			"c|||||||c.txt|\"{\\\"x\\\": text\"\n? package.json: JSON passed over: expected articles with a text in text, body, maintext, content or fulltext; it has name, version, description, author: name one with --map text=name\n? .: files of other kinds passed over: 3 (.css 1, .ipynb 1, .js 1)\n1 of 1\n"},
		{"known by content alone, also an array called lines",
			files("a", `[{"text":"A","date":"2023"}]`, "b.jsonl", `[{"text":"B"}]`), "",
			"a#1||||2023|||a|\"A\"\nb#1|||||||b.jsonl|\"B\"\n2 of 2\n"},
		{"broken ones are named",
			files("a.json", "[{\"text\":\"A\"},\n{\"text\":", "b.json", "", "c.json", "not JSON", "d.json", "{\"articles\":[]}", "e.json", "[1,{\"text\":\"E\"}]"), "",
			"a#1|||||||a.json|\"A\"\ne#2|||||||e.json|\"E\"\n! a.json: reading: expected more JSON, it is cut off in line 2\n! b.json: reading: expected records, it is empty\n! c.json: reading: expected an object or an array in the JSON, found 'n' in line 1\n? d.json: JSON passed over: expected articles with a text in text, body, maintext, content or fulltext; it has articles: name one with --map text=articles\n! e.json:1: expected a JSON object, found one of type number\n2 of 6\n"},
	} {
		got, err := OpenFS(t.Context(), c.files, with(t, c.fields, ""))
		if err != nil || summary(got) != c.want {
			t.Errorf("%s: %v\ngot\n%swant\n%s", c.name, err, summary(got), c.want)
		}
	}
}

// TestObjectsAsked: what is asked for is read as what it is, or said to be none.
func TestObjectsAsked(t *testing.T) {
	for in, want := range map[string]string{
		"{\"name\":\"x\",\n\"version\":\"1\"}": "! standard input: expected articles with a text in text, body, maintext, content or fulltext; it has name, version: name one with --map text=name\n0 of 1\n",
		"[{\"story\":\"T\"}]":                  "! standard input: expected articles with a text in text, body, maintext, content or fulltext; it has story: name one with --map text=story\n0 of 1\n",
		"[Verse] A text":                       "stdin|||||||standard input|\"[Verse] A text\"\n1 of 1\n",
		"[{\"text\":\"T\"}]":                   "stdin#1|||||||standard input|\"T\"\n1 of 1\n",
	} {
		c, err := Open(t.Context(), []string{"-"}, strings.NewReader(in), Options{})
		if err != nil || summary(c) != want {
			t.Errorf("%s: %v\n%swant\n%s", in, err, summary(c), want)
		}
	}
}

// TestObjectsBatched: a long array is shared among workers and keeps its order.
func TestObjectsBatched(t *testing.T) {
	long := strings.Repeat("word ", 2000)
	c := mustOpen(t, files("a.json", "["+strings.Repeat("{\"text\":\""+long+"\"},", 500)+"{\"n\":1}]"))
	if len(c.Articles) != 500 || c.Articles[499].ID != "a#500" || len(c.Problems) != 1 || c.Problems[0].Line != 501 {
		t.Errorf("%d articles, %v", len(c.Articles), c.Problems)
	}
}
