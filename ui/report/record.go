package report

import (
	"fmt"
	"slices"

	"parallax/model/event"
	"parallax/model/quote"
)

// article is one object of `parallax articles`.
type article struct {
	ID        string `json:"id"`
	Source    string `json:"source"`
	Title     string `json:"title"`
	Author    string `json:"author"`
	Date      string `json:"date"` // ISO 8601
	URL       string `json:"url"`
	Language  string `json:"language"`
	Path      string `json:"path"`
	Words     int    `json:"words"` // runs between white space
	Sentences int    `json:"sentences"`
	Event     string `json:"event"`
	Text      string `json:"text"`
	Guessed   bool   `json:"date_guessed"` // the date's form left room for doubt

	Also []string `json:"also"` // other paths at which the same text stands
}

func (v *view) article(i int) article {
	a := &v.Articles[i]
	return article{
		ID: a.ID, Source: a.Source, Title: a.Title, Author: a.Author, Date: a.Date, URL: a.URL,
		Language: a.Language, Path: a.Path, Words: a.Doc.Words, Sentences: a.Doc.Sentences,
		Event: v.eventID(i), Text: a.Text, Guessed: a.DateGuessed, Also: append([]string{}, a.Also...),
	}
}

// quotation is one object of `parallax quotes`.
type quotation struct {
	ID       string   `json:"id"` // the article's id, a colon, start, a dash and end
	Article  string   `json:"article"`
	Source   string   `json:"source"`
	Kind     string   `json:"kind"`
	Text     string   `json:"text"`
	Start    int      `json:"start"` // code points into the article's text
	End      int      `json:"end"`
	Mention  string   `json:"mention"`
	Speaker  string   `json:"speaker"`
	Cue      string   `json:"cue"`
	Venue    string   `json:"venue"`
	Variants string   `json:"variants"` // "V1", or "" when it has none
	Event    string   `json:"event"`
	Section  int      `json:"section"`  // from 1
	Line     int      `json:"line"`     // of the raw text, from 1
	Chain    string   `json:"chain"`    // from whom the mention has it, as printed
	Tone     string   `json:"tone"`     // class of the cue: neutral, claiming, denying …
	How      string   `json:"how"`      // by what the speaker was found: name, surname, role, pronoun …
	Of       string   `json:"of"`       // id of the statement a mixed quotation marks words of
	Disputed []string `json:"disputed"` // whom other articles name for the same words, each with its source: "Ada Holt (Corrie Post)"
}

// quotation is the record of q, found in article i; n is its index into
// Index.Quotes, -1 for a statement.
func (v *view) quotation(i int, q *quote.Quotation, n int) quotation {
	a := &v.Articles[i]
	at := v.points(i)
	r := quotation{
		Article: a.ID, Source: a.Source, Kind: q.Kind.String(),
		Text: q.In(a.Text), Start: at.of(q.Start), End: at.of(q.End),
		Mention: q.Mention.In(a.Text), Speaker: q.Speaker, Cue: q.Cue.In(a.Text), Venue: q.Venue.In(a.Text),
		Event: v.eventID(i), Disputed: []string{},
	}
	if n >= 0 {
		r.Variants = v.variantsID(n)
		for _, other := range v.Disputed(n) {
			r.Disputed = append(r.Disputed, fmt.Sprintf("%s (%s)", v.Quotation(other).Speaker, v.Articles[v.Quotes[other].Article].Source))
		}
	}
	r.ID = quotationID(a.ID, r.Start, r.End)
	if q.Of >= 0 {
		s := &a.Statements[q.Of]
		r.Of = quotationID(a.ID, at.of(s.Start), at.of(s.End))
	}
	r.Tone = q.Tone.String()
	r.How = q.How.String()
	r.Chain = q.Chain.In(a.Text)
	r.Section, r.Line = v.placeOf(i, q.Start)
	return r
}

// quotationRecords yields quotations, kept being indexes into Index.Quotes, in text
// order, and before them the statements whose words they mark. When all of an article
// are kept, all its statements are.
func (v *view) quotationRecords(kept []int, yield func(any) bool) {
	for len(kept) > 0 {
		i := v.Quotes[kept[0]].Article
		a := &v.Articles[i]
		n := 0
		for n < len(kept) && v.Quotes[kept[n]].Article == i {
			n++
		}
		if !v.recordsOf(i, kept[:n], n == len(a.Quotations), yield) {
			return
		}
		kept = kept[n:]
	}
}

// recordsOf yields quotations of article i, and the statements they belong to, or all.
func (v *view) recordsOf(i int, kept []int, all bool, yield func(any) bool) bool {
	a := &v.Articles[i]
	wanted := map[int]bool{}
	for _, n := range kept {
		wanted[int(v.Quotation(n).Of)] = true
	}
	s := 0
	for _, n := range kept {
		for ; s < len(a.Statements) && a.Statements[s].Start <= v.Quotation(n).Start; s++ {
			if (all || wanted[s]) && !yield(v.quotation(i, &a.Statements[s], -1)) {
				return false
			}
		}
		if !yield(v.quotation(i, v.Quotation(n), n)) {
			return false
		}
	}
	return true
}

// quotationID is unique: a statement may start where words it marks do, but never
// ends there too.
func quotationID(article string, start, end int) string {
	return fmt.Sprintf("%s:%d-%d", article, start, end)
}

// placeOf is the number of the section and of the raw line of an article, both from 1,
// that hold byte offset at.
func (v *view) placeOf(article, at int) (section, line int) {
	for _, l := range v.doc(article).Lines {
		if l.Start > at {
			break
		}
		section, line = l.Section+1, l.Number
	}
	return section, line
}

// happening is one object of `parallax events`.
type happening struct {
	ID       string         `json:"id"`
	Title    string         `json:"title"`
	Articles []string       `json:"articles"` // ids
	Sources  []string       `json:"sources"`  // those known, each once, in the order of articles
	Passages []eventPassage `json:"passages"` // parts of other articles that tell of the event
	Why      []anchor       `json:"why"`
	From     string         `json:"from"`
	To       string         `json:"to"`
}

// eventPassage is a part of an article that tells of an event of others.
type eventPassage struct {
	Article string   `json:"article"` // id
	Source  string   `json:"source"`
	Start   int      `json:"start"` // code points into the article's text
	End     int      `json:"end"`
	Title   string   `json:"title"` // what heads it there, "" for nothing
	Why     []anchor `json:"why"`   // counts in the order of the event's articles, the passage last
}

// anchor is a reason for an event.
type anchor struct {
	Words  string `json:"words"`
	Counts []int  `json:"counts"` // in the order of articles
}

func (v *view) happening(i int) happening {
	e := &v.Events[i]
	h := happening{ID: e.ID, Title: e.Title, From: e.From, To: e.To,
		Articles: []string{}, Sources: []string{}, Passages: []eventPassage{}}
	for _, n := range e.Articles {
		a := &v.Articles[n]
		h.Articles = append(h.Articles, a.ID)
		if a.Source != "" && !slices.Contains(h.Sources, a.Source) {
			h.Sources = append(h.Sources, a.Source)
		}
	}
	for _, p := range e.Passages {
		a, at := &v.Articles[p.Article], v.points(p.Article)
		h.Passages = append(h.Passages, eventPassage{a.ID, a.Source, at.of(p.Start), at.of(p.End), p.Title, anchors(p.Why)})
	}
	h.Why = anchors(e.Why)
	return h
}

func anchors(why []event.Anchor) []anchor {
	out := make([]anchor, len(why))
	for k, w := range why {
		out[k] = anchor{w.Words, append([]int{}, w.Counts...)}
	}
	return out
}
