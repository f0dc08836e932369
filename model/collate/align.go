package collate

import (
	"cmp"
	"slices"

	"parallax/model/sorted"
)

// How likely a pair must be, as a chance; see score for the scale that is printed, on
// which every row has 0.5 or more.
const (
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

// links aligns two sources, many to many and free of order: mutual best pairs,
// then sentences that join one of them ("That's according to CNN" beside the
// sentence that it is about).
func (f *field) links(t *table) []link {
	a0, a1, b0, b1 := f.first[t.a], f.first[t.a+1], f.first[t.b], f.first[t.b+1]
	if a0 == a1 || b0 == b1 {
		return nil
	}
	best := t.bests(a0, a1, b0, b1)
	mates := map[int][]int{}
	var out, more []link
	for i := a0; i < a1; i++ {
		if j := best[i]; best[j] == i && t.sureOf(i, j) >= surePair && f.matter(i, j) {
			mates[i], mates[j] = []int{j}, []int{i}
			out = append(out, link{i, j, t.sureOf(i, j), false})
		}
	}
	for u := a0; u < b1; u++ {
		if u == a1 {
			u = b0
		}
		v := best[u]
		if mates[u] == nil && mates[v] != nil && f.matter(min(u, v), max(u, v)) {
			more = append(more, link{min(u, v), max(u, v), t.sureOf(min(u, v), max(u, v)), true})
		}
	}
	slices.SortFunc(more, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, l := range more {
		u, v := l.a, l.b // u joins the row of v
		if mates[u] != nil {
			u, v = v, u
		}
		if fellows := mates[v]; len(mates[fellows[0]]) == 1 && f.joins(l.score, u, v, fellows) {
			mates[u], mates[v] = []int{v}, append(fellows, u)
			out = append(out, l)
		}
	}
	return append(out, f.second(t, mates)...)
}

// second pairs what is left when the best partners are taken, the surest first.
func (f *field) second(t *table, mates map[int][]int) []link {
	var out, left []link
	for i := f.first[t.a]; i < f.first[t.a+1]; i++ {
		for j := f.first[t.b]; j < f.first[t.b+1]; j++ {
			if s := t.sureOf(i, j); s >= sureSecond && mates[i] == nil && mates[j] == nil && f.matter(i, j) {
				left = append(left, link{i, j, s, false})
			}
		}
	}
	slices.SortFunc(left, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, l := range left {
		if mates[l.a] == nil && mates[l.b] == nil {
			mates[l.a], mates[l.b] = []int{l.b}, []int{l.a}
			out = append(out, l)
		}
	}
	return out
}

// bests finds the best partner of every unit of both sources, by its place in the
// field; ties go to the earlier one.
func (t *table) bests(a0, a1, b0, b1 int) []int {
	best := make([]int, b1)
	for j := b0; j < b1; j++ {
		best[j] = a0
	}
	for i := a0; i < a1; i++ {
		best[i] = b0
		row := t.sure[t.at(i, b0):t.at(i, b1)]
		most := row[0]
		for k, s := range row {
			if s > most {
				most, best[i] = s, b0+k
			}
			if j := b0 + k; s > t.sureOf(best[j], j) {
				best[j] = i
			}
		}
	}
	return best
}

// joins reports whether unit u may join its fellows, which are paired with v: it
// must be sure, and bring something of its own that v tells.
func (f *field) joins(score float64, u, v int, fellows []int) bool {
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
	for _, id := range f.units[u].stems {
		if !f.units[v].tells(id) {
			continue
		}
		w := f.stems.weight[id]
		all += w
		if !slices.ContainsFunc(fellows, func(k int) bool { return f.units[k].tells(id) }) {
			fresh += w
		}
	}
	return fresh >= freshShare*all
}

// matter reports whether what two units share, words of one meaning included, is
// enough and more than names: every sentence about a meeting names those who meet.
func (f *field) matter(u, v int) bool {
	x, y := &f.units[u], &f.units[v]
	other, all, shared := 0.0, 0.0, 0
	for _, id := range x.stems {
		if !y.tells(id) {
			continue
		}
		shared++
		w := f.stems.weight[id] * f.stems.weight[id]
		all += w
		if !f.isName(x.source, y.source, id) {
			other += w
		}
	}
	enough := shared >= leastShared || sorted.Common(x.heads, y.heads) >= leastShared || slices.Equal(x.stems, y.stems)
	if enough && other >= matterShare*all {
		return true
	}
	f.note(x, true)
	defer f.note(x, false)
	kin := f.kin(x, y) * x.norms[0] * y.norms[0]
	return (enough || kin > 0) && other+kin >= matterShare*(all+kin)
}

func (u *unit) tells(stem int) bool {
	_, ok := slices.BinarySearch(u.stems, stem)
	return ok
}
