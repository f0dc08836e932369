package tag

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Feature is a hashed property of an element of a sequence.
type Feature uint32

// rows is the number of rows of the weight table; features that fall into one row
// share their weights.
const rows = 1 << 17

// lanes is the number of labels that a model may have: a row of weights is one
// 64-bit word, a byte a label, so that a feature costs one load.
const lanes = 8

// Model holds learned weights for a number of labels.
type Model struct {
	labels int
	weight []uint64 // rows of up to lanes weights, each stored as weight + 128
	pair   []int32  // previous label × label, in the same unit; the last row starts a sequence
}

// row packs weights of one byte each.
func row(weights []int8) uint64 {
	var w uint64
	for l, x := range weights {
		w |= uint64(uint8(int(x)+128)) << (8 * l)
	}
	return w
}

// at is the weight of label l in a packed row.
func at(w uint64, l int) int8 { return int8(int(uint8(w>>(8*l))) - 128) }

// magic begins the stored form and names its version.
const magic = "ptag1"

// Load reads the form that Bytes writes.
func Load(stored []byte) (*Model, error) {
	if len(stored) < len(magic)+1 || string(stored[:len(magic)]) != magic {
		return nil, fmt.Errorf("load tagger: not a %s model", magic)
	}
	n := int(stored[len(magic)])
	head := len(magic) + 1 + 4*(n+1)*n
	if n == 0 || n > lanes || len(stored) != head+rows*n {
		return nil, fmt.Errorf("load tagger: %d bytes do not fit %d labels", len(stored), n)
	}
	m := &Model{labels: n, weight: make([]uint64, rows), pair: make([]int32, (n+1)*n)}
	for i := range m.pair {
		m.pair[i] = int32(binary.LittleEndian.Uint32(stored[len(magic)+1+4*i:]))
	}
	weights := make([]int8, n)
	for i := range m.weight {
		for l := range weights {
			weights[l] = int8(stored[head+i*n+l])
		}
		m.weight[i] = row(weights)
	}
	return m, nil
}

// Bytes is the stored form of m.
func (m *Model) Bytes() []byte {
	out := append([]byte(magic), byte(m.labels))
	for _, p := range m.pair {
		out = binary.LittleEndian.AppendUint32(out, uint32(p))
	}
	for _, w := range m.weight {
		for l := range m.labels {
			out = append(out, byte(at(w, l)))
		}
	}
	return out
}

// Scores are what a model thinks of each label for each element of a sequence.
type Scores struct {
	model *Model
	score []int32 // elements × labels
}

// Score weighs a sequence of elements with the given features, at most 256 each.
func (m *Model) Score(sequence [][]Feature) Scores {
	n := m.labels
	score := make([]int32, len(sequence)*n)
	for i, features := range sequence {
		var even, odd uint64 // sums of 16 bits: room for 256 features
		for _, f := range features {
			w := m.weight[f%rows]
			even += w & 0x00ff00ff00ff00ff
			odd += w >> 8 & 0x00ff00ff00ff00ff
		}
		for l := range n {
			sum := even
			if l%2 == 1 {
				sum = odd
			}
			score[i*n+l] = int32(uint16(sum>>(16*(l/2)))) - 128*int32(len(features))
		}
	}
	return Scores{m, score}
}

// Labels is the best sequence of labels, numbers from 0 up. bias is added to the
// score of label 0 everywhere: a negative one labels more elements, a positive one
// fewer.
func (s Scores) Labels(bias int) []uint8 {
	n := s.model.labels
	score := s.score
	if bias != 0 {
		score = slices.Clone(score)
		for i := 0; i < len(score); i += n {
			score[i] += int32(bias)
		}
	}
	return viterbi(score, s.model.pair, n)
}

// viterbi is the sequence of labels with the highest sum of score and pair.
func viterbi[T int32 | float32](score, pair []T, n int) []uint8 {
	length := len(score) / n
	out := make([]uint8, length)
	if length == 0 {
		return out
	}
	from := make([]uint8, len(score))
	best := make([]T, 2*n)
	now, next := best[:n], best[n:]
	for l := range n {
		now[l] = score[l] + pair[n*n+l]
	}
	for i := 1; i < length; i++ {
		for l := range n {
			top, arg := now[0]+pair[l], 0
			for p := 1; p < n; p++ {
				if x := now[p] + pair[p*n+l]; x > top {
					top, arg = x, p
				}
			}
			next[l] = top + score[i*n+l]
			from[i*n+l] = uint8(arg)
		}
		now, next = next, now
	}
	arg := 0
	for l := range n {
		if now[l] > now[arg] {
			arg = l
		}
	}
	for i := length - 1; i >= 0; i-- {
		out[i] = uint8(arg)
		arg = int(from[i*n+arg])
	}
	return out
}
