package ui

import (
	"encoding/json"
	"slices"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/ui/state"
)

// placeAfter is how long the reader rests before the place is kept.
const placeAfter = 2 * time.Second

// placeMsg says that the reader has rested since key number seq.
type placeMsg struct{ seq int }

// lastPlace is a place as the state keeps it, with the article it is about. It says
// what it means in the names of the state, so that it holds for a corpus that has
// grown or moved.
type lastPlace struct {
	View    string          `json:"view"`
	Reading bool            `json:"reading,omitempty"`
	At      int             `json:"at,omitempty"` // code points into the text
	Quote   state.Subject   `json:"quote,omitempty"`
	With    []state.Subject `json:"with,omitempty"` // compared, the base first
	Filter  string          `json:"filter,omitempty"`
}

var savedViews = [numViews]string{"articles", "quotes", "compare", "coverage", "names"}

// pressing counts a key, and asks to be told when the reader has rested.
func (a *App) pressing() tea.Cmd {
	a.pressed++
	if a.resting {
		return nil // it has been asked for
	}
	a.resting = true
	return a.awaitRest()
}

func (a *App) awaitRest() tea.Cmd {
	seq := a.pressed
	return tea.Tick(placeAfter, func(time.Time) tea.Msg { return placeMsg{seq} })
}

// rested keeps the place when no key has been pressed for a while.
func (a *App) rested(m placeMsg) tea.Cmd {
	if m.seq != a.pressed {
		return a.awaitRest()
	}
	a.resting = false
	if a.keepPlace() {
		return a.write()
	}
	return nil
}

// keepPlace keeps where the reader is, and reports whether that is elsewhere than
// what was kept before.
func (a *App) keepPlace() bool {
	if a.x == nil {
		return false
	}
	at := a.current()
	if at < 0 {
		return false
	}
	p := lastPlace{View: savedViews[a.view], Reading: a.reading, Filter: a.filter().Text()}
	switch q := a.quotes.selected(); {
	case a.view == viewQuotes && q >= 0:
		p.Quote = a.kept.quotation(a.x, q)
	case a.view == viewCompare:
		for _, i := range a.compare.all[:a.compare.n] {
			p.With = append(p.With, a.kept.names.subject(i))
		}
		if article, s, ok := a.compare.current(); ok {
			at, p.At = article, a.points(article, s.Start)
		}
	case a.reading:
		p.At = a.points(at, a.reader.at)
	}
	b, _ := json.Marshal(p) // strings and numbers always marshal
	subject := a.kept.names.subject(at)
	if a.place == (state.Change{Subject: subject, Field: state.Place, Value: string(b)}) {
		return false
	}
	a.place = state.Change{Subject: subject, Field: state.Place, Value: string(b)}
	return a.kept.store.Put(a.place) == nil
}

// points is how many code points a byte offset into an article's text is.
func (a *App) points(article, offset int) int {
	text := a.x.Articles[article].Text
	return utf8.RuneCountInString(text[:min(offset, len(text))])
}

// lastOf is the last place that is kept of an article of a corpus; its Subject is empty
// when there is none.
func lastOf(s *state.Store, names *catalogue) state.Change {
	var last state.Change
	for _, c := range s.All() {
		if c.Field == state.Place && c.Value != "" && c.At.After(last.At) && names.article(c.Subject) >= 0 {
			last = c
		}
	}
	return last
}

// resume goes to a place that was kept.
func (a *App) resume(last state.Change) tea.Cmd {
	var p lastPlace
	if last.Subject == "" || json.Unmarshal([]byte(last.Value), &p) != nil {
		return nil
	}
	at := a.kept.names.article(last.Subject)
	if at < 0 {
		return nil
	}
	var cmd tea.Cmd
	v := view(max(slices.Index(savedViews[:], p.View), 0))
	a.articles.choose(at)
	switch v {
	case viewArticles:
		_ = a.applyFilter(p.Filter) // what is no longer understood filters nothing
		a.articles.choose(at)
		a.reading = p.Reading
		a.arrange()
		a.reader.goTo(at, corpus.Span{}, -1, a.pen)
		if p.Reading {
			a.reader.resume(offsetIn(a.x.Articles[at].Text, p.At))
		}
	case viewQuotes:
		a.show(v)
		_ = a.applyFilter(p.Filter)
		a.quotes.choose(at, func(q int) bool { return a.kept.quotation(a.x, q) == p.Quote })
	case viewCompare:
		a.resumeCompare(p, at)
	default:
		cmd = a.show(v)
	}
	a.follow()
	a.place = state.Change{Subject: last.Subject, Field: last.Field, Value: last.Value}
	where := "where you were"
	if when := last.At.Local(); time.Since(when) > time.Hour {
		where += " on " + when.Format("2 January, 15:04")
	}
	if a.note != "" { // something could not be read
		where = a.note + " · " + where
	}
	a.note = where
	return cmd
}

// resumeCompare compares the articles that were compared, at the row that was shown.
func (a *App) resumeCompare(p lastPlace, at int) {
	var shown []int
	for _, subject := range append(p.With, a.kept.names.subject(at)) {
		if i := a.kept.names.article(subject); i >= 0 && !slices.Contains(shown, i) {
			shown = append(shown, i)
		}
	}
	all, ev := shown, -1
	if e := a.x.EventOf(shown[0]); e < len(a.x.Events) && !slices.ContainsFunc(shown, func(i int) bool { return a.x.EventOf(i) != e }) {
		ev = e
		for _, i := range a.x.Events[e].Articles {
			if !slices.Contains(all, i) {
				all = append(all, i)
			}
		}
	}
	a.compare.show(all, ev)
	if n := min(len(shown), 3); n != a.compare.n && n > 1 {
		a.compare.n = n
		a.compare.collate()
	}
	a.view = viewCompare
	a.arrange()
	if s := a.x.Articles[at].Doc.Document().SentenceAt(offsetIn(a.x.Articles[at].Text, p.At)); s >= 0 {
		a.compare.goTo(at, s, a.pen)
	}
}
