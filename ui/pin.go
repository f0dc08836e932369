package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/model/collate"
	"parallax/model/text"
	"parallax/ui/keymap"
	"parallax/ui/state"
)

// The values of a pin: two sentences tell the same, or they do not.
const pinnedSame, pinnedApart = "1", "0"

// The signs of a row that the reader had a hand in: pinned, kept apart, and waiting
// for the row that it is to be joined with.
const signPinned, signCut, signWaiting = "P", "X", "p"

// isPin reports whether a change is about which sentences tell the same.
func isPin(c state.Change) bool { return c.Field == state.Pin }

// pins are those that are kept of sentences of these articles.
func (k *kept) pins(x *model.Index, articles []int) []model.Pin {
	if k == nil || k.store == nil {
		return nil
	}
	var of map[state.Subject][]int // articles by subject: two may have the same text
	var out []model.Pin
	for _, c := range k.store.All() {
		a, b, ok := c.Subject.Sides()
		if !isPin(c) || !ok || c.Value != pinnedSame && c.Value != pinnedApart {
			continue
		}
		if of == nil {
			of = map[state.Subject][]int{}
			for _, i := range articles {
				of[k.names.subject(i)] = append(of[k.names.subject(i)], i)
			}
		}
		for _, s := range sentencesOf(x, of, a) {
			for _, t := range sentencesOf(x, of, b) {
				out = append(out, model.Pin{A: s, B: t, Same: c.Value == pinnedSame})
			}
		}
	}
	return out
}

// sentencesOf are the sentences that a subject names in articles, one in each that has
// its text.
func sentencesOf(x *model.Index, of map[state.Subject][]int, subject state.Subject) []model.Sentence {
	article, start, end, ok := subject.In()
	if !ok || end == 0 {
		return nil
	}
	var out []model.Sentence
	for _, i := range of[article] {
		a := &x.Articles[i]
		if n := a.Doc.Document().SentenceAt(offsetIn(a.Text, start)); n >= 0 {
			out = append(out, model.Sentence{Article: i, N: n})
		}
	}
	return out
}

// sentenceSubject names a sentence for the state.
func (a *App) sentenceSubject(s model.Sentence) state.Subject {
	span := a.x.Articles[s.Article].Doc.Document().Sentences[s.N].Span
	return a.kept.names.subject(s.Article).Span(a.points(s.Article, span.Start), a.points(s.Article, span.End))
}

// sentences are those of a row, by side.
func (c *compare) sentences(r *collate.Row) []model.Sentence {
	var out []model.Sentence
	for side, cell := range r.Cells {
		for _, n := range cell.Sentences {
			out = append(out, model.Sentence{Article: c.all[side], N: n})
		}
	}
	return out
}

// acrossArticles are all pairs of these sentences that are of two articles.
func acrossArticles(a, b []model.Sentence) [][2]model.Sentence {
	var out [][2]model.Sentence
	for _, s := range a {
		for _, t := range b {
			pair, back := [2]model.Sentence{s, t}, [2]model.Sentence{t, s}
			if s.Article != t.Article && !slices.Contains(out, pair) && !slices.Contains(out, back) {
				out = append(out, pair)
			}
		}
	}
	return out
}

// pinnable is the row under the cursor, nil and the reason said when no pin can be
// about it.
func (a *App) pinnable() *collate.Row {
	r := a.compare.row()
	if r == nil {
		a.note = "there is no row here; " + a.pen.Key(keymap.Narrow) + " and # show all"
		return nil
	}
	s := a.compare.sentences(r)[0]
	if a.x.Articles[s.Article].Doc.Document().LineOf(s.N).Kind == text.Headline {
		a.note = "headlines always stand side by side"
		return nil
	}
	return r
}

// pin holds the sentences of the row for the same; a row of one article waits for the
// row that it belongs to.
func (a *App) pin() tea.Cmd {
	r, c := a.pinnable(), &a.compare
	if r == nil {
		return nil
	}
	here, waiting := c.sentences(r), c.waiting
	if c.waits(r) {
		c.wait(nil)
		a.note = "this row waits no longer"
		return nil
	}
	switch all := slices.Concat(waiting, here); {
	case len(waiting) > 0:
		c.wait(nil)
		pairs := acrossArticles(all, all)
		if len(pairs) == 0 {
			a.note = "both rows are of one article; a row joins sentences of two"
			return nil
		}
		return a.keepPins(pairs, pinnedSame, "the two rows are one")
	case r.Pinned:
		return a.keepPins(acrossArticles(here, here), "", "the row is pinned no longer")
	case tellers(*r) < 2:
		c.wait(here)
		a.note = "this sentence waits: P on another row joins the two, P here again does not"
		return nil
	}
	return a.keepPins(acrossArticles(here, here), pinnedSame, "the row is pinned")
}

// cut holds what the active side tells in the row for something else than what the
// others tell in it; in a row of one article it lets the program decide again.
func (a *App) cut() tea.Cmd {
	r, c := a.pinnable(), &a.compare
	if r == nil {
		return nil
	}
	all := c.sentences(r)
	if tellers(*r) < 2 {
		pairs := a.cutFrom(all)
		if len(pairs) == 0 {
			a.note = "only one article tells this row: there is nothing to cut"
			return nil
		}
		return a.keepPins(pairs, "", "the program decides again where this row belongs")
	}
	leaves := c.side
	if leaves >= len(r.Cells) || r.Cells[leaves].Silent() {
		leaves = slices.IndexFunc(r.Cells, func(x collate.Cell) bool { return !x.Silent() })
	}
	mine := slices.DeleteFunc(slices.Clone(all), func(s model.Sentence) bool { return s.Article != c.all[leaves] })
	said := a.digest.name(c.all[leaves]) + " is cut from this row"
	return a.keepPins(acrossArticles(mine, all), pinnedApart, said)
}

// cutFrom are the pairs of these sentences with those they were cut from.
func (a *App) cutFrom(all []model.Sentence) [][2]model.Sentence {
	var out [][2]model.Sentence
	for _, p := range a.kept.pins(a.x, a.compare.all[:a.compare.n]) {
		if !p.Same && (slices.Contains(all, p.A) || slices.Contains(all, p.B)) {
			out = append(out, [2]model.Sentence{p.A, p.B})
		}
	}
	return out
}

// keepPins keeps a pin for each pair as one deed, and sets side by side anew.
func (a *App) keepPins(pairs [][2]model.Sentence, value, said string) tea.Cmd {
	var changes []state.Change
	for _, p := range pairs {
		s, t := a.sentenceSubject(p[0]), a.sentenceSubject(p[1])
		changes = append(changes, state.Change{Subject: state.Pair(s, t), Field: state.Pin, Value: value})
		if value != "" {
			changes = append(changes, a.kept.cited(s, p[0].Article, a.x)...)
			changes = append(changes, a.kept.cited(t, p[1].Article, a.x)...)
		}
	}
	write := a.keepAll(said, changes...)
	if write == nil {
		return nil
	}
	return tea.Batch(write, a.recollate())
}

// recollate sets side by side anew what is compared, with the cursor on the sentence
// where it was, and has Coverage and Names do so when they are shown next.
func (a *App) recollate() tea.Cmd {
	c := &a.compare
	var at model.Sentence
	if r := c.row(); r != nil {
		all := c.sentences(r)
		at = all[0]
		for _, s := range all {
			if c.side < c.n && s.Article == c.all[c.side] {
				at = s
				break
			}
		}
	}
	c.refresh()
	if side := slices.Index(c.all[:c.n], at.Article); side >= 0 {
		for k, i := range c.rows {
			if slices.Contains(c.c.Rows[i].Cells[side].Sentences, at.N) {
				c.moveTo(k, a.pen)
			}
		}
	}
	shown := a.current()
	a.setCollation(collation{})
	if a.view == viewCoverage || a.view == viewNames {
		return a.collateEventOf(shown)
	}
	return nil
}

// wait has sentences wait for the row that they belong to, or none.
func (c *compare) wait(s []model.Sentence) {
	c.waiting, c.drawn = s, nil
}

// waits reports whether a row is the one that waits.
func (c *compare) waits(r *collate.Row) bool {
	return len(c.waiting) > 0 && slices.Equal(c.waiting, c.sentences(r))
}

// hand is the sign of what the reader did with a row, "" for nothing.
func (c *compare) hand(r *collate.Row) string {
	switch {
	case c.waits(r):
		return signWaiting
	case r.Pinned:
		return signPinned
	case r.Cut:
		return signCut
	}
	return ""
}

// handSays is what the reader did with a row, for people.
func (c *compare) handSays(r *collate.Row) string {
	var parts []string
	if c.waits(r) {
		parts = append(parts, signWaiting+" waits for P on another row")
	}
	if r.Pinned {
		parts = append(parts, signPinned+" pinned by you")
	}
	if r.Cut {
		parts = append(parts, signCut+" cut by you from what another row tells")
	}
	return strings.Join(parts, "  ·  ")
}
