package collate

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightsText string

// Weights say how much each kind of evidence counts: two logistic regressions, one
// over what two sentences share and one over how their pair stands among others.
type Weights struct{ words, company linear }

// linear is a weighted sum.
type linear []float64

func (l linear) sum(x []float64) float64 {
	z := 0.0
	for k, w := range l {
		z += w * x[k]
	}
	return z
}

// learned are the weights of weights.txt.
var learned = sync.OnceValue(func() *Weights {
	w, err := parseWeights(weightsText)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return w
})

// parseWeights reads what String writes; lines that begin with # are passed over.
func parseWeights(s string) (*Weights, error) {
	w := &Weights{make(linear, evidenceKinds), make(linear, companyKinds)}
	seen := 0
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		var part, kind string
		var x float64
		if _, err := fmt.Sscan(line, &part, &kind, &x); err != nil {
			return nil, fmt.Errorf("read weight %q: %w", line, err)
		}
		at := w.place(part, kind)
		if at == nil {
			return nil, fmt.Errorf("read weight %q: no such kind of evidence", line)
		}
		*at = x
		seen++
	}
	if seen != evidenceKinds+companyKinds {
		return nil, fmt.Errorf("read weights: %d of %d", seen, evidenceKinds+companyKinds)
	}
	return w, nil
}

// place is where a weight is kept, nil when there is none of that name.
func (w *Weights) place(part, kind string) *float64 {
	names, to := evidenceNames[:], w.words
	if part == "company" {
		names, to = companyNames[:], w.company
	}
	for k, n := range names {
		if n == kind && (part == "words" || part == "company") {
			return &to[k]
		}
	}
	return nil
}

// String writes one weight a line.
func (w *Weights) String() string {
	var b strings.Builder
	for k, n := range evidenceNames {
		fmt.Fprintf(&b, "words %s %.3f\n", n, w.words[k])
	}
	for k, n := range companyNames {
		fmt.Fprintf(&b, "company %s %.3f\n", n, w.company[k])
	}
	return b.String()
}
