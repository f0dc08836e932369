package report

import (
	"fmt"
	"strings"

	"parallax/model"
)

// view is an Index with what printing it needs besides.
type view struct {
	*model.Index
	counters []codePoints // by article
	variants map[int]int  // number of a set of variants, from 1, by its first quotation
}

func newView(x *model.Index) *view {
	v := &view{Index: x, counters: make([]codePoints, len(x.Articles)), variants: make(map[int]int, len(x.Variants))}
	for i, set := range x.Variants {
		v.variants[set[0]] = i + 1
	}
	return v
}

// eventID is the id of the event that an article belongs to.
func (v *view) eventID(article int) string { return v.Events[v.EventOf(article)].ID }

// variantsID names the set of variants that quotation n belongs to, or is "".
func (v *view) variantsID(n int) string {
	if set := v.VariantsOf(n); set != nil {
		return fmt.Sprintf("V%d", v.variants[set[0]])
	}
	return ""
}

// points counts code points in the text of an article.
func (v *view) points(article int) *codePoints {
	c := &v.counters[article]
	c.text = v.Articles[article].Text
	return c
}

// codePoints turns byte offsets into code points. Offsets that grow cost the
// length of the text once.
type codePoints struct {
	text        string
	byte, point int
}

func (c *codePoints) of(offset int) int {
	if offset < c.byte {
		c.byte, c.point = 0, 0
	}
	for range c.text[c.byte:offset] {
		c.point++
	}
	c.byte = offset
	return c.point
}

// oneLine folds all white space of s to single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
