package collate

import (
	"math"
	"slices"

	"parallax/model/text"
)

// vocabulary numbers the terms of one collation.
type vocabulary struct {
	ids map[string]int
	in  [][]int32 // by source and term, how many of its units hold the term
}

func (v *vocabulary) id(term string) int {
	i, ok := v.ids[term]
	if !ok {
		i = len(v.ids)
		v.ids[term] = i
	}
	return i
}

// scale weighs the terms of a vocabulary for the two sources that are being compared:
// in two articles about one event the names that make the event rare stand in every
// sentence, so a term that stands in n of all sentences of the two weighs
// log(1 + all/n).
type scale struct {
	in     [][]int32
	weight []float64 // of the terms in the two sources last weighed
	noted  []float64 // squared weights of the terms of the noted unit, else 0
}

func (v *vocabulary) scale() scale {
	return scale{v.in, make([]float64, len(v.ids)), make([]float64, len(v.ids))}
}

// weigh sets the weights of all terms in sources a and b, and the lengths of their
// units as vectors of them.
func (d *desk) weigh(a, b int) {
	f := d.f
	d.note(nil) // by other weights
	logs := d.logsOf(f.first[a+1] - f.first[a] + f.first[b+1] - f.first[b])
	for _, s := range [2]int{a, b} {
		for i := f.first[s]; i < f.first[s+1]; i++ {
			u := &f.units[i]
			d.lengths[i] = lengths{
				d.stems.weigh(logs, a, b, u.stems),
				d.heads.weigh(logs, a, b, u.heads),
				d.rareLength(u.stems),
			}
		}
	}
}

// logsOf are the weights of terms among so many units, by how many hold them.
func (d *desk) logsOf(all int) []float64 {
	for len(d.logs) <= all {
		d.logs = append(d.logs, nil)
	}
	if d.logs[all] == nil {
		logs := make([]float64, max(2, all+1))
		for n := 1; n <= all; n++ {
			logs[n] = math.Log(1 + float64(all)/float64(n))
		}
		d.logs[all] = logs
	}
	return d.logs[all]
}

// rareLength is the length of the vector of stems, already weighed, by rarity in
// English too.
func (d *desk) rareLength(stems []int) float64 {
	sum := 0.0
	for _, id := range stems {
		w := d.stems.weight[id] * d.f.rarity[id]
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

// weigh sets the weights of terms and gives the length of their vector.
func (v *scale) weigh(logs []float64, a, b int, terms []int) float64 {
	sum := 0.0
	inA, inB := v.in[a], v.in[b]
	for _, id := range terms {
		w := logs[inA[id]+inB[id]]
		v.weight[id] = w
		sum += w * w
	}
	return math.Sqrt(sum)
}

// note marks terms, or takes the marks away.
func (v *scale) note(terms []int, on bool) {
	for _, id := range terms {
		v.noted[id] = 0
		if on {
			v.noted[id] = v.weight[id] * v.weight[id]
		}
	}
}

// distinct sorts ids and drops repeated ones.
func distinct(ids []int) []int {
	slices.Sort(ids)
	return slices.Compact(ids)
}
