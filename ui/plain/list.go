package plain

import (
	"errors"
	"fmt"
	"strings"

	"parallax/model"
	"parallax/model/filter"
)

// part is how many entries of a list are written at once.
const part = 50

// arrange numbers the articles: events that several tell first, each with its
// articles, then those that stand alone.
func (r *reader) arrange() {
	var alone []int
	for e := range r.x.Events {
		if ev := &r.x.Events[e]; len(ev.Articles) == 1 && len(ev.Passages) == 0 {
			alone = append(alone, ev.Articles...)
		} else {
			r.order = append(r.order, ev.Articles...)
		}
	}
	r.order = append(r.order, alone...)
	r.number = make([]int, len(r.x.Articles))
	for i, a := range r.order {
		r.number[a] = i + 1
	}
}

// list writes the articles that the filter keeps, by event.
func (r *reader) list() {
	r.open, r.compared = -1, nil
	var shown []int
	for _, a := range r.order {
		if r.filter.Empty() || r.filter.Keeps(filter.Article(r.x, a, nil)) {
			shown = append(shown, a)
		}
	}
	switch {
	case len(r.x.Articles) == 0:
		r.say("No article could be read.")
	case r.filter.Empty():
		r.say("%s. A number opens one; ? tells the commands; . ends.", count(len(shown), "article"))
	default:
		r.say("%d of %s with “%s”.", len(shown), count(len(r.x.Articles), "article"), r.filter.Text())
	}
	r.inParts(len(shown), func(i int) {
		if e := r.x.EventOf(shown[i]); i%part == 0 || r.x.EventOf(shown[i-1]) != e {
			r.event(e, i > 0 && r.lone(r.x.EventOf(shown[i-1])))
		}
		r.entry(shown[i])
	})
}

// lone reports whether only one article tells of an event.
func (r *reader) lone(e int) bool {
	return len(r.x.Events[e].Articles) == 1 && len(r.x.Events[e].Passages) == 0
}

// event writes the head of an event; those of one article have one head together.
func (r *reader) event(e int, afterLone bool) {
	ev := &r.x.Events[e]
	if r.lone(e) {
		if !afterLone {
			r.gap()
			r.say("Told by one article only:")
		}
		return
	}
	r.gap()
	also, seen := "", map[int]bool{}
	for _, p := range ev.Passages {
		if !seen[p.Article] {
			also += fmt.Sprintf(" Also in a section of %s, article %d.", r.names[p.Article], r.number[p.Article])
		}
		seen[p.Article] = true
	}
	r.say("Event %s: %s. Told by %s.%s", ev.ID, ev.Title, count(len(ev.Articles), "article"), also)
}

// entry writes an article as a line of the list.
func (r *reader) entry(article int) {
	a := &r.x.Articles[article]
	title := a.Title
	if title == "" {
		title = "no headline, begins “" + opening(strings.ToValidUTF8(a.Text[:min(len(a.Text), 400)], "")) + "”"
	}
	date := ""
	if a.Date != "" {
		date = ", " + dated(a)
	}
	r.say("%d. %s: %s%s; %s, %s.", r.number[article], r.names[article], title, date, count(a.Doc.Words, "word"), count(len(a.Quotations), "quotation"))
}

// dated is the date of a in words.
func dated(a *model.Article) string {
	if a.DateGuessed {
		return a.Date + " (a guess)"
	}
	return a.Date
}

// inParts writes n entries, part of them at once; the command m goes on.
func (r *reader) inParts(n int, entry func(i int)) {
	var from func(i int)
	from = func(i int) {
		to := min(i+part, n)
		for ; i < to; i++ {
			entry(i)
		}
		r.more = nil
		if to < n {
			r.more = func() { from(to) }
			r.gap()
			r.say("%d more; m shows the next.", n-to)
		}
	}
	from(0)
}

// keepOnly takes a filter; one that is not understood changes nothing.
func (r *reader) keepOnly(words string) {
	f, err := filter.Parse(words)
	var wrong *filter.Error
	if errors.As(err, &wrong) {
		r.say("The filter is not understood at column %d: %s. The list stays as it was.", wrong.Column, wrong.Says)
		return
	}
	r.filter = f.Spelled(r.x.Names)
	r.list()
	if r.filter.Empty() {
		return
	}
	n := 0
	for q := range r.x.Quotes {
		if r.filter.Keeps(filter.Quotation(r.x, q, nil)) {
			n++
		}
	}
	r.say("%s with it; q tells them.", count(n, "quotation"))
}
