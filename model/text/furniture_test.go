package text

import (
	"os"
	"strings"
	"testing"
)

// TestFurniture reads each line of testdata/furniture.txt as one of an article.
func TestFurniture(t *testing.T) {
	cases, err := os.ReadFile("testdata/furniture.txt")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[LineKind]string{Body: "body", Caption: "caption", Byline: "byline", Link: "link", Subhead: "subhead"}
	n := 0
	for line := range strings.Lines(string(cases)) {
		want, s, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || want == "#" {
			continue
		}
		n++
		d := Parse("The harbour was closed on Monday.\n"+s+"\nThe ferries were told to wait.\n", "Harbour closed")
		if got := kinds[d.Lines[1].Kind]; got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
	if n < 50 {
		t.Errorf("%d cases, want 50", n)
	}
}

// TestSigned holds that the first line of an article whose headline is known may be
// who wrote it.
func TestSigned(t *testing.T) {
	for first, want := range map[string]LineKind{"Lena Holt and Tom Reed": Byline, "The harbour was closed": Body, "Harbour closed": Headline} {
		if got := Parse(first+"\nThe ferries were told to wait.", "Harbour closed").Lines[0].Kind; got != want {
			t.Errorf("%s: %d, want %d", first, got, want)
		}
	}
}
