package event

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"parallax/model/name"
)

const (
	// usual is the mean chance of the pairs from which groups of articles are one
	// event, step what one step of the grain changes it by.
	usual, step = 0.38, 0.05
)

// Coarsest and Finest are as far as the grain goes; what lies beyond counts as them.
const Coarsest, Finest Grain = -4, 4

// Grain is how finely events are told apart: 0 is usual, each step down joins what
// is a little less alike (a story rather than its days), each step up parts more.
type Grain int

// Group puts articles into events of this grain, the one setting that serves every
// corpus; progress, when not nil, is told what part is done, 0 to 1, and may be called
// from several goroutines. It fails only when ctx ends.
func (n Grain) Group(ctx context.Context, articles []Article, names *name.Registry, progress func(part float64)) (*Grouping, error) {
	w := atLeisure()
	w.Context = ctx
	if progress != nil {
		w.tell = progress
	}
	g := n.group(w, articles, names)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return g, nil
}

func (n Grain) group(w *work, articles []Article, names *name.Registry) *Grouping {
	g := &Grouping{Of: make([]int, len(articles)), articles: articles, names: names}
	x := newComparison(w, articles, names)
	if w.ended() {
		return nil
	}
	sets := shipped().group(x, usual+step*float64(min(max(n, Coarsest), Finest)))
	if w.ended() {
		return nil
	}
	g.nearest = x.apart
	slices.SortFunc(sets, func(x, y []int) int { return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(x[0], y[0])) })
	g.Events = make([]Event, len(sets))
	anchors := make([][]anchor, len(sets))
	w.each(naming, len(sets), func(_, k int) {
		set := sets[k]
		anchors[k] = x.anchors(set)
		n := namer{articles, set, x.v, anchors[k]}
		g.Events[k] = Event{ID: "E" + strconv.Itoa(k+1), Title: n.title(), Articles: set, Why: x.why(anchors[k], set)}
		g.Events[k].From, g.Events[k].To = span(articles, set)
	})
	for k, set := range sets {
		for _, i := range set {
			g.Of[i] = k
		}
	}
	f := finder{comparison: x, judge: shipped(), articles: articles, sets: sets, of: g.Of, anchors: anchors}
	for k, ps := range f.passages() {
		g.Events[k].Passages = ps
	}
	return g
}

// span is the first and the last day that the articles of a set are dated.
func span(articles []Article, set []int) (from, to string) {
	for _, i := range set {
		date := articles[i].Date
		if date = date[:min(len(date), len("2006-01-02"))]; date == "" {
			continue
		}
		if from == "" || date < from {
			from = date
		}
		to = max(to, date)
	}
	return from, to
}
