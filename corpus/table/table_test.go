package table

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
)

// all are the rows of s, a line each.
func all(s string, comma byte, limit int) string {
	r := NewReader(bufio.NewReaderSize(strings.NewReader(s), 16), comma, 0)
	r.limit = limit
	var b strings.Builder
	for {
		row, err := r.Next()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			return b.String() + err.Error()
		}
		fmt.Fprintf(&b, "%d %q", row.Line, row.Cells)
		if row.Torn {
			b.WriteString(" torn")
		}
		if row.TooLong {
			b.WriteString(" too long")
		}
		b.WriteString("\n")
	}
}

func TestNext(t *testing.T) {
	for _, c := range []struct {
		name, in string
		comma    byte
		want     string
	}{
		{"as RFC 4180 has it", "a,b\r\n1,\"x, \"\"y\"\"\"\r\n\"\",\n", ',', "1 [\"a\" \"b\"]\n2 [\"1\" \"x, \\\"y\\\"\"]\n3 [\"\" \"\"]\n"},
		{"line ends in a cell stay", "a,b\n1,\"x\r\ny\nz\"\n2,w", ',', "1 [\"a\" \"b\"]\n2 [\"1\" \"x\\r\\ny\\nz\"]\n5 [\"2\" \"w\"]\n"},
		{"marks within a cell", "a,b\n1,\"he said \"no\" to it\"\n2,5\" gun\n", ',', "1 [\"a\" \"b\"]\n2 [\"1\" \"he said \\\"no\\\" to it\"]\n3 [\"2\" \"5\\\" gun\"]\n"},
		{"a mark that is closed nowhere swallows nothing", "a\tb\n1\t\"Yes,\" he said\n2\t\"No\n3\tx\n", '\t', "1 [\"a\" \"b\"]\n2 [\"1\" \"\\\"Yes,\\\" he said\"] torn\n3 [\"2\" \"\\\"No\"] torn\n4 [\"3\" \"x\"]\n"},
		{"a mark that is closed in another row", "a,b\n1,\"x\n2,\"y\"\n3,z\n", ',', "1 [\"a\" \"b\"]\n2 [\"1\" \"\\\"x\"] torn\n3 [\"2\" \"y\"]\n4 [\"3\" \"z\"]\n"},
		{"many lines and marks within", "a,b\n1,\"he said \"no\" and\nwent\"\n2,y\n", ',', "1 [\"a\" \"b\"]\n2 [\"1\" \"he said \\\"no\\\" and\\nwent\"]\n4 [\"2\" \"y\"]\n"},
		{"ragged rows", "a,b,c\n1\n1,2,3,4\n\"x\ny\",2\n", ',', "1 [\"a\" \"b\" \"c\"]\n2 [\"1\"]\n3 [\"1\" \"2\" \"3\" \"4\"]\n4 [\"x\\ny\" \"2\"]\n"},
		{"NUL at the end of lines", "a,b\x00\n1,\"x\"\x00\r\n\x00\n2,\x00y\x00\x00\n", ',', "1 [\"a\" \"b\"]\n2 [\"1\" \"x\"]\n4 [\"2\" \"\\x00y\"]\n"},
		{"a row that is too long", "a,b\n1," + strings.Repeat("x", 100) + "\n2,y\n3,\"" + strings.Repeat("z", 100) + "\n4,w\n", ',', "1 [\"a\" \"b\"]\n2 [] too long\n3 [\"2\" \"y\"]\n4 [] too long\n5 [\"4\" \"w\"]\n"},
		{"a mark that is closed too far away", "a,b\n1,\"x\n" + strings.Repeat("2,y\n", 30), ',', "1 [\"a\" \"b\"]\n2 [\"1\" \"\\\"x\"] torn\n" + many(30, "%d [\"2\" \"y\"]\n", 3)},
		{"nothing", "\n\n", ',', ""},
	} {
		if got := all(c.in, c.comma, 64); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func many(n int, format string, from int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, from+i)
	}
	return b.String()
}

// TestAgain: marks that are closed nowhere cost no more than Again.
func TestAgain(t *testing.T) {
	in := "a,b\n" + strings.Repeat("1,\"x\n", 50_000)
	r := NewReader(bufio.NewReader(strings.NewReader(in)), ',', 0)
	r.most = 1 << 20
	n := 0
	for {
		row, err := r.Next()
		if err != nil {
			break
		}
		n += len(row.Cells)
	}
	if n != 2*50_001 || !r.literal || r.again > r.most+len(in) {
		t.Errorf("%d cells, %d bytes again", n, r.again)
	}
}

// FuzzNext holds: what encoding/csv writes comes out as it went in, also with line ends
// that encoding/csv would change; and no line is swallowed, whatever it has.
func FuzzNext(f *testing.F) {
	f.Add("a", "b\r\nc", "\"", "x,\"y\n", byte(';'))
	f.Add("", "\x00", "'=1", "1,\"\"x\n\"\n", byte('\t'))
	f.Fuzz(func(t *testing.T, a, b, c, raw string, comma byte) {
		if !strings.ContainsRune(",;\t|", rune(comma)) {
			comma = ','
		}
		var s strings.Builder
		w := csv.NewWriter(&s)
		w.Comma = rune(comma)
		want := [][]string{{"h1", "h2", "h3"}, {a, b, c}, {c, "-", a}}
		w.WriteAll(want)
		r := NewReader(bufio.NewReaderSize(strings.NewReader(s.String()), 16), comma, 0)
		for _, cells := range want {
			if strings.HasSuffix(cells[2], "\x00") || strings.HasSuffix(cells[2], "\r") && !strings.ContainsAny(cells[2], "\"\n") {
				return // these end a line
			}
			row, err := r.Next()
			if err != nil || row.Torn || !reflect.DeepEqual(row.Cells, cells) {
				t.Fatalf("%q came out as %q (%v)", cells, row.Cells, err)
			}
		}
		lines := 0
		rows := NewReader(bufio.NewReaderSize(strings.NewReader(raw), 16), comma, 0)
		for {
			row, err := rows.Next()
			if err != nil {
				break
			}
			if row.Line <= lines {
				t.Fatalf("line %d after %d", row.Line, lines)
			}
			lines = row.Line
			for _, cell := range row.Cells {
				if row.Torn && strings.Contains(cell, "\n") {
					t.Fatalf("a torn row holds %q", cell)
				}
			}
		}
		if total := strings.Count(strings.TrimRight(raw, "\n\r\x00"), "\n"); rows.line < total {
			t.Fatalf("%d of %d lines read", rows.line, total)
		}
	})
}

func BenchmarkNext(b *testing.B) {
	s := "id,title,text\n" + strings.Repeat("17,\"A title, of sorts\",\""+strings.Repeat("Words and \"\"more\"\" words stand here.\n", 100)+"\"\n", 100)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		r := NewReader(bufio.NewReader(strings.NewReader(s)), ',', 0)
		for {
			if _, err := r.Next(); err != nil {
				break
			}
		}
	}
}
