package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"parallax/model/filter"
)

// sifting is the looking for what passes the filter of a list where a key cannot wait
// for it. The list stays as it was until it is found.
type sifting struct {
	seq    int // of the last one begun
	filter filter.Filter
	stop   context.CancelFunc // nil when nothing is looked for
	ask    tea.Cmd            // what is still to be begun
}

// siftedMsg brings what passes a filter.
type siftedMsg struct {
	list, seq int
	d         *digest
	passes    func(article int) bool // in the list of articles
	rows      []int                  // in that of quotations
}

// The lists that have a filter.
const (
	listArticles = iota
	listQuotes
)

// end forgets what is being looked for.
func (s *sifting) end() {
	if s.stop != nil {
		s.stop()
	}
	s.seq++
	s.stop, s.ask = nil, nil
}

// filtered is the list that has the focus, by number.
func (a *App) filtered() int {
	if a.view == viewQuotes {
		return listQuotes
	}
	return listArticles
}

// filterOf is the filter by which a list is shown.
func (a *App) filterOf(list int) *filter.Filter {
	if list == listQuotes {
		return &a.quotes.filter
	}
	return &a.articles.filter
}

// wanted is the filter that a list is to have: that being looked for, or else its own.
func (a *App) wanted(list int) filter.Filter {
	if s := &a.sifts[list]; s.stop != nil {
		return s.filter
	}
	return *a.filterOf(list)
}

// sift gives a list a filter: at once where that takes no longer than a key can wait.
func (a *App) sift(list int, f filter.Filter) {
	a.sifts[list].end()
	switch {
	case f.Text() == a.filterOf(list).Text():
	case a.quick(list, f):
		*a.filterOf(list) = f
		a.refill(list)
	default:
		a.look(list, f)
	}
}

func (a *App) refill(list int) {
	if list == listQuotes {
		a.quotes.fill()
	} else {
		a.articles.fill()
	}
}

// quick reports whether a list can be filtered while a key waits.
func (a *App) quick(list int, f filter.Filter) bool {
	if f.Empty() {
		return true
	}
	if list == listQuotes {
		return len(a.x.Quotes) <= quickQuotes
	}
	found := a.digest.finder.Load()
	return a.digest.bytes <= quickBytes || found != nil && found.Quick(f)
}

// How much text, and how many quotations, are looked through while a key waits.
const quickBytes, quickQuotes = 1_000_000, 2_000

// look begins to look for what passes a filter, in the background.
func (a *App) look(list int, f filter.Filter) {
	s := &a.sifts[list]
	ctx, stop := context.WithCancel(a.ctx)
	s.filter, s.stop = f, stop
	m := siftedMsg{list: list, seq: s.seq, d: a.digest}
	k := &kept{store: a.kept.store, names: a.kept.names, quotes: nil}
	s.ask = func() tea.Msg {
		if list == listQuotes {
			m.rows = m.d.siftQuotes(ctx, f, k)
		} else {
			m.passes = m.d.siftArticles(ctx, f, k)
		}
		if ctx.Err() != nil {
			return nil
		}
		return m
	}
}

// siftArticles finds the articles that pass a filter.
func (d *digest) siftArticles(ctx context.Context, f filter.Filter, k *kept) func(article int) bool {
	of := func(i int) func(filter.Field) []string { return articleFields(d, k, i) }
	if found := d.finder.Load(); found != nil {
		return found.Articles(ctx, f, of).Has
	}
	passes := make([]bool, len(d.x.Articles))
	for i := range passes {
		if ctx.Err() != nil {
			break
		}
		passes[i] = f.Keeps(of(i))
	}
	return func(i int) bool { return passes[i] }
}

// siftQuotes finds the quotations that pass a filter.
func (d *digest) siftQuotes(ctx context.Context, f filter.Filter, k *kept) []int {
	of := func(q int) func(filter.Field) []string { return quotationFields(d, k, q) }
	if found := d.finder.Load(); found != nil {
		return found.Quotations(ctx, f, d.setWords, of)
	}
	var rows []int
	for q := range d.x.Quotes {
		if q%64 == 0 && ctx.Err() != nil {
			break
		}
		if f.Keeps(of(q)) {
			rows = append(rows, q)
		}
	}
	return rows
}

// asked is what is still to be begun in the background, nil for nothing.
func (a *App) asked() tea.Cmd {
	var cmds []tea.Cmd
	for i := range a.sifts {
		if s := &a.sifts[i]; s.ask != nil {
			cmds = append(cmds, s.ask)
			s.ask = nil
		}
	}
	return tea.Batch(cmds...)
}

// sifted shows what passes a filter, unless another is wanted by now.
func (a *App) sifted(m siftedMsg) {
	s := &a.sifts[m.list]
	if m.seq != s.seq || m.d != a.digest {
		return
	}
	f := s.filter
	s.end()
	*a.filterOf(m.list) = f
	if m.list == listQuotes {
		a.quotes.show(m.rows)
	} else {
		a.articles.passes = m.passes
		a.articles.passing = passing{f.Text(), m.d}
		a.articles.fill()
	}
	a.follow()
}

// resift has the lists filtered anew where another corpus is to be shown, d: until
// that is done they show all.
func (a *App) resift(d *digest) {
	a.digest, a.x = d, d.x
	for list := range a.sifts {
		f := a.wanted(list)
		a.sifts[list].end()
		if a.quick(list, f) {
			*a.filterOf(list) = f
			continue
		}
		*a.filterOf(list) = filter.Filter{}
		a.look(list, f)
	}
}

// looking says what is being looked for, "" for nothing.
func (a *App) looking() string {
	if s := &a.sifts[a.filtered()]; s.stop != nil {
		return "looking for “" + s.filter.Text() + "”"
	}
	return ""
}
