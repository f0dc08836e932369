package report

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
	"parallax/model/text"
)

// Compare prints articles (indexes into x.Articles) set side by side; the first
// is the base. Any format but Pairs, for which there is ComparePairs.
func Compare(w io.Writer, x *model.Index, articles []int, o Options) error {
	c := newComparison(x, articles)
	if o.Format == Table {
		return c.print(w, o.Width)
	}
	return answer{records: each(len(c.Rows), c.record), sheets: one(c.sheet), cited: func() sheet { return c.cited(c.Collation.Articles) }, cell: alignedCell{}, cells: c.cellRecords}.print(w, o)
}

// comparison is a collation with what printing it needs.
type comparison struct {
	*view
	model.Collation
}

func newComparison(x *model.Index, articles []int) *comparison {
	return &comparison{view: newView(x), Collation: x.Collate(context.Background(), articles, nil)}
}

// doc is the structure of the article in a column.
func (c *comparison) doc(column int) *text.Document {
	return c.view.doc(c.Collation.Articles[column])
}

// span is the part of the article in a column that reaches from the first to the last
// of some sentences.
func (c *comparison) span(column int, sentences []int) corpus.Span {
	all := c.doc(column).Sentences
	return corpus.Span{Start: all[sentences[0]].Start, End: all[sentences[len(sentences)-1]].End}
}

// article is the article in a column.
func (c *comparison) article(column int) *model.Article {
	return &c.view.Articles[c.Collation.Articles[column]]
}

// leftOut stands where people read a cell for the sentences that are in other rows.
const leftOut = " […] "

// text is what the article in a column tells in a row, as people read it, "" if it is
// silent.
func (c *comparison) text(row, column int) string {
	if c.Rows[row].Cells[column].Silent() {
		return ""
	}
	var parts []string
	for _, s := range c.spans(column, c.Rows[row].Cells[column].Sentences) {
		parts = append(parts, s.In(c.article(column).Text))
	}
	return strings.Join(parts, leftOut)
}

// spans are those of sentences, those that follow one another joined.
func (c *comparison) spans(column int, sentences []int) []corpus.Span {
	var out []corpus.Span
	all := c.doc(column).Sentences
	for k, i := range sentences {
		s := all[i].Span
		if k > 0 && i == sentences[k-1]+1 {
			out[len(out)-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}

// words says what a mark means.
func words(mark collate.Mark, two bool) string {
	switch mark {
	case collate.Same:
		return "same"
	case collate.Sourced:
		return "source added or removed"
	case collate.Reworded:
		return "reworded"
	case collate.Quoted:
		return "quote variants"
	case collate.Headlines:
		return "headlines"
	case collate.OnlyBase:
		if two {
			return "only left"
		}
		return "only the first"
	case collate.OnlyOther:
		if two {
			return "only right"
		}
		return "not the first"
	case collate.Moved:
		return "moved"
	}
	return fmt.Sprintf("%q", byte(mark))
}

// cells are the texts of a row as people read them, "" where silent. In a row
// that differs the changed words are marked, [-…-] in the base of two and {+…+}
// in the others.
func (c *comparison) cells(i int) []string {
	texts := make([]string, len(c.Collation.Articles))
	for n := range texts {
		texts[n] = c.text(i, n)
	}
	base := texts[0]
	if base != "" && c.Rows[i].Mark != collate.Same && c.Rows[i].Mark != collate.Moved {
		for n, other := range texts[1:] {
			if other == "" {
				continue
			}
			left, right := c.marked(base, other)
			texts[n+1] = right
			if len(texts) == 2 {
				texts[0] = left
			}
		}
	}
	for n := range texts {
		texts[n] = oneLine(corpus.Clean(texts[n]))
	}
	return texts
}

// marked are a and b with the words that the other lacks between signs; where
// they share none, as they are.
func (c *comparison) marked(a, b string) (left, right string) {
	edits := collate.Diff(a, b, c.Names)
	if !slices.ContainsFunc(edits, func(e collate.Edit) bool { return e.Equal && !e.A.Empty() }) {
		return a, b
	}
	var l, r strings.Builder
	for _, e := range edits {
		if e.Equal {
			l.WriteString(e.A.In(a))
			r.WriteString(e.B.In(b))
			continue
		}
		mark(&l, "[-", e.A.In(a), "-]")
		mark(&r, "{+", e.B.In(b), "+}")
	}
	return l.String(), r.String()
}

func mark(b *strings.Builder, open, words, end string) {
	if words != "" {
		b.WriteString(open + words + end)
	}
}

// head names the article in a column: "001 Ukrinform".
func (c *comparison) head(short []string, column int) string {
	n := c.Collation.Articles[column]
	return oneLine(corpus.Clean(short[n] + " " + c.view.Articles[n].Source))
}

// tally says how many rows have which mark, in the order of the marks.
func (c *comparison) tally() string {
	counts := make(map[collate.Mark]int)
	for _, row := range c.Rows {
		counts[row.Mark]++
	}
	var parts []string
	for _, m := range []byte("=+~Q!<>&") {
		if n := counts[collate.Mark(m)]; n > 0 {
			part := fmt.Sprintf("%d %c %s", n, m, words(collate.Mark(m), len(c.Collation.Articles) == 2))
			parts = append(parts, strings.ReplaceAll(part, " ", "\u00a0"))
		}
	}
	return strings.Join(parts, ", ")
}

func (c *comparison) sheet() sheet {
	s := sheet{title: "Comparison", columns: []column{{name: "row", right: true}, {name: "mark"}}}
	short := c.shortIDs()
	for n := range c.Collation.Articles {
		s.columns = append(s.columns, column{name: c.head(short, n)})
	}
	loses := slices.ContainsFunc(c.Rows, func(r collate.Row) bool { return len(r.Losses) > 0 })
	if loses {
		s.columns = append(s.columns, column{name: "dropped or added"})
	}
	two := len(c.Collation.Articles) == 2
	for i, row := range c.Rows {
		label := fmt.Sprintf("%s %s", strings.TrimSpace(markOf(&row)), words(row.Mark, two))
		cells := append([]string{fmt.Sprint(i + 1), label}, c.cells(i)...)
		if loses {
			cells = append(cells, strings.Join(c.losses(i, short), "; "))
		}
		s.add(cells...)
	}
	s.notes = []string{oneLine(c.tally())}
	if two {
		s.notes = append(s.notes, "[-…-] and {+…+} are words that only the first, only the second has")
	}
	return s
}
