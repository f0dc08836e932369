package event

import (
	"slices"
	"testing"
)

// TestPacked: what is packed is what comes out, the usual and the rarest of it.
func TestPacked(t *testing.T) {
	p := profile{
		{id: 7, count: 1, raw: 1},
		{id: 3, count: 0.25, raw: 1, name: true},
		{id: 100_000, count: 0.5, raw: 2},
		{id: 100_001, count: 20.25, raw: 14, head: 1, open: 2, lead: 255, name: true},
		{id: 5, count: 9, raw: 15, lead: 1},
		{id: 4, count: 70_000.5, raw: 65_535, name: true},
		{id: 0, count: 8, head: 1, open: 1, lead: 1},
	}
	if got := packed(appendPacked(nil, p)).unpack(nil); !slices.Equal(got, p) {
		t.Errorf("unpacked %v, want %v", got, p)
	}
}

// TestHolding: terms that one article alone holds are kept only where they are heavy.
func TestHolding(t *testing.T) {
	v := &vocabulary{in: []int32{1, 5, 1, 2, 900: 3}}
	h := holding{v.appendHolding(nil, profile{{id: 0, raw: 1}, {id: 1, raw: 1}, {id: 2, raw: 3}, {id: 3, raw: 400}, {id: 900, raw: 2}}, vector{{id: 2, w: 1}}), 5}
	var got [][2]int
	for w := h.walk(); w.next(); {
		got = append(got, [2]int{int(w.id), w.raw})
	}
	if want := [][2]int{{1, 1}, {2, 3}, {3, 400}, {900, 2}}; !slices.Equal(got, want) {
		t.Errorf("holds %v, want %v", got, want)
	}
	w := h.walk()
	more := w.next()
	for _, ask := range []struct {
		id    int32
		holds bool
	}{{0, false}, {2, true}, {2, true}, {4, false}, {900, true}, {901, false}} {
		var holds bool
		if holds, more = w.to(ask.id, more); holds != ask.holds {
			t.Errorf("holds %d is %v, want %v", ask.id, holds, ask.holds)
		}
	}
}
