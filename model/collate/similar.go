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
	f            *field
	a, b         int // sources
	firstA       int // unit of the field
	firstB       int
	wide, high   int
	alike        []float64 // by words alone, see evidence.go; a logit
	sure         []float64 // with its company, see company.go; 0 to 1: 0 where nobody asked yet
	one, other   []rivals  // of the units of both sources
	leadA, leadB int       // the first units that are no headlines, by place in their source
}

// ruledOut stands in table.sure for pairs that a pin keeps apart.
const ruledOut = -1

// at is the place of units i and j of the field in the table.
func (t *table) at(i, j int) int { return (i-t.firstA)*t.wide + j - t.firstB }

// sureOf is how likely units i and j of the field tell the same, 0 to 1. It is found
// when it is first asked for.
func (t *table) sureOf(i, j int) float64 { return t.sureAt(i-t.firstA, j-t.firstB) }

func (t *table) sureAt(i, j int) float64 {
	sure := &t.sure[i*t.wide+j]
	switch {
	case *sure == ruledOut:
		return 0
	case *sure == 0 && t.alike[i*t.wide+j] > nothing:
		c := t.company(i, j)
		*sure = chance(t.f.weights.company.sum(c[:]))
	}
	return *sure
}

// compare makes the table of sources a and b. Headlines are compared with headlines
// only.
func (d *desk) compare(a, b int) *table {
	f := d.f
	t := &table{
		f: f, a: a, b: b, firstA: f.first[a], firstB: f.first[b],
		high: f.first[a+1] - f.first[a], wide: f.first[b+1] - f.first[b],
		leadA: f.lead(a), leadB: f.lead(b),
	}
	n := t.high * t.wide
	both := make([]float64, 2*n)
	t.alike, t.sure = both[:n:n], both[n:]
	for i := range t.alike {
		t.alike[i] = nothing
	}
	words := f.weights.words
	d.eachEvidence(a, b, func(i, j int, e *evidence) { t.alike[t.at(i, j)] = max(nothing, words.sum(e[:])) })
	t.rank()
	return t
}

// eachEvidence calls use for each two units of two sources that have more than a
// faint likeness, with what speaks for them.
func (d *desk) eachEvidence(a, b int, use func(i, j int, e *evidence)) {
	f := d.f
	d.weigh(a, b)
	logs := d.logsOf(f.first[a+1] - f.first[a] + f.first[b+1] - f.first[b])
	var e evidence // one for all: it goes to the heap
	for i := f.first[a]; i < f.first[a+1]; i++ {
		d.meet(&f.units[i], b)
		headline := f.units[i].headline
		for j := f.first[b]; j < f.first[b+1]; j++ {
			m := &d.met[j-f.first[b]]
			if m.heads == 0 || headline != f.units[j].headline {
				continue
			}
			e = evidence{}
			if !d.cosines(i, j, m, &e) {
				continue
			}
			if e[stemsShared]+e[headsShared] >= worthwhile {
				d.closer(i, j, m, logs, &e)
			}
			use(i, j, &e)
		}
	}
}

// chance turns a logit into a number from 0 to 1.
func chance(z float64) float64 { return 1 / (1 + math.Exp(-z)) }
