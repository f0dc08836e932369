package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// destKind is what one can go to by typing.
type destKind uint8

const (
	toArticle destKind = iota
	toEvent
	toSpeaker
	toSource
)

func (k destKind) String() string { return [...]string{"article", "event", "speaker", "source"}[k] }

// dest is somewhere to go to: an article or an event by its index, a speaker or a
// source by name.
type dest struct {
	kind  destKind
	n     int // an index, for articles and events
	of    int // how many articles, or of a speaker quotations, it stands for
	label string
}

// dests are all destinations of a corpus.
type dests []dest

// String and Len make them a fuzzy.Source.
func (d dests) String(i int) string { return d[i].label }

// Len is how many there are.
func (d dests) Len() int { return len(d) }

// destsOf lists what one can go to: events that several articles tell, speakers and
// sources by how much there is of them, then the articles.
func destsOf(x *model.Index, d *digest) dests {
	var out dests
	for i := range x.Events {
		if e := &x.Events[i]; len(e.Articles) > 1 {
			out = append(out, dest{toEvent, i, len(e.Articles), oneLine(e.ID + " " + e.Title)})
		}
	}
	out = append(out, counted(toSpeaker, len(x.Quotes), func(q int) string { return x.Quotation(q).Speaker })...)
	out = append(out, counted(toSource, len(x.Articles), func(i int) string { return x.Articles[i].Source })...)
	for i := range x.Articles {
		words, _ := opening(&x.Articles[i])
		out = append(out, dest{toArticle, i, 1, oneLine(d.column(i) + " " + words)})
	}
	return out
}

// counted are the names of n things, the most frequent first.
func counted(k destKind, n int, name func(i int) string) dests {
	times := map[string]int{}
	for i := range n {
		if s := oneLine(name(i)); s != "" {
			times[s]++
		}
	}
	var out dests
	for s, t := range times {
		out = append(out, dest{k, -1, t, s})
	}
	slices.SortFunc(out, func(a, b dest) int { return cmp.Or(cmp.Compare(b.of, a.of), strings.Compare(a.label, b.label)) })
	return out
}

// chooser lets the reader choose a destination by typing letters of it.
type chooser struct {
	draw.List
	found dests
}

// mostFound is how many destinations are listed at most, and fewDests how many are looked
// at one by one while a key waits.
const mostFound, fewDests = 200, 2_000

// look lists the destinations that hold what was typed: first those with words that
// begin so, then those that hold the words anywhere, of both the ones that stand for
// most; then those that have its letters in this order and near together. Of very many,
// which lower has in lower case, only the first are looked at that hold all words.
func (c *chooser) look(all dests, lower func() *lowered, typed string) {
	c.found = c.found[:0]
	c.Cursor, c.Top = 0, 0
	typed = strings.TrimSpace(typed)
	switch {
	case typed == "":
		c.found = append(c.found, all[:min(len(all), mostFound)]...)
	case len(all) > fewDests:
		var some dests
		for _, i := range lower().holding(strings.Fields(strings.ToLower(typed)), fewDests) {
			some = append(some, all[i])
		}
		c.found = append(c.found, best(some, typed)...)
	default:
		c.found = append(c.found, best(all, typed)...)
	}
	c.Resize(len(c.found), c.H)
}

// lines draws the destinations in w by h cells.
func (c *chooser) lines(p *draw.Pen, w, h int) []string {
	if len(c.found) == 0 {
		return draw.Message(p, w, h, "Nothing here has these letters.", "Titles, events, speakers and sources are looked through. Esc, then "+p.Key(keymap.Filter)+" in the list finds words in the texts.")
	}
	c.Resize(len(c.found), h)
	var out []string
	from, to := c.Shown()
	for i := from; i < to; i++ {
		d := c.found[i]
		sign, l := "  ", draw.Look(0)
		if i == c.Cursor {
			sign, l = "> ", draw.Cursor
		}
		kind := d.kind.String()
		if d.kind == toSpeaker || d.kind == toSource {
			kind = fmt.Sprintf("%s %d", kind, d.of)
		}
		out = append(out, p.Fit(sign+p.Column(draw.Dim, kind, 14)+p.Column(l, d.label, max(w-16, 0)), max(w, 16), w))
	}
	for len(out) < h {
		out = append(out, draw.Spaces(w))
	}
	return out[:max(h, 0)]
}

// goThere goes to the destination under the cursor.
func (a *App) goThere() tea.Cmd {
	if a.chooser.Cursor >= len(a.chooser.found) {
		return nil
	}
	d := a.chooser.found[a.chooser.Cursor]
	a.leave()
	switch d.kind {
	case toEvent:
		a.showArticle(a.x.Events[d.n].Articles[0], false)
	case toArticle:
		a.showArticle(d.n, true)
	case toSpeaker:
		cmd := a.show(viewQuotes)
		a.typeFilter(`speaker:"` + d.label + `"`)
		return cmd
	case toSource:
		a.show(viewArticles)
		a.reading = false
		a.typeFilter(`source:"` + d.label + `"`)
	}
	return nil
}

// showArticle puts the cursor of the list on an article, and opens it when it is to be
// read.
func (a *App) showArticle(i int, read bool) {
	a.view, a.reading, a.jumped = viewArticles, read, read
	if !slices.Contains(a.articles.rows, i) {
		a.clear() // the filter hides it
	}
	a.articles.choose(i)
	a.reader.open(i)
	a.arrange()
	a.follow()
}
