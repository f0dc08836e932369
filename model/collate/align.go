package collate

import (
	"cmp"
	"slices"

	"parallax/model/sorted"
)

// How likely a pair must be, as a chance; see score for the scale that is printed, on
// which every row has 0.5 or more.
const (
	leastSure   = 0.25 // none below is for anything
	leastLogit  = -1.1 // of leastSure, and a little less
	surePair    = 0.25 // each side is the other's best
	sureSecond  = 0.25 // best of those left when others are paired
	sureBeside  = 0.25 // one side's best, and beside a sentence already paired with it
	sureFurther = 0.30 // one side's best, anywhere
	sureAlone   = 0.50 // one side's best, whatever its partner has already
	matterShare = 0.27 // of what a pair shares that is no name
	leastShared = 2    // stems and meanings that two units share unless their words are equal
	mostJoined  = 3    // sentences of one source in one row
	support     = 0.75 // of surePair, the least average chance of sets that a joining sentence makes one row
	freshShare  = 0.30 // of what a joining sentence shares that its partner does not yet share
)

// link is an accepted pair of units.
type link struct {
	a, b   int // indexes into field.units, a of the earlier source
	score  float64
	joined bool // the pair joins a sentence to a row that another pair opens
}

// byScore sorts links, the surest first.
func byScore(links []link) {
	slices.SortFunc(links, func(x, y link) int {
		if x.score != y.score {
			return cmp.Compare(y.score, x.score)
		}
		return cmp.Or(x.a-y.a, x.b-y.b)
	})
}

// mates are the units that one is paired with so far.
type mates struct {
	n  int
	of [mostJoined]int
}

func (m *mates) add(u int) { m.of[m.n], m.n = u, m.n+1 }

func (m *mates) all() []int { return m.of[:m.n] }

// links aligns two sources, many to many and free of order: mutual best pairs,
// then sentences that join one of them ("That's according to CNN" beside the
// sentence that it is about).
func (d *desk) links(t *table) []link {
	likely := t.likely(d.likely[:0])
	best, paired := d.bests(t, likely), room(&d.paired, t.high+t.wide)
	var out []link
	more := d.more[:0]
	for _, l := range likely {
		if i, j := t.row(l.a), t.row(l.b); best[i] == l.b && best[j] == l.a && d.matter(l.a, l.b) {
			paired[i].add(l.b)
			paired[j].add(l.a)
			out = append(out, l)
		}
	}
	for i, v := range best {
		if v < 0 || paired[i].n > 0 || paired[t.row(v)].n == 0 {
			continue
		}
		u := t.unit(i)
		if a, b := min(u, v), max(u, v); d.matter(a, b) {
			more = append(more, link{a, b, t.sureOf(a, b), true})
		}
	}
	byScore(more)
	for _, l := range more {
		u, v := l.a, l.b // u joins the row of v
		if paired[t.row(u)].n > 0 {
			u, v = v, u
		}
		fellows := &paired[t.row(v)]
		if paired[t.row(fellows.of[0])].n == 1 && d.joins(l.score, u, v, fellows.all()) {
			paired[t.row(u)].add(v)
			fellows.add(u)
			out = append(out, l)
		}
	}
	d.likely, d.more = likely, more
	return d.second(t, likely, paired, out)
}

// row is the place of a unit of the table's sources in lists of all of them; unit is
// the unit at a place.
func (t *table) row(u int) int {
	if i := u - t.firstA; i < t.high {
		return i
	}
	return t.high + u - t.firstB
}

func (t *table) unit(row int) int {
	if row < t.high {
		return t.firstA + row
	}
	return t.firstB + row - t.high
}

// likely are the pairs that are sure enough for something, in order. Most are not, by
// their words alone, and are passed over.
func (t *table) likely(out []link) []link {
	for i := range t.high {
		for j := range t.wide {
			if t.sure[i*t.wide+j] == 0 && !t.mayReach(leastLogit, i, j) {
				continue
			}
			if s := t.sureAt(i, j); s >= leastSure {
				out = append(out, link{t.firstA + i, t.firstB + j, s, false})
			}
		}
	}
	return out
}

// second pairs what is left when the best partners are taken, the surest first.
func (d *desk) second(t *table, likely []link, paired []mates, out []link) []link {
	free := func(l link) bool { return paired[t.row(l.a)].n == 0 && paired[t.row(l.b)].n == 0 }
	left := d.left[:0]
	for _, l := range likely {
		if free(l) && d.matter(l.a, l.b) {
			left = append(left, l)
		}
	}
	byScore(left)
	for _, l := range left {
		if free(l) {
			paired[t.row(l.a)].add(l.b)
			paired[t.row(l.b)].add(l.a)
			out = append(out, l)
		}
	}
	d.left = left
	return out
}

// bests finds the best partner of every unit of both sources, -1 where none is likely;
// ties go to the earlier one.
func (d *desk) bests(t *table, likely []link) []int {
	best, most := room(&d.best, t.high+t.wide), room(&d.most, t.high+t.wide)
	for i := range best {
		best[i] = -1
	}
	for _, l := range likely {
		i, j := t.row(l.a), t.row(l.b)
		if l.score > most[i] {
			best[i], most[i] = l.b, l.score
		}
		if l.score > most[j] {
			best[j], most[j] = l.a, l.score
		}
	}
	return best
}

// joins reports whether unit u may join its fellows, which are paired with v: it
// must be sure, and bring something of its own that v tells.
func (d *desk) joins(score float64, u, v int, fellows []int) bool {
	if len(fellows) >= mostJoined {
		return false
	}
	if score >= sureAlone {
		return true
	}
	need := sureFurther
	if slices.Contains(fellows, u-1) || slices.Contains(fellows, u+1) {
		need = sureBeside
	}
	if score < need {
		return false
	}
	fresh, all := 0.0, 0.0
	for _, id := range d.f.units[u].stems {
		if !d.f.units[v].tells(id) {
			continue
		}
		w := d.stems.weight[id]
		all += w
		if !slices.ContainsFunc(fellows, func(k int) bool { return d.f.units[k].tells(id) }) {
			fresh += w
		}
	}
	return fresh >= freshShare*all
}

// matter reports whether what two units share, words of one meaning included, is
// enough and more than names: every sentence about a meeting names those who meet.
func (d *desk) matter(u, v int) bool {
	x, y := &d.f.units[u], &d.f.units[v]
	other, all, shared := 0.0, 0.0, 0
	for _, id := range x.stems {
		if !y.tells(id) {
			continue
		}
		shared++
		w := d.stems.weight[id] * d.stems.weight[id]
		all += w
		if !d.f.isName(x.source, y.source, id) {
			other += w
		}
	}
	enough := shared >= leastShared || sorted.Common(x.heads, y.heads) >= leastShared || slices.Equal(x.stems, y.stems)
	if enough && other >= matterShare*all {
		return true
	}
	if !d.f.wordings.both(u, v).kin {
		return false
	}
	kin := d.kin(u, v) * d.lengths[u].stems * d.lengths[v].stems
	return (enough || kin > 0) && other+kin >= matterShare*(all+kin)
}

func (u *unit) tells(stem int) bool {
	_, ok := slices.BinarySearch(u.stems, stem)
	return ok
}
