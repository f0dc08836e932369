package event

import (
	"cmp"
	"math"
	"slices"

	"parallax/corpus"
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
	// rather is by how much the part must be likelier than the whole article.
	told, rather = 0.7, 0.2
	// hinted is the chance from which what stands beside a passage goes on with it.
	hinted = 0.35
	// elsewhere is the mean chance with its own article's event from which a part
	// tells of that.
	elsewhere = 0.5
	// plainly is what the part's likeness to its nearest article of the event, as a
	// whole and as far as the openings tell it, come to at least; opened is the least
	// of the second.
	plainly, opened = 0.55, 0.2
	// fewestHeld is how many anchors of the event it holds, at least.
	fewestHeld = 2
	// timely is how many days the event is at most from the article where both are
	// known: what is told later is told as background.
	timely = 3
	// passageNearest is how many of its nearest articles tell which events are looked at.
	passageNearest = 8
)

// finder finds passages. shared is scratch, zero between calls; a worker has its own.
type finder struct {
	*comparison
	judge    *Judge
	articles []Article
	sets     [][]int    // by event
	of       []int      // event by article
	anchors  [][]anchor // by event
	shared   []float32
}

// telling is a passage and its event.
type telling struct {
	Passage
	event int
}

// likely is the event of others that a part of an article most likely tells of.
type likely struct {
	event  int // -1 for none
	chance float64
	part   side
}

// passages are the parts of articles that tell of events of others, by event, in the
// order of articles and places.
func (f finder) passages() [][]Passage {
	workers := make([]finder, workers())
	for w := range workers {
		workers[w] = f
		workers[w].shared = make([]float32, len(f.articles))
	}
	found := make([][]telling, len(f.articles))
	each(len(f.articles), func(w, i int) { found[i] = workers[w].in(i) })
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
	nearest := make([]likely, len(ps))
	for n := range ps {
		nearest[n] = f.likeliest(&ps[n])
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

// likeliest is the event of others that p most likely tells of.
func (f *finder) likeliest(p *piece) likely {
	near := f.nearest(p)
	if len(near) == 0 {
		return likely{event: -1}
	}
	out := likely{-1, hinted, f.part(p, near)}
	var seen []int
	for _, e := range near[:min(len(near), passageNearest)] {
		k := f.of[e.b]
		if k == f.of[p.article] || slices.Contains(seen, k) {
			continue
		}
		seen = append(seen, k)
		if s := f.chance(out.part, k, p.article); s > out.chance {
			out.event, out.chance = k, s
		}
	}
	return out
}

// sure reports whether the evidence is strong that p tells of the event and that
// neither its article does nor p of its article's event.
func (f *finder) sure(p *piece, l likely, sections bool) bool {
	return l.chance >= told &&
		l.chance >= f.chance(f.side(p.article), l.event, p.article)+rather &&
		f.chance(l.part, f.of[p.article], p.article) < elsewhere &&
		f.plain(l.part, l.event, sections) &&
		len(f.held(p.profile, l.event)) >= fewestHeld
}

// nearest are the articles most like p, its own aside, the most alike first.
func (f *finder) nearest(p *piece) []edge {
	var touched []int32
	for _, e := range p.sketch.vector {
		for _, q := range f.postings[e.id] {
			if f.shared[q.id] == 0 {
				touched = append(touched, q.id)
			}
			f.shared[q.id] += e.w * q.w
		}
	}
	var out []edge
	for _, j := range touched {
		s := float64(f.shared[j])
		f.shared[j] = 0
		if s < hint || int(j) == p.article {
			continue
		}
		other := &f.sketches[j]
		if s := fade(dot(p.sketch.vector, other.vector), p.sketch.day, other.day); s >= faint {
			out = append(out, edge{p.article, int(j), s})
		}
	}
	slices.SortFunc(out, func(a, b edge) int { return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.b, b.b)) })
	return out[:min(len(out), nearestKept)]
}

// part is p as one side of a pair, with its nearest.
func (f *finder) part(p *piece, near []edge) side {
	s := side{&p.sketch, near[0].alike, vector{{int32(len(f.articles)), float32(near[0].alike)}}}
	for _, e := range near {
		s.company = append(s.company, entry{int32(e.b), float32(e.alike)})
	}
	slices.SortFunc(s.company, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	s.company.normalise()
	return s
}

// chance is the mean chance that s and the articles of an event, the one s is of
// aside, tell of the same.
func (f *finder) chance(s side, event, article int) float64 {
	sum, n := 0.0, 0
	for _, j := range f.sets[event] {
		if j != article {
			p := judged(f.side(j), s)
			sum += f.judge.chance(&p)
			n++
		}
	}
	return sum / float64(max(1, n))
}

// plain reports whether s is like an article of the event beyond what background is,
// and in time; undated, whether it may be without a date.
func (f *finder) plain(s side, event int, undated bool) bool {
	most, days := 0.0, math.Inf(1)
	for _, j := range f.sets[event] {
		p := judged(f.side(j), s)
		if p[openLike] >= opened {
			most = max(most, float64(p[wholeLike]+p[openLike]))
		}
		if a, b := s.sketch.day, f.sketches[j].day; a.ok && b.ok {
			days = min(days, math.Abs(a.at-b.at))
		} else if undated {
			days = 0
		}
	}
	return most >= plainly && days <= timely
}

// held are the anchors of an event that p holds, strongest first.
func (f *finder) held(p profile, event int) (out []anchor) {
	for _, a := range f.anchors[event] {
		if slices.ContainsFunc(p, func(t term) bool { return t.id == a.id }) {
			out = append(out, a)
		}
	}
	return out
}

// why tells the anchors of an event that a passage holds, counted in the event's
// articles and last in the passage.
func (f *finder) why(event int, counted profile) []Anchor {
	held := f.held(counted, event)
	out := f.v.why(held, f.sets[event], f.profiles)
	for k, a := range held {
		n := 0
		for _, t := range counted {
			if t.id == a.id {
				n += int(t.raw)
			}
		}
		out[k].Counts = append(out[k].Counts, n)
	}
	return out
}
