package state

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// good is a change as a line.
func good(t testing.TB, subject Subject, value string, tick int64) string {
	t.Helper()
	l, err := record{key{subject, Note}, entry{value, tick, "host.1"}}.encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(l)
}

// TestSkipped holds that a bad line is named with its number and its reason, and
// that the lines around it are kept.
func TestSkipped(t *testing.T) {
	for _, c := range []struct{ name, bad, why string }{
		{"torn", `{"v":1,"t":12,"by":"x","item":"article/1","fie`, "torn"},
		{"torn at once", `{"`, "torn"},
		{"a line within a torn one", `{"v":1,"t":12,"by` + strings.TrimSuffix(good(t, "a", "x", 5), "\n"), "torn"},
		{"foreign", "hello", "not JSON"},
		{"zeros", strings.Repeat("\x00", 500), "not JSON"},
		{"list", `[1,2]`, "version 0"},
		{"null", `null`, "version 0"},
		{"no version", `{"t":12,"item":"a","field":"note","value":"x"}`, "version 0"},
		{"later version", `{"v":2,"t":"noon","what":["a"]}`, "version 2"},
		{"version of wrong type", `{"v":"1","t":12,"item":"a","field":"note","value":"x"}`, "version 0"},
		{"time of wrong type", `{"v":1,"t":"12","item":"a","field":"note","value":"x"}`, "not as expected"},
		{"fraction of a time", `{"v":1,"t":1.5,"item":"a","field":"note","value":"x"}`, "not as expected"},
		{"value of wrong type", `{"v":1,"t":12,"item":"a","field":"note","value":7}`, "not as expected"},
		{"item of wrong type", `{"v":1,"t":12,"item":["a"],"field":"note","value":"x"}`, "not as expected"},
		{"no value", `{"v":1,"t":12,"item":"a","field":"note"}`, "no value"},
		{"null value", `{"v":1,"t":12,"item":"a","field":"note","value":null}`, "no value"},
		{"no item", `{"v":1,"t":12,"field":"note","value":"x"}`, "no item"},
		{"no time", `{"v":1,"item":"a","field":"note","value":"x"}`, "no time"},
		{"negative time", `{"v":1,"t":-5,"item":"a","field":"note","value":"x"}`, "no time"},
		{"end of all time", `{"v":1,"t":9223372036854775807,"by":"x","item":"a","field":"note","value":"x"}`, "no time"},
		{"beyond any time", `{"v":1,"t":92233720368547758070,"by":"x","item":"a","field":"note","value":"x"}`, "not as expected"},
		{"two in one", `{"v":1,"t":12,"item":"a","field":"note","value":"x"} {}`, "torn"},
		{"too long", `{"v":1,"t":12,"by":"x","item":"a","field":"note","value":"` + strings.Repeat("x", maxLine) + `"}`, "longer than 1048576"},
		{"far too long", strings.Repeat("{", 5*maxLine), "longer than 1048576"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := privateDir(t)
			path := filepath.Join(dir, "a.jsonl")
			write(t, path, good(t, "before", "1", 10)+c.bad+"\n"+good(t, "behind", "2", 11))
			s := open(t, dir)
			if s.Value("before", Note) != "1" || s.Value("behind", Note) != "2" || len(s.All()) != 2 {
				t.Errorf("kept %v", s.All())
			}
			p := s.Problems()
			if len(p) != 1 || p[0].File != path || p[0].Line != 2 || !strings.Contains(p[0].Why, c.why) {
				t.Errorf("problems %q, want line 2 of %s with %q", p, path, c.why)
			}
		})
	}
}

// TestManySkipped: of a file that is foreign as a whole not every line is named.
func TestManySkipped(t *testing.T) {
	dir := privateDir(t)
	write(t, filepath.Join(dir, "a.jsonl"), strings.Repeat("hello\n", 5000)+good(t, "a", "x", 1))
	s := open(t, dir)
	p := s.Problems()
	if len(p) != maxNamed+1 || p[maxNamed].Line != maxNamed+1 || !strings.Contains(p[maxNamed].Why, "4900 more") || s.Value("a", Note) != "x" {
		t.Errorf("%d problems, the last %v", len(p), p[len(p)-1])
	}
}

// TestSynced: what is not on disk is not acknowledged. A pipe takes the line and
// has no disk.
func TestSynced(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	a := appender{f: w}
	if err := a.append([]byte(good(t, "a", "x", 1))); err == nil {
		t.Error("written and not brought to disk, it is acknowledged")
	}
}

// TestLongest holds that what Set takes is read again, and what it cannot keep it
// refuses.
func TestLongest(t *testing.T) {
	dir := privateDir(t)
	s := open(t, dir)
	long := strings.Repeat("ж", (maxLine-500)/2)
	set(t, s, Change{Subject: storm, Field: Note, Value: long})
	for _, c := range []Change{
		{Subject: storm, Field: Note, Value: long + strings.Repeat("x", 500)},
		{Subject: storm, Field: Note, Value: strings.Repeat("\x01", maxLine/4)}, // six bytes each
		{Subject: storm, Value: "x"}, {Field: Note, Value: "x"},
	} {
		if err := s.Set(Change{Subject: storm, Field: Star, Value: "1"}, c); err == nil {
			t.Errorf("%.20q of %q is kept", c.Value, c.Field)
		}
	}
	again := open(t, dir)
	if again.Value(storm, Note) != long || len(again.All()) != 1 || len(again.Problems()) != 0 {
		t.Errorf("%d bytes kept of %d, %d values, %v", len(again.Value(storm, Note)), len(long), len(again.All()), again.Problems())
	}
}

// TestUnfinished: the last line of a session that runs is not torn, only not yet
// there.
func TestUnfinished(t *testing.T) {
	dir := privateDir(t)
	l := good(t, "a", "whole", 10)
	running := filepath.Join(dir, thisSession().newName())
	write(t, running, good(t, "b", "1", 9)+l[:30])
	write(t, filepath.Join(dir, "ended.jsonl"), l[:40])
	s := open(t, dir)
	if p := s.Problems(); len(p) != 1 || filepath.Base(p[0].File) != "ended.jsonl" || p[0].Line != 1 {
		if running := thisPlace() != ""; running {
			t.Errorf("problems %v, want the torn line of ended.jsonl", p)
		}
	}
	f, err := os.OpenFile(running, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	f.WriteString(l[30:])
	if changed, err := s.Refresh(); err != nil || !changed || s.Value("a", Note) != "whole" {
		t.Errorf("finished, the line gives %q, changed %v, %v", s.Value("a", Note), changed, err)
	}
}

// FuzzLines puts any bytes between good lines.
func FuzzLines(f *testing.F) {
	f.Add([]byte(`{"v":1,"t":12,"by":"x","item":"a","field":"note","value":"x"}`))
	f.Add([]byte(`{"v":1,"t":12,"by":"x","item":"a","field":"note","value":"a \" b"}` + "\n" + `{"v":1,"end":7}`))
	f.Add([]byte(`{"v":1,"t":12,"by":"x","item":"a"` + "\n\n\n{"))
	f.Add([]byte("\x00\xff{\"v\":1,\"t\":1"))
	before, behind := good(f, "before", "1", 10), good(f, "behind", "2", 11)
	f.Fuzz(func(t *testing.T, bad []byte) {
		text := before + string(bad) + "\n" + behind + string(bad)
		var p reading
		var got []record
		lines, last := 0, 0
		err := p.scan(strings.NewReader(text), func(l line) { got = append(got, l.record("f")) }, func(n int, why error) {
			if n <= last || why == nil {
				t.Errorf("line %d after %d is bad: %v", n, last, why)
			}
			last = n
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) < 2 || got[0].value != "1" || !slices.ContainsFunc(got, func(r record) bool { return r.subject == "behind" }) {
			t.Errorf("%q gives %v", bad, got)
		}
		if lines = strings.Count(text, "\n"); p.lines != lines || p.offset+int64(p.tail) != int64(len(text)) {
			t.Errorf("%d lines and %d+%d bytes, want %d and %d", p.lines, p.offset, p.tail, lines, len(text))
		}
		for part := range strings.SplitSeq(string(bad), "\n") {
			var d decoder
			if quick, ok := d.quick([]byte(part)); ok {
				slow, err := decode([]byte(part))
				if err != nil || slow.record("f") != quick.record("f") {
					t.Errorf("%q is read as %v, by encoding/json as %v, %v", part, quick.record("f"), slow, err)
				}
			}
		}
	})
}
