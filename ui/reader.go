package ui

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
	"parallax/ui/draw"
)

// The narrowest and the widest column of text that can be asked for.
const leastColumn, mostColumn = 40, 120

// reader is the reading pane: one article as a column of text.
type reader struct {
	x       *model.Index
	d       *digest
	article int // index, -1 for none
	w, h    int
	column  int // the widest the text may be, in cells

	at     int         // the place in the article that the cursor is on, kept when lines change
	target corpus.Span // what was jumped to; empty for nothing
	cursor int         // index into page.lines
	top    int         // the first line shown
	page   page        // the article, wrapped

	query *query
	hits  []corpus.Span
	lit   string // the speaker whose quotations are lit, "" for nobody
}

// open shows an article from its beginning.
func (r *reader) open(article int) {
	if r.article == article {
		return
	}
	r.article, r.at, r.target, r.top = article, 0, corpus.Span{}, 0
	r.page = page{}
	r.search(r.query)
}

// goTo shows span s of an article, marked, its first line on screen row row of
// the pane when that can be had; row -1 lets the pane choose.
func (r *reader) goTo(article int, s corpus.Span, row int, p *draw.Pen) {
	r.open(article)
	r.target, r.at = s, s.Start
	r.lay(p)
	r.cursor = r.page.lineAt(r.at)
	if row < 0 {
		row = r.textRows() / 3
	}
	r.top = r.cursor - min(row-1, r.textRows()-1)
	r.clamp()
}

// place says how much room there is.
func (r *reader) place(w, h int) { r.w, r.h = w, h }

// textRows is the number of rows for text: all but the title.
func (r *reader) textRows() int { return max(r.h-1, 0) }

// lay wraps the article anew when it, the width or the marking has changed, and
// keeps the cursor on the same words.
func (r *reader) lay(p *draw.Pen) {
	if r.article < 0 || r.w <= 0 {
		return
	}
	k := pageKey{r.article, r.w, r.column, p.Marks, p.Method}
	if r.page.key == k && r.page.lines != nil {
		r.clamp()
		return
	}
	row, fresh := r.cursor-r.top, r.page.lines == nil
	r.page = newPage(r.x, k, p)
	r.cursor = r.page.lineAt(r.at)
	if !fresh {
		r.top = r.cursor - row
	}
	r.clamp()
}

// clamp keeps the cursor on a line with words and in sight.
func (r *reader) clamp() {
	n := len(r.page.lines)
	r.cursor = max(min(r.cursor, n-1), 0)
	r.top = min(r.top, r.cursor)
	r.top = max(r.top, r.cursor-r.textRows()+1)
	r.top = max(min(r.top, n-r.textRows()), 0)
}

// search looks for q in the article; nil looks for nothing.
func (r *reader) search(q *query) {
	r.query, r.hits = q, nil
	if q != nil && r.article >= 0 {
		r.hits = q.find(r.x.Articles[r.article].Text)
	}
}

// hitNumber is which hit the cursor is on, counted from 1, 0 for none.
func (r *reader) hitNumber() int {
	for i, h := range r.hits {
		if h.Start == r.at {
			return i + 1
		}
	}
	return 0
}

// sentence is the sentence the cursor is on, -1 for none.
func (r *reader) sentence() int {
	if r.article < 0 {
		return -1
	}
	return r.x.Articles[r.article].Doc.Document().SentenceAt(r.page.endOr(r.cursor, r.at))
}

// quotation is the quotation that was jumped to or that the cursor's line
// holds, nil for none.
func (r *reader) quotation() *quote.Quotation {
	if n := r.quotationNumber(); n >= 0 {
		return &r.x.Articles[r.article].Quotations[n]
	}
	return nil
}

// quotationNumber is its index among those of the article, -1 for none.
func (r *reader) quotationNumber() int {
	if r.article < 0 || r.page.lines == nil {
		return -1
	}
	s := r.target
	if s.Empty() {
		s = r.page.span(r.cursor)
	}
	qs := r.x.Articles[r.article].Quotations
	for i := range qs {
		if qs[i].Span == s {
			return i
		}
	}
	for i := range qs {
		if qs[i].Overlaps(s) {
			return i
		}
	}
	return -1
}

// elsewhere names the other articles that print the quotation under the cursor
// in words of their own.
func (r *reader) elsewhere() string {
	n := r.quotationNumber()
	if n < 0 {
		return ""
	}
	var in []string
	mine := r.x.Articles[r.article].FirstQuote + n
	for _, v := range r.x.VariantsOf(mine) {
		if s := r.d.among(r.x.Quotes[v].Article, []int{r.article}); v != mine && !slices.Contains(in, s) {
			in = append(in, s)
		}
	}
	if len(in) == 0 {
		return ""
	}
	return "otherwise in " + strings.Join(in, ", ")
}

// light lights the quotations of the speaker under the cursor, or puts them out, and
// says so; next is the key that goes to a quotation.
func (r *reader) light(next string) string {
	q := r.quotation()
	switch {
	case r.lit != "":
		was := r.lit
		if r.lit = ""; q == nil || q.Speaker == was {
			return "no speaker is lit"
		}
	case q == nil || q.Speaker == "":
		return "on this line nobody is quoted who has a name; " + next + " goes to a quotation"
	}
	n := 0
	for _, k := range r.x.Articles[r.article].Quotations {
		if k.Speaker == q.Speaker {
			n++
		}
	}
	r.lit = q.Speaker
	return "lit: " + r.lit + ", " + count(n, "quotation") + " here; * puts them out"
}
