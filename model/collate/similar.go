package collate

import "math"

const (
	longRun    = 12   // words; a longer run counts no more
	faint      = 0.02 // cosine of stems or word beginnings; less is nothing
	worthwhile = 0.10 // both cosines together; less is not looked into
)

// table holds how alike the units of two sources are: row by row of the first.
// It depends on these two sources alone, not on others collated with them.
type table struct {
	f     *field
	a, b  int // sources
	wide  int
	alike []float64 // by words alone, see evidence.go; a logit
	sure  []float64 // with its company, see company.go; 0 to 1
}

// at is the place of units i and j of the field in the table.
func (t *table) at(i, j int) int { return (i-t.f.first[t.a])*t.wide + j - t.f.first[t.b] }

func (t *table) sureOf(i, j int) float64 { return t.sure[t.at(i, j)] }

// compare fills the table of sources a and b. Headlines are compared with headlines
// only.
func (f *field) compare(a, b int) *table {
	t := f.words(a, b)
	t.sure = make([]float64, len(t.alike))
	t.eachCompany(func(at int, c *company) { t.sure[at] = chance(f.weights.company.sum(c[:])) })
	return t
}

// words fills what two sources' units have in common by words alone.
func (f *field) words(a, b int) *table {
	t := &table{f: f, a: a, b: b, wide: f.first[b+1] - f.first[b]}
	t.alike = make([]float64, (f.first[a+1]-f.first[a])*t.wide)
	for i := range t.alike {
		t.alike[i] = nothing
	}
	f.eachEvidence(a, b, func(i, j int, e *evidence) { t.alike[t.at(i, j)] = max(nothing, f.weights.words.sum(e[:])) })
	return t
}

// eachEvidence calls use for each two units of two sources that have more than a
// faint likeness, with what speaks for them.
func (f *field) eachEvidence(a, b int, use func(i, j int, e *evidence)) {
	f.weigh(a, b)
	var e evidence // one for all: it goes to the heap
	for i := f.first[a]; i < f.first[a+1]; i++ {
		u := &f.units[i]
		f.note(u, true)
		f.noted.words(u, true)
		f.meet(u, b)
		for j := f.first[b]; j < f.first[b+1]; j++ {
			v, k := &f.units[j], j-f.first[b]
			if u.headline != v.headline {
				continue
			}
			e = evidence{}
			if !f.cosines(u, v, k, &e) {
				continue
			}
			if e[stemsShared]+e[headsShared] >= worthwhile {
				f.closer(u, v, k, &e)
			}
			use(i, j, &e)
		}
		f.noted.words(u, false)
		f.note(u, false)
	}
}

// chance turns a logit into a number from 0 to 1.
func chance(z float64) float64 { return 1 / (1 + math.Exp(-z)) }
