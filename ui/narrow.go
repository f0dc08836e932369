package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/model/collate"
	"parallax/model/coverage"
	"parallax/model/quote"
)

// rowMarks are the marks of rows in the order of the numbers above them.
var rowMarks = [...]collate.Mark{collate.Same, collate.Moved, collate.Sourced, collate.Reworded, collate.Quoted, collate.Headlines, collate.OnlyBase, collate.OnlyOther}

// statusSigns are the signs that tell how facts are told.
var statusSigns = [...]struct {
	sign, says string
	status     coverage.Status
}{
	{"@", "attributed", coverage.Attributed}, {`"`, "quoted", coverage.Quoted}, {"%", "unmarked", coverage.Unmarked},
	{"^", "hedged", coverage.Hedged}, {"-", "dropped", coverage.Dropped}, {"*", "only here", coverage.Only},
}

// narrow asks which of the rows that the numbers above count are to be shown.
func (a *App) narrow() {
	m := menu{choices: map[string]func() tea.Cmd{}}
	var says []string
	add := func(key, what string, do func()) {
		says = append(says, key+" "+what)
		m.choices[key] = func() tea.Cmd { do(); return nil }
	}
	switch a.view {
	case viewQuotes:
		for _, k := range a.quotes.kinds() {
			add(k.key, fmt.Sprintf("%s %d", k.says, k.n), func() { a.typeFilter(k.filter) })
		}
		add("#", "all", func() { a.typeFilter("") })
	case viewCompare:
		for _, k := range rowMarks {
			if n := a.compare.count(k); n > 0 {
				add(string(rune(k)), fmt.Sprint(n), func() { a.compare.showOnly(k) })
			}
		}
		for _, k := range []struct{ key, what string }{{"@", "attribution"}, {"^", "hedge"}} {
			if n := a.compare.losing(k.what); n > 0 {
				add(k.key, fmt.Sprintf("%s lost or added %d", k.what, n), func() { a.compare.showLosses(k.what) })
			}
		}
		add("#", "all", func() { a.compare.showOnly(0) })
	case viewCoverage:
		for _, s := range statusSigns {
			if n := a.coverage.count(s.status); n > 0 {
				add(s.sign, fmt.Sprintf("%s %d", s.says, n), func() { a.coverage.showOnly(s.status) })
			}
		}
		add("#", "all", func() { a.coverage.showOnly(0) })
	}
	m.says = "show only:  " + strings.Join(says, "   ")
	a.menu = m
}

// quoteKind is one of the sorts of quotations that the list can be narrowed to.
type quoteKind struct {
	key, says, filter string
	n                 int
}

// kinds are the sorts of quotations that there are.
func (l *quotes) kinds() []quoteKind {
	all := []quoteKind{{"V", "several wordings", "is:varied", 0}, {unknown, "no name found", "is:unnamed", 0}}
	keys := [...]string{`"`, "m", "i", "%"}
	for k, kind := range quote.Kinds() {
		all = append(all, quoteKind{keys[k], kind, "kind:" + kind, 0})
	}
	for i := range all {
		all[i].n = l.d.kinds[all[i].filter]
	}
	all[0].says = fmt.Sprintf("%d in several wordings:", len(l.x.Variants))
	return slices.DeleteFunc(all, func(k quoteKind) bool { return k.n == 0 })
}

// count is how many rows have a mark.
func (c *compare) count(k collate.Mark) int {
	n := 0
	for i := range c.c.Rows {
		if c.c.Rows[i].Mark == k {
			n++
		}
	}
	return n
}

// showOnly shows only the rows of one mark, or all for 0.
func (c *compare) showOnly(k collate.Mark) {
	c.only, c.onlyHere, c.hideSame, c.lost = k, false, false, ""
	c.fill()
}

// loses reports whether an article drops or adds something of a kind in a row.
func loses(r *collate.Row, what string) bool {
	return slices.ContainsFunc(r.Losses, func(l collate.Loss) bool { return l.What == what })
}

// losing is how many rows lose or gain something of a kind.
func (c *compare) losing(what string) int {
	n := 0
	for i := range c.c.Rows {
		if loses(&c.c.Rows[i], what) {
			n++
		}
	}
	return n
}

// showLosses shows only the rows that lose or gain something of a kind.
func (c *compare) showLosses(what string) {
	c.showOnly(0)
	c.lost = what
	c.fill()
}

// count is how many facts some article tells in a way.
func (c *covering) count(s coverage.Status) int {
	n := 0
	for i := range c.coverage.Facts {
		if tells(&c.coverage.Facts[i], s) {
			n++
		}
	}
	return n
}

// showOnly shows only the facts that some article tells in a way, or all for 0.
func (c *covering) showOnly(s coverage.Status) {
	c.only, c.onlyHere = s, false
	c.fill()
	c.follow()
}

// tells reports whether some article tells a fact in a way.
func tells(f *coverage.Fact, s coverage.Status) bool {
	return slices.ContainsFunc(f.Tellings, func(t coverage.Telling) bool { return t.Has(s) })
}
