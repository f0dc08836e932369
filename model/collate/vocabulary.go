package collate

import (
	"math"
	"slices"

	"parallax/model/text"
)

// vocabulary numbers the terms of one collation, and weighs them for the two sources
// that are being compared: in two articles about one event the names that make the
// event rare stand in every sentence, so a term that stands in n of all sentences of
// the two weighs log(1 + all/n).
type vocabulary struct {
	ids    map[string]int
	in     [][]int32 // by source and term, how many of its units hold the term
	weight []float64 // of the terms in the two sources last weighed
	noted  []float64 // squared weights of the terms of the noted unit, else 0
}

func (v *vocabulary) id(term string) int {
	i, ok := v.ids[term]
	if !ok {
		i = len(v.ids)
		v.ids[term] = i
	}
	return i
}

// count makes the tables when all terms are known.
func (v *vocabulary) count(f *field, terms func(*unit) []int) {
	v.weight, v.noted = make([]float64, len(v.ids)), make([]float64, len(v.ids))
	v.in = make([][]int32, len(f.sources))
	for s := range v.in {
		v.in[s] = make([]int32, len(v.ids))
	}
	for i := range f.units {
		for _, id := range terms(&f.units[i]) {
			v.in[f.units[i].source][id]++
		}
	}
}

// own is v with weights and notes of its own.
func (v *vocabulary) own() vocabulary {
	w := *v
	w.weight, w.noted = make([]float64, len(v.weight)), make([]float64, len(v.noted))
	return w
}

// weigh sets the weights of all terms in sources a and b, and the lengths of their
// units as vectors of them.
func (f *field) weigh(a, b int) {
	all := f.first[a+1] - f.first[a] + f.first[b+1] - f.first[b]
	for n := len(f.logs); n <= all; n++ {
		f.logs = append(f.logs, 0)
	}
	for n := 1; n <= all; n++ {
		f.logs[n] = math.Log(1 + float64(all)/float64(n))
	}
	for _, s := range [2]int{a, b} {
		for i := f.first[s]; i < f.first[s+1]; i++ {
			u := &f.units[i]
			u.norms = [2]float64{
				f.stems.weighIn(f.logs, a, b, u.stems),
				f.heads.weighIn(f.logs, a, b, u.heads),
			}
			u.rareNorm = f.rareLength(u.stems)
		}
	}
}

// rareLength is the length of the vector of stems, already weighed, by rarity in
// English too.
func (f *field) rareLength(stems []int) float64 {
	sum := 0.0
	for _, id := range stems {
		w := f.stems.weight[id] * f.rarity[id]
		sum += w * w
	}
	return math.Sqrt(sum)
}

// How rare stems are that count as common and as rare in English, see text.Rarity,
// and what common ones count.
const (
	commonStem, rareStem = 18, 36
	leastRarity          = 0.05
)

// rarity is how rare a stem is in English, leastRarity to 1.
func rarity(stem string) float64 {
	x := (float64(text.Rarity(stem)) - commonStem) / (rareStem - commonStem)
	return min(1, max(leastRarity, x))
}

// weighIn sets the weights of terms and gives the length of their vector.
func (v *vocabulary) weighIn(logs []float64, a, b int, terms []int) float64 {
	sum := 0.0
	inA, inB := v.in[a], v.in[b]
	for _, id := range terms {
		w := logs[inA[id]+inB[id]]
		v.weight[id] = w
		sum += w * w
	}
	return math.Sqrt(sum)
}

// distinct sorts ids and drops repeated ones.
func distinct(ids []int) []int {
	slices.Sort(ids)
	return slices.Compact(ids)
}
