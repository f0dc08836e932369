package event

import (
	"cmp"
	"math"
	"slices"
)

// likely is the event of others that a part of an article most likely tells of.
type likely struct {
	event  int // -1 for none
	chance float64
	part   side
}

// likeliest is the event of others that p most likely tells of.
func (f *finder) likeliest(p *piece, near []edge) likely {
	if len(near) == 0 {
		return likely{event: -1}
	}
	f.finish(p)
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
		odds(l.chance) >= rather*odds(f.chance(f.side(p.article), l.event, p.article)) &&
		f.chance(l.part, f.of[p.article], p.article) < elsewhere &&
		f.plain(p, l, sections)
}

// odds are those of a chance.
func odds(chance float64) float64 { return chance / (1 - chance + 1e-9) }

// nearest are the articles most like p, its own aside, the most alike first; none
// where none of another event is worth a look.
func (f *finder) nearest(p *piece) []edge {
	telling := slices.DeleteFunc(slices.Clone(p.sketch.vector), func(e entry) bool { return e.w < slight })
	f.gather.add(telling, 0)
	var out []edge
	some := false
	f.gather.each(func(j int32, s float64) {
		if s < worth/2 || int(j) == p.article {
			return
		}
		other := &f.sketches[j]
		if s := fade(dot(p.sketch.vector, other.vector), p.sketch.day, other.day); s >= faint {
			out = append(out, edge{p.article, int(j), s})
			some = some || s >= worth && f.of[j] != f.of[p.article]
		}
	})
	if !some {
		return nil
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

// plain reports whether p is like an article of the event beyond what background is,
// and in time. A section may be told in other words at first, and without a date.
func (f *finder) plain(p *piece, l likely, section bool) bool {
	like, verbatim, days := false, false, math.Inf(1)
	for _, j := range f.sets[l.event] {
		q := judged(f.side(j), l.part)
		begin := q[openLike]
		if section {
			begin = max(begin, q[leadLike])
		}
		like = like || begin >= opened && q[wholeLike]+begin >= plainly && q[headInMore] >= titled
		verbatim = verbatim || q[runsPart] >= copied
		if q[datesKnown] == 1 {
			days = min(days, float64(q[daysApart]))
		}
	}
	return like && (days <= timely || section && math.IsInf(days, 1)) && (verbatim || len(f.held(p.profile, l.event)) >= fewestHeld)
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
	out := f.comparison.why(held, f.sets[event])
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
