package cli

import (
	"runtime/debug"
	"testing"

	"parallax/corpus"
)

// TestTidy holds that a large corpus is collected more often than a small one, and
// that whoever set GOGC keeps it.
func TestTidy(t *testing.T) {
	old := debug.SetGCPercent(100)
	defer debug.SetGCPercent(old)
	percent := func() int {
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	told := 0
	read := (&session{}).tidy(func(corpus.Progress) { told++ })
	for _, c := range []struct{ bytes, want int }{{0, 400}, {1 << 20, 400}, {32 << 20, 100}, {512 << 20, 25}, {1 << 20, 25}} {
		if read(corpus.Progress{Bytes: c.bytes}); percent() != c.want {
			t.Errorf("GC percentage %d after %d bytes, expected %d", percent(), c.bytes, c.want)
		}
	}
	if told != 5 {
		t.Errorf("progress passed on %d times, expected 5", told)
	}
	(&session{env: []string{"GOGC=70"}}).tidy(nil)
	if percent() != 25 {
		t.Error("GOGC of the user is overridden")
	}
}
