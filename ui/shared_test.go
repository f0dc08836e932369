package ui

import (
	"slices"
	"testing"
)

// TestShared: readers share what was grouped anew, and none writes to what is
// shared, whatever it filters.
func TestShared(t *testing.T) {
	s := NewShared(sample())
	if a, b := s.regrouped(1), s.regrouped(1); a.x != b.x || a.digest != b.digest {
		t.Error("a grouping is made twice")
	}
	if m := s.regrouped(sample().Grain); m.x != sample() {
		t.Error("the grouping that is there is made again")
	}
	all := slices.Clone(s.digest.quotes)
	a := newApp(t.Context(), Options{Shared: s})
	a.resize(120, 36)
	a.loaded(s.loaded(a.opts))
	a.resting = true
	d := &driver{t, a}
	d.press("2", "&", "text:zelensky", "enter")
	if n := len(a.quotes.rows); n == 0 || n == len(all) {
		t.Fatalf("%d of %d quotations are left", n, len(all))
	}
	if !slices.Equal(all, s.digest.quotes) {
		t.Error("a filter wrote to what is shared")
	}
	if d.send(keyPress("ctrl+z")) != nil {
		t.Error("a reader among others stops the process")
	}
	if a.regroup(1) == nil || a.regroup(1) != nil {
		t.Error("one grouping at a time is asked for")
	}
}
