package ui

import (
	"fmt"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/filter"
	"parallax/model/quote"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// quotes is the list of all quotations.
type quotes struct {
	counted struct {
		key hitsKey
		n   int
	}
	x      *model.Index
	d      *digest
	w, h   int
	rows   []int // indexes into x.Quotes
	list   draw.List
	filter filter.Filter
	kept   *kept
	chosen []int // selected, in the order of selecting
	query  *query
}

func (l *quotes) setIndex(x *model.Index, d *digest) {
	article, span := -1, corpus.Span{}
	if q := l.selected(); q >= 0 {
		article, span = l.x.Quotes[q].Article, l.x.Quotation(q).Span
	}
	if l.x != nil && len(l.x.Quotes) != len(x.Quotes) {
		l.chosen = nil // they have other numbers now
	}
	l.x, l.d = x, d
	l.fill()
	l.choose(article, func(q int) bool { return x.Quotation(q).Start >= span.Start })
}

func (l *quotes) place(w, h int) {
	l.w, l.h = w, h
	l.list.Resize(len(l.rows), max(h-2, 0))
}

func (l *quotes) fill() {
	rows := l.d.quotes
	if !l.filter.Empty() {
		rows = nil
		for q := range l.x.Quotes {
			if l.filter.Keeps(quotationFields(l.d, l.kept, q)) {
				rows = append(rows, q)
			}
		}
	}
	l.show(rows)
}

// show shows these quotations, with the cursor on the same if it is among them.
func (l *quotes) show(rows []int) {
	at := l.selected()
	l.rows = rows
	l.list.Resize(len(l.rows), l.list.H)
	l.list.Move(max(index(l.rows, at), 0))
}

// quotationFields is what a filter is told of a quotation.
func quotationFields(d *digest, k *kept, q int) func(filter.Field) []string {
	of := filter.Quotation(d.x, q, k.quotationFields(d.x, q))
	return func(f filter.Field) []string {
		if f != filter.Words {
			return of(f)
		}
		words := append(of(f), d.setWords(q)...)
		if e := d.x.EventOf(d.x.Quotes[q].Article); e < len(d.x.Events) {
			words = append(words, filter.Fold(d.x.Events[e].ID))
		}
		return words
	}
}

// setWords is the set of variants that a quotation is in, as a filter sees it.
func (d *digest) setWords(q int) []string {
	if s := d.setOf[q]; s > 0 {
		return []string{"v" + strconv.Itoa(int(s))}
	}
	return nil
}

func (l *quotes) article(q int) *model.Article { return &l.x.Articles[l.x.Quotes[q].Article] }

// set names the set of variants that a quotation is in: "V1", "" for none.
func (l *quotes) set(q int) string {
	if s := l.d.setOf[q]; s > 0 {
		return fmt.Sprintf("V%d", s)
	}
	return ""
}

// selected is the quotation under the cursor, an index into Index.Quotes; -1
// for none.
func (l *quotes) selected() int {
	if l.list.Cursor >= len(l.rows) {
		return -1
	}
	return l.rows[l.list.Cursor]
}

// choose puts the cursor on the quotation of an article that is wanted.
func (l *quotes) choose(article int, want func(q int) bool) {
	if article < 0 || article >= len(l.x.Articles) {
		return
	}
	from := 0
	if len(l.rows) == len(l.x.Quotes) { // all are listed
		from = l.x.Articles[article].FirstQuote
	}
	for i := from; i < len(l.rows) && l.x.Quotes[l.rows[i]].Article <= article; i++ {
		if q := l.rows[i]; l.x.Quotes[q].Article == article && want(q) {
			l.list.Move(i)
			return
		}
	}
}

// picked are the quotations selected, or else the one under the cursor.
func (l *quotes) picked() []int { return pickedOf(l.chosen, l.selected()) }

// handle obeys an action and reports whether it was one of the pane's.
func (l *quotes) handle(a keymap.Action) bool {
	switch a {
	case keymap.Select:
		l.chosen = toggled(l.chosen, l.selected())
	case keymap.SelectAll:
		l.chosen = toggledAll(l.chosen, l.rows)
	case keymap.NextThing:
		l.list.Move(l.list.Cursor + 1)
	case keymap.PrevThing:
		l.list.Move(l.list.Cursor - 1)
	case keymap.Variant:
		l.nextVariant()
	case keymap.NextHit:
		l.nextHit(1)
	case keymap.PrevHit:
		l.nextHit(-1)
	case keymap.NextArticle:
		l.nextArticle(1)
	case keymap.PrevArticle:
		l.nextArticle(-1)
	default:
		return l.list.Handle(a)
	}
	return true
}

// nextVariant moves to the next wording of the chosen quotation that is listed,
// or else of the next quotation that has several.
func (l *quotes) nextVariant() {
	n := len(l.rows)
	if n == 0 {
		return
	}
	set := l.d.setOf[l.rows[l.list.Cursor]]
	for d := 1; d < n; d++ {
		i := (l.list.Cursor + d) % n
		if s := l.d.setOf[l.rows[i]]; s > 0 && (set == 0 || s == set) {
			l.list.Move(i)
			return
		}
	}
}

// nextArticle moves to the first quotation of the next article that has one.
func (l *quotes) nextArticle(by int) {
	i := l.list.Cursor
	of := func(i int) int { return l.x.Quotes[l.rows[i]].Article }
	for i >= 0 && i < len(l.rows) && of(i) == of(l.list.Cursor) {
		i += by
	}
	if i < 0 || i >= len(l.rows) {
		return
	}
	for by < 0 && i > 0 && of(i-1) == of(i) {
		i--
	}
	l.list.Move(i)
}

func (l *quotes) hit(i int) bool {
	if l.query == nil || i >= len(l.rows) {
		return false
	}
	a, q := l.article(l.rows[i]), l.x.Quotation(l.rows[i])
	return l.query.in(q.In(a.Text)) || l.query.in(who(a.Text, q)) || l.query.in(a.Source)
}

func (l *quotes) nextHit(by int) {
	n := len(l.rows)
	may := l.may()
	for d := 1; d <= n; d++ {
		if i := ((l.list.Cursor+by*d)%n + n) % n; may(l.rows[i]) && l.hit(i) {
			l.list.Move(i)
			return
		}
	}
}

// may reports, at little cost, whether a quotation can hold the query.
func (l *quotes) may() func(q int) bool {
	found := l.d.finder.Load()
	if found == nil || l.query == nil {
		return func(int) bool { return true }
	}
	articles := found.May(strings.Fields(l.query.text))
	speakers := make([]bool, len(l.d.spoke))
	for i, s := range l.d.spoke {
		speakers[i] = l.query.in(s)
	}
	return func(q int) bool { return articles.Has(l.x.Quotes[q].Article) || speakers[l.d.speakerOf[q]] }
}

// many is from how many rows on a list is searched only as far as is needed,
// and filtered only when Enter is pressed: more would hold up the keys.
const many = 20_000

// hits is how many rows hold the query, -1 when they are too many to count.
func (l *quotes) hits() int {
	if len(l.rows) > many {
		return -1
	}
	k := hitsKey{l.query, l.filter.Text()}
	if l.counted.key != k {
		l.counted.key, l.counted.n = k, 0
		for i := range l.rows {
			if l.hit(i) {
				l.counted.n++
			}
		}
	}
	return l.counted.n
}

// hitsKey is what a count of hits depends on.
type hitsKey struct {
	query  *query
	filter string
}

// detail says how the speaker of a quotation was found, and of which event and
// article it is.
func (l *quotes) detail(q int) string {
	if q < 0 {
		return ""
	}
	a := l.article(q)
	parts := []string{reason(a.Text, l.x.Quotation(q))}
	if others := othersName(l.x, l.d, q); others != "" {
		parts = append(parts, others)
	}
	if quote.ByMarks(a.Language) {
		parts = append(parts, foreign(a))
	}
	if e := l.x.EventOf(l.x.Quotes[q].Article); e < len(l.x.Events) && len(l.x.Events[e].Articles) > 1 {
		parts = append(parts, strings.TrimSpace(l.x.Events[e].ID+" "+oneLine(l.x.Events[e].Title)))
	}
	return strings.Join(append(parts, cite(a, 0)), "  ·  ")
}

// index is the place of a row v in s, -1 when it is not there.
func index(s []int, v int) int {
	if v < 0 || v < len(s) && s[v] == v { // all are listed, as mostly
		return v
	}
	for i, w := range s {
		if w == v {
			return i
		}
	}
	return -1
}
