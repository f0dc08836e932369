package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"parallax/corpus"
	"parallax/ui/state"
)

// Kept is what a user keeps, for Notes.
type Kept struct {
	Changes []state.Change
	// Corpus, where there is one, says which articles are meant; what is kept of
	// others is not printed. Without it the citations kept say it.
	Corpus *corpus.Corpus
	// All prints read marks, last places and citations, too.
	All bool
}

// note is one object of `parallax notes`: one field of what it is kept of.
type note struct {
	Subject string    `json:"item"`  // by content, see state.Subject
	Of      string    `json:"of"`    // article, span, pair or view
	Field   string    `json:"field"` // star, tags, note …
	Value   string    `json:"value"`
	At      string    `json:"at"` // ISO 8601
	By      string    `json:"by"` // host:process
	Cited   []passage `json:"cited"`
}

// passage is an article, or a span of one, that something is kept of. A pair has
// two, a view none.
type passage struct {
	Subject string `json:"item"`    // the article, by content
	Article string `json:"article"` // id in the corpus given
	Source  string `json:"source"`
	Title   string `json:"title"`
	Date    string `json:"date"` // ISO 8601
	URL     string `json:"url"`
	Start   int    `json:"start"` // code points into the article's text; 0 and 0: all of it
	End     int    `json:"end"`
	Text    string `json:"text"` // the words of the span
}

// notePassage is one row of the CSV of `parallax notes`: a passage, or what has none.
type notePassage struct {
	Subject string `json:"item"`
	Of      string `json:"of"`
	Field   string `json:"field"`
	Value   string `json:"value"`
	At      string `json:"at"`
	By      string `json:"by"`
	Article string `json:"article"`
	Source  string `json:"source"`
	Title   string `json:"title"`
	Date    string `json:"date"`
	URL     string `json:"url"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
}

// Notes prints what a user keeps.
func Notes(w io.Writer, kept Kept, o Options) error {
	n := newNotebook(kept)
	return answer{records: each(len(n.notes), func(i int) note { return n.notes[i] }), sheets: one(n.sheet),
		cell: notePassage{}, cells: n.passages}.print(w, o)
}

// notebook is what is printed of what is kept.
type notebook struct {
	notes    []note
	left     map[state.Field]int // how often a field was kept and is not printed
	cited    map[state.Subject]state.Cited
	articles map[state.Subject]*corpus.Article // nil without a corpus
}

func newNotebook(kept Kept) *notebook {
	n := &notebook{left: map[state.Field]int{}, cited: map[state.Subject]state.Cited{}}
	if kept.Corpus != nil {
		n.articles = map[state.Subject]*corpus.Article{}
		for i := range kept.Corpus.Articles {
			a := &kept.Corpus.Articles[i]
			if subject := state.Article(a); n.articles[subject] == nil {
				n.articles[subject] = a
			}
		}
	}
	for _, c := range kept.Changes {
		if c.Field == state.Citation {
			n.cited[c.Subject] = state.ParseCited(c.Value)
		}
	}
	for _, c := range kept.Changes {
		of, cited, ok := n.passagesOf(c.Subject)
		switch {
		case !ok, c.Field == state.Tutor:
		case !kept.All && (c.Field == state.Read || c.Field == state.Place || c.Field == state.Citation):
			n.left[c.Field]++
		default:
			n.notes = append(n.notes, note{string(c.Subject), of, string(c.Field), c.Value, c.At.Format(time.RFC3339), c.By, cited})
		}
	}
	return n
}

// passagesOf are what kind of subject it is and which passages it is of; ok is false
// for one that is not in the corpus.
func (n *notebook) passagesOf(subject state.Subject) (of string, cited []passage, ok bool) {
	if a, b, pair := subject.Sides(); pair {
		left, inLeft := n.passage(a)
		right, inRight := n.passage(b)
		return "pair", []passage{left, right}, inLeft && inRight
	}
	if _, start, end, article := subject.In(); article {
		of = "article"
		if start != 0 || end != 0 {
			of = "span"
		}
		p, ok := n.passage(subject)
		return of, []passage{p}, ok
	}
	return "view", []passage{}, n.articles == nil
}

// passage is what a subject that is an article or a span is of.
func (n *notebook) passage(subject state.Subject) (p passage, ok bool) {
	article, start, end, _ := subject.In()
	a := n.articles[article]
	if n.articles != nil && a == nil {
		return passage{}, false
	}
	c := n.cited[article]
	p = passage{Subject: string(article), Source: c.Source, Title: c.Title, Date: c.Date, URL: c.URL, Start: start, End: end, Text: n.cited[subject].Text}
	if a != nil {
		p.Article = a.ID
		p.Source, p.Title = cmp.Or(a.Source, p.Source), cmp.Or(a.Title, p.Title)
		p.Date, p.URL = cmp.Or(a.Date, p.Date), cmp.Or(a.URL, p.URL)
		p.Text = cmp.Or(p.Text, points(a.Text, start, end))
	}
	return p, true
}

// points are the code points [start, end) of text, as far as it has them.
func points(text string, start, end int) string {
	at := 0
	from, to := len(text), len(text)
	for i := range text {
		if at == start {
			from = i
		}
		if at == end {
			to = i
			break
		}
		at++
	}
	return text[min(from, to):to]
}

// passages yields what the CSV has: one line for each passage.
func (n *notebook) passages(yield func(any) bool) {
	for _, r := range n.notes {
		cited := r.Cited
		if len(cited) == 0 {
			cited = []passage{{}}
		}
		for _, p := range cited {
			if !yield(notePassage{r.Subject, r.Of, r.Field, r.Value, r.At, r.By, p.Article, p.Source, p.Title, p.Date, p.URL, p.Start, p.End, p.Text}) {
				return
			}
		}
	}
}

// sheet has what belongs to one article together, the latest articles first and
// views last.
func (n *notebook) sheet() sheet {
	s := sheet{title: "Notes", columns: []column{
		{name: "date", least: 4, most: 10}, {name: "source", least: 8, most: 16}, {name: "of", least: 12, most: 40},
		{name: "kept"}, {name: "value", least: 16}, {name: "since", wide: true},
	}}
	notes := slices.Clone(n.notes)
	slices.SortStableFunc(notes, func(a, b note) int {
		p, q := a.first(), b.first()
		return cmp.Or(cmp.Compare(min(len(b.Cited), 1), min(len(a.Cited), 1)), // views last
			cmp.Compare(q.Date, p.Date), cmp.Compare(p.Source, q.Source), cmp.Compare(p.Title, q.Title),
			cmp.Compare(p.Subject, q.Subject), cmp.Compare(p.Start, q.Start))
	})
	for _, r := range notes {
		p := r.first()
		day, _, _ := strings.Cut(r.At, "T")
		s.add(unknown(p.Date), unknown(p.Source), r.subject(), r.Field, r.shown(), day)
	}
	what := count(len(notes), "entry")
	if len(notes) == 0 {
		what = "0 entries: what you star, tag or note in the reader is listed here"
	} else if len(notes) != 1 {
		what = fmt.Sprintf("%d entries", len(notes))
	}
	if read := n.left[state.Read]; read > 0 {
		what += fmt.Sprintf(", %s read; --all prints these, too", count(read, "article"))
	}
	s.notes = []string{what}
	return s
}

// shortSubject is how much is shown of a subject that has no name: article/ and eight
// digits.
const shortSubject = 16

// first is the passage that a note is sorted by.
func (r *note) first() passage {
	if len(r.Cited) == 0 {
		return passage{}
	}
	return r.Cited[0]
}

// subject is what a note is of, for people: a title, the words of a span, two of
// them, or the name of a view.
func (r *note) subject() string {
	if len(r.Cited) == 0 {
		return "view " + cmp.Or(state.Subject(r.Subject).Name(), r.Subject)
	}
	var parts []string
	for _, p := range r.Cited {
		title := cmp.Or(oneLine(p.Title), p.Article, p.Subject[:min(len(p.Subject), shortSubject)])
		switch {
		case p.Text != "":
			parts = append(parts, p.Text)
		case p.End > 0:
			parts = append(parts, fmt.Sprintf("%s %d-%d", title, p.Start, p.End))
		default:
			parts = append(parts, title)
		}
	}
	return strings.Join(parts, " | ")
}

// shown is the value for people.
func (r *note) shown() string {
	switch {
	case r.Field == string(state.Pin) && r.Value == "0":
		return "not the same"
	case r.Field == string(state.Pin):
		return "the same"
	case r.Value == "1" && (r.Field == string(state.Star) || r.Field == string(state.Read)):
		return "yes"
	}
	return r.Value
}
