package corpus

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// TestGrown: what has been read so far is the beginning of what is read.
func TestGrown(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "{\"id\":\"a%d\",\"text\":%q}\n", i, strings.Repeat("It rains in Kyiv. ", 80)+fmt.Sprint(i))
	}
	var sizes []int
	var parts []*Corpus
	c, err := OpenFS(t.Context(), fstest.MapFS{"a.jsonl": {Data: []byte(b.String())}}, Options{Grown: func(c *Corpus) {
		sizes, parts = append(sizes, len(c.Articles)), append(parts, c)
	}})
	if err != nil || len(c.Articles) != 3000 {
		t.Fatal(len(c.Articles), err)
	}
	if len(sizes) < 2 || sizes[0] > 1500 {
		t.Fatalf("it was told of %v articles", sizes)
	}
	for k, p := range parts {
		if k > 0 && sizes[k] < 2*sizes[k-1] {
			t.Errorf("it was told of %v articles", sizes)
		}
		for i := range p.Articles {
			if p.Articles[i].ID != c.Articles[i].ID || p.Articles[i].Text != c.Articles[i].Text {
				t.Fatalf("of %d, article %d is %s, at last %s", sizes[k], i, p.Articles[i].ID, c.Articles[i].ID)
			}
		}
	}
}
