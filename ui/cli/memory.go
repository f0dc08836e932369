package cli

import (
	"runtime/debug"
	"sync"

	"parallax/corpus"
)

// How much memory may be garbage before it is collected, as a percentage of what is
// alive (GOGC). A small corpus may leave much, which saves time; of a large one the least
// is left: at 10,000 articles 25 takes a quarter more time than Go's 100, and two fifths
// off the peak.
const (
	leastGarbage = 25
	mostGarbage  = 400
	roomy        = 128 << 20 // bytes of garbage that nobody minds
	aliveTimes   = 4         // bytes alive for each read, about
)

// garbage is that percentage for a corpus of so many bytes.
func garbage(bytes int) int {
	return min(max(roomy*100/(aliveTimes*max(bytes, 1)), leastGarbage), mostGarbage)
}

// tidy sets how often memory is collected as a corpus is read, and passes progress on.
// It leaves alone who set GOGC or GOMEMLIMIT.
func (s *session) tidy(progress func(corpus.Progress)) func(corpus.Progress) {
	if s.getenv("GOGC") != "" || s.getenv("GOMEMLIMIT") != "" {
		return progress
	}
	debug.SetGCPercent(mostGarbage)
	var mu sync.Mutex
	now := mostGarbage
	return func(p corpus.Progress) { // its Bytes are those of the files, packed or not
		mu.Lock()
		if g := garbage(p.Bytes); g <= now*9/10 || g < now && g == leastGarbage { // each change stops the world
			debug.SetGCPercent(g)
			now = g
		}
		mu.Unlock()
		if progress != nil {
			progress(p)
		}
	}
}
