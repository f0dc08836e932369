package report

import (
	"fmt"
	"strings"

	"parallax/model/coverage"
)

// The objects of `parallax compare --view coverage`, told apart by kind.
type (
	// told is a fact.
	told struct {
		Kind  string     `json:"kind"` // "fact"
		Fact  int        `json:"fact"` // from 1
		Rows  []int      `json:"rows"` // of --view rows, from 1
		Title string     `json:"title"`
		Doubt bool       `json:"doubtful"`
		Cells []toldCell `json:"cells"` // of the articles that tell or drop it
	}
	// toldCell is how one article tells a fact.
	toldCell struct {
		Article  string   `json:"article"`
		Source   string   `json:"source"`
		Status   []string `json:"status"` // of own attributed quoted unmarked hedged only dropped
		From     []string `json:"from"`
		Speakers []string `json:"speakers"`
		Hedges   []string `json:"hedges"`
		Start    int      `json:"start"` // code points into the article's text
		End      int      `json:"end"`
		Text     string   `json:"text"`
		Parts    [][2]int `json:"parts"` // the pieces of that span which tell the fact
	}
	// tallied is an article in numbers.
	tallied struct {
		Kind         string   `json:"kind"` // "article"
		Article      string   `json:"article"`
		Source       string   `json:"source"`
		Words        int      `json:"words"`
		Facts        int      `json:"facts"`
		Only         int      `json:"only"`
		Dropped      int      `json:"dropped"`
		Hedges       int      `json:"hedges"`
		Attributions int      `json:"attributions"`
		Anonymous    int      `json:"anonymous"`
		Collective   int      `json:"collective"`
		Quoted       int      `json:"quoted"` // words
		Speakers     []number `json:"speakers"`
		From         []number `json:"from"`
	}
	number struct {
		Name  string `json:"name"`
		Count int    `json:"count"`
	}
	// reused is what two articles share word for word.
	reused struct {
		Kind   string   `json:"kind"` // "reuse"
		A      string   `json:"a"`
		B      string   `json:"b"`
		Words  int      `json:"words"`
		Quoted int      `json:"quoted"` // of words, in quotation marks
		Runs   []int    `json:"runs"`
		Common []string `json:"common"` // outlets that both credit
		Credit string   `json:"credit"` // the article whose publisher the other credits, or ""
		First  string   `json:"first"`  // the one that the dates prove to be first, or ""
	}
	// compared is a set of numbers or dates.
	compared struct {
		Kind     string        `json:"kind"` // "value"
		Relation string        `json:"relation"`
		Row      int           `json:"row"`
		Values   []statedValue `json:"values"`
	}
	statedValue struct {
		Article string `json:"article"`
		Source  string `json:"source"`
		Group   int    `json:"group"` // from 1; those of one group agree
		Start   int    `json:"start"`
		End     int    `json:"end"`
		Text    string `json:"text"`
	}
	// coverageCell is a line of the CSV.
	coverageCell struct {
		Kind    string `json:"kind"`
		Number  int    `json:"number"` // of the fact, pair or set of values, from 1; 0 for an article's numbers
		Article string `json:"article"`
		Source  string `json:"source"`
		What    string `json:"what"`
		Words   string `json:"words"`
		Start   int    `json:"start"`
		End     int    `json:"end"`
		Text    string `json:"text"`
	}
)

// statuses are the words for a status, in the order of its bits.
var statuses = [...]string{"own", "attributed", "quoted", "unmarked", "hedged", "only", "dropped"}

func statusWords(s coverage.Status) []string {
	out := []string{}
	for i, w := range statuses {
		if s.Has(1 << i) {
			out = append(out, w)
		}
	}
	return out
}

func (m *matrix) records(yield func(any) bool) {
	for i := range m.Facts {
		if !yield(m.told(i)) {
			return
		}
	}
	for n := range m.Tallies {
		if !yield(m.tallied(n)) {
			return
		}
	}
	for i := range m.Reuse {
		if !yield(m.reused(i)) {
			return
		}
	}
	for i := range m.Values {
		if !yield(m.compared(i)) {
			return
		}
	}
}

func (m *matrix) told(i int) told {
	f := &m.Facts[i]
	r := told{Kind: "fact", Fact: i + 1, Doubt: f.Doubtful, Rows: []int{}, Title: oneLine(f.Title.In(m.article(f.First).Text)), Cells: []toldCell{}}
	for _, row := range f.Rows {
		r.Rows = append(r.Rows, row+1)
	}
	for n := range f.Tellings {
		t, a := &f.Tellings[n], m.article(n)
		if t.Status == 0 {
			continue
		}
		c := toldCell{Article: a.ID, Source: a.Source, Status: statusWords(t.Status), From: list(t.From), Speakers: list(t.Speakers), Hedges: list(t.Hedges), Parts: [][2]int{}}
		if k := len(t.Sentences); k > 0 {
			span := m.span(n, t.Sentences)
			at := m.points(m.Collation.Articles[n])
			c.Start, c.End, c.Text = at.of(span.Start), at.of(span.End), span.In(a.Text)
			c.Parts = m.parts(n, t.Sentences)
		}
		r.Cells = append(r.Cells, c)
	}
	return r
}

// list is a list that is printed as [] when it is empty.
func list(s []string) []string { return append([]string{}, s...) }

func (m *matrix) tallied(n int) tallied {
	t, a := &m.Tallies[n], m.article(n)
	r := tallied{Kind: "article", Article: a.ID, Source: a.Source, Words: t.Words, Facts: t.Facts, Only: t.Only, Dropped: t.Dropped, Hedges: t.Hedges,
		Attributions: t.Attributions, Anonymous: t.Anonymous, Collective: t.Collective, Quoted: t.QuotedWords, Speakers: []number{}, From: []number{}}
	for _, s := range t.Speakers {
		r.Speakers = append(r.Speakers, number{s.Name, s.Words})
	}
	for _, c := range t.Credits {
		r.From = append(r.From, number{c.Outlet, c.Times})
	}
	return r
}

func (m *matrix) reused(i int) reused {
	r := &m.Reuse[i]
	id := func(n int) string {
		if n < 0 {
			return ""
		}
		return m.article(n).ID
	}
	return reused{Kind: "reuse", A: id(r.A), B: id(r.B), Words: r.Words, Quoted: r.Quoted, Runs: r.Runs, Common: list(r.Common), Credit: id(r.Credit), First: id(r.First)}
}

func (m *matrix) compared(i int) compared {
	v := &m.Values[i]
	r := compared{Kind: "value", Relation: v.Relation.String(), Row: v.Row + 1}
	groups := map[int]int{}
	for _, s := range v.Stated {
		if groups[s.Group] == 0 {
			groups[s.Group] = len(groups) + 1
		}
		a, at := m.article(s.Source), m.points(m.Collation.Articles[s.Source])
		r.Values = append(r.Values, statedValue{a.ID, a.Source, groups[s.Group], at.of(s.Start), at.of(s.End), s.In(a.Text)})
	}
	return r
}

// cellRecords are all records as lines of one shape.
func (m *matrix) cellRecords(yield func(any) bool) {
	for r := range m.records {
		for _, c := range m.lines(r) {
			if !yield(c) {
				return
			}
		}
	}
}

// lines are the lines of one record. Reuse has one for each of the two articles,
// with the other's id; an article's numbers have one each.
func (m *matrix) lines(record any) []coverageCell {
	var out []coverageCell
	switch r := record.(type) {
	case told:
		tellings := m.Facts[r.Fact-1].Tellings
		for n, k := 0, 0; n < len(tellings); n++ {
			if tellings[n].Status != 0 {
				c := r.Cells[k]
				out = append(out, coverageCell{r.Kind, r.Fact, c.Article, c.Source, strings.Join(c.Status, "; "), tellings[n].String(), c.Start, c.End, c.Text})
				k++
			}
		}
	case tallied:
		for _, c := range []number{{"words", r.Words}, {"facts", r.Facts}, {"only", r.Only}, {"dropped", r.Dropped}, {"hedges", r.Hedges}, {"attributions", r.Attributions},
			{"anonymous", r.Anonymous}, {"collective", r.Collective}, {"quoted", r.Quoted}} {
			out = append(out, coverageCell{Kind: r.Kind, Article: r.Article, Source: r.Source, What: c.Name, Words: fmt.Sprint(c.Count)})
		}
		for _, s := range r.Speakers {
			out = append(out, coverageCell{Kind: r.Kind, Article: r.Article, Source: r.Source, What: "quotes", Words: fmt.Sprint(s.Count), Text: s.Name})
		}
		for _, s := range r.From {
			out = append(out, coverageCell{Kind: r.Kind, Article: r.Article, Source: r.Source, What: "from", Words: fmt.Sprint(s.Count), Text: s.Name})
		}
	case reused:
		for _, pair := range [][2]string{{r.A, r.B}, {r.B, r.A}} {
			out = append(out, coverageCell{Kind: r.Kind, Article: pair[0], What: pair[1], Words: fmt.Sprint(r.Words), Text: strings.Trim(fmt.Sprint(r.Runs), "[]")})
		}
	case compared:
		for _, v := range r.Values {
			out = append(out, coverageCell{Kind: r.Kind, Number: r.Row, Article: v.Article, Source: v.Source, What: r.Relation, Words: v.Text, Start: v.Start, End: v.End})
		}
	}
	return out
}
