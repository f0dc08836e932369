package ui

import (
	"context"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/filter"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// Rows of the list of articles that are not an article: -1-e is the head of
// event e, alsoHead-e what other articles tell of event e in a section, loneHead the
// head of the articles without an event in common.
const loneHead, alsoHead = -1 << 31, -1 << 30

// minRow is the narrowest row with columns, in cells.
const minRow = 20

// articles is the list of articles, grouped by event.
type articles struct {
	x      *model.Index
	d      *digest
	w, h   int
	rows   []int // article indexes, and heads; not to be written to
	list   draw.List
	filter filter.Filter
	kept   *kept
	chosen []int // for comparing, in the order of choosing
	query  *query
	order  order

	passes  func(article int) bool // found to pass the filter, nil for all
	passing passing                // which one
}

// passing is a filter of a corpus.
type passing struct {
	text string
	d    *digest
}

func (l *articles) setIndex(x *model.Index, d *digest) {
	at := l.selected()
	id := ""
	if at >= 0 {
		id = l.x.Articles[at].ID
	}
	l.x, l.d = x, d
	l.fill()
	if at >= 0 && at < len(x.Articles) && x.Articles[at].ID == id {
		l.choose(at) // as mostly while more is read
		return
	}
	for i := range x.Articles {
		if x.Articles[i].ID == id && id != "" {
			l.choose(i)
			break
		}
	}
}

func (l *articles) place(w, h int) {
	l.w, l.h = w, h
	l.list.Resize(len(l.rows), max(h-2, 0))
}

// fill makes the rows: all, or those that pass the filter.
func (l *articles) fill() {
	at := l.selected()
	if found := l.d.finder.Load(); l.filter.Empty() {
		l.passes, l.passing = nil, passing{}
	} else if l.passing == (passing{l.filter.Text(), l.d}) {
		// it has been found in the background
	} else if found != nil && found.Quick(l.filter) {
		l.passes = found.Articles(context.Background(), l.filter, nil).Has
	} else {
		l.passes = func(a int) bool { return l.filter.Keeps(l.fields(a)) }
	}
	switch {
	case l.order != byEvent:
		l.rows = nil
		for _, a := range l.d.ordered(l.order) {
			if l.passes == nil || l.passes(int(a)) {
				l.rows = append(l.rows, int(a))
			}
		}
	case l.passes == nil:
		l.rows = l.d.rows
	default:
		l.rows = rowsOf(l.x, l.passes)
	}
	l.list.Resize(len(l.rows), l.list.H)
	l.choose(at)
}

// fields is what a filter is told of an article.
func (l *articles) fields(a int) func(filter.Field) []string { return articleFields(l.d, l.kept, a) }

// articleFields is what a filter is told of an article.
func articleFields(d *digest, k *kept, a int) func(filter.Field) []string {
	of := filter.Article(d.x, a, k.fields(a))
	return func(f filter.Field) []string {
		if f != filter.Words {
			return of(f)
		}
		first, _ := opening(&d.x.Articles[a])
		return append(of(f), filter.Fold(first))
	}
}

// selected is the article under the cursor, -1 for none.
func (l *articles) selected() int {
	if l.list.Cursor >= len(l.rows) || l.rows[l.list.Cursor] < 0 {
		return -1
	}
	return l.rows[l.list.Cursor]
}

// choose puts the cursor on an article, or else on the first there is.
func (l *articles) choose(article int) {
	i := max(slices.Index(l.rows, article), 0)
	l.list.Move(i)
	l.skip(1)
}

// skip moves the cursor off a head, first in direction by.
func (l *articles) skip(by int) {
	for _, d := range []int{by, -by} {
		i := l.list.Cursor
		for i >= 0 && i < len(l.rows) && l.rows[i] < 0 {
			i += d
		}
		if i >= 0 && i < len(l.rows) {
			l.list.Move(i)
			break
		}
	}
	if l.list.Cursor == 1 && l.list.Top == 1 && l.rows[0] < 0 {
		l.list.Top = 0 // the first head is seen with its first article
	}
}

// handle obeys an action and reports whether it was one of the pane's.
func (l *articles) handle(a keymap.Action) bool {
	from := l.list.Cursor
	switch {
	case a == keymap.NextArticle:
		l.list.Move(from + 1)
	case a == keymap.PrevArticle:
		l.list.Move(from - 1)
	case a == keymap.NextHit:
		l.nextHit(1)
	case a == keymap.PrevHit:
		l.nextHit(-1)
	case a == keymap.Mark, a == keymap.Select:
		l.toggle(l.selected())
	case a == keymap.SelectAll:
		l.chosen = toggledAll(l.chosen, l.rows)
	case !l.list.Handle(a):
		return false
	}
	if l.list.Cursor < from {
		l.skip(-1)
	} else {
		l.skip(1)
	}
	return true
}

// toggle chooses an article for comparing, or no longer.
func (l *articles) toggle(article int) { l.chosen = toggled(l.chosen, article) }

// picked are the chosen articles, or else the one under the cursor.
func (l *articles) picked() []int { return pickedOf(l.chosen, l.selected()) }

// toggled is s with i, or without it when it was there.
func toggled(s []int, i int) []int {
	if k := slices.Index(s, i); k >= 0 {
		return slices.Delete(s, k, k+1)
	}
	if i >= 0 {
		s = append(s, i)
	}
	return s
}

// toggledAll is s with all of shown, or without them when all were there.
func toggledAll(s, shown []int) []int {
	there := setOf(s)
	missing := slices.DeleteFunc(slices.Clone(shown), func(i int) bool { return i < 0 || i < len(there) && there[i] })
	if len(missing) > 0 {
		return append(s, missing...)
	}
	away := setOf(shown)
	return slices.DeleteFunc(s, func(i int) bool { return i < len(away) && away[i] })
}

// setOf are the numbers in s: all of a large corpus may be among them.
func setOf(s []int) (in []bool) {
	for _, i := range s {
		if i >= len(in) {
			in = slices.Grow(in, i+1-len(in))[:i+1]
		}
		if i >= 0 {
			in[i] = true
		}
	}
	return in
}

// pickedOf is what was selected, or else what is under the cursor, if anything.
func pickedOf(selected []int, cursor int) []int {
	if len(selected) == 0 && cursor >= 0 {
		return []int{cursor}
	}
	return selected
}

// hit reports whether row i holds the query.
func (l *articles) hit(i int) bool {
	if l.query == nil || i >= len(l.rows) || l.rows[i] < 0 {
		return false
	}
	a := &l.x.Articles[l.rows[i]]
	words, _ := opening(a)
	return l.query.in(a.Source) || l.query.in(words) || l.query.in(a.ID)
}

// nextHit moves to the next row that holds the query, going round.
func (l *articles) nextHit(by int) {
	n := len(l.rows)
	may := l.may()
	for d := 1; d <= n; d++ {
		if i := ((l.list.Cursor+by*d)%n + n) % n; l.rows[i] >= 0 && may(l.rows[i]) && l.hit(i) {
			l.list.Move(i)
			return
		}
	}
}

// may reports, at little cost, whether an article can hold the query.
func (l *articles) may() func(article int) bool {
	if found := l.d.finder.Load(); found != nil && l.query != nil {
		return found.MayHead(strings.Fields(l.query.text)).Has
	}
	return func(int) bool { return true }
}

// hits is how many rows hold the query, -1 when they are too many to count.
func (l *articles) hits() int {
	n := 0
	if len(l.rows) > many {
		return -1
	}
	may := l.may()
	for i, r := range l.rows {
		if r >= 0 && may(r) && l.hit(i) {
			n++
		}
	}
	return n
}
