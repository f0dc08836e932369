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
	if t.wide == 0 {
		return
	}
	n := len(t.alike) / t.wide
	chances := make([]float64, (n+2)*(t.wide+2))
	one, other := make([]rivals, n), make([]rivals, t.wide)
	for i := range n {
		for j := range t.wide {
			z := t.alike[i*t.wide+j]
			if z > nothing {
				chances[(i+1)*(t.wide+2)+j+1] = chance(z)
			}
			one[i].add(z)
			other[j].add(z)
		}
	}
	// near is the chance of a pair, nothing at the edge all round.
	near := func(i, j int) float64 { return chances[(i+1)*(t.wide+2)+j+1] }
	var c company // one for all: it goes to the heap
	leadA, leadB := t.lead(t.a), t.lead(t.b)
	for i := range n {
		for j := range t.wide {
			z := t.alike[i*t.wide+j]
			if z <= nothing {
				continue
			}
			x, y := one[i].ahead(z), other[j].ahead(z)
			c = company{ever: 1, aloneAlike: z, aheadOfWorse: min(x, y), aheadOfBetter: max(x, y)}
			c[besideAlike] = max(near(i-1, j-1), near(i+1, j+1), near(i-1, j+1), near(i+1, j-1))
			c[sharedAlike] = max(near(i-1, j), near(i+1, j), near(i, j-1), near(i, j+1))
			if i == leadA && j == leadB {
				c[bothLead] = 1
			}
			use(i*t.wide+j, &c)
		}
	}
}

// lead is the place of the first unit of a source that is no headline.
func (t *table) lead(source int) int {
	us := t.f.units[t.f.first[source]:t.f.first[source+1]]
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
