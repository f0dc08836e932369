package quote

import (
	"slices"
	"testing"
)

func TestListed(t *testing.T) {
	l := listed(4, func(add func(list, has int32)) {
		for _, p := range [][2]int32{{2, 5}, {0, 1}, {2, 3}, {0, 9}} {
			add(p[0], p[1])
		}
	})
	for i, want := range [][]int32{{1, 9}, {}, {5, 3}, {}} {
		if !slices.Equal(l.Of(i), want) {
			t.Errorf("list %d is %v, want %v", i, l.Of(i), want)
		}
	}
}

func TestChunks(t *testing.T) {
	var c chunks[int]
	var want []int
	for i := range 3*chunkSize + 7 {
		c.add(i)
		want = append(want, i)
	}
	if got := c.appendTo([]int{-1}); got[0] != -1 || !slices.Equal(got[1:], want) {
		t.Errorf("%d elements came back otherwise", len(want))
	}
	for i, v := range c.all() {
		if i != v {
			t.Fatalf("%d stands at %d", v, i)
		}
	}
}
