package collate

import (
	"cmp"
	"context"
	"slices"

	"parallax/corpus/gate"
	"parallax/model/name"
	"parallax/model/parallel"
	"parallax/model/text"
)

// Rows collates sources; the first is the base and gives the order. Every sentence
// that is not furniture is in exactly one row; headlines share one row. Rows that
// the base does not tell follow the row of their nearest neighbour. A nil Found
// means nothing is known of quotations, attributions and hedges.
//
// Sentences pinned as the same are in one row before anything else is decided, and
// those pinned as not the same never are, not even by way of a third. Where two pins
// would have both, they are apart. The same sources and pins give the same rows; there
// are none when ctx ends. Between two pieces of work it passes the gate of ctx.
func Rows(ctx context.Context, sources []Source, names *name.Registry, pins []Pin) []Row {
	f := survey(ctx, sources, names, true)
	if gate.Ended(ctx) {
		return nil
	}
	f.byHand = f.hold(pins)
	tables, links := f.tables(ctx)
	if gate.Ended(ctx) {
		return nil
	}
	sets := f.merge(tables, links)
	rows := make([]Row, len(sets))
	small(ctx, len(sets), func(i int) { rows[i] = f.row(sets[i]) })
	if gate.Ended(ctx) {
		return nil
	}
	rows = f.inOrder(rows)
	f.markMoved(rows)
	return rows
}

// handful is how many small pieces of work are done before others have their turn.
const handful = 64

// small calls do for 0 to n-1 on all cores as parallel.Each does, for pieces of work that
// are too small to pass a gate between any two.
func small(ctx context.Context, n int, do func(i int)) {
	parallel.Each(ctx, (n+handful-1)/handful, func(_, k int) {
		for i := k * handful; i < min(n, (k+1)*handful); i++ {
			do(i)
		}
	})
}

// pair is two sources, the earlier first.
type pair struct{ a, b int }

// tables compares the sources, on all cores, and links their units. What comes out
// does not depend on who compares which.
func (f *field) tables(ctx context.Context) (out []*table, links []link) {
	var pairs []pair
	for a := range f.bases() {
		for b := a + 1; b < len(f.sources); b++ {
			pairs = append(pairs, pair{a, b})
		}
	}
	out = make([]*table, len(pairs))
	linked := make([][]link, len(pairs))
	desks := make([]*desk, parallel.Workers())
	parallel.Each(ctx, len(pairs), func(worker, i int) {
		if desks[worker] == nil {
			desks[worker] = f.desk()
		}
		own := desks[worker]
		out[i] = own.compare(pairs[i].a, pairs[i].b)
		f.byHand.pinned(out[i])
		linked[i] = own.links(out[i])
	})
	return out, slices.Concat(linked...)
}

// set is the units of one row.
type set struct {
	units  []int   // ascending
	chance float64 // of the weakest link
}

// add puts the units of y into s.
func (s *set) add(y *set, of []*set) {
	s.units = append(s.units, y.units...)
	slices.Sort(s.units)
	for _, u := range y.units {
		of[u] = s
	}
}

// merge puts units into rows: links are taken surest first, and one that would tie
// together what does not hang together is left out.
func (f *field) merge(tables []*table, links []link) []*set {
	at := map[pair]*table{}
	for _, t := range tables {
		at[pair{t.a, t.b}] = t
	}
	byScore(links)
	of := make([]*set, len(f.units))
	alone := make([]set, len(f.units))
	var headlines *set
	for i := range f.units {
		alone[i] = set{units: []int{i}, chance: 1}
		of[i] = &alone[i]
		if !f.units[i].headline {
			continue
		}
		if headlines == nil {
			headlines = of[i]
			continue
		}
		headlines.units = append(headlines.units, i)
		of[i] = headlines
	}
	f.byHand.join(of)
	for _, l := range links {
		x, y := of[l.a], of[l.b]
		if x == y || f.byHand.apart(x, y) || !f.compatible(at, x, y, l) {
			continue
		}
		x.chance = min(x.chance, y.chance, l.score)
		x.add(y, of)
	}
	var out []*set
	for i, s := range of {
		if s.units[0] == i {
			out = append(out, s)
		}
	}
	return out
}

// compatible reports whether two sets may be one row: only a joining link brings a
// second sentence of one source, up to mostJoined; and where more than two units
// meet they are alike on average.
func (f *field) compatible(at map[pair]*table, x, y *set, l link) bool {
	all := slices.Concat(x.units, y.units)
	slices.Sort(all)
	run := 1
	for k := 1; k < len(all); k++ {
		if f.units[all[k-1]].source != f.units[all[k]].source {
			run = 1
			continue
		}
		if run++; run > mostJoined || !l.joined {
			return false
		}
	}
	sum, n := 0.0, 0
	for _, u := range x.units {
		for _, v := range y.units {
			a, b := min(u, v), max(u, v)
			if t := at[pair{f.units[a].source, f.units[b].source}]; t != nil {
				sum, n = sum+t.sureOf(a, b), n+1
			}
		}
	}
	least := surePair
	if l.joined {
		least *= support
	}
	return sum >= least*float64(n)
}

// row is the row of a set, without knowledge of the others.
func (f *field) row(s *set) Row {
	r := Row{Cells: make([]Cell, len(f.sources)), Score: score(s.chance)}
	for _, u := range s.units {
		c := &r.Cells[f.units[u].source]
		c.Sentences = append(c.Sentences, f.units[u].sentences...)
	}
	if f.units[s.units[0]].headline {
		r.Score = 1
	}
	f.mark(&r, s)
	f.byHand.note(&r, s)
	return r
}

// inOrder sorts rows: those of the base by its order, each other one after the row of
// the nearest sentence before it in its own source, or before the row of the
// nearest after it when there is none but a headline before.
func (f *field) inOrder(rows []Row) []Row {
	var out []Row
	for s := range f.sources {
		mine := slices.DeleteFunc(slices.Clone(rows), func(r Row) bool {
			return r.Cells[s].Silent() || firstSource(r) != s
		})
		slices.SortFunc(mine, func(x, y Row) int { return cmp.Compare(x.Cells[s].Sentences[0], y.Cells[s].Sentences[0]) })
		for _, r := range mine {
			out = slices.Insert(out, f.place(out, s, r.Cells[s].Sentences[0]), r)
		}
	}
	return out
}

// firstSource is the first source that tells the row.
func firstSource(r Row) int {
	return slices.IndexFunc(r.Cells, func(c Cell) bool { return !c.Silent() })
}

// place is where a row that starts with a sentence of source s belongs among rows.
func (f *field) place(rows []Row, s, sentence int) int {
	before, after := -1, -1 // rows of the nearest sentences
	for i, r := range rows {
		for _, k := range r.Cells[s].Sentences {
			if k < sentence && (before < 0 || k > nearest(rows[before].Cells[s], sentence, false)) {
				before = i
			}
			if k > sentence && (after < 0 || k < nearest(rows[after].Cells[s], sentence, true)) {
				after = i
			}
		}
	}
	switch {
	case before >= 0 && (after < 0 || f.sources[s].Doc.LineOf(rows[before].Cells[s].Sentences[0]).Kind != text.Headline):
		at := before + 1
		for at < len(rows) && rows[at].Cells[0].Silent() && !tellsAfter(rows[at].Cells[s], sentence) {
			at++
		}
		return at
	case after >= 0:
		return after
	}
	return len(rows)
}

// tellsAfter reports whether c holds a sentence after k.
func tellsAfter(c Cell, k int) bool { return !c.Silent() && c.Sentences[len(c.Sentences)-1] > k }

// nearest is the cell's sentence that is nearest to k on one side of it.
func nearest(c Cell, k int, above bool) int {
	best := -1
	for _, x := range c.Sentences {
		if above && x > k && (best < 0 || x < best) || !above && x < k && x > best {
			best = x
		}
	}
	return best
}
