package event

import (
	"cmp"
	"math"
	"slices"
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

// vectors weighs the terms of all profiles.
func (v *vocabulary) vectors(ps []profile) []vector {
	idf := make([]float64, len(v.words))
	for id, w := range v.words {
		idf[id] = rarity(share(w), int(v.in[id]), len(ps))
	}
	out := make([]vector, len(ps))
	for i, p := range ps {
		out[i] = weigh(p, idf)
	}
	return out
}

func weigh(p profile, idf []float64) vector {
	v := make(vector, 0, len(p))
	for _, t := range p {
		if w := (1 + math.Log(float64(t.count))) * idf[t.id]; w > 0 {
			v = append(v, entry{t.id, float32(w)})
		}
	}
	if len(v) > heaviest {
		slices.SortFunc(v, func(a, b entry) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.id, b.id)) })
		v = slices.Clone(v[:heaviest])
		slices.SortFunc(v, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	}
	norm := 0.0
	for _, e := range v {
		norm += float64(e.w) * float64(e.w)
	}
	norm = math.Sqrt(norm)
	for i := range v {
		v[i].w = float32(float64(v[i].w) / norm)
	}
	return v
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
