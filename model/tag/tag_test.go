package tag

import (
	"slices"
	"testing"
)

// letters makes a sequence whose features are its letters and their neighbours.
func letters(s string) Sequence {
	out := Sequence{Each: 2}
	before := Feature(0)
	for i := range s {
		out.Features = append(out.Features, Feature(s[i]), 1000+before)
		before = Feature(s[i])
	}
	return out
}

func free(a, b int) bool { return !(b == 2 && a != 1 && a != 2) } // 2 goes on from 1

func TestLearn(t *testing.T) {
	var examples []Example
	for range 20 {
		examples = append(examples,
			Example{letters("xabbx"), []uint8{0, 1, 2, 2, 0}},
			Example{letters("bxxab"), []uint8{0, 0, 0, 1, 2}})
	}
	m := Learn(examples, 3, 5, free)
	loaded, err := Load(m.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var scores Scores
	for s, want := range map[string][]uint8{"xxabbb": {0, 0, 1, 2, 2, 2}, "bbxabx": {0, 0, 0, 1, 2, 0}, "": {}} {
		scores = loaded.Score(letters(s), scores)
		if got := scores.Labels(0, nil); !slices.Equal(got, want) {
			t.Errorf("%q tagged %v, want %v", s, got, want)
		}
	}
	scores = loaded.Score(letters("xab"), scores)
	if got := scores.Labels(1<<20, nil); !slices.Equal(got, []uint8{0, 0, 0}) {
		t.Errorf("a large bias does not win: %v", got)
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, stored := range [][]byte{nil, []byte("ptag1"), []byte("ptag1\x03abc"), []byte("other\x03")} {
		if _, err := Load(stored); err == nil {
			t.Errorf("%q loads", stored)
		}
	}
}
