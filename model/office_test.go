package model_test

import (
	"slices"
	"testing"
)

// TestOffice: the office alone means whom the corpus calls by it, where the article
// names that one and nobody of that office more often.
func TestOffice(t *testing.T) {
	const known = "President Paul Tarrow spoke. Tarrow left.\nMore.\n"
	const rest = "“It leaks,” the president said..\nMore.\n"
	for s, want := range map[string][]string{
		"In Corrie on the hill Tarrow came. Former President Karl Lund came. " + rest:         {"Paul Tarrow role"},
		"Mr. Tarrow met President Karl Lund of Corrie. " + rest:                               {"Paul Tarrow role"},
		"Mr. Tarrow met President Karl Lund of Corrie. Mr. Lund was glad. Lund sang. " + rest: {"Karl Lund role"},
		"President Karl Lund of Corrie was glad. " + rest:                                     {"Karl Lund role"},
		"Ada Holt was glad. " + rest:                                                          {" "},
	} {
		if got := told(t, s, known, known, known, "President Vera Pike spoke.\nMore.\n"); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", s, got, want)
		}
	}
	const some = "Mr. Tarrow met President Karl Lund of Corrie. " + rest
	if got, want := told(t, some, known, known, known, "President Vera Pike spoke.\nMore.\n", "President Vera Pike left.\nMore.\n"), []string{"Karl Lund role"}; !slices.Equal(got, want) {
		t.Errorf("where nobody stands out: got %q, want %q", got, want)
	}
}
