package ui

import (
	"context"
	"sync"

	"parallax/model"
	"parallax/model/event"
)

// Shared is a corpus analysed once for any number of readers: its index, what the
// screens say of it as a whole, and the groupings that some reader has asked for.
type Shared struct {
	x      *model.Index
	digest *digest

	mu     sync.Mutex // one grouping at a time: each takes all cores
	grains map[event.Grain]regroupedMsg
}

// NewShared counts what the screens say of x.
func NewShared(x *model.Index) *Shared {
	s := &Shared{x: x, digest: newDigest(x)}
	s.grains = map[event.Grain]regroupedMsg{x.Grain: {x, s.digest}}
	return s
}

// Index is the corpus as it was analysed.
func (s *Shared) Index() *model.Index { return s.x }

// loaded is what a reader begins with.
func (s *Shared) loaded(o Options) loadedMsg {
	m := loadedMsg{x: s.x, digest: s.digest}
	m.store, m.stateErr = o.open()
	m.last = lastOf(m.store, s.digest.names)
	return m
}

// regrouped is the corpus with its events told apart by g. All readers share it: it
// is made once, and there are only as many as there are grains.
func (s *Shared) regrouped(g event.Grain) regroupedMsg {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, ok := s.grains[g]
	if !ok {
		m.x, _ = s.x.Regroup(context.Background(), g) // for all readers: no context ends it
		m.digest = s.digest.again(m.x)
		s.grains[g] = m
	}
	return m
}
