package slab

import (
	"slices"
	"testing"
)

func TestKeep(t *testing.T) {
	var s Of[int]
	var kept [][]int
	for n := range 300 {
		list := make([]int, n%37)
		for i := range list {
			list[i] = n
		}
		kept = append(kept, s.Keep(list))
		clear(list)
	}
	for n, list := range kept {
		if len(list) != n%37 || slices.ContainsFunc(list, func(v int) bool { return v != n }) {
			t.Fatalf("list %d is %v", n, list)
		}
		_ = append(list, -1) // must not reach the next
	}
	for n, list := range kept {
		if slices.Contains(list, -1) {
			t.Fatalf("list %d has what was added to another", n)
		}
	}
}

// One list costs its own room, many share arrays of bounded size.
func TestKeepSizes(t *testing.T) {
	var s Of[int64]
	s.Keep(make([]int64, 3))
	if cap(s.room) != 3 {
		t.Errorf("one list of 3 took an array of %d", cap(s.room))
	}
	for range 10000 {
		s.Keep(make([]int64, 3))
	}
	if cap(s.room) != largest/8 {
		t.Errorf("arrays have %d elements in the end, want %d", cap(s.room), largest/8)
	}
	if list := s.Keep(make([]int64, largest)); len(list) != largest {
		t.Errorf("a long list has %d of %d elements", len(list), largest)
	}
}

func BenchmarkKeep(b *testing.B) {
	var s Of[int]
	list := make([]int, 20)
	for b.Loop() {
		s.Keep(list)
	}
}
