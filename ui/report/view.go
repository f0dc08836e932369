package report

import (
	"fmt"
	"strings"

	"parallax/model"
	"parallax/model/text"
)

// view is an Index with what printing it needs besides.
type view struct {
	*model.Index
	counters []codePoints           // by article
	opened   map[int]*text.Document // by article, of those asked for lately
	variants map[int]int            // number of a set of variants, from 1, by its first quotation
}

// mostOpened is how many structures are kept at once: unpacking one for each quotation
// or cell that is printed would take longer than printing it.
const mostOpened = 256

func newView(x *model.Index) *view {
	v := &view{Index: x, counters: make([]codePoints, len(x.Articles)), opened: map[int]*text.Document{}, variants: make(map[int]int, len(x.Variants))}
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

// doc is the structure of an article.
func (v *view) doc(article int) *text.Document {
	d, ok := v.opened[article]
	if !ok {
		if len(v.opened) == mostOpened {
			clear(v.opened)
		}
		d = v.Articles[article].Doc.Document()
		v.opened[article] = d
	}
	return d
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
