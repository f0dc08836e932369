package collate

import (
	"context"
	"math"

	"parallax/model/name"
)

// Example is two sources and which of their sentences are aligned.
type Example struct {
	A, B    Source
	Names   *name.Registry
	Aligned map[[2]int]bool // indexes into the sources' Document.Sentences
}

// ridge keeps weights small where examples are few.
const ridge = 1.0

// Learn fits weights to examples.
func Learn(examples []Example) *Weights {
	var x [][]float64
	var y []bool
	for i := range examples {
		e := &examples[i]
		f := survey(context.Background(), []Source{e.A, e.B}, e.Names, false)
		f.desk().eachEvidence(0, 1, func(i, j int, v *evidence) {
			if !f.units[i].headline {
				x, y = append(x, append([]float64{}, v[:]...)), append(y, e.aligned(f, i, j))
			}
		})
	}
	w := &Weights{words: logistic(x, y)}
	x, y = nil, nil
	for i := range examples {
		e := &examples[i]
		f := survey(context.Background(), []Source{e.A, e.B}, e.Names, false)
		f.weights = w
		t := f.desk().compare(0, 1)
		t.eachCompany(func(at int, c *company) {
			if i, j := at/t.wide, f.first[1]+at%t.wide; !f.units[i].headline {
				x, y = append(x, append([]float64{}, c[:]...)), append(y, e.aligned(f, i, j))
			}
		})
	}
	w.company = logistic(x, y)
	return w
}

// aligned reports whether any sentences of units i and j are aligned.
func (e *Example) aligned(f *field, i, j int) bool {
	for _, a := range f.units[i].sentences {
		for _, b := range f.units[j].sentences {
			if e.Aligned[[2]int{a, b}] {
				return true
			}
		}
	}
	return false
}

// logistic fits a logistic regression by Newton's method, with a penalty on all
// weights but the first.
func logistic(x [][]float64, y []bool) linear {
	n := len(x[0])
	w := make(linear, n)
	for range 25 {
		g := make([]float64, n)
		h := make([][]float64, n)
		for k := range h {
			h[k] = make([]float64, n)
			if k > 0 {
				g[k], h[k][k] = ridge*w[k], ridge
			}
		}
		h[0][0] = 1e-9
		for r, row := range x {
			p := chance(w.sum(row))
			d := p
			if y[r] {
				d--
			}
			for k, v := range row {
				g[k] += d * v
				for l := range k + 1 {
					h[k][l] += p * (1 - p) * v * row[l]
				}
			}
		}
		for k := range h {
			for l := range k {
				h[l][k] = h[k][l]
			}
		}
		step := solve(h, g)
		far := 0.0
		for k := range w {
			w[k] -= step[k]
			far = max(far, abs(step[k]))
		}
		if far < 1e-6 {
			break
		}
	}
	return w
}

// solve solves h·x = g by Gaussian elimination with pivots.
func solve(h [][]float64, g []float64) []float64 {
	n := len(g)
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(h[r][c]) > math.Abs(h[p][c]) {
				p = r
			}
		}
		h[c], h[p], g[c], g[p] = h[p], h[c], g[p], g[c]
		if h[c][c] == 0 {
			continue
		}
		for r := c + 1; r < n; r++ {
			q := h[r][c] / h[c][c]
			for k := c; k < n; k++ {
				h[r][k] -= q * h[c][k]
			}
			g[r] -= q * g[c]
		}
	}
	x := make([]float64, n)
	for r := n - 1; r >= 0; r-- {
		x[r] = g[r]
		for k := r + 1; k < n; k++ {
			x[r] -= h[r][k] * x[k]
		}
		if h[r][r] != 0 {
			x[r] /= h[r][r]
		}
	}
	return x
}
