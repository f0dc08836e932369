package cli

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"parallax/corpus"
)

// percentNow is the GC percentage that is set.
func percentNow() int {
	p := debug.SetGCPercent(100)
	debug.SetGCPercent(p)
	return p
}

// TestGarbage holds that a small corpus may leave much garbage, and a large one less the
// more is alive.
func TestGarbage(t *testing.T) {
	for _, c := range []struct{ read, alive, want int }{
		{0, 0, 400}, {1 << 20, 8 << 20, 400}, {40 << 20, 40 << 20, 320}, {40 << 20, 128 << 20, 100},
		{400 << 20, 400 << 20, 170}, {400 << 20, 800 << 20, 35}, {400 << 20, 1200 << 20, 25},
	} {
		if got := garbage(c.read, c.alive); got != c.want {
			t.Errorf("%d bytes read and %d alive: percentage %d, expected %d", c.read, c.alive, got, c.want)
		}
	}
}

// TestTidy holds that the percentage is set as memory is collected, that progress is
// passed on, and that whoever set GOGC keeps it.
func TestTidy(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	told := 0
	(&session{}).tidy(func(corpus.Progress) { told++ })(corpus.Progress{Bytes: 1})
	if percentNow() != mostGarbage || told != 1 {
		t.Errorf("percentage %d at first, progress passed on %d times", percentNow(), told)
	}
	x := &tidier{now: mostGarbage}
	x.read.Store(100 << 20)
	x.wait()
	alive := make([]byte, 300<<20)
	for end := time.Now().Add(time.Minute); percentNow() == mostGarbage && time.Now().Before(end); {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	if p := percentNow(); p < leastGarbage || p > 50 {
		t.Errorf("percentage %d with %d bytes alive of which %d were read", p, len(alive), x.read.Load())
	}
	runtime.KeepAlive(alive)
	if (&session{env: []string{"GOGC=70"}}).tidy(nil) != nil {
		t.Error("GOGC of the user is overridden")
	}
}
