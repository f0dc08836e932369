package model

import (
	"context"
	"sync/atomic"

	"parallax/corpus"
	"parallax/model/event"
	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
)

// Article is an article with all that was found in it.
type Article struct {
	corpus.Article             // Title completed from the text where metadata is silent
	Doc            text.Packed // its structure
	quote.Kept
	FirstQuote int // index into Index.Quotes of the article's first quotation
}

// QuoteRef points at one quotation.
type QuoteRef struct {
	Article int // index into Index.Articles
	N       int // index into its Quotations
}

// Index is all that is derived from a corpus. It never changes once built, so
// any number of readers share it; its fields are not to be written to.
type Index struct {
	Corpus   *corpus.Corpus
	Articles []Article
	Quotes   []QuoteRef // all quotations, by article and place
	Variants [][]int    // sets of indexes into Quotes: one utterance in several wordings
	Events   []event.Event
	Names    *name.Registry
	Grain    event.Grain // how finely Events are told apart

	grouping    *event.Grouping
	variantOf   []int32           // by quote, -1 for none
	repeats     quote.Lists       // by quote: those of other articles that are the same words
	settled     [][]quote.Settled // by article: speakers that other articles name
	corrections []Correction
}

// Options change what Build derives, and say who is told how far it is; the zero value
// is the usual way.
type Options struct {
	SpellingsApart bool         // do not merge spellings of one name (Kiev/Kyiv)
	Corrections    []Correction // what a reader knows better
	Grain          event.Grain  // how finely events are told apart

	// Grouped, when not nil, is told what part of the grouping into events is done, 0 to
	// 1, and after that Progress how many articles are; any goroutine may call them.
	Grouped  func(part float64)
	Progress func(done, all int)
}

// Build derives the Index as o says; nil is the usual way. The result does not depend
// on scheduling. It fails only when ctx ends.
func Build(ctx context.Context, c *corpus.Corpus, o *Options) (*Index, error) {
	if o == nil {
		o = &Options{}
	}
	x := &Index{Corpus: c, Articles: make([]Article, len(c.Articles)), corrections: o.Corrections}
	if err := x.read(ctx, o.SpellingsApart); err != nil {
		return nil, err
	}
	// Before quotations take room: it takes much itself, for a while.
	if err := x.group(ctx, o.Grain, o.Grouped); err != nil {
		return nil, err
	}
	var done atomic.Int64
	x.each(ctx, func(d *desk, i int) {
		a := &x.Articles[i]
		doc := d.text.Tokenized(&a.Doc, a.Text)
		people := d.name.Find(a.Text, doc)
		x.Names.Adopt(people, a.Text)
		a.Kept = d.quote.Find(a.Text, doc, people, x.Names)
		if o.Progress != nil {
			o.Progress(int(done.Add(1)), len(x.Articles))
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	x.listQuotes()
	x.settle(ctx)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if corrections := byArticle(o.Corrections); len(corrections) > 0 {
		for i := range x.Articles {
			x.Articles[i].correct(corrections[x.Articles[i].ID])
		}
		x.listQuotes()
		x.repeats = quote.Repeats(ctx, x.utterances())
	}
	return x, x.findVariants(ctx)
}

// read reads all articles and learns who is named in them. Whom each names is found
// again with its quotations: all of that at once, while articles are grouped, would take
// half the room of the texts.
func (x *Index) read(ctx context.Context, apart bool) error {
	names := make([]*name.Article, len(x.Articles))
	x.each(ctx, func(d *desk, i int) {
		a := &x.Articles[i]
		a.Article = x.Corpus.Articles[i]
		doc := d.text.Parse(a.Text, a.Title)
		a.Title, doc.Language = doc.Title, a.Language
		names[i] = d.name.Find(a.Text, doc)
		a.Doc = d.text.Pack(doc)
	})
	if err := ctx.Err(); err != nil {
		return err
	}
	x.Names = name.Register(ctx, names, apart)
	return ctx.Err()
}

// listQuotes lists the quotations of all articles.
func (x *Index) listQuotes() {
	all := 0
	for i := range x.Articles {
		all += len(x.Articles[i].Quotations)
	}
	x.Quotes = make([]QuoteRef, 0, all)
	for i := range x.Articles {
		a := &x.Articles[i]
		a.FirstQuote = len(x.Quotes)
		for n := range a.Quotations {
			x.Quotes = append(x.Quotes, QuoteRef{i, n})
		}
	}
}

// Regroup is x with its articles put into events anew, more finely or less; x stays
// as it is. It fails only when ctx ends.
func (x *Index) Regroup(ctx context.Context, g event.Grain) (*Index, error) {
	y := *x
	if err := y.group(ctx, g, nil); err != nil {
		return nil, err
	}
	return &y, y.findVariants(ctx)
}

// group derives the events; it fails only when ctx ends.
func (x *Index) group(ctx context.Context, g event.Grain, progress func(part float64)) error {
	in := make([]event.Article, len(x.Articles))
	for i := range x.Articles {
		a := &x.Articles[i]
		in[i] = event.Article{Text: a.Text, Doc: &a.Doc, Date: a.Date}
	}
	x.Grain = g
	grouping, err := g.Group(ctx, in, x.Names, progress)
	if err != nil {
		return err
	}
	x.grouping, x.Events = grouping, grouping.Events
	return ctx.Err()
}

// findVariants joins quotations that are one utterance; it fails only when ctx ends.
func (x *Index) findVariants(ctx context.Context) error {
	x.Variants = quote.Variants(ctx, x.utterances())
	if err := ctx.Err(); err != nil {
		return err
	}
	x.variantOf = make([]int32, len(x.Quotes))
	for i := range x.variantOf {
		x.variantOf[i] = -1
	}
	for s, set := range x.Variants {
		for _, q := range set {
			x.variantOf[q] = int32(s)
		}
	}
	return nil
}

// utterances are all quotations as the search for variants sees them.
func (x *Index) utterances() quote.Utterances {
	return quote.Utterances{N: len(x.Quotes), At: func(i int) quote.Utterance {
		r := x.Quotes[i]
		a := &x.Articles[r.Article]
		q := &a.Quotations[r.N]
		u := quote.Utterance{Article: int32(r.Article), Speaker: q.Speaker, Text: q.In(a.Text), Kind: q.Kind, Event: -1}
		if x.grouping != nil {
			u.Event = int32(x.EventOf(r.Article))
		}
		return u
	}}
}

// Quotation is the quotation that q (an index into Quotes) points at.
func (x *Index) Quotation(q int) *quote.Quotation {
	r := x.Quotes[q]
	return &x.Articles[r.Article].Quotations[r.N]
}

// VariantsOf is the set that quotation q belongs to, itself included, or nil.
func (x *Index) VariantsOf(q int) []int {
	if s := x.variantOf[q]; s >= 0 {
		return x.Variants[s]
	}
	return nil
}

// EventOf is the index into Events of an article's event.
func (x *Index) EventOf(article int) int { return x.grouping.Of[article] }

// EventKey names an event in a way that lasts while articles come in and events are
// grouped anew: by the id of its first article. Event.ID tells its rank today.
func (x *Index) EventKey(e int) string { return x.Articles[x.Events[e].Articles[0]].ID }

// EventByKey is the event that a key of this Index, or of another that had the
// article too, names: that which the article is in now; -1 for none.
func (x *Index) EventByKey(key string) int {
	for i := range x.Articles {
		if x.Articles[i].ID == key {
			return x.EventOf(i)
		}
	}
	return -1
}

// NearestEvent is the event, but for its own, that an article comes nearest to, -1 for
// none.
func (x *Index) NearestEvent(article int) int { return x.grouping.Nearest(article) }

// Against explains why an article is not in an event. It passes the gate of ctx; when
// ctx ends it leaves off, and what it tells is of no use.
func (x *Index) Against(ctx context.Context, article, ev int) event.Against {
	return x.grouping.Against(ctx, article, ev)
}

// people are whom an article names; they are found again where they are asked for.
func (x *Index) people(a *Article, doc *text.Document) *name.Article {
	people := name.Find(a.Text, doc)
	x.Names.Adopt(people, a.Text)
	return people
}
