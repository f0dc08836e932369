package tag

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Feature is a hashed property of an element of a sequence.
type Feature uint32

// Sequence holds the features of a number of elements, as many for each, those of
// one element behind those of the one before.
type Sequence struct {
	Features []Feature
	Each     int // features of an element, at most 256
}

// Len is the number of elements.
func (s Sequence) Len() int { return len(s.Features) / s.Each }

// At are the features of element i.
func (s Sequence) At(i int) []Feature { return s.Features[i*s.Each : (i+1)*s.Each] }

// rows is the number of rows of the weight table; features that fall into one row
// share their weights.
const rows = 1 << 17

// A row of weights is one byte a label and is read as one 64-bit word of that many
// lanes, so that a feature costs one load. The last lane is lost in adding rows up.
const (
	lanes     = 8
	maxLabels = lanes - 1
)

// Model holds learned weights for a number of labels.
type Model struct {
	labels int
	weight []byte  // rows of a byte a label, each the weight + 128; lanes more bytes at the end
	pair   []int32 // previous label × label, in the same unit; the last row starts a sequence
}

func newModel(labels int) *Model {
	return &Model{labels: labels, weight: make([]byte, rows*labels+lanes), pair: make([]int32, (labels+1)*labels)}
}

// magic begins the stored form and names its version.
const magic = "ptag1"

// Load reads the form that Bytes writes.
func Load(stored []byte) (*Model, error) {
	if len(stored) < len(magic)+1 || string(stored[:len(magic)]) != magic {
		return nil, fmt.Errorf("load tagger: not a %s model", magic)
	}
	n := int(stored[len(magic)])
	head := len(magic) + 1 + 4*(n+1)*n
	if n == 0 || n > maxLabels || len(stored) != head+rows*n {
		return nil, fmt.Errorf("load tagger: %d bytes do not fit %d labels", len(stored), n)
	}
	m := newModel(n)
	for i := range m.pair {
		m.pair[i] = int32(binary.LittleEndian.Uint32(stored[len(magic)+1+4*i:]))
	}
	for i, w := range stored[head:] {
		m.weight[i] = w + 128
	}
	return m, nil
}

// Bytes is the stored form of m.
func (m *Model) Bytes() []byte {
	out := append([]byte(magic), byte(m.labels))
	for _, p := range m.pair {
		out = binary.LittleEndian.AppendUint32(out, uint32(p))
	}
	for _, w := range m.weight[:rows*m.labels] {
		out = append(out, w-128)
	}
	return out
}

// sum is what the features of an element weigh together, for each label, with 128 too
// much for each feature: the even labels in 16 bits each, and the odd ones.
type sum struct{ even, odd uint64 }

// of is the sum of label l.
func (s sum) of(l int) int32 {
	if l%2 == 0 {
		return int32(uint16(s.even >> (8 * l)))
	}
	return int32(uint16(s.odd >> (8 * (l - 1))))
}

// Scores are what a model thinks of each label for each element of a sequence.
type Scores struct {
	model *Model
	each  int // features of an element
	sums  []sum
	best  []int32 // scratch of Labels
}

// Score weighs a sequence. The result takes over the memory of old, which must not
// be used any more.
func (m *Model) Score(s Sequence, old Scores) Scores {
	n := s.Len()
	out := slices.Grow(old.sums[:0], n)[:n]
	for i := range out {
		out[i] = weigh(m.weight, m.labels, s.At(i))
	}
	return Scores{m, s.Each, out, old.best}
}

// weigh adds up the rows of features, each label's weights in 16 bits, which is room
// for 256 features: the even labels and the odd ones, and beyond the last label what
// stands in the next row. What the even bytes leave of the sum of all is the sum of the
// odd ones. A function of its own keeps both sums in registers.
//
//go:noinline
func weigh(weight []byte, labels int, features []Feature) sum {
	var even, all uint64
	for _, f := range features {
		w := binary.LittleEndian.Uint64(weight[int(f%rows)*labels:])
		even += w & 0x00ff00ff00ff00ff
		all += w
	}
	return sum{even, (all - even) >> 8}
}

// Labels is the best sequence of labels, numbers from 0 up. bias is added to the
// score of label 0 everywhere: a negative one labels more elements, a positive one
// fewer. The result takes over the memory of old, which may be nil.
func (s *Scores) Labels(bias int, old []uint8) []uint8 {
	n, base := s.model.labels, 128*int32(s.each)
	s.best = slices.Grow(s.best[:0], len(s.sums)*n)[:len(s.sums)*n]
	if n == unrolled {
		return s.unrolled(int32(bias), old)
	}
	for i, sum := range s.sums {
		out := s.best[i*n:][:n]
		for l := range out {
			out[l] = sum.of(l) - base
		}
		out[0] += int32(bias)
	}
	return viterbi(old, s.best, s.model.pair, n)
}
