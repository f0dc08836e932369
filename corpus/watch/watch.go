package watch

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// News is how many files differ from what they were: those that came, those with
// other contents, those that went. The zero News is that nothing does.
type News struct{ New, Changed, Gone int }

// String is news for people: "3 new, 1 changed"; "" for none.
func (n News) String() string {
	var parts []string
	for _, p := range []struct {
		n    int
		says string
	}{{n.New, "new"}, {n.Changed, "changed"}, {n.Gone, "gone"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.says))
		}
	}
	return strings.Join(parts, ", ")
}

// The times of watching.
const (
	quiet    = time.Second           // nothing has changed for so long before it is told
	patience = 5 * time.Second       // and it is told after this if something always changes
	often    = 3 * time.Second       // between two looks, at first
	seldom   = time.Minute           // while nothing changes
	longest  = 10 * time.Minute      // where a look takes very long
	tick     = 10 * time.Millisecond // by so much the times of files are behind the clock
	share    = 250                   // a look takes at most one part in so many of the time
)

// mostDirty is how many paths may change at once before all is looked at.
const mostDirty = 10_000

// Watch tells on the channel what differs at paths, files and directories, from how
// they are now, each time that changes, until ctx ends; "-" is passed over. Only the
// latest news waits on the channel, which is closed at the end.
func Watch(ctx context.Context, paths []string) <-chan News {
	w := newWatcher(paths)
	go w.run(ctx)
	return w.ch
}

// watcher is one watch; only the goroutine of run touches it.
type watcher struct {
	roots  []string
	alone  map[string]bool // files that are watched and not their directories
	ch     chan News
	events *fsnotify.Watcher // nil when polling
	began  time.Time
	deafen bool          // in tests: as where there are no events
	looked chan struct{} // closed after the first look
	was    map[string]stamp

	// meanwhile are the files that changed after Watch was called and before they were
	// looked at: the corpus may have read them before or after.
	meanwhile map[string]bool
	differ    map[string]kind
	told      News
	times     times
}

// times are those of the constants, but in tests, where a look that took long on a
// busy machine must not put off the next.
type times struct {
	quiet, patience, often, seldom time.Duration
	share                          time.Duration // a plain number, as the constant
}

func newWatcher(paths []string) *watcher {
	w := &watcher{ch: make(chan News, 1), alone: make(map[string]bool), began: time.Now().Add(-tick),
		differ: make(map[string]kind), meanwhile: make(map[string]bool), looked: make(chan struct{}),
		times: times{quiet, patience, often, seldom, share}}
	for _, p := range paths {
		if p != "-" {
			w.roots = append(w.roots, p)
		}
	}
	return w
}

func (w *watcher) run(ctx context.Context) {
	defer close(w.ch)
	if len(w.roots) == 0 {
		return
	}
	if w.listen() {
		defer w.events.Close()
	}
	from := time.Now()
	w.was = w.look(ctx)
	cost := time.Since(from)
	for path, s := range w.was {
		if s.at.After(w.began) && s.at.Before(time.Now()) {
			w.meanwhile[path] = true
			w.weigh(path, s)
		}
	}
	w.tell()
	close(w.looked)
	if w.events != nil {
		w.hear(ctx)
	} else {
		w.poll(ctx, cost)
	}
}

// listen opens a source of events where the system and all file systems have one.
func (w *watcher) listen() bool {
	if !hasEvents || w.deafen {
		return false
	}
	for _, root := range w.roots {
		if remote(root) {
			return false
		}
	}
	var err error
	if w.events, err = fsnotify.NewBufferedWatcher(1024); err != nil {
		w.events = nil // there are limits; polling has none
	}
	return w.events != nil
}

// deaf goes over to polling.
func (w *watcher) deaf() {
	if w.events != nil {
		w.events.Close()
		w.events = nil
	}
}

// hear waits for events and looks at what they name when they have stopped.
func (w *watcher) hear(ctx context.Context) {
	dirty := make(map[string]bool)
	all := false // too much has changed to look at one by one
	var first time.Time
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-w.events.Events:
			if !ok {
				return
			}
			if e.Op == fsnotify.Chmod || !w.concerns(e.Name) {
				continue
			}
			if dirty[e.Name] = true; len(dirty) > mostDirty {
				all = true
				clear(dirty)
			}
		case _, ok := <-w.events.Errors: // events were lost
			if !ok {
				return
			}
			all = true
		case <-timer.C:
			if all {
				w.compare(w.look(ctx))
			} else {
				w.check(ctx, dirty)
			}
			clear(dirty)
			all, first = false, time.Time{}
			w.tell()
			if w.events == nil { // a new directory could not be watched
				w.poll(ctx, w.times.often/w.times.share)
				return
			}
			continue
		}
		if first.IsZero() {
			first = time.Now()
		}
		timer.Reset(min(w.times.quiet, max(time.Until(first.Add(w.times.patience)), time.Millisecond)))
	}
}

// poll looks at everything now and then.
func (w *watcher) poll(ctx context.Context, cost time.Duration) {
	wait := w.times.often
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(min(max(wait, cost*w.times.share), longest)):
		}
		from, before := time.Now(), maps.Clone(w.differ)
		now := w.look(ctx)
		if ctx.Err() != nil {
			return
		}
		w.compare(now)
		w.tell()
		cost, wait = time.Since(from), min(wait+wait/2, w.times.seldom)
		if !maps.Equal(before, w.differ) {
			wait = w.times.often
		}
	}
}

// tell puts the news on the channel when they are others than before.
func (w *watcher) tell() {
	var n News
	for _, k := range w.differ {
		switch k {
		case fresh:
			n.New++
		case changed:
			n.Changed++
		case gone:
			n.Gone++
		}
	}
	if n == w.told {
		return
	}
	w.told = n
	select {
	case <-w.ch: // nobody has taken it, and it is no longer true
	default:
	}
	w.ch <- n
}
