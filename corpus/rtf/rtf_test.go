package rtf

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for in, want := range map[string]string{
		`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\info{\title T}}\pard\b One\b0  two\par \'cc\'e8\'f0\par}`:                 "One two|Мир",
		"{\\rtf1 caf\\'e9 \\ldblquote a\\rdblquote\\emdash\\u1052\\'3f\\u-10179?\\u-8704?!\\par\r\n{\\*\\gone x}b\\~c\\\\\\{\\}}": "café “a”—М😀!|b\u00a0c\\{}",
		`{\rtf1\uc2\u8364 ab{\uc0\u8364 c}\tab d\line e\par\trowd HD\cell Headline\cell\row}`:                                     "€€c\td\ne|HD\tHeadline",
		"{\\rtf1 a{\\pict\\bin5 {}}\\x{}}b\\par}": "ab",
		`{\rtf1}`: "",
	} {
		got, err := Read(strings.NewReader(in))
		if s := strings.Join(got, "|"); s != want || err != nil {
			t.Errorf("%s: got %q, %v; want %q", in, s, err, want)
		}
	}
	if got, err := Read(strings.NewReader(`{\rtf1 one\par two`)); err != errEnd || !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("cut off: %q, %v", got, err)
	}
	if _, err := Read(strings.NewReader(`{\rtf1 ` + strings.Repeat("{", maxDepth+1))); err == nil || err == errEnd {
		t.Errorf("too deep: %v", err)
	}
	if _, err := Read(strings.NewReader("a")); err != errNone {
		t.Errorf("got %v", err)
	}
	if _, err := Read(strings.NewReader(`{\rtf1` + strings.Repeat(" ", maxSize))); err != errSize {
		t.Errorf("got %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`\ansicpg1251\par \'cc{\*\x}\u-10179?\u-8704?\bin3 abc\uc2\u1 ab\cell\row`)
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := Read(strings.NewReader(`{\rtf1 ` + s + "}"))
		size := 0
		for _, p := range got {
			if size += len(p); strings.TrimSpace(p) == "" {
				t.Errorf("paragraph %q", p)
			}
		}
		if size > 3*len(s) {
			t.Errorf("%d bytes of text from %d", size, len(s))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	in := `{\rtf1 ` + strings.Repeat(fmt.Sprint(strings.Repeat("The old bridge carried a bus. ", 10), `\par `), 5000) + "}"
	b.SetBytes(int64(len(in)))
	for range b.N {
		Read(strings.NewReader(in))
	}
}
