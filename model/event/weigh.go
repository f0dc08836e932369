package event

import (
	"math"
	"slices"
	"sync"
)

const (
	// priorArticles is how many articles of the corpus what is known of English
	// counts as much as.
	priorArticles = 300
	// heaviest is how many terms of an article are compared.
	heaviest = 90
)

// rarity is the weight of a term that in of all articles hold, and that a share of
// English articles can be expected to hold.
func rarity(share float64, in, all int) float64 {
	return math.Log((float64(all) + priorArticles) / (float64(in) + priorArticles*share + 0.5))
}

// entry is one term of a vector, or one article of a posting.
type entry struct {
	id int32
	w  float32
}

// vector is the heaviest terms of an article, ascending by id, of length one.
type vector []entry

// logs are the logarithms of quarters, of which counts are made.
var logs = sync.OnceValue(func() *[1024]float64 {
	out := new([1024]float64)
	for k := range out {
		out[k] = math.Log(float64(k) / 4)
	}
	return out
})

// logOf is the logarithm of a count.
func logOf(count float32) float64 {
	if k := int(4 * count); k < len(logs()) && float32(k) == 4*count {
		return logs()[k]
	}
	return math.Log(float64(count))
}

// weigh is the vector of one profile.
func weigh(p profile, idf []float64) vector {
	v := make(vector, 0, len(p))
	for _, t := range p {
		if w := (1 + logOf(t.count)) * idf[t.id]; w > 0 {
			v = append(v, entry{t.id, float32(w)})
		}
	}
	if len(v) > heaviest {
		v = slices.Clone(v.top(heaviest))
	}
	v.normalise()
	return v
}

// normalise makes v a vector of length one.
func (v vector) normalise() {
	norm := 0.0
	for _, e := range v {
		norm += float64(e.w) * float64(e.w)
	}
	norm = math.Sqrt(norm)
	for i := range v {
		v[i].w = float32(float64(v[i].w) / norm)
	}
}

// top keeps the n heaviest entries in their order; of equal ones, the first.
func (v vector) top(n int) vector {
	weights := make([]float32, len(v))
	for i, e := range v {
		weights[i] = e.w
	}
	slices.Sort(weights)
	least := weights[len(v)-n]
	equal := n // how many of the least may stay
	for _, w := range weights[len(v)-n:] {
		if w > least {
			equal--
		}
	}
	out := v[:0]
	for _, e := range v {
		if e.w == least {
			equal--
		}
		if e.w > least || e.w == least && equal >= 0 {
			out = append(out, e)
		}
	}
	return out
}

// dot is the cosine of two vectors.
func dot(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			sum += float64(a[i].w) * float64(b[j].w)
			i, j = i+1, j+1
		}
	}
	return sum
}
