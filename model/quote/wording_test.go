package quote

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The wordings of many utterances, long ones too, are those that each has by itself.
func TestWordings(t *testing.T) {
	var long strings.Builder
	for i := range 90 {
		fmt.Fprintf(&long, "the %c%cton ferry%c ", 'A'+i%26, 'a'+i/26, 'a'+i%26)
	}
	all := []Utterance{
		{Speaker: "Anna Holt", Text: long.String(), Kind: Indirect},
		{Text: "Nobody knows who said that the dam would hold"},
		{Speaker: "Tom Reed", Text: "of the"},
	}
	for i := range 5000 {
		all = append(all, Utterance{Speaker: "Anna Holt", Text: fmt.Sprintf("the Dam of %c%cville holds, and dam%c is safe", 'a'+i%26, 'a'+i/26%26, 'a'+i%20), Kind: Kind(i % 4)})
	}
	words := newWordings(t.Context(), those(all))
	stems := func(w *wordings, i int) (n, plain int) {
		list := w.stems(i)
		if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
			t.Fatalf("stems of %d: %v", i, list)
		}
		for k := range list {
			if bits := w.plain(i); bits != nil {
				plain += int(bits[k/32] >> (k % 32) & 1)
			}
		}
		return len(list), plain
	}
	for i := range all {
		n, plain := stems(words, i)
		alone := newWordings(t.Context(), those(all[i:i+1]))
		if want, wantPlain := stems(alone, 0); n != want || plain != wantPlain {
			t.Fatalf("utterance %d has %d stems, %d plain; alone %d and %d", i, n, plain, want, wantPlain)
		}
	}
	if n, plain := stems(words, 0); n != 116 || plain != 26 {
		t.Errorf("the long one has %d stems, %d plain, want 116 and 26", n, plain)
	}
	for i := range 2 {
		if n, _ := stems(words, i+1); n != 0 {
			t.Errorf("utterance %d has %d stems, want none", i+1, n)
		}
	}
}
