package report

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/corpus/language"
	"parallax/model/quote"
)

// sheet is an answer for people: lines of cells under column heads.
type sheet struct {
	title   string
	columns []column
	rows    [][]string
	notes   []string // lines below
	across  int      // columns before those of the articles, one each; 0: it has none such
}

// column is one column of a sheet. The widths count only in a table that would
// not fit otherwise.
type column struct {
	name  string
	right bool // numbers
	least int  // cells it may be cut to; 0: never cut
	most  int  // cells it gets before others have to give way; 0: no limit
	wide  bool // left out of a table under roomy cells
}

// roomy is the width of a table that shows all columns.
const roomy = 120

// add appends a row; every cell becomes one clean line.
func (s *sheet) add(cells ...string) {
	for i := range cells {
		cells[i] = oneLine(corpus.Clean(cells[i]))
	}
	s.rows = append(s.rows, cells)
}

// shortIDs are the ids of all articles as sheets show them.
func (v *view) shortIDs() []string {
	ids := make([]string, len(v.Articles))
	for i := range ids {
		ids[i] = v.Articles[i].ID
	}
	return ShortIDs(ids)
}

func (v *view) articles(kept []int) sheet {
	s := sheet{title: "Articles", columns: []column{
		{name: "event"}, {name: "id", least: 8, most: 20}, {name: "source", least: 8, most: 16}, {name: "date", least: 4, most: 11},
		{name: "words", right: true}, {name: "sentences", right: true}, {name: "quotes", right: true}, {name: "title", least: 12},
	}}
	short := v.shortIDs()
	quotes, events := 0, map[string]bool{}
	for _, i := range kept {
		a := &v.Articles[i]
		events[v.eventID(i)] = true
		quotes += len(a.Quotations)
		s.add(v.eventID(i), short[i], unknown(a.Source), unknown(a.Dated()), strconv.Itoa(a.Doc.Words),
			strconv.Itoa(a.Doc.Sentences), strconv.Itoa(len(a.Quotations)), unknown(a.Title))
	}
	s.notes = []string{fmt.Sprintf("%s, %s, %s%s", count(len(kept), "article"), count(quotes, "quotation"), count(len(events), "event"), v.foreign(kept))}
	return s
}

func (v *view) quotes(kept []int) sheet {
	s := sheet{title: "Quotations", columns: []column{
		{name: "set"}, {name: "where", least: 8, most: 16}, {name: "speaker", least: 10, most: 18}, {name: "named", least: 6, most: 14, wide: true},
		{name: "cue", least: 6, most: 10}, {name: "kind"}, {name: "quotation", least: 20},
	}}
	short := v.shortIDs()
	sets := map[string]bool{}
	for _, n := range kept {
		ref := v.Quotes[n]
		if set := v.variantsID(n); set != "" {
			sets[set] = true
		}
		a, q := &v.Articles[ref.Article], v.Quotation(n)
		_, line := v.placeOf(ref.Article, q.Start)
		s.add(v.variantsID(n), fmt.Sprintf("%s:%d", short[ref.Article], line), speaker(a.Text, q),
			q.Mention.In(a.Text), q.Cue.In(a.Text), q.Kind.String(), q.In(a.Text))
	}
	s.notes = []string{fmt.Sprintf("%s, %s of variants; where is article:line; before a speaker ~ is found by rule, ? no name found%s",
		count(len(kept), "quotation"), count(len(sets), "set"), v.foreign(v.articlesOf(kept)))}
	return s
}

// foreign says of which languages articles are that have no word lists, and how their
// quotations were found; "" where there are none.
func (v *view) foreign(articles []int) string {
	n := map[string]int{}
	for _, i := range articles {
		if a := &v.Articles[i]; quote.ByMarks(a.Language) {
			n[language.Name(a.Language)]++
		}
	}
	if len(n) == 0 {
		return ""
	}
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(n)) {
		parts = append(parts, fmt.Sprintf("%d in %s", n[name], name))
	}
	return "; quotations found by marks alone: " + strings.Join(parts, ", ")
}

// cited are articles with all that a citation needs.
func (v *view) cited(articles []int) sheet {
	s := sheet{title: "Articles", columns: []column{
		{name: "where"}, {name: "source"}, {name: "title"}, {name: "author"}, {name: "date"}, {name: "url"}, {name: "id"},
	}}
	short := v.shortIDs()
	for _, i := range articles {
		a := &v.Articles[i]
		s.add(short[i], unknown(a.Source), unknown(a.Title), unknown(a.Author), unknown(a.Dated()), unknown(a.URL), a.ID)
	}
	return s
}

// articlesOf are the articles of quotations, each once.
func (v *view) articlesOf(quotes []int) []int {
	var out []int
	for _, q := range quotes {
		if a := v.Quotes[q].Article; len(out) == 0 || out[len(out)-1] != a {
			out = append(out, a)
		}
	}
	return out
}

// speaker is whom a quotation is attributed to, with the reader's sign of how
// sure that is: "~" by rule, "?" and the words that stand there when no name was
// found.
func speaker(text string, q *quote.Quotation) string {
	switch {
	case q.How.Named():
		return q.Speaker
	case q.How == quote.Unresolved:
		return "?" + q.Mention.In(text)
	}
	return "~" + q.Speaker
}

func (v *view) events() sheet {
	s := sheet{title: "Events", columns: []column{
		{name: "event"}, {name: "articles", least: 12, most: 24}, {name: "from", least: 4, most: 10}, {name: "to", least: 4, most: 10},
		{name: "title", least: 12, most: 28}, {name: "why", least: 16},
	}}
	short, parts := v.shortIDs(), 0
	for i := range v.Events {
		e, h := &v.Events[i], v.happening(i)
		var ids, why []string
		for _, n := range e.Articles {
			ids = append(ids, short[n])
		}
		for _, w := range h.Why {
			why = append(why, w.String())
		}
		for _, p := range e.Passages {
			_, line := v.placeOf(p.Article, p.Start)
			ids = append(ids, fmt.Sprintf("+%s:%d", short[p.Article], line))
			parts++
		}
		s.add(e.ID, strings.Join(ids, " "), unknown(e.From), unknown(e.To), unknown(e.Title), strings.Join(why, ", "))
	}
	s.notes = []string{fmt.Sprintf("%s, %s; why: how often each of its articles has the words", count(len(v.Events), "event"), count(len(v.Articles), "article"))}
	if parts > 0 {
		s.notes = append(s.notes, "+article:line: a section of an article of another event tells of this one, from that line on")
	}
	return s
}

// unknown is s, or "?" where nothing is known.
func unknown(s string) string {
	if strings.TrimSpace(s) == "" {
		return "?"
	}
	return s
}

// count is a number with its noun: "1 article", "2 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
