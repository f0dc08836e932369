package ui

import (
	"cmp"
	"context"
	"fmt"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/state"
)

// progressMsg says how far loading is; loadedMsg ends it.
type (
	progressMsg struct {
		read      corpus.Progress
		done, all int     // articles analysed; all is 0 while reading
		grouped   float64 // part of the grouping into events that is done
	}
	loadedMsg struct {
		x      *model.Index
		digest *digest
		err    error // why there is nothing to show

		store    *state.Store
		stateErr error        // why what is kept ends with the session
		last     state.Change // the place where reading ended the last time

		watch *watching // over the corpus from before it was read, nil for none
	}
)

// progressEvery is how often the screen is told of progress at most.
const progressEvery = 100 * time.Millisecond

// loading reads and analyses the corpus in one goroutine and hands on how far
// it is: one message at a time, the rest are dropped.
type loading struct {
	drawn chan struct{} // closed when the first frame has been drawn
	ch    chan progressMsg
	mu    sync.Mutex
	last  time.Time
}

func newLoading() *loading {
	return &loading{drawn: make(chan struct{}), ch: make(chan progressMsg, 1)}
}

// tell hands on progress, unless it was told a moment ago and this is not the
// last of it; any goroutine may call it.
func (l *loading) tell(m progressMsg) {
	l.mu.Lock()
	defer l.mu.Unlock()
	last := m.all > 0 && m.done == m.all && m.grouped == 0
	if now := time.Now(); last || now.Sub(l.last) >= progressEvery {
		l.last = now
		if last {
			select {
			case <-l.ch: // what is no longer true
			default:
			}
		}
		select {
		case l.ch <- m:
		default:
		}
	}
}

// run is the command that loads, once the first frame has been drawn.
func (l *loading) run(ctx context.Context, o Options) tea.Cmd {
	return func() tea.Msg {
		defer close(l.ch)
		select {
		case <-l.drawn:
		case <-ctx.Done():
			return nil
		}
		return l.read(ctx, o, nil)
	}
}

// read reads and analyses the corpus; the state is opened where there is none yet. The
// watch begins first, so that nothing changes unseen.
func (l *loading) read(ctx context.Context, o Options, store *state.Store) (m loadedMsg) {
	m.watch = o.watch(ctx)
	c, err := o.Open(ctx, func(p corpus.Progress) { l.tell(progressMsg{read: p}) })
	switch {
	case err != nil:
		m.err = err
		return m
	case len(c.Articles) == 0:
		m.err = nothingRead(c, o.Name)
		return m
	}
	if m.store = store; store == nil {
		m.store, m.stateErr = o.open()
	}
	o.Model.Corrections = append(o.Model.Corrections, corrections(m.store, c)...)
	n := len(c.Articles)
	o.Model.Grouped = func(part float64) { l.tell(progressMsg{done: n, all: n, grouped: part}) }
	m.x, err = o.Model.Build(ctx, c, func(done, all int) { l.tell(progressMsg{done: done, all: all}) })
	if err != nil {
		m.err = fmt.Errorf("analyse the articles: %w", err)
		return m
	}
	m.digest = newDigest(m.x)
	m.digest.names.make()
	m.last = lastOf(m.store, m.digest.names)
	return m
}

// watch begins to watch the corpus, where that is wanted.
func (o Options) watch(ctx context.Context) *watching {
	if o.Watch == nil {
		return nil
	}
	ctx, stop := context.WithCancel(ctx)
	return &watching{o.Watch(ctx), stop}
}

// await is the command that waits for the next progress.
func (l *loading) await() tea.Msg {
	if m, ok := <-l.ch; ok {
		return m
	}
	return nil
}

// nothingRead says why the corpus of this name holds no article.
func nothingRead(c *corpus.Corpus, name string) error {
	return fmt.Errorf("nothing to read in %s: %s", cmp.Or(name, "it"), c.Nothing())
}

// String is progress for people.
func (m progressMsg) String() string {
	if m.all > 0 && m.done == m.all {
		s := fmt.Sprintf("grouping %s into events", count(m.all, "article"))
		if m.grouped > 0 {
			s += fmt.Sprintf(": %.0f %%", 100*m.grouped)
		}
		return s
	}
	if m.all > 0 {
		return fmt.Sprintf("finding quotations: %d of %s", m.done, count(m.all, "article"))
	}
	return fmt.Sprintf("reading: %s, %.1f MB", count(m.read.Articles, "article"), float64(m.read.Bytes)/1e6)
}
