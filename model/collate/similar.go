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

	alikeSaid = 0.3 // both quote one utterance
	liftShare = 0.1 // of the best pair of neighbours

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
				row[j] += likeness(u, v)
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
func likeness(u, v *unit) float64 {
	a, b := slices.Clone(u.keys), slices.Clone(v.keys)
	slices.Sort(a)
	slices.Sort(b)
	a, b = slices.Compact(a), slices.Compact(b)
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	score := alikeWords * float64(both) / float64(len(a)+len(b)-both)
	score += alikeRun * float64(min(longestRun(u.keys, v.keys), longRun)) / longRun
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

// longestRun is the length of the longest run of equal words.
func longestRun(a, b []string) int {
	best := 0
	ends := make([]int, len(b)+1) // runs that end at this word of b and the current one of a
	for _, x := range a {
		before := 0
		for j, y := range b {
			here := ends[j+1]
			ends[j+1] = 0
			if x == y {
				ends[j+1] = before + 1
				best = max(best, before+1)
			}
			before = here
		}
	}
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
