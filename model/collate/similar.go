package collate

import "slices"

// What makes two sentences alike, and how much of it there is at most. The sum for
// a verbatim repetition is alikeMost. The measures and weights were chosen on
// aligned articles (BASIL) among many mixtures; none is better by itself.
const (
	alikeStems = 0.5 // cosine of content stems, weighted by local rarity
	alikeHeads = 0.5 // cosine of word beginnings, for inflected and derived forms
	alikeWords = 0.3 // Jaccard of all words
	alikeRun   = 0.3 // longest run of equal words
	alikeMost  = alikeStems + alikeHeads + alikeWords + alikeRun

	alikeSaid = 0.2  // both quote one utterance
	liftShare = 0.07 // of the best pair of neighbours

	longRun = 12 // words; a longer run counts no more
)

// table holds how alike the units of two sources are: row by row of the first.
type table struct {
	a, b  int // sources
	wide  int
	alike []float64 // by words alone
	sure  []float64 // lifted by neighbours
}

func (t *table) at(i, j int) *float64 { return &t.sure[i*t.wide+j] }

// compare fills the table of sources a and b. Headlines stay zero: they are
// never aligned with sentences.
func (f *field) compare(a, b int) *table {
	from, to := f.first[b], f.first[b+1]
	t := &table{a: a, b: b, wide: to - from}
	n := f.first[a+1] - f.first[a]
	t.alike = make([]float64, n*t.wide)
	for i := range n {
		u := &f.units[f.first[a]+i]
		if u.headline {
			continue
		}
		row := t.alike[i*t.wide : (i+1)*t.wide]
		f.cosines(row, u, from, to)
		for j := range row {
			if v := &f.units[from+j]; v.headline {
				row[j] = 0
			} else if row[j] > 0 {
				row[j] += f.likeness(u, v)
			}
		}
	}
	t.lift()
	return t
}

// cosines adds both cosines of u with the units from:to to row.
func (f *field) cosines(row []float64, u *unit, from, to int) {
	add := func(v *vocabulary, ids []int, kind int, share float64) {
		for _, id := range ids {
			w := v.weight(id, len(f.units))
			k, _ := slices.BinarySearch(v.posting[id], from)
			for _, p := range v.posting[id][k:] {
				if p >= to {
					break
				}
				row[p-from] += share * w * w / (u.norms[kind] * f.units[p].norms[kind])
			}
		}
	}
	add(&f.stems, u.stems, 0, alikeStems)
	add(&f.heads, u.heads, 1, alikeHeads)
}

// likeness is what two sentences have in common beside the cosines.
func (f *field) likeness(u, v *unit) float64 {
	both := common(u.distinct, v.distinct)
	score := alikeWords * float64(both) / float64(len(u.distinct)+len(v.distinct)-both)
	score += alikeRun * min(float64(f.longestRun(u, v)), longRun) / longRun
	score += alikeKin * f.kin(u, v)
	if u.sameUtterance(v) {
		score += alikeSaid
	}
	return score
}

// sameUtterance reports whether both sentences quote the same words: four
// content words and half of the shorter quotation.
func (u *unit) sameUtterance(v *unit) bool {
	n := common(u.said, v.said)
	return n >= 4 && 2*n >= min(len(u.said), len(v.said))
}

// longestRun is the length of the longest run of equal words: pairs of equal words
// in order of place, each one longer than the pair just before it in both.
func (f *field) longestRun(u, v *unit) int {
	const next = 1<<32 + 1 // from one pair to the one just after it in both sentences
	at, runs := f.pairs[:0], f.runs[:0]
	for i, j := 0, 0; i < len(u.spots) && j < len(v.spots); {
		switch {
		case u.spots[i].id < v.spots[j].id:
			i++
		case u.spots[i].id > v.spots[j].id:
			j++
		default:
			for k := j; k < len(v.spots) && v.spots[k].id == u.spots[i].id; k++ {
				at = append(at, u.spots[i].n<<32|v.spots[k].n)
			}
			i++
		}
	}
	slices.Sort(at)
	best := 0
	for _, p := range at {
		n := 1
		if k, ok := slices.BinarySearch(at[:len(runs)], p-next); ok {
			n += runs[k]
		}
		runs = append(runs, n)
		best = max(best, n)
	}
	f.pairs, f.runs = at, runs
	return best
}

// lift lets neighbours decide: a pair gains a share of what the best pair beside
// it has, a little less where the order is turned round.
func (t *table) lift() {
	t.sure = slices.Clone(t.alike)
	if t.wide == 0 {
		return
	}
	n := len(t.alike) / t.wide
	for i := range n {
		for j := range t.wide {
			if *t.at(i, j) == 0 {
				continue
			}
			best := 0.0
			for _, d := range [4][3]float64{{-1, -1, 1}, {1, 1, 1}, {-1, 1, 0.7}, {1, -1, 0.7}} {
				k, l := i+int(d[0]), j+int(d[1])
				if k >= 0 && k < n && l >= 0 && l < t.wide {
					best = max(best, d[2]*t.alike[k*t.wide+l])
				}
			}
			*t.at(i, j) += liftShare * best
		}
	}
}
