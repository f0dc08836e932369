package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus/watch"
	"parallax/model"
	"parallax/model/filter"
	"parallax/ui/keymap"
)

// watching is one watch over the corpus as it was when it was read.
type watching struct {
	ch   <-chan watch.News
	stop func()
}

// newsMsg brings what differs from the corpus as it was read.
type newsMsg struct {
	from *watching
	news watch.News
}

// await is the command that waits for the next news, nil when nothing is watched.
func (w *watching) await() tea.Cmd {
	if w == nil {
		return nil
	}
	return func() tea.Msg {
		n, ok := <-w.ch
		if !ok {
			return nil
		}
		return newsMsg{w, n}
	}
}

// end ends the watch.
func (w *watching) end() {
	if w != nil {
		w.stop()
	}
}

// heard keeps news to be said in the status line; nothing is read before it is asked
// for.
func (a *App) heard(m newsMsg) tea.Cmd {
	if m.from != a.watch {
		return nil // of a corpus that has been read again since
	}
	a.news = m.news
	return a.watch.await()
}

// newsText is what stands in the status line of a corpus that has changed, or that is
// being read again; "" for nothing.
func (a *App) newsText() string {
	switch {
	case a.partly:
		return a.progress.String() + " (^C stops)"
	case a.rereading && a.progress != (progressMsg{}):
		return "reading again: " + a.progress.String()
	case a.rereading:
		return "reading again"
	case a.news != (watch.News{}):
		return a.news.String() + ": " + a.pen.Key(keymap.Reload) + " reloads"
	}
	return ""
}

// rereadMsg brings the corpus that was read again.
type rereadMsg struct{ loadedMsg }

// reload reads the corpus again, in the background: until it is there, all stays as it
// is.
func (a *App) reload() tea.Cmd {
	switch {
	case a.opts.Shared != nil:
		a.note = "the server has read its corpus for all; whoever runs it can start it anew"
		return nil
	case slices.Contains(a.opts.Paths, "-"):
		a.note = "standard input cannot be read a second time; what is in a file can"
		return nil
	case a.rereading, a.regrouping, a.partly:
		a.note = "one moment: it is being read or grouped"
		return nil
	}
	a.rereading, a.progress = true, progressMsg{}
	a.load = newLoading(a.opts)
	ctx, o, l, store := a.ctx, a.opts, a.load, a.kept.store
	o.Model.Grain = a.x.Grain
	read := func() tea.Msg {
		defer close(l.ch)
		return rereadMsg{l.read(ctx, o, store)}
	}
	return tea.Batch(read, l.await)
}

// reread shows the corpus that was read again, once the reader is not in the middle of
// typing or choosing.
func (a *App) reread(m rereadMsg) tea.Cmd {
	ready, preparing := true, tea.Cmd(nil)
	if m.err == nil {
		ready, preparing = a.prepare(&m.loadedMsg)
	}
	if !ready || a.prompt.isOpen() || a.menu.isOpen() {
		a.waiting = &m
		return preparing
	}
	a.waiting, a.rereading = nil, false
	if m.err != nil {
		m.watch.end()
		a.note = "not read again, what was read before is still here: " + oneLine(m.err.Error())
		return nil
	}
	a.watch.end()
	a.watch, a.news = m.watch, watch.News{}
	cmd := a.move(m.moves, m)
	a.note = m.moves.says()
	cmd = tea.Batch(cmd, a.watch.await())
	if a.kept.corrects() { // perhaps since it was asked for
		cmd = tea.Batch(cmd, a.correct())
	}
	return cmd
}

// awaited shows what had to wait for a prompt or menu to be closed, or to be prepared.
func (a *App) awaited() tea.Cmd {
	if a.grown != nil && !a.prompt.isOpen() && !a.menu.isOpen() {
		return a.advance(*a.grown)
	}
	if a.waiting == nil || a.prompt.isOpen() || a.menu.isOpen() {
		return nil
	}
	return a.reread(*a.waiting)
}

// isStale reports whether x is derived from a corpus that has been read again since.
func (a *App) isStale(x *model.Index) bool { return a.x != nil && x.Corpus != a.x.Corpus }

// move gives the panes the index of the corpus that was read again. What they hold of
// articles and places is told anew, so that each shows what it showed.
func (a *App) move(m moves, read rereadMsg) tea.Cmd {
	shown := -1 // in Coverage and Names
	if at := a.current(); at >= 0 {
		shown = m.article(at)
	}
	row := a.articles.list.Cursor - a.articles.list.Top
	quote := a.quotes.list.Cursor - a.quotes.list.Top
	q, chosen := m.quotation(a.quotes.selected()), m.quotations(a.quotes.chosen)
	side, sentence := a.comparedAt(m)

	a.kept.names, a.kept.seen = read.digest.names, m.article(a.kept.seen)
	respell(&a.articles.filter, read.x)
	respell(&a.quotes.filter, read.x)
	a.articles.chosen = m.articles(a.articles.chosen)
	a.quotes.rows, a.quotes.chosen = nil, nil
	a.compare.move(m, read.x)
	for i, p := range a.jumps {
		a.jumps[i] = m.place(p)
	}
	for name, p := range a.marks {
		a.marks[name] = m.place(p)
	}
	a.reader.move(m)
	if a.reader.article < 0 {
		a.reading = false
	}
	a.setCollation(collation{})
	a.clicked = clicked{}

	cmd := a.setIndex(read.x, read.digest)
	a.reader.search(a.reader.query)
	a.articles.list.Top = a.articles.list.Cursor - row
	a.articles.list.Move(a.articles.list.Cursor)
	a.quotes.chosen = chosen
	if i := index(a.quotes.rows, q); i >= 0 {
		a.quotes.list.Move(i)
		a.quotes.list.Top = i - quote
		a.quotes.list.Move(i)
	}
	if sentence >= 0 {
		a.compare.goTo(side, sentence, a.pen)
	}
	a.arrange()
	a.follow()
	if a.view == viewCoverage || a.view == viewNames {
		return tea.Batch(cmd, a.collateEventOf(shown))
	}
	return cmd
}

// comparedAt is the article and the sentence of the row under the cursor of Compare, as
// they are now; -1 for none.
func (a *App) comparedAt(m moves) (article, sentence int) {
	at, s, ok := a.compare.current()
	if !ok {
		return -1, -1
	}
	if article = m.article(at); article < 0 {
		return -1, -1
	}
	return article, m.x.Articles[article].Doc.Document().SentenceAt(m.offset(at, s.Start))
}

// respell has a filter find all spellings that the names of x have.
func respell(f *filter.Filter, x *model.Index) {
	if again, err := filter.Parse(f.Text()); err == nil && !f.Empty() {
		*f = again.Spelled(x.Names)
	}
}

// move turns to the articles that are compared, as they are now; what an event has
// more of can be brought.
func (c *compare) move(m moves, x *model.Index) {
	shown := m.articles(c.all[:c.n])
	all := append(slices.Clone(shown), m.articles(c.all[c.n:])...)
	if c.event >= 0 && len(all) > 0 {
		if e := x.EventOf(all[0]); e >= 0 && e < len(x.Events) {
			for _, i := range x.Events[e].Articles {
				if !slices.Contains(all, i) {
					all = append(all, i)
				}
			}
		}
	}
	c.all = all
	if len(shown) < c.n {
		c.n = min(max(len(shown), 2), len(all))
	}
	c.side, c.waiting = min(c.side, max(c.n-1, 0)), nil
}

// move turns to the article that is read, at the place that has the words it had.
func (r *reader) move(m moves) {
	if r.article < 0 {
		return
	}
	was := r.article
	r.article = m.article(was)
	r.target = m.span(was, r.target)
	r.at = m.offset(was, r.at)
	r.page.key = pageKey{article: -1} // it is laid anew, around the cursor
	r.hits = nil
	if r.article < 0 {
		r.page = page{}
	}
}

// says is what has become of the corpus, for people.
func (m moves) says() string {
	parts := []string{"read again: " + count(len(m.x.Articles), "article")}
	for _, p := range []struct {
		n    int
		says string
	}{{m.fresh, "new"}, {m.changed, "changed"}, {m.gone, "gone"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.says))
		}
	}
	if len(parts) == 1 {
		parts = append(parts, "as they were")
	}
	if n := m.x.Corpus.Unread(); n > 0 {
		parts = append(parts, fmt.Sprintf("%d left out", n))
	}
	return strings.Join(parts, ", ")
}
