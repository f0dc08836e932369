package tag

import "math/rand/v2"

// Example is a sequence with its right labels.
type Example struct {
	Sequence
	Labels []uint8
}

// Learn makes a model of that many labels, at most seven, from examples in the
// given number of rounds. The same examples give the same model. allowed reports
// whether label b may follow label a (a is -1 at the start).
func Learn(examples []Example, labels, rounds int, allowed func(a, b int) bool) *Model {
	p := newPerceptron(labels, allowed)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			p.step(&examples[i])
		}
	}
	return p.average()
}

// forbidden is the weight of a pair of labels that must not follow each other.
const forbidden = -1e6

// margin is how much better than any other the right label must score before an
// element counts as learned (Taskar, Guestrin and Koller 2003: scaled by the number
// of wrong labels).
const margin = 5

// perceptron holds current weights, and their sums over all steps in the lazy
// form: sum = step × weight − late.
type perceptron struct {
	n              int
	weight, late   []float32
	pair, pairLate []float32
	fixed          []bool
	at             float32
	score          []float32
}

func newPerceptron(n int, allowed func(a, b int) bool) *perceptron {
	p := &perceptron{n: n, weight: make([]float32, rows*n), late: make([]float32, rows*n),
		pair: make([]float32, (n+1)*n), pairLate: make([]float32, (n+1)*n), fixed: make([]bool, (n+1)*n)}
	for a := -1; a < n; a++ {
		for b := range n {
			if !allowed(a, b) {
				row := a
				if a < 0 {
					row = n
				}
				p.pair[row*n+b], p.fixed[row*n+b] = forbidden, true
			}
		}
	}
	return p
}

// step tags an example with the current weights and moves them towards its labels.
func (p *perceptron) step(e *Example) {
	p.at++
	if need := len(e.Labels) * p.n; cap(p.score) < need {
		p.score = make([]float32, need)
	}
	score := p.score[:len(e.Labels)*p.n]
	clear(score)
	for i := range e.Labels {
		for _, f := range e.At(i) {
			for l, w := range p.weight[int(f%rows)*p.n:][:p.n] {
				score[i*p.n+l] += w
			}
		}
	}
	for i, right := range e.Labels {
		score[i*p.n+int(right)] -= margin
	}
	guess := viterbi(nil, score, p.pair, p.n)
	prevRight, prevGuess := p.n, p.n
	for i, right := range e.Labels {
		r, g := int(right), int(guess[i])
		if r != g {
			for _, f := range e.At(i) {
				p.add(int(f%rows)*p.n+r, 1)
				p.add(int(f%rows)*p.n+g, -1)
			}
		}
		if prevRight != prevGuess || r != g {
			p.addPair(prevRight*p.n+r, 1)
			p.addPair(prevGuess*p.n+g, -1)
		}
		prevRight, prevGuess = r, g
	}
}

func (p *perceptron) add(i int, by float32) {
	p.weight[i] += by
	p.late[i] += by * p.at
}

func (p *perceptron) addPair(i int, by float32) {
	if !p.fixed[i] {
		p.pair[i] += by
		p.pairLate[i] += by * p.at
	}
}

// average turns the sums into a model with weights of one byte: the largest few
// are cut off, so that the unit stays fine enough for the rest.
func (p *perceptron) average() *Model {
	m := newModel(p.n)
	mean := func(w, late float32) float32 { return w - late/(p.at+1) }
	sum, count := float32(0), float32(1)
	for i, w := range p.weight {
		if x := mean(w, p.late[i]); x != 0 {
			sum += max(x, -x)
			count++
		}
	}
	unit := 12 * sum / count / 127
	if unit == 0 {
		unit = 1
	}
	for i, w := range p.weight {
		x := mean(w, p.late[i])
		m.weight[i] = byte(128 + int(max(-127, min(127, x/unit+signed(x)))))
	}
	for i, w := range p.pair {
		if p.fixed[i] {
			m.pair[i] = -1 << 24
			continue
		}
		m.pair[i] = int32(mean(w, p.pairLate[i]) / unit)
	}
	return m
}

// signed is half a unit in the direction of x, for rounding.
func signed(x float32) float32 {
	if x < 0 {
		return -0.5
	}
	return 0.5
}
