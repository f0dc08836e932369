package report

import (
	"math"

	"parallax/model/collate"
)

// aligned is one object of `parallax compare`: a row.
type aligned struct {
	Row    int     `json:"row"`   // from 1
	Mark   string  `json:"mark"`  // one of = + ~ Q ! < > &, see collate.Mark
	Score  float64 `json:"score"` // 0 to 1, four decimals
	Cells  []cell  `json:"cells"` // of the sources that tell it, the base first
	Losses []loss  `json:"losses"`
}

// cell is what one article tells in a row.
type cell struct {
	Article string `json:"article"`
	Source  string `json:"source"`
	Start   int    `json:"start"` // code points into the article's text
	End     int    `json:"end"`
	Text    string `json:"text"`
	// Parts are the pieces of that span which tell the row, from and to, in code
	// points: what lies between is in other rows.
	Parts [][2]int `json:"parts"`
}

// loss is an attribution, hedge, caveat or the like that an article drops, adds or
// changes against the base.
type loss struct {
	Article string `json:"article"`
	Added   bool   `json:"added"`
	What    string `json:"what"`
	Words   string `json:"words"`
	Now     string `json:"now"` // what stands there instead, "" for nothing
}

// alignedCell is one row of the CSV of `parallax compare`: a cell with its row.
type alignedCell struct {
	Row     int     `json:"row"`
	Mark    string  `json:"mark"`
	Score   float64 `json:"score"`
	Article string  `json:"article"`
	Source  string  `json:"source"`
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Text    string  `json:"text"`

	Losses []string `json:"losses"` // of this article, in words: "drops hedge: could -> will"
}

// parts are the spans of a cell's sentences in code points.
func (c *comparison) parts(column int, sentences []int) [][2]int {
	out := [][2]int{}
	at := c.points(c.Collation.Articles[column])
	for _, s := range c.spans(column, sentences) {
		out = append(out, [2]int{at.of(s.Start), at.of(s.End)})
	}
	return out
}

func (c *comparison) record(i int) aligned {
	row := &c.Rows[i]
	r := aligned{Row: i + 1, Mark: string(row.Mark), Score: rounded(row.Score), Cells: []cell{}, Losses: []loss{}}
	for n := range row.Cells {
		if row.Cells[n].Silent() {
			continue
		}
		a, span, at := c.article(n), c.span(n, row.Cells[n].Sentences), c.points(c.Collation.Articles[n])
		r.Cells = append(r.Cells, cell{a.ID, a.Source, at.of(span.Start), at.of(span.End), span.In(a.Text), c.parts(n, row.Cells[n].Sentences)})
	}
	for _, l := range row.Losses {
		r.Losses = append(r.Losses, c.loss(l))
	}
	return r
}

func (c *comparison) loss(l collate.Loss) loss {
	return loss{c.article(l.Cell).ID, l.Added, l.What, l.Words, l.Now}
}

func (c *comparison) cellRecords(yield func(any) bool) {
	for i := range c.Rows {
		r := c.record(i)
		for _, one := range r.Cells {
			var losses []string
			for _, l := range r.Losses {
				if l.Article == one.Article {
					losses = append(losses, l.says())
				}
			}
			if !yield(alignedCell{r.Row, r.Mark, r.Score, one.Article, one.Source, one.Start, one.End, one.Text, losses}) {
				return
			}
		}
	}
}

func rounded(score float64) float64 { return math.Round(score*1e4) / 1e4 }
