package report

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/coverage"
	"parallax/model/value"
)

// Coverage prints who of articles (indexes into x.Articles) tells what, and how.
func Coverage(w io.Writer, x *model.Index, articles []int, o Options) error {
	c := newComparison(x, articles)
	m := matrix{comparison: c, Coverage: x.Coverage(context.Background(), c.Collation)}
	return answer{records: m.records, sheets: m.sheets, cited: func() sheet { return c.cited(articles) }, cell: coverageCell{}, cells: m.cellRecords}.print(w, o)
}

// matrix is a coverage with what printing it needs.
type matrix struct {
	*comparison
	*coverage.Coverage
}

func (m *matrix) sheets() []sheet {
	out := []sheet{m.facts(), m.tallies(), m.voices()}
	if len(m.Reuse) > 0 && m.Reuse[0].Words >= tellingReuse {
		out = append(out, m.shared())
	}
	if len(m.Values) > 0 {
		out = append(out, m.values())
	}
	last := &out[len(out)-1]
	last.notes = append(last.notes, fmt.Sprintf("numbers and dates in conflict: %d", m.conflicts()))
	return out
}

func (m *matrix) conflicts() int {
	n := 0
	for _, v := range m.Values {
		if v.Relation == value.Conflict {
			n++
		}
	}
	return n
}

// heads are the columns of the articles.
func (c *comparison) heads() []column {
	short := c.shortIDs()
	out := make([]column, len(c.Collation.Articles))
	for n := range out {
		out[n] = column{name: c.head(short, n), least: leastAcross}
	}
	return out
}

func (m *matrix) facts() sheet {
	s := sheet{title: "Coverage", across: 2, columns: append([]column{{name: "fact", right: true}, {name: "told", least: leastBefore, most: 48}}, m.heads()...)}
	for i, f := range m.Facts {
		title := f.Title.In(m.article(f.First).Text)
		if r, _ := utf8.DecodeRuneInString(title); unicode.IsLower(r) {
			title = "… " + title // "According to CNN," stands in the cell
		}
		if f.Doubtful {
			title = "? " + title
		}
		cells := []string{fmt.Sprint(i + 1), title}
		for _, t := range f.Tellings {
			cells = append(cells, t.String())
		}
		s.add(cells...)
	}
	s.notes = []string{count(len(m.Facts), "fact") + `; @ from whom, "…" quoted, %…% quoted without marks, ^…^ hedge, * only here, . silent, - dropped: it tells what stands right before and behind, ? perhaps not the same thing`}
	return s
}

// per is n a hundred words.
func per(n, words int) string {
	return fmt.Sprintf("%.1f", 100*float64(n)/float64(max(1, words)))
}

// percent is the share of n in all, in whole percent.
func percent(n, all int) string { return fmt.Sprintf("%d%%", (200*n/max(1, all)+1)/2) }

func (m *matrix) tallies() sheet {
	s := sheet{title: "Articles", columns: []column{{name: "article", least: 8}}}
	for _, name := range []string{"facts", "only", "dropped", "hedges", "per 100", "sources", "per 100", "anonymous", "collective", "quoted", "share"} {
		wide := name == "per 100" || name == "collective" || name == "share"
		s.columns = append(s.columns, column{name: name, right: true, least: 3, wide: wide})
	}
	short := m.shortIDs()
	for n, t := range m.Tallies {
		cells := []string{m.head(short, n)}
		for _, k := range []int{t.Facts, t.Only, t.Dropped, t.Hedges} {
			cells = append(cells, fmt.Sprint(k))
		}
		s.add(append(cells, per(t.Hedges, t.Words), fmt.Sprint(t.Attributions), per(t.Attributions, t.Words),
			fmt.Sprint(t.Anonymous), fmt.Sprint(t.Collective), fmt.Sprint(t.QuotedWords), percent(t.QuotedWords, t.Words))...)
	}
	s.notes = []string{"hedges outside quotation marks; sources: how often it says from whom it has something; per 100 words; quoted: words between quotation marks"}
	return s
}

func (m *matrix) voices() sheet {
	s := sheet{title: "Who is quoted, and from whom they have it", columns: []column{
		{name: "article", least: 8}, {name: "words quoted", least: 20}, {name: "second-hand from", least: 16},
	}}
	short := m.shortIDs()
	for n, t := range m.Tallies {
		var by, from []string
		for _, v := range t.Speakers {
			by = append(by, fmt.Sprintf("%s %d", unknown(v.Name), v.Words))
		}
		for _, c := range t.Credits {
			from = append(from, c.Outlet)
		}
		s.add(m.head(short, n), none(by), none(from))
	}
	return s
}

// none is a list for people, or the sign of silence.
func none(list []string) string {
	if len(list) == 0 {
		return silent
	}
	return strings.Join(list, ", ")
}

// tellingReuse is how many words two articles have in common at least to be shown:
// names and titles are five words too.
const tellingReuse = 20

func (m *matrix) shared() sheet {
	s := sheet{title: "Word for word", columns: []column{
		{name: "articles", least: 8}, {name: "words", right: true}, {name: "quoted", right: true}, {name: "share", right: true}, {name: "runs of", least: 8}, {name: "both from", least: 8}, {name: "direction", least: 8},
	}}
	short := m.shortIDs()
	id := func(n int) string { return short[m.Collation.Articles[n]] }
	most := 0
	for _, r := range m.Reuse {
		if r.Words < tellingReuse {
			most = max(most, r.Words)
			continue
		}
		s.add(id(r.A)+" "+id(r.B), fmt.Sprint(r.Words), fmt.Sprint(r.Quoted), percent(r.Words, m.Tallies[r.A].Words)+" "+percent(r.Words, m.Tallies[r.B].Words),
			strings.Trim(fmt.Sprint(r.Runs), "[]"), none(r.Common), m.direction(r, id))
	}
	s.notes = []string{"in runs of five words and more; quoted: of these, words that stand in quotation marks; who was first is told only where the dates prove it"}
	if most > 0 {
		s.notes = append(s.notes, fmt.Sprintf("any other two have at most %s in common", count(most, "word")))
	}
	return s
}

// direction says what is known of who has it from whom.
func (m *matrix) direction(r coverage.Reuse, id func(int) string) string {
	var parts []string
	if r.Credit >= 0 {
		parts = append(parts, id(r.A+r.B-r.Credit)+" credits "+id(r.Credit))
	}
	if r.First >= 0 {
		parts = append(parts, id(r.First)+" was first")
	}
	if len(parts) == 0 {
		return "not known"
	}
	return strings.Join(parts, ", ")
}

func (m *matrix) values() sheet {
	s := sheet{title: "Numbers and dates", columns: []column{{name: "", least: 4}, {name: "stated", least: 20}, {name: "row", right: true}}}
	short := m.shortIDs()
	for _, v := range m.Values {
		var groups []string
		for i := 0; i < len(v.Stated); {
			words := oneLine(v.Stated[i].In(m.article(v.Stated[i].Source).Text))
			var in []string
			for j := i; i < len(v.Stated) && v.Stated[i].Group == v.Stated[j].Group; i++ {
				if own := oneLine(v.Stated[i].In(m.article(v.Stated[i].Source).Text)); own != words {
					in = append(in, short[m.Collation.Articles[v.Stated[i].Source]]+": "+own)
				} else {
					in = append(in, short[m.Collation.Articles[v.Stated[i].Source]])
				}
			}
			groups = append(groups, words+" ("+strings.Join(slices.Compact(in), ", ")+")")
		}
		s.add(v.Relation.String(), strings.Join(groups, " | "), fmt.Sprint(v.Row+1))
	}
	return s
}
