package text

import (
	"strings"
	"testing"
)

// TestAsciiWord: eight bytes at a time end where one at a time do.
func TestAsciiWord(t *testing.T) {
	for c := range 256 {
		for _, s := range []string{"", "a", "Word", "lowercas", "9lives", "muchLongerThanEight", "UPPERCASEwords"} {
			for _, rest := range []string{"", " b", "A more and more", "\xff\x80 zz{[`@/:"} {
				text := "x" + s + string([]byte{byte(c)}) + rest
				want, seen := asciiRun(text, 1)
				if end, upper := asciiWord(text, 1); end != want || upper != (seen&upperByte != 0) {
					t.Fatalf("%q: word ends at %d, capitals %v; want %d, %v", text, end, upper, want, seen&upperByte != 0)
				}
			}
		}
	}
	for _, s := range []string{"Kyiv was quiet", "NATO2030 talks", "a1B2c3D4 ends"} {
		var low lowered
		end, _ := asciiWord(s, 0)
		if got, want := low.short(s, 0, end), strings.ToLower(s[:end]); got != want {
			t.Errorf("%q in lower case is %q, want %q", s[:end], got, want)
		}
	}
}
