package draw

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

func TestClip(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"Vilnius", 7, "Vilnius"}, {"Vilnius", 6, "Vilni…"}, {"Vilnius", 1, "…"}, {"Vilnius", 0, ""}, {"", 3, ""},
		{"two words", 5, "two…"}, {"日本語", 6, "日本語"}, {"日本語", 5, "日本…"}, {"日本語", 4, "日…"}, {"a\tb\r\x1b[31m", 9, "a b  [31m"},
	} {
		if got := (Ruler{}).Clip(c.s, c.w); got != c.want {
			t.Errorf("clip(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"the quick brown fox", 10, "the quick|brown fox"},
		{"the  quick", 5, "the|quick"},
		{"  outer space ", 20, "outer space"},
		{"US-led alliance", 8, "US-led|alliance"},
		{"a US-led", 5, "a US-|led"},
		{"unbreakable", 4, "unbr|eaka|ble"},
		{"10\u00a0000 men", 7, "10\u00a0000|men"},
		{"日本語です。", 5, "日本|語で|す。"},
		{"", 5, ""}, {"   ", 5, ""},
	} {
		var got []string
		for _, l := range (Ruler{}).Wrap(c.s, c.w) {
			got = append(got, l.In(c.s))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
}

// FuzzWrap holds wrapping to its promises: nothing but white space is left out,
// lines are in order, no line is wider than asked but one of a single cluster,
// and the width given is the width measured.
func FuzzWrap(f *testing.F) {
	f.Add("the quick brown fox", 7)
	f.Add("日本語 — नमस्ते ❤️ US-led/EU", 3)
	f.Add("e\u0301\u0301\u200d\u00a0x\t\n\xff", 1)
	f.Fuzz(func(t *testing.T, s string, w int) {
		w = 1 + (w&0xff+0xff)&0xff
		s = Clean(s)
		for _, r := range []Ruler{{ansi.WcWidth}, {ansi.GraphemeWidth}} {
			last := 0
			for _, l := range r.Wrap(s, w) {
				if l.Start < last || l.End <= l.Start || strings.TrimFunc(s[last:l.Start], breaks) != "" {
					t.Fatalf("wrap(%q, %d): words lost before %v", s, w, l)
				}
				if n, _ := r.Next(l.In(s)); l.Cells > w && n < l.Len() {
					t.Fatalf("wrap(%q, %d): %d cells in %q", s, w, l.Cells, l.In(s))
				}
				if got := r.Width(l.In(s)); got != l.Cells {
					t.Fatalf("wrap(%q, %d): %q takes %d cells, not %d", s, w, l.In(s), got, l.Cells)
				}
				last = l.End
			}
			if strings.TrimFunc(s[last:], breaks) != "" {
				t.Fatalf("wrap(%q, %d): words lost at the end", s, w)
			}
		}
	})
}

// FuzzClean holds cleaning to its promises: the length stays, nothing that a
// terminal obeys is left, and cleaning twice changes nothing.
func FuzzClean(f *testing.F) {
	f.Add("plain")
	f.Add("\x1b]52;c;aGk=\x07\u009b31m\u202e\u2028\ufeff\u061c\xff\x00\t")
	f.Fuzz(func(t *testing.T, s string) {
		c := Clean(s)
		if len(c) != len(s) || Clean(c) != c || !utf8.ValidString(c) {
			t.Fatalf("clean(%q) = %q", s, c)
		}
		for _, r := range c {
			if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
				t.Fatalf("clean(%q) leaves %U", s, r)
			}
		}
	})
}
