package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"

	"parallax/corpus"
)

// How much memory may be garbage before it is collected, as a percentage of what is
// alive (GOGC): as much as fits between that and what a corpus of its size may take. So
// a small corpus leaves much, and a large one does until most of what is found is there.
const (
	leastGarbage = 25
	mostGarbage  = 400
	roomy        = 128 << 20 // bytes of garbage that nobody minds
	heapTenths   = 27        // heap for each ten bytes read, at most; what is alive at the peak takes 23
)

// garbage is that percentage for a corpus of so many bytes when so many are alive.
func garbage(read, alive int) int {
	room := max(roomy, read*heapTenths/10-alive)
	return min(max(room*100/max(alive, 1), leastGarbage), mostGarbage)
}

// tidy sets how often memory is collected as a corpus is read and analysed, anew each
// time that it was, and passes progress on. It leaves alone who set GOGC or GOMEMLIMIT.
func (s *session) tidy(progress func(corpus.Progress)) func(corpus.Progress) {
	if s.getenv("GOGC") != "" || s.getenv("GOMEMLIMIT") != "" {
		return progress
	}
	t := &tidier{now: mostGarbage}
	debug.SetGCPercent(mostGarbage)
	t.wait()
	return func(p corpus.Progress) { // its Bytes are those of the files, packed or not
		t.read.Store(int64(p.Bytes))
		if progress != nil {
			progress(p)
		}
	}
}

// tidier sets the percentage.
type tidier struct {
	read atomic.Int64
	mu   sync.Mutex
	now  int
}

// wait has set called whenever memory was collected: when a thing that nobody holds was.
func (t *tidier) wait() {
	thing := new([16]byte)
	runtime.AddCleanup(thing, func(t *tidier) {
		t.set(alive())
		t.wait()
	}, t)
}

// set sets the percentage when so many bytes are alive; little changes are left out, as
// each stops the world.
func (t *tidier) set(alive int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	g := garbage(int(t.read.Load()), alive)
	if g >= t.now*9/10 && g <= t.now*11/10 && g != leastGarbage || g == t.now {
		return
	}
	debug.SetGCPercent(g)
	t.now = g
}

// alive is how many bytes the last collection found in use.
func alive() int {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	return int(s[0].Value.Uint64())
}
