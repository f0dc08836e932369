package ui

import (
	"sort"

	"parallax/model"
)

// digest is what the screens say of a corpus as a whole; it is counted once,
// off the main loop.
type digest struct {
	x         *model.Index
	short     []string // by article: the shortest start of its id that no other has
	sentences int
	speakers  int // different names that quotations resolve to
	found     int // articles found, readable or not
	unread    int // problems
	together  int // events that several articles tell
}

// label is what an article is called where there is room for a word: its
// source, else the start of its id.
func (d *digest) label(article int) string {
	if s := d.x.Articles[article].Source; s != "" {
		return s
	}
	return d.short[article]
}

// name is label, and the short name besides, to tell two articles of one source apart.
func (d *digest) name(article int) string {
	if s := d.x.Articles[article].Source; s != "" {
		return s + " " + d.short[article]
	}
	return d.short[article] + " (source not known)"
}

// minShort is the shortest short name, in bytes.
const minShort = 3

func newDigest(x *model.Index) *digest {
	d := &digest{x: x, short: make([]string, len(x.Articles)), found: len(x.Articles)}
	if x.Corpus != nil {
		d.found, d.unread = max(x.Corpus.Found, d.found), len(x.Corpus.Problems)
	}
	speakers := map[string]bool{}
	for i := range x.Articles {
		d.sentences += len(x.Articles[i].Doc.Sentences)
		for _, q := range x.Articles[i].Quotations {
			if q.Speaker != "" {
				speakers[q.Speaker] = true
			}
		}
	}
	d.speakers = len(speakers)
	for _, e := range x.Events {
		if len(e.Articles) > 1 {
			d.together++
		}
	}
	d.shorten(x)
	return d
}

// shorten finds the short names: in the order of ids, a name must differ from
// its two neighbours.
func (d *digest) shorten(x *model.Index) {
	order := make([]int, len(x.Articles))
	for i := range order {
		order[i] = i
	}
	id := func(i int) string { return x.Articles[order[i]].ID }
	sort.Slice(order, func(i, j int) bool { return id(i) < id(j) })
	for i := range order {
		n := minShort
		if i > 0 {
			n = max(n, shared(id(i-1), id(i))+1)
		}
		if i+1 < len(order) {
			n = max(n, shared(id(i), id(i+1))+1)
		}
		s := id(i)
		n = min(n, len(s))
		for n < len(s) && s[n]&0xc0 == 0x80 {
			n++
		}
		d.short[order[i]] = s[:n]
	}
}

// shared is how many bytes a and b begin with in common.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
