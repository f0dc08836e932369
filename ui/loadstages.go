package ui

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/sourcegraph/conc/panics"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/keymap"
)

// stageMsg brings what has been read and analysed of a corpus so far. Each stage takes
// the place of the one before, and the whole that of the last, without moving what the
// reader looks at.
type stageMsg struct{ loadedMsg }

// The first stage has firstStage articles, each further one stageGrowth times as many;
// and each is made only when stageGrowth times as many have been read: all together
// then cost less than a sixth of what the whole costs.
const firstStage, stageGrowth = 24, 8

// stages makes the stages of a corpus while it is read and before all of it is
// analysed. It is used by one goroutine.
type stages struct {
	l     *loading
	o     Options
	store loadedMsg // with the state once it is open
	size  int       // articles of the next stage, 0 for no stages
	made  int       // articles of the last
}

// open opens the corpus, and hands on stages of it meanwhile.
func (s *stages) open(ctx context.Context) (*corpus.Corpus, error) {
	progress := func(p corpus.Progress) { s.l.tell(progressMsg{read: p}) }
	if s.size == 0 {
		return s.o.Open(ctx, progress, nil)
	}
	type opened struct {
		c   *corpus.Corpus
		err error
	}
	type part struct {
		c    *corpus.Corpus
		seen chan struct{} // closed when it has been looked at
	}
	grown, done := make(chan part, 1), make(chan opened, 1)
	var fault panics.Catcher
	go func() {
		var all opened
		none := true // reading waits for the first stage: it is quicker with all cores
		fault.Try(func() {
			all.c, all.err = s.o.Open(ctx, progress, func(c *corpus.Corpus) {
				select {
				case <-grown: // what is no longer all
				default:
				}
				p := part{c, make(chan struct{})}
				grown <- p
				if !none {
					return
				}
				none = len(c.Articles) < firstStage*stageGrowth
				select {
				case <-p.seen:
				case <-ctx.Done():
				}
			})
		})
		done <- all
	}()
	for {
		select {
		case p := <-grown:
			s.next(ctx, p.c)
			close(p.seen)
		case all := <-done:
			fault.Repanic()
			return all.c, all.err
		}
	}
}

// next makes the stages that c is large enough for; those between two are passed over.
func (s *stages) next(ctx context.Context, c *corpus.Corpus) {
	if s.size == 0 || s.size*stageGrowth > len(c.Articles) {
		return
	}
	for s.size*stageGrowth*stageGrowth <= len(c.Articles) && s.made > 0 {
		s.size *= stageGrowth
	}
	part := &corpus.Corpus{Articles: c.Articles[:s.size:s.size], Found: s.size}
	s.made = s.size
	s.size *= stageGrowth
	if s.store.store == nil {
		s.store.store, s.store.stateErr = s.o.open()
	}
	o := s.o.Model
	o.Corrections = append(o.Corrections[:len(o.Corrections):len(o.Corrections)], corrections(s.store.store, part)...)
	x, err := model.Build(ctx, part, &o)
	if err != nil {
		return // ctx has ended
	}
	m := stageMsg{s.store}
	m.x, m.digest = x, newDigest(x)
	m.digest.names.make()
	m.digest.dests()
	select {
	case s.l.stages <- m:
	case <-ctx.Done():
	}
}

// awaitStage is the command that waits for the next stage.
func (l *loading) awaitStage() tea.Msg {
	if m, ok := <-l.stages; ok {
		return m
	}
	return nil
}

// staged shows a stage: as a corpus when it is the first, else in the place of the one
// before.
func (a *App) staged(m stageMsg) tea.Cmd {
	if a.load.stopped {
		return nil
	}
	if a.x == nil {
		a.partly = true
		return tea.Batch(a.loaded(m.loadedMsg), a.load.awaitStage)
	}
	return tea.Batch(a.advance(m.loadedMsg), a.load.awaitStage)
}

// advance shows more of the corpus that is being read, or all of it, once it is
// prepared and the reader is not in the middle of typing or choosing.
func (a *App) advance(m loadedMsg) tea.Cmd {
	ready, preparing := a.prepare(&m)
	if !ready || a.prompt.isOpen() || a.menu.isOpen() {
		a.grown = &m
		return preparing
	}
	a.grown = nil
	note := a.note
	cmd := a.move(m.moves, rereadMsg{m})
	a.note = note
	if !m.whole {
		return cmd
	}
	a.partly, a.watch = false, m.watch
	if a.pressed == 0 {
		cmd = tea.Batch(cmd, a.resume(m.last))
		a.note = a.beginning()
	}
	return tea.Batch(cmd, a.watch.await())
}

// readAll shows the whole corpus, of which a part is shown.
func (a *App) readAll(m loadedMsg) tea.Cmd {
	switch {
	case a.load.stopped:
		m.watch.end()
		return nil
	case m.err != nil:
		m.watch.end()
		a.partly = false
		a.note = "not all was read, what is here stays: " + oneLine(m.err.Error()) + "; " + a.pen.Key(keymap.Reload) + " reads again"
		return nil
	}
	return a.advance(m)
}

// stopReading ends the reading of a corpus of which a part is shown, and reports
// whether there was anything to end.
func (a *App) stopReading() bool {
	if !a.partly {
		return false
	}
	a.load.stopped, a.partly, a.grown = true, false, nil
	a.load.stop()
	all := ""
	if n := max(a.progress.all, a.progress.read.Articles); n > 0 {
		all = fmt.Sprintf(" of about %d", n)
	}
	a.note = fmt.Sprintf("%d%s read; %s reads all, ^C once more quits", len(a.x.Articles), all, a.pen.Key(keymap.Reload))
	return true
}
