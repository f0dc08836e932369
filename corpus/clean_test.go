package corpus

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain text stays", "Kyiv – “peace”\n\tand\u00a0war 🇺🇦", "Kyiv – “peace”\n\tand\u00a0war 🇺🇦"},
		{"escape sequence", "a\x1b[31mred\x1b]0;t\x07", "a␛[31mred␛]0;t␇"},
		{"nul and delete", "\x00\x7f", "␀␡"},
		{"C1", "\u009b31m\u0085", "\ufffd31m\ufffd"},
		{"overrides and isolates", "\u202eevil\u202c \u2066x\u2069", "\ufffdevil\ufffd \ufffdx\ufffd"},
		{"line and paragraph separator", "a\u2028b\u2029c", "a\ufffdb\ufffdc"},
		{"byte order mark inside", "a\ufeffb", "a\ufffdb"},
		{"tag", "a\U000e0041b", "a\ufffdb"},
		{"carriage return before line feed", "a\r\nb", "a\r\nb"},
		{"other carriage returns", "a\rb\r\r\n\r", "a␍b␍\r\n␍"},
		{"invalid bytes", "a\xff\xc3b", "a\ufffd\ufffdb"},
		{"replacement rune", "a\ufffdb", "a\ufffdb"},
		{"joiners and marks of direction", "\u200d\u200e\u200f", "\u200d\u200e\u200f"},
		{"tower of marks", "e" + strings.Repeat("\u0301", 10), "e" + strings.Repeat("\u0301", 8) + "\ufffd\u0301"},
		{"annotation and deprecated format", "\ufff9a\ufffb \u206ax", "\ufffda\ufffd \ufffdx"},
		{"tower of marks and joiners", "e" + strings.Repeat("\u0301\u200d", 5), "e" + strings.Repeat("\u0301\u200d", 4) + "\ufffd\u200d"},
		{"tower of joiners", "e" + strings.Repeat("\u200d", 9), "e" + strings.Repeat("\u200d", 8) + "\ufffd"},
		{"too many joined", strings.Repeat("👩\u200d", 10), strings.Repeat("👩\u200d", 8) + "👩\ufffd👩\u200d"},
		{"families", strings.Repeat("👩\u200d👩\u200d👧\u200d👦", 9), strings.Repeat("👩\u200d👩\u200d👧\u200d👦", 9)},
		{"too many conjoined", strings.Repeat("क\u094d", 9), strings.Repeat("क\u094d", 8) + "क\ufffd"},
		{"words of Hindi, Korean taken apart", "क्षत्रिय स्त्री राष्ट्र 한국어", "क्षत्रिय स्त्री राष्ट्र 한국어"},
		{"too many leading consonants", strings.Repeat("ᄀ", 9), strings.Repeat("ᄀ", 8) + "\ufffd"},
		{"number sign before a number, and before nothing", "\u0600١ \u0600\u0600 \u0600", "\u0600١ \ufffd\ufffd \ufffd"},
		{"tower before something hostile", "e" + strings.Repeat("\u0301", 8) + "\x00", "e" + strings.Repeat("\u0301", 8) + "␀"},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestCleanField(t *testing.T) {
	if got, want := cleanField(" a\nb\tc\r\nd\x1b\r"), "a b c  d␛␍"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// hostileIn names the first rune of s that must never reach a terminal. It is
// written apart from Clean, as ranges.
func hostileIn(s string) string {
	for i, r := range s {
		switch {
		case r == '\n', r == '\t':
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
		case r < ' ', 0x7f <= r && r < 0xa0:
			return "control"
		case strings.ContainsRune("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\ufff9\ufffa\ufffb", r):
			return "override, isolate, separator, annotation or mark"
		case r>>7 == 0xe0000>>7:
			return "tag"
		}
	}
	return ""
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "plain", "\x1b[0m\r\n\r", "\xff\u202e\U000e0001", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\x9b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) {
			t.Errorf("Clean(%q) = %q, not valid UTF-8", s, got)
		}
		if a, b := utf8.RuneCountInString(s), utf8.RuneCountInString(got); a != b {
			t.Errorf("Clean(%q) = %q: %d runes became %d", s, got, a, b)
		}
		if again := Clean(got); again != got {
			t.Errorf("Clean(%q) = %q, cleaned again %q", s, got, again)
		}
		if what := hostileIn(got); what != "" {
			t.Errorf("Clean(%q) = %q holds a %s", s, got, what)
		}
	})
}

// TestStands holds the short way to the long one.
func TestStands(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if stands(r) && (unicode.In(r, unicode.M, unicode.Cf) || joins(r)) {
			t.Errorf("%U does not stand by itself", r)
		}
	}
}

// TestCleanAnywhere puts each byte and some runes at every place of a text, since
// texts are passed over eight bytes at once.
func TestCleanAnywhere(t *testing.T) {
	var odd []string
	for b := range 256 {
		odd = append(odd, string([]byte{byte(b)}))
	}
	odd = append(odd, "\r\n", "é", "\u200e", "\u202e", "\ufeff", strings.Repeat("\u0301", 9), "\u0600 ")
	for _, o := range odd {
		want := 0 // runes replaced where it stands alone
		for _, r := range Clean("a" + o + "b") {
			if r == '\ufffd' || r >= 0x2400 && r < 0x2440 {
				want++
			}
		}
		for at := range 20 {
			s := strings.Repeat("a", at) + o + strings.Repeat("b", 20-at)
			got := 0
			for _, r := range Clean(s) {
				if r == '\ufffd' || r >= 0x2400 && r < 0x2440 {
					got++
				}
			}
			if got != want {
				t.Errorf("%q at %d: %d runes replaced, want %d", o, at, got, want)
			}
		}
	}
}
