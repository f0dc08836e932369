package object

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/corpus/record"
)

// cutAll are the records of s, a line each.
func cutAll(s string, limit int) string {
	var b strings.Builder
	c := &cutter{in: bufio.NewReaderSize(strings.NewReader(s), 16), limit: limit}
	c.give = func(number int, raw []byte, err error) bool {
		fmt.Fprintf(&b, "%d %s", number, raw)
		if err != nil {
			fmt.Fprint(&b, err)
		}
		b.WriteString("\n")
		return true
	}
	if err := c.cut(); err != nil {
		fmt.Fprintln(&b, "error:", err)
	}
	return b.String()
}

func TestCut(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"one object", " {\"a\": \"}\\\"\\\\\", \"b\": [1, {}]}\n", "0 {\"a\":\"}\\\"\\\\\",\"b\":[1, {}]}\n"},
		{"an array", "[{\"a\":1},\n {\"b\":\"]\"} ,{\"c\":{}}]", "1 {\"a\":1}\n2 {\"b\":\"]\"}\n3 {\"c\":{}}\n"},
		{"one after the other", "{\"a\":1}\n{\"b\":2}[{\"c\":3}]", "1 {\"a\":1}\n2 {\"b\":2}\n3 {\"c\":3}\n"},
		{"around an array", "{\"status\":\"ok\",\"articles\":[{\"a\":1},{\"b\":2}],\"n\":2}", "1 {\"a\":1}\n2 {\"b\":2}\n"},
		{"around that", "{\"response\":{\"n\":1,\"docs\":[{\"a\":1}]},\"x\":\"y\"}", "1 {\"a\":1}\n"},
		{"around, but of an article", "{\"text\":\"T\",\"data\":[{\"a\":1}]}", "0 {\"text\":\"T\",\"data\":[{\"a\":1}]}\n"},
		{"an article around articles", "{\"data\":[{\"a\":1}],\"text\":\"T\"}", "1 {\"a\":1}\n2 {\"text\":\"T\"}\n"},
		{"an object that is around nothing", "{\"data\":{\"x\":1},\"items\":[],\"title\":\"T\"}", "0 {\"data\":{\"x\":1},\"items\":[],\"title\":\"T\"}\n"},
		{"what is no object", "[1, \"a\", [2], null]", "1 1\n2 \"a\"\n3 [2]\n4 null\n"},
		{"too long", "[{\"a\":1},{\"a\":\"" + strings.Repeat("x", 70) + "\"},{\"b\":2}]", "1 {\"a\":1}\n2 expected a record of at most 128 MiB\n3 {\"b\":2}\n"},
		{"too long alone", "{\"a\":\"" + strings.Repeat("x", 70) + "\"} {\"b\":2}", "1 expected a record of at most 128 MiB\n2 {\"b\":2}\n"},
		{"too long in all", "{\"a\":\"" + strings.Repeat("x", 40) + "\",\"b\":\"" + strings.Repeat("x", 40) + "\"}", "1 expected a record of at most 128 MiB\n"},
		{"cut off", "[{\"a\":1},\n{\"b\":", "1 {\"a\":1}\nerror: expected more JSON, it is cut off in line 2\n"},
		{"cut off alone", "{\"a\":1", "error: expected more JSON, it is cut off in line 1\n"},
		{"none", "true", "error: expected an object or an array in the JSON, found 't' in line 1\n"},
		{"broken", "[{\"a\":1}}", "1 {\"a\":1}\nerror: expected a value in the JSON, found '}' in line 1\n"},
		{"broken object", "{\"a\" 1}", "error: expected a colon in the JSON, found '1' in line 1\n"},
		{"nothing", " \n", ""},
	} {
		if got := cutAll(c.in, 64); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestLook(t *testing.T) {
	long := strings.Repeat("x", 5000)
	for in, want := range map[string]Shape{
		`{"id":"a","text":"T"}`:                          {true, true, true},
		"{\"id\":\"a\",\"text\":\"T\"}\n{\"id":           {true, true, true},
		`{"id":"a","text":"` + long:                      {true, true, true},
		"{\n \"text\": \"T\"\n}":                         {true, false, true},
		`{"status":"ok","articles":[{"title":"T","url":`: {true, false, true},
		`{"response":{"docs":[{"text":"a"}]}}`:           {true, false, true},
		`[{"title":"T","date":"D"}]`:                     {true, false, true},
		`[{"a":1}]`:                                      {true, false, false},
		`{"name":"x","version":"1","description":"D"}`:   {true, true, false},
		`{"url":"u","quotes":[{"pre":`:                   {true, true, true},
		"[1]\n{\"text\":1}":                              {},
		`{ color: red }`:                                 {},
		`{"use strict"; var a = 1}`:                      {},
		`{"text": function() {}}`:                        {},
		"[Verse 1]\nText":                                {},
		`{{"text"}}`:                                     {},
		"text":                                           {},
		"":                                               {},
	} {
		if got := Look([]byte(in)[:min(len(in), 4<<10)]); got != want {
			t.Errorf("%.60s: %v, want %v", in, got, want)
		}
	}
}

func TestDecode(t *testing.T) {
	m, _ := record.ParseMap("date=meta.published,author=by.0.who")
	d := NewDecoder(record.NewNames(m))
	for in, want := range map[string]string{
		`{"ID":7,"Source":{"id":null,"name":"N"},"authors":["A",{"given":"B","family":"C"}],"content":["x","y"]}`: "id=7 source=N author=A, B C text=x|y",
		`{"meta":{"published":"2023"},"date":"2020","by":[{"who":"A"}],"byline":"B","text":"T"}`:                  "author=A date=2023 text=T",
		`{"container-title":"P","source":"Database","issued":{"date-parts":[[2023,6,5]]},"URL":"u"}`:              "source=P date=2023-06-05 url=u",
		`{"title":{"rendered":"A &amp; B"},"content":{"rendered":"<p>x</p>"},"date":{"$date":"2023"}}`:            "title=A & B date=2023 text=<p>x</p>",
		`{"_id":"e1","_source":{"text":"T"}}`:                                                  "id=e1 text=T",
		`{"text":"","body":"B","content":null,"title":false}`:                                  "text=B",
		`{"url":"u","quotes":[{"pre":"Then","quote":"no way","post":"he said"},{"quote":""}]}`: "url=u text=Then \"no way\" he said quotes",
		`{"content":"Words … [+1234 chars]"}`:                                                  "text=Words … [+1234 chars] cut",
		`{"text":"\ud83d\ude00 \ud83d \\ud83d \ude00"}`:                                        "text=\U0001f600 \ufffd \\ud83d \ufffd",
		`{"path":"a.txt","text":"T"}`:                                                          "text=T",
		`{"path":"a.txt","words":1,"sentences":1,"event":"","text":"T"}`:                       "text=T path=a.txt",
	} {
		v, made, err := d.Decode([]byte(in))
		var got []string
		for f, s := range v {
			if s != "" {
				got = append(got, record.Field(f).String()+"="+strings.ReplaceAll(s, "\n", "|"))
			}
		}
		if made.Quotes {
			got = append(got, "quotes")
		}
		if made.Cut {
			got = append(got, "cut")
		}
		if s := strings.Join(got, " "); strings.TrimPrefix(s, "date=2020 ") != want || err != nil {
			t.Errorf("%s:\n%s (%v), want\n%s", in, s, err, want)
		}
	}
	for in, want := range map[string]string{
		`[1]`:    "expected a JSON object, found one of type array",
		`{"a":`:  "expected a JSON object: unexpected end of JSON input",
		`{"a"}`:  "expected a JSON object: invalid character '}' after object key",
		`{}{}`:   "expected a JSON object: invalid character '{' after top-level value",
		"{\"a\"": "expected a JSON object: unexpected end of JSON input",
	} {
		if _, _, err := d.Decode([]byte(in)); fmt.Sprint(err) != want {
			t.Errorf("%s: %v, want %s", in, err, want)
		}
	}
}

// FuzzDecode holds fastjson to encoding/json: what that reads comes out as it would have
// it, for fields that are strings and numbers or lists of them.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{`{"id":7,"text":"a\nb","authors":["A","B"],"date":1e3}`, `{"text":"\ud83d\ude00\ud83d\\ud83d","title":"\u0000"}`, `{"TITLE":"x","body":""}`, `{"url":-0,"text":[1,[2],"3"]}`} {
		f.Add([]byte(s))
	}
	d := NewDecoder(record.NewNames(record.Map{}))
	f.Fuzz(func(t *testing.T, raw []byte) {
		v, _, err := d.Decode(raw)
		want, ok := standard(raw)
		if !ok {
			return
		}
		if err != nil {
			if strings.Contains(err.Error(), "too big depth") {
				return
			}
			t.Fatalf("%q: %v", raw, err)
		}
		for f, s := range v {
			if got := strings.ToValidUTF8(s, "\ufffd"); !equal(got, want[f]) && record.Field(f) != record.Path {
				t.Fatalf("%q: %s is %q, want %q", raw, record.Field(f), s, want[f])
			}
		}
	})
}

// equal compares but for how many U+FFFD stand for bytes that are no UTF-8.
func equal(a, b string) bool {
	less := func(s string) string {
		return strings.ReplaceAll(s, "\ufffd", "")
	}
	return less(a) == less(b)
}

// standard is raw read by encoding/json; it is not ok for objects that are not flat, or
// have a name twice.
func standard(raw []byte) (v record.Values, ok bool) {
	if !json.Valid(raw) || !utf8.Valid(raw) {
		return v, false
	}
	in := json.NewDecoder(bytes.NewReader(raw))
	in.UseNumber()
	if token, _ := in.Token(); token != json.Delim('{') {
		return v, false
	}
	names := record.NewNames(record.Map{})
	var ranks [record.Fields]int
	seen := map[string]bool{}
	for in.More() {
		key, _ := in.Token()
		var value any
		if err := in.Decode(&value); err != nil {
			return v, false
		}
		name := record.Key(key.(string))
		if seen[name] || name == "quotes" || name == "_source" {
			return v, false
		}
		seen[name] = true
		for _, p := range names.Of(key.(string)) {
			s, flat := flatten(value, p.Field)
			if !flat {
				return v, false
			}
			if s != "" && (v[p.Field] == "" || p.Rank < ranks[p.Field]) {
				v[p.Field], ranks[p.Field] = s, p.Rank
			}
		}
	}
	return v, true
}

func flatten(value any, f record.Field) (string, bool) {
	switch value := value.(type) {
	case string:
		return value, true
	case json.Number:
		return value.String(), true
	case nil, bool:
		return "", true
	case []any:
		var parts []string
		for _, one := range value {
			s, ok := flatten(one, f)
			if !ok {
				return "", false
			}
			if s != "" {
				parts = append(parts, s)
			}
		}
		switch {
		case f == record.Text:
			return strings.Join(parts, "\n"), true
		case f == record.URL || f == record.ID:
			return first(parts), true
		}
		return strings.Join(parts, ", "), true
	}
	return "", false
}

// FuzzCut holds: what a well-formed array of objects holds comes out, and nothing makes
// it read for ever or panic.
func FuzzCut(f *testing.F) {
	f.Add([]byte(`[{"a":"}"},{"b":[1,2]}]`))
	f.Add([]byte(`{"response":{"docs":[{"a":1}]}}{"b":2} 3`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var got []any
		err := Cut(bufio.NewReaderSize(bytes.NewReader(raw), 16), func(_ int, raw []byte, err error) bool {
			var value any
			if json.Unmarshal(raw, &value) == nil {
				got = append(got, value)
			}
			return true
		})
		Look(raw)
		var want []any
		if bytes.HasPrefix(raw, []byte("[")) && json.Unmarshal(raw, &want) == nil {
			if err != nil || len(want)+len(got) > 0 && !reflect.DeepEqual(got, want) {
				t.Fatalf("%q came out as %v (%v)", raw, got, err)
			}
		}
	})
}

var benchmark = func() []byte {
	raw, _ := json.Marshal(map[string]any{"id": "a", "source": map[string]string{"name": "N"}, "title": "A title", "date": "2023-06-15", "url": "http://a.example/b",
		"authors": []string{"A", "B"}, "text": strings.Repeat("Words stand here, \"and\" more.\n", 150), "words": 700, "extra": []int{1, 2, 3}})
	return raw
}()

func BenchmarkDecode(b *testing.B) {
	d := NewDecoder(record.NewNames(record.Map{}))
	b.SetBytes(int64(len(benchmark)))
	for b.Loop() {
		d.Decode(benchmark)
	}
}

// BenchmarkDecodeStandard is the least that encoding/json needs.
func BenchmarkDecodeStandard(b *testing.B) {
	b.SetBytes(int64(len(benchmark)))
	for b.Loop() {
		var object map[string]json.RawMessage
		json.Unmarshal(benchmark, &object)
		var text string
		json.Unmarshal(object["text"], &text)
	}
}

func BenchmarkCut(b *testing.B) {
	all := "[" + strings.Repeat(string(benchmark)+",\n", 200) + "{}]"
	b.SetBytes(int64(len(all)))
	for b.Loop() {
		Cut(bufio.NewReaderSize(strings.NewReader(all), 64<<10), func(int, []byte, error) bool { return true })
	}
}
