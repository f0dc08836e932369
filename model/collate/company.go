package collate

// company is how a pair of sentences stands among the other pairs of the two
// articles, for the weights in weights.txt.
type company [companyKinds]float64

const (
	ever          = iota
	aloneAlike    // the logit of the words alone
	aheadOfWorse  // how far ahead of all rivals of the one sentence, and …
	aheadOfBetter // … of the other; the smaller first
	besideAlike   // chance of the likeliest pair before or after, in order or turned round
	sharedAlike   // chance of the likeliest pair of one of the two with a neighbour of the other
	bothLead      // both open their articles
	companyKinds
)

// companyNames are the kinds as weights.txt calls them.
var companyNames = [companyKinds]string{"always", "words", "ahead-least", "ahead-most", "beside", "shared", "lead"}

const (
	nothing  = -6.0 // logit of a pair that shares nothing
	mostLead = 4.0  // a rival that is further behind counts no more
)

// eachCompany calls use for each pair of units that share something.
func (t *table) eachCompany(use func(at int, c *company)) {
	for i := range t.high {
		for j := range t.wide {
			if at := i*t.wide + j; t.alike[at] > nothing {
				c := t.company(i, j)
				use(at, &c)
			}
		}
	}
}

// rank finds the rivals of all pairs.
func (t *table) rank() {
	both := make([]rivals, t.high+t.wide)
	t.one, t.other = both[:t.high], both[t.high:]
	for i := range t.high {
		for j, z := range t.alike[i*t.wide : (i+1)*t.wide] {
			t.one[i].add(z)
			t.other[j].add(z)
		}
	}
}

// company is how a pair that shares something stands among the others.
func (t *table) company(i, j int) company {
	z := t.alike[i*t.wide+j]
	x, y := t.one[i].ahead(z), t.other[j].ahead(z)
	c := company{ever: 1, aloneAlike: z, aheadOfWorse: min(x, y), aheadOfBetter: max(x, y)}
	beside, shared := t.beside(i, j)
	c[besideAlike], c[sharedAlike] = near(beside), near(shared)
	if i == t.leadA && j == t.leadB {
		c[bothLead] = 1
	}
	return c
}

// alikeAt is how alike a pair is, nothing at the edge all round.
func (t *table) alikeAt(i, j int) float64 {
	if i < 0 || j < 0 || i >= t.high || j >= t.wide {
		return nothing
	}
	return t.alike[i*t.wide+j]
}

// near is the chance that the likeliest pair beside another has.
func near(z float64) float64 {
	if z <= nothing {
		return 0
	}
	return chance(z)
}

// beside are the likeliest pair before or after a pair, in order or turned round, and
// that of one of the two with a neighbour of the other.
func (t *table) beside(i, j int) (beside, shared float64) {
	return max(t.alikeAt(i-1, j-1), t.alikeAt(i+1, j+1), t.alikeAt(i-1, j+1), t.alikeAt(i+1, j-1)),
		max(t.alikeAt(i-1, j), t.alikeAt(i+1, j), t.alikeAt(i, j-1), t.alikeAt(i, j+1))
}

// mayReach reports whether a pair with its company may have a logit of least: most
// surely have not, whatever is beside them, and many by what is.
func (t *table) mayReach(least float64, i, j int) bool {
	w, z := t.f.weights.company, t.alike[i*t.wide+j]
	if z <= nothing {
		return false
	}
	x, y := t.one[i].ahead(z), t.other[j].ahead(z)
	least -= w[ever] + w[aloneAlike]*z + w[aheadOfWorse]*min(x, y) + w[aheadOfBetter]*max(x, y) + max(0, w[bothLead])
	mostBeside, mostShared := max(0, w[besideAlike]), max(0, w[sharedAlike])
	if mostBeside+mostShared < least {
		return false
	}
	beside, shared := t.beside(i, j)
	return mostBeside*chanceBelow(beside)+mostShared*chanceBelow(shared) >= least
}

// chanceBelow is no less than the chance of a logit, and found at once.
func chanceBelow(z float64) float64 {
	switch {
	case z <= -3:
		return 0.05
	case z <= -2:
		return 0.12
	case z <= 0:
		return 0.5
	}
	return 1
}

// lead is the place of the first unit of a source that is no headline.
func (f *field) lead(source int) int {
	us := f.units[f.first[source]:f.first[source+1]]
	for k := range us {
		if !us[k].headline {
			return k
		}
	}
	return -1
}

// rivals are the two best of the pairs of one unit.
type rivals struct {
	best, second float64
	some         bool
}

func (r *rivals) add(z float64) {
	switch {
	case !r.some:
		r.best, r.second, r.some = z, nothing, true
	case z > r.best:
		r.best, r.second = z, r.best
	case z > r.second:
		r.second = z
	}
}

// ahead is how far a pair is ahead of the best of the others.
func (r *rivals) ahead(z float64) float64 {
	if z == r.best {
		return min(z-r.second, mostLead)
	}
	return max(z-r.best, -mostLead)
}

func abs(x float64) float64 { return max(x, -x) }
