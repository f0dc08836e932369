package event

import (
	"slices"

	"parallax/corpus"
	"parallax/model/parallel"
)

// Passage is a part of an article that tells of an event of others, of which the
// article as a whole does not: an entry of a live blog, a subject of a round-up.
type Passage struct {
	Article     int
	corpus.Span          // bytes of the article's text
	Title       string   // what heads it, "" for nothing
	Why         []Anchor // those of the event that it holds; Counts as the event's, its own last
}

// When a part of an article tells of an event. Wrong passages are worse than none.
const (
	// told is the mean chance of pairs with the event's articles from which it does,
	// rather is how many times the odds of the whole article those of the part must be.
	told, rather = 0.7, 3
	// hinted is the chance from which what stands beside a passage goes on with it.
	hinted = 0.35
	// elsewhere is the mean chance with its own article's event from which a part
	// tells of that.
	elsewhere = 0.5
	// plainly is what a part's likeness to an article of the event, as a whole and as
	// far as the openings tell it, comes to at least; opened is the least of the
	// second, titled the part of a headline that the other text holds.
	plainly, opened, titled = 0.6, 0.2, 0.6
	// fewestHeld is how many anchors of the event it holds, at least, where it does
	// not share more than copied of its words with an article of it.
	fewestHeld, copied = 2, 0.3
	// timely is how many days the event is at most from the article where both are
	// known: what is told later is told as background.
	timely = 3
	// worth is how like an article of another event is, at least, to a part that is
	// worth judging.
	worth = 0.2
	// slight is the weight below which a term of a part brings up no articles.
	slight = 0.07
	// passageNearest is how many of its nearest articles tell which events are looked at.
	passageNearest = 8
)

// finder finds passages; a worker has one of its own.
type finder struct {
	*comparison
	judge    *Judge
	articles []Article
	sets     [][]int    // by event
	of       []int      // event by article
	anchors  [][]anchor // by event
	gather   *gather
}

// telling is a passage and its event.
type telling struct {
	Passage
	event int
}

// passages are the parts of articles that tell of events of others, by event, in the
// order of articles and places.
func (f finder) passages() [][]Passage {
	workers := make([]finder, parallel.Workers())
	for w := range workers {
		workers[w] = f
		workers[w].gather = newGather(f.postings, len(f.articles))
	}
	found := make([][]telling, len(f.articles))
	f.work.each(searching, len(f.articles), func(w, i int) { found[i] = workers[w].in(i) })
	out := make([][]Passage, len(f.sets))
	for _, ts := range found {
		for _, t := range ts {
			out[t.event] = append(out[t.event], t.Passage)
		}
	}
	return out
}

// in are the passages of article i; neighbours that tell of one event are one.
func (f *finder) in(i int) (out []telling) {
	ps, sections := f.pieces(i, f.articles[i])
	near := make([][]edge, len(ps))
	some := false
	for n := range ps {
		near[n] = f.nearest(&ps[n])
		some = some || len(near[n]) > 0
	}
	if !some || !sections && linked(ps) > severed {
		return nil
	}
	nearest := make([]likely, len(ps))
	for n := range ps {
		nearest[n] = f.likeliest(&ps[n], near[n])
	}
	for n := 0; n < len(ps); {
		k := nearest[n].event
		first, last, sure := n, n, false
		for ; n < len(ps) && nearest[n].event == k; n++ {
			sure = sure || k >= 0 && f.sure(&ps[n], nearest[n], sections)
			last = n
		}
		if !sure {
			continue
		}
		counted := slices.Clone(ps[first].profile)
		for _, p := range ps[first+1 : last+1] {
			counted = append(counted, p.profile...)
		}
		at := corpus.Span{Start: ps[first].Start, End: ps[last].End}
		out = append(out, telling{Passage{i, at, ps[first].title, f.why(k, counted)}, k})
	}
	return out
}
