package ui

import (
	"context"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"parallax/model"
	"parallax/model/filter"
)

// digest is what the screens say of a corpus as a whole; it is counted once,
// off the main loop.
type digest struct {
	x         *model.Index
	names     *catalogue
	short     []string // by article: a start of its id that no other has
	sentences int
	bytes     int     // of text
	speakers  int     // different names that quotations resolve to
	found     int     // articles found, readable or not
	together  int     // events that several articles tell
	setOf     []int32 // by quotation: the number of its set of variants, 0 for none

	quotes []int        // all quotations, as the list shows them; not to be written to
	dests  func() dests // what one can go to by typing, listed when first asked for
	near   near         // why articles are not elsewhere

	was      *filter.Finder                // of the same articles otherwise grouped
	finder   atomic.Pointer[filter.Finder] // nil until it has been made
	indexing sync.Mutex                    // it is being made
}

// label is what an article is called where there is room for a word: its
// source, else the start of its id.
func (d *digest) label(article int) string {
	if s := d.x.Articles[article].Source; s != "" {
		return s
	}
	return d.short[article]
}

// column is what an article is called at the head of a column: its source and the
// start of its id.
func (d *digest) column(article int) string {
	return strings.TrimSpace(d.x.Articles[article].Source + " " + d.short[article])
}

// name is label, and the short name besides, to tell two articles of one source apart.
func (d *digest) name(article int) string {
	if s := d.x.Articles[article].Source; s != "" {
		return s + " " + d.short[article]
	}
	return d.short[article] + " (source not known)"
}

// among is label where no other of these articles has the same, else column: "not in
// Fox" would say of two what holds of one.
func (d *digest) among(article int, all []int) string {
	for _, a := range all {
		if a != article && d.label(a) == d.label(article) {
			return d.column(article)
		}
	}
	return d.label(article)
}

// amongIn is among in at most w cells.
func (d *digest) amongIn(r ruler, article int, all []int, w int) string {
	return r.clipBefore(d.among(article, all), d.short[article], w)
}

// A name of at most wholeShort bytes is not shortened, and no short name is
// shorter than minShort.
const minShort, wholeShort = 3, 10

func newDigest(x *model.Index) *digest {
	d := &digest{x: x, names: newCatalogue(x), short: make([]string, len(x.Articles)), found: len(x.Articles)}
	if x.Corpus != nil {
		d.found = max(x.Corpus.Found, d.found)
	}
	speakers := map[string]bool{}
	for i := range x.Articles {
		d.sentences += len(x.Articles[i].Doc.Sentences)
		d.bytes += len(x.Articles[i].Text)
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
	d.setOf, d.quotes = make([]int32, len(x.Quotes)), make([]int, len(x.Quotes))
	for s, set := range x.Variants {
		for _, q := range set {
			d.setOf[q] = int32(s + 1)
		}
	}
	for q := range d.quotes {
		d.quotes[q] = q
	}
	d.shorten(x)
	d.dests = sync.OnceValue(func() dests { return destsOf(x, d) })
	return d
}

// again is the digest of an index of the same articles.
func (d *digest) again(x *model.Index) *digest {
	y := newDigest(x)
	y.names = d.names
	y.was = d.finder.Load()
	return y
}

// heads are the short fields of an article that a filter looks at.
func (d *digest) heads(article int) []string {
	first, _ := opening(&d.x.Articles[article])
	return append(filter.Heads(d.x, article), first)
}

// index makes the finder, unless it is there. It takes long; until then filters ask
// every article.
func (d *digest) index(ctx context.Context) {
	d.indexing.Lock()
	defer d.indexing.Unlock()
	if d.finder.Load() != nil {
		return
	}
	if f, err := filter.NewFinder(ctx, d.x, d.was, d.heads); err == nil {
		d.finder.Store(f)
		d.was = nil
	}
}

// shorten finds the short names. They are cut from the last part of an id, and
// in the order of these parts a short name must differ from its neighbours;
// where two parts are the same, the whole id is taken.
func (d *digest) shorten(x *model.Index) {
	order := make([]int, len(x.Articles))
	last := make([]string, len(x.Articles))
	for i := range order {
		id := x.Articles[i].ID
		order[i], last[i] = i, id[strings.LastIndexByte(id, '/')+1:]
	}
	sort.Slice(order, func(i, j int) bool { return last[order[i]] < last[order[j]] })
	for k, i := range order {
		n := minShort
		if k > 0 {
			n = max(n, shared(last[order[k-1]], last[i])+1)
		}
		if k+1 < len(order) {
			n = max(n, shared(last[i], last[order[k+1]])+1)
		}
		switch s := last[i]; {
		case n <= len(s) && len(s) > wholeShort:
			for n < len(s) && s[n]&0xc0 == 0x80 {
				n++
			}
			d.short[i] = s[:n]
		case k > 0 && last[order[k-1]] == s, k+1 < len(order) && last[order[k+1]] == s:
			d.short[i] = x.Articles[i].ID
		default:
			d.short[i] = s
		}
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
