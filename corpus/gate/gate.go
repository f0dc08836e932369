// Package gate has work on all cores give way to a person who has pressed a key.
//
// Workers that fill all cores hold the processors of the Go scheduler for 10 ms at a
// time, and a key passes through four goroutines before its answer is on the screen.
// Between two articles, which is about a millisecond, workers pass a gate: while it is
// open they only let others have their turn, while it is shut they wait. Who reads the
// key shuts it, and who has written the answer opens it again. What is found never
// depends on it, and it stays open at least half of the time: a key that is held down
// slows the work, but does not stop it.
//
// Where what lives: gate.go is the gate, cores.go says how many may work at once and
// keeps one processor of the scheduler free of them.
package gate

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// mostShut is how long a gate is shut at most: a key that changes nothing is not
// answered.
const mostShut = 40 * time.Millisecond

// Gate is a gate, open at first. The methods of a nil Gate do nothing; all may be called
// from any goroutine.
type Gate struct {
	shut  atomic.Pointer[closing] // nil while it is open
	ready atomic.Bool             // what is written next is an answer

	mu   sync.Mutex // guards what follows
	rest time.Time  // it stays open until then
}

// closing is one time that a gate is shut.
type closing struct {
	began  time.Time
	opened chan struct{} // closed when it is open again
	late   *time.Timer
}

// Shut has those who come to Pass wait, until the answer has been written, for 40 ms at most. It does nothing
// for as long after each time as that took.
func (g *Gate) Shut() {
	if g == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	now := time.Now()
	if g.shut.Load() != nil || now.Before(g.rest) {
		return
	}
	g.ready.Store(false)
	g.shut.Store(&closing{now, make(chan struct{}), time.AfterFunc(mostShut, g.open)})
}

// Ready says that the answer to a key is the next thing that is written.
func (g *Gate) Ready() {
	if g != nil {
		g.ready.Store(true)
	}
}

// Wrote lets pass who waits, once the answer has been written.
func (g *Gate) Wrote() {
	if g != nil && g.shut.Load() != nil && g.ready.Load() {
		g.open()
	}
}

func (g *Gate) open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if c := g.shut.Swap(nil); c != nil {
		c.late.Stop()
		now := time.Now()
		g.rest = now.Add(now.Sub(c.began))
		close(c.opened)
	}
}

// Pass is called between two pieces of work, of a tenth of a millisecond or more. It waits
// while the gate is shut, and else lets others have their turn.
func (g *Gate) Pass() {
	if g != nil && !g.Wait() {
		runtime.Gosched()
	}
}

// Wait waits while the gate is shut, and reports whether it was. It takes no time when it
// is open: for small pieces of work that is done on one core.
func (g *Gate) Wait() bool {
	if g == nil {
		return false
	}
	c := g.shut.Load()
	if c != nil {
		<-c.opened
	}
	return c != nil
}

// Ended waits at the gate of ctx as Wait does, and reports whether ctx has ended: it is
// asked between pieces of work that is done on one core.
func Ended(ctx context.Context) bool {
	Of(ctx).Wait()
	return ctx.Err() != nil
}

// key is that of a gate in a context.
type key struct{}

// In is ctx with the gate that work under it passes.
func (g *Gate) In(ctx context.Context) context.Context { return context.WithValue(ctx, key{}, g) }

// Of is the gate that work under ctx passes, nil for none.
func Of(ctx context.Context) *Gate {
	g, _ := ctx.Value(key{}).(*Gate)
	return g
}
