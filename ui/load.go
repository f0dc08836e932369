package ui

import (
	"cmp"
	"context"
	"fmt"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/state"
)

// progressMsg says how far loading is; loadedMsg ends it.
type (
	progressMsg struct {
		read      corpus.Progress
		done, all int           // articles analysed; all is 0 while reading
		grouped   float64       // part of the grouping into events that is done
		took      time.Duration // since reading began, or the analysis
	}
	loadedMsg struct {
		x      *model.Index
		digest *digest
		err    error // why there is nothing to show

		store    *state.Store
		stateErr error        // why what is kept ends with the session
		last     state.Change // the place where reading ended the last time

		whole bool      // all of the corpus is in x
		watch *watching // over the corpus from before it was read, nil for none

		from  preparing // what it is being prepared to follow on
		moves moves     // from the index shown, once it is prepared
	}
)

// How often the screen is told of progress at most; the latter where it is far away.
const (
	progressEvery = 100 * time.Millisecond
	progressFar   = time.Second
)

// loading reads and analyses the corpus in one goroutine and hands on how far
// it is: one message at a time, the rest are dropped.
type loading struct {
	drawn chan struct{} // closed when the first frame has been drawn
	ch    chan progressMsg
	every time.Duration
	mu    sync.Mutex
	last  time.Time
	began [2]time.Time // reading, and the analysis

	stages  chan stageMsg
	stop    func() // ends it
	stopped bool   // the reader wanted no more; of the main loop
}

func newLoading(o Options) *loading {
	l := &loading{drawn: make(chan struct{}), ch: make(chan progressMsg, 1), every: progressEvery, stages: make(chan stageMsg), stop: func() {}}
	if o.Shared != nil || uv.Environ(o.Env).Getenv("SSH_CONNECTION") != "" {
		l.every = progressFar
	}
	return l
}

// tell hands on progress, unless it was told a moment ago and this is not the
// last of it; any goroutine may call it.
func (l *loading) tell(m progressMsg) {
	l.mu.Lock()
	defer l.mu.Unlock()
	last := m.all > 0 && m.done == m.all
	began := &l.began[min(m.done, 1)]
	now := time.Now()
	if began.IsZero() {
		*began = now
	}
	if m.took = now.Sub(*began); last || now.Sub(l.last) >= l.every {
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
	ctx, l.stop = context.WithCancel(ctx)
	return func() tea.Msg {
		defer close(l.ch)
		defer close(l.stages)
		select {
		case <-l.drawn:
		case <-ctx.Done():
			return nil
		}
		m := l.read(ctx, o, nil)
		if ctx.Err() != nil {
			return nil // nobody waits for it
		}
		return m
	}
}

// read reads and analyses the corpus; the state is opened where there is none yet. The
// watch begins first, so that nothing changes unseen.
func (l *loading) read(ctx context.Context, o Options, store *state.Store) (m loadedMsg) {
	m.watch = o.watch(ctx)
	parts := &stages{l: l, o: o, size: firstStage}
	if store != nil {
		parts.size = 0 // none: something is shown
	}
	c, err := parts.open(ctx)
	switch {
	case err != nil:
		m.err = err
		return m
	case len(c.Articles) == 0:
		m.err = nothingRead(c, o.Name)
		return m
	}
	for before := -1; before != parts.made; {
		before = parts.made
		parts.next(ctx, c)
	}
	switch {
	case store != nil:
		m.store = store
	case parts.made > 0:
		m.store, m.stateErr = parts.store.store, parts.store.stateErr
	default:
		m.store, m.stateErr = o.open()
	}
	m.whole = true
	o.Model.Corrections = append(o.Model.Corrections, corrections(m.store, c)...)
	n := len(c.Articles)
	o.Model.Grouped = func(part float64) { l.tell(progressMsg{all: n, grouped: part}) }
	o.Model.Progress = func(done, all int) { l.tell(progressMsg{done: done, all: all}) }
	m.x, err = model.Build(ctx, c, &o.Model)
	if err != nil {
		m.err = fmt.Errorf("analyse the articles: %w", err)
		return m
	}
	m.digest = newDigest(m.x)
	m.digest.names.make()
	m.digest.dests() // before a key asks for it
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
	if m.grouped > 0 && m.done == 0 {
		return fmt.Sprintf("grouping %s into events: %.0f%%", count(m.all, "article"), 100*m.grouped)
	}
	if m.all > 0 && m.done == m.all {
		return fmt.Sprintf("joining the wordings of quotations in %s", count(m.all, "article"))
	}
	if m.all > 0 {
		s := fmt.Sprintf("finding quotations: %d of %s", m.done, count(m.all, "article"))
		if m.took >= progressFar && m.done > 0 {
			left := time.Duration(float64(m.took) * float64(m.all-m.done) / float64(m.done))
			s += fmt.Sprintf(", %.0f/s, about %s left", float64(m.done)/m.took.Seconds(), left.Round(time.Second))
		}
		return s
	}
	mb := float64(m.read.Bytes) / 1e6
	s := fmt.Sprintf("reading: %s, %.1f MB", count(m.read.Articles, "article"), mb)
	if m.took >= progressFar {
		s += fmt.Sprintf(", %.1f MB/s", mb/m.took.Seconds())
	}
	return s
}
