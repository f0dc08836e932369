package ui

import (
	"fmt"
	"strings"

	"parallax/corpus"
	"parallax/model"
)

// maxCopy is the most that is copied, in bytes: what fits into the 100,000
// bytes that terminals take in one sequence.
const maxCopy = 74_994

// cite names an article, and the line in its file when number is not 0.
func cite(a *model.Article, number int) string {
	var parts []string
	for _, s := range []string{a.Source, quoted(title(a)), a.Author, day(a.Date), a.URL} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	where := a.ID
	if number > 0 {
		where += fmt.Sprintf(", line %d", number)
	}
	if len(parts) == 0 {
		return where
	}
	return strings.Join(parts, ", ") + " (" + where + ")"
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// excerpt is a span of an article with its citation, for pasting.
func excerpt(a *model.Article, s corpus.Span, speaker string) string {
	number := 0
	if i := a.Doc.SentenceAt(s.Start); i >= 0 {
		number = a.Doc.LineOf(i).Number
	}
	by := cite(a, number)
	if speaker != "" {
		by = speaker + ", in: " + by
	}
	return oneLine(s.In(a.Text)) + "\n— " + by + "\n"
}

// forClipboard makes text fit to be sent to a terminal's clipboard.
func forClipboard(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = clean(l)
	}
	s = strings.Join(lines, "\n")
	if len(s) > maxCopy {
		s = strings.ToValidUTF8(s[:maxCopy], "")
	}
	return s
}

// copied is the sentence or the quotation that the cursor is on.
func (r *reader) copied() (s, what string) {
	if r.article < 0 {
		return "", ""
	}
	a := &r.x.Articles[r.article]
	if q := r.quotation(); q != nil && q.Span == r.target {
		return excerpt(a, q.Span, q.Speaker), "quotation"
	}
	if i := r.sentence(); i >= 0 {
		return excerpt(a, a.Doc.Sentences[i].Span, ""), "sentence"
	}
	return "", ""
}

// copied is the row that the cursor is on: what each side tells.
func (c *compare) copied() string {
	r := c.row()
	if r == nil {
		return ""
	}
	var b strings.Builder
	for i, cell := range r.Cells {
		if p := newPassage(c.articleAt(i), cell); len(p.spans) > 0 {
			b.WriteString(oneLine(p.text) + "\n— " + cite(p.article, p.line()) + "\n")
		} else {
			b.WriteString("(not in " + cite(c.articleAt(i), 0) + ")\n")
		}
	}
	return b.String()
}
