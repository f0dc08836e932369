package collate

import (
	"math"
	"slices"
)

// vocabulary numbers the terms of one collation and weighs them: a term that
// stands in n of all sentences weighs log(1 + all/n).
type vocabulary struct {
	ids     map[string]int
	in      []int   // how many units hold the term
	posting [][]int // which, ascending
}

func (v *vocabulary) id(term string) int {
	i, ok := v.ids[term]
	if !ok {
		i = len(v.in)
		v.ids[term], v.in, v.posting = i, append(v.in, 0), append(v.posting, nil)
	}
	return i
}

func (v *vocabulary) weight(id, all int) float64 { return math.Log(1 + float64(all)/float64(v.in[id])) }

// add counts the distinct terms of unit u.
func (v *vocabulary) add(ids []int, u int) {
	for _, i := range ids {
		v.in[i]++
		v.posting[i] = append(v.posting[i], u)
	}
}

// norm is the Euclidean length of a vector of terms.
func (f *field) norm(v *vocabulary, ids []int) float64 {
	sum := 0.0
	for _, id := range ids {
		w := v.weight(id, len(f.units))
		sum += w * w
	}
	return math.Sqrt(sum)
}

// distinct sorts ids and drops repeated ones.
func distinct(ids []int) []int {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// common is the number of elements that two ascending lists share.
func common(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
