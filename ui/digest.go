package ui

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"parallax/model"
	"parallax/model/filter"
	"parallax/model/quote"
	"parallax/ui/draw"
)

// digest is what the screens say of a corpus as a whole; it is counted once,
// off the main loop.
type digest struct {
	x         *model.Index
	names     *catalogue
	short     []string // by article: a start of its id that no other has
	sentences int
	bytes     int            // of text
	spoke     []string       // the names that quotations resolve to, and first what stands where they resolve to none
	speakerOf []int32        // by quotation: index into spoke
	kinds     map[string]int // how many quotations there are of a sort that the list can be narrowed to
	found     int            // articles found, readable or not
	together  int            // events that several articles tell
	setOf     []int32        // by quotation: the number of its set of variants, 0 for none

	rows   []int        // all articles and heads by event, as the list shows them; not to be written to
	dated  bool         // some article has a date
	quotes []int        // all quotations, as the list shows them; not to be written to
	dests  func() dests // what one can go to by typing, listed when first asked for
	lower  func() *lowered
	near   near // why articles are not elsewhere

	orders [5]ordering // by order

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
func (d *digest) amongIn(r draw.Ruler, article int, all []int, w int) string {
	return r.ClipBefore(d.among(article, all), d.short[article], w)
}

// A name of at most wholeShort bytes is not shortened, and no short name is
// shorter than minShort.
const minShort, wholeShort = 3, 10

func newDigest(x *model.Index) *digest {
	d := &digest{x: x, names: newCatalogue(x), short: make([]string, len(x.Articles)), found: len(x.Articles)}
	if x.Corpus != nil {
		d.found = max(x.Corpus.Found, d.found)
	}
	for i := range x.Articles {
		d.sentences += x.Articles[i].Doc.Sentences
		d.bytes += len(x.Articles[i].Text)
		d.dated = d.dated || x.Articles[i].Date != ""
	}
	d.rows = rowsOf(x, nil)
	d.countQuotes()
	for _, e := range x.Events {
		if len(e.Articles) > 1 {
			d.together++
		}
	}
	d.shorten(x)
	d.dests = sync.OnceValue(func() dests { return destsOf(x, d) })
	d.lower = sync.OnceValue(func() *lowered { return d.dests().lower() })
	return d
}

// countQuotes counts what is said of the quotations.
func (d *digest) countQuotes() {
	n := len(d.x.Quotes)
	d.setOf, d.quotes, d.speakerOf = make([]int32, n), make([]int, n), make([]int32, n)
	for s, set := range d.x.Variants {
		for _, q := range set {
			d.setOf[q] = int32(s + 1)
		}
	}
	d.kinds = map[string]int{}
	var kinds [8]int
	d.spoke = []string{notKnown}
	ids := map[string]int32{"": 0}
	for q := range d.quotes {
		d.quotes[q] = q
		k := d.x.Quotation(q)
		id, ok := ids[k.Speaker]
		if !ok {
			id = int32(len(d.spoke))
			ids[k.Speaker] = id
			d.spoke = append(d.spoke, k.Speaker)
		}
		d.speakerOf[q] = id
		if id == 0 {
			d.kinds["is:unnamed"]++
		}
		if d.setOf[q] > 0 {
			d.kinds["is:varied"]++
		}
		kinds[k.Kind]++
	}
	for k, kind := range quote.Kinds() {
		d.kinds["kind:"+kind] = kinds[k]
	}
}

// ordered are all articles in an order; it is found when first asked for. What is
// alike keeps the order of the corpus.
func (d *digest) ordered(o order) []int32 {
	d.orders[o].once.Do(func() {
		all := make([]int32, len(d.x.Articles))
		keys := make([]string, len(all))
		for i := range all {
			all[i] = int32(i)
			switch a := &d.x.Articles[i]; o {
			case bySource:
				keys[i] = strings.ToLower(a.Source)
			case byTitle:
				words, _ := opening(a)
				keys[i] = strings.ToLower(words)
			}
		}
		slices.SortStableFunc(all, func(i, j int32) int {
			a, b := &d.x.Articles[i], &d.x.Articles[j]
			switch o {
			case byDate:
				return strings.Compare(b.Date, a.Date)
			case byWords:
				return cmp.Compare(b.Doc.Words, a.Doc.Words)
			}
			return strings.Compare(keys[i], keys[j])
		})
		d.orders[o].all = all
		d.orders[o].done.Store(true)
	})
	return d.orders[o].all
}

// ordering is an order of all articles.
type ordering struct {
	once sync.Once
	done atomic.Bool
	all  []int32
}

// again is the digest of an index of the same articles.
func (d *digest) again(x *model.Index) *digest {
	y := newDigest(x)
	y.names = d.names
	y.was = d.finder.Load()
	for o := range d.orders {
		if d.orders[o].done.Load() {
			y.orders[o].once.Do(func() {
				y.orders[o].all = d.orders[o].all
				y.orders[o].done.Store(true)
			})
		}
	}
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
	d.lower()
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
