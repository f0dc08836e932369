package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parallax/model"
	"parallax/model/collate"
)

// compare writes articles side by side, a row after another: who says what.
func (r *reader) compare(numbers string) {
	articles := r.chosen(numbers)
	if articles == nil {
		return
	}
	c := r.x.Collate(context.Background(), articles, nil)
	r.say("Comparing %s: %s.", r.namesOf(articles), count(len(c.Rows), "row"))
	r.inParts(len(c.Rows), func(i int) {
		r.gap()
		r.row(c, i)
	})
}

// row writes one row: what is the same once, else what each says.
func (r *reader) row(c model.Collation, i int) {
	row := &c.Rows[i]
	var tell []int
	for n, cell := range row.Cells {
		if !cell.Silent() {
			tell = append(tell, n)
		}
	}
	what := fmt.Sprintf("Row %d of %d", i+1, len(c.Rows))
	all := "all say"
	if len(tell) == 2 {
		all = "both say"
	}
	switch {
	case len(tell) == 0:
		return
	case len(tell) == 1:
		r.say("%s, only %s: %s", what, r.names[c.Articles[tell[0]]], r.telling(c, i, tell[0]))
		return
	case len(tell) == len(row.Cells) && row.Mark == collate.Same:
		r.say("%s, %s: %s", what, all, r.telling(c, i, 0))
		return
	case len(tell) == len(row.Cells) && row.Mark == collate.Moved:
		r.say("%s, %s, elsewhere in the order: %s", what, all, r.telling(c, i, 0))
		return
	}
	r.say("%s, %s.", what, difference(row.Mark))
	r.wordings(c, i, tell)
	var silent []int
	for n := range row.Cells {
		if !slices.Contains(tell, n) {
			silent = append(silent, c.Articles[n])
		}
	}
	switch len(silent) {
	case 0:
	case 1:
		r.say("%s does not say it.", r.namesOf(silent))
	default:
		r.say("%s do not say it.", r.namesOf(silent))
	}
	for _, l := range row.Losses {
		r.loss(c, l)
	}
}

// wordings writes what those who tell a row say, the same words once, and where they
// are two wordings which words only one has.
func (r *reader) wordings(c model.Collation, i int, tell []int) {
	by := map[string][]int{}
	var order []string
	for _, n := range tell {
		s := oneLine(r.telling(c, i, n))
		if by[s] == nil {
			order = append(order, s)
		}
		by[s] = append(by[s], c.Articles[n])
	}
	for _, s := range order {
		verb := "says"
		if len(by[s]) > 1 {
			verb = "say"
		}
		r.say("%s %s: %s", r.namesOf(by[s]), verb, s)
	}
	if len(order) == 2 {
		r.changed(order, [2]string{r.namesOf(by[order[0]]), r.namesOf(by[order[1]])})
	}
}

// difference is a mark in words.
func difference(m collate.Mark) string {
	switch m {
	case collate.Same, collate.Moved:
		return "in the same words"
	case collate.Sourced:
		return "the same but for a source named or left out"
	case collate.Reworded:
		return "in other words"
	case collate.Quoted:
		return "one quotation in several wordings"
	case collate.Headlines:
		return "headline against headline"
	case collate.OnlyOther:
		return "not in the first"
	}
	return "told by one alone"
}

// telling is what an article of a collation says in a row.
func (r *reader) telling(c model.Collation, row, n int) string {
	a := &r.x.Articles[c.Articles[n]]
	var b strings.Builder
	doc, last := a.Doc.Document(), -1
	for _, s := range c.Rows[row].Cells[n].Sentences {
		switch {
		case last >= 0 && s == last+1:
			b.WriteString(" ")
		case last >= 0:
			b.WriteString(" […] ")
		}
		b.WriteString(doc.Sentences[s].In(a.Text))
		last = s
	}
	return b.String()
}

// changed tells the words that only one of two wordings has, where they share some.
func (r *reader) changed(says []string, names [2]string) {
	left, right := says[0], says[1]
	var only [2][]string
	shared := false
	for _, e := range collate.Diff(left, right, r.x.Names) {
		if e.Equal {
			shared = shared || !e.A.Empty()
			continue
		}
		for side, s := range []string{e.A.In(left), e.B.In(right)} {
			if strings.ContainsFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
				only[side] = append(only[side], strings.TrimSpace(s))
			}
		}
	}
	for side, words := range only {
		if shared && len(words) > 0 {
			r.say("Only in %s: %s.", names[side], quoted(words))
		}
	}
}

// loss tells what an article drops or adds.
func (r *reader) loss(c model.Collation, l collate.Loss) {
	verb := "drops"
	if l.Added {
		verb = "adds"
	}
	now := ""
	if l.Now != "" {
		now = fmt.Sprintf(" and has “%s” instead", oneLine(l.Now))
	}
	r.say("%s %s (%s): “%s”%s.", r.names[c.Articles[l.Cell]], verb, l.What, oneLine(l.Words), now)
}

// why tells by what the open article is in its event.
func (r *reader) why() {
	if r.open < 0 {
		r.say("No article is open; a number opens one.")
		return
	}
	ev := &r.x.Events[r.x.EventOf(r.open)]
	if len(ev.Articles) == 1 {
		r.say("%s stands alone: no other article tells of the same happening.", r.names[r.open])
		return
	}
	r.say("%s is in event %s, %s. These names and rare words hold it together:", r.names[r.open], ev.ID, ev.Title)
	for _, w := range ev.Why {
		var in []string
		for i, n := range w.Counts {
			if n > 0 && i < len(ev.Articles) {
				in = append(in, fmt.Sprintf("%s %s", r.names[ev.Articles[i]], times(n)))
			}
		}
		r.say("“%s”: %s.", oneLine(w.Words), strings.Join(in, ", "))
	}
}

// times is how often, in words.
func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
