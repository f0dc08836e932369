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

// Scores are what a model thinks of each label for each element of a sequence.
type Scores struct {
	model *Model
	score []int32 // elements × labels
	best  []int32 // scratch of Labels
}

// Score weighs a sequence. The result takes over the memory of old, which must not
// be used any more.
func (m *Model) Score(s Sequence, old Scores) Scores {
	n, base := m.labels, 128*int32(s.Each)
	score := slices.Grow(old.score[:0], s.Len()*n)[:s.Len()*n]
	for i := range s.Len() {
		even, odd := sums(m.weight, n, s.At(i))
		out := score[i*n:][:n]
		for l := range out {
			out[l] = int32(uint16(even)) - base
			even, odd = odd, even>>16
		}
	}
	return Scores{m, score, old.best}
}

// sums adds up the rows of features, each label's weights in 16 bits, which is room
// for 256 features: the even labels and the odd ones, and beyond the last label what
// stands in the next row. What the even bytes leave of the sum of all is the sum of the
// odd ones. A function of its own keeps both sums in registers.
//
//go:noinline
func sums(weight []byte, labels int, features []Feature) (even, odd uint64) {
	var all uint64
	for _, f := range features {
		w := binary.LittleEndian.Uint64(weight[int(f%rows)*labels:])
		even += w & 0x00ff00ff00ff00ff
		all += w
	}
	return even, (all - even) >> 8
}

// Labels is the best sequence of labels, numbers from 0 up. bias is added to the
// score of label 0 everywhere: a negative one labels more elements, a positive one
// fewer. The result takes over the memory of old, which may be nil.
func (s *Scores) Labels(bias int, old []uint8) []uint8 {
	n := s.model.labels
	s.best = append(s.best[:0], s.score...)
	for i := 0; i < len(s.best); i += n {
		s.best[i] += int32(bias)
	}
	return viterbi(old, s.best, s.model.pair, n)
}

// viterbi is the sequence of labels with the highest sum of score and pair. It
// leaves the highest sum up to each element with each label in score, and lies in old
// where there is room.
func viterbi[T int32 | float32](old []uint8, score, pair []T, n int) []uint8 {
	out := slices.Grow(old[:0], len(score)/n)[:len(score)/n]
	if len(out) == 0 {
		return out
	}
	for l := range n {
		score[l] += pair[n*n+l]
	}
	to := transposed(pair, n)
	for i := n; i < len(score); i += n {
		step(score[i-n:i], score[i:i+n], to[:])
	}
	var none [lanes]T
	last := len(out) - 1
	out[last] = highest(score[last*n:], none[:n])
	for i := last - 1; i >= 0; i-- {
		out[i] = highest(score[i*n:][:n], to[int(out[i+1])*n:])
	}
	return out
}

// step adds to the scores now of an element the highest sums that lead there from
// the sums before it.
func step[T int32 | float32](before, now, to []T) {
	for l := range now {
		from := to[l*len(before):][:len(before)]
		top := before[0] + from[0]
		for p, x := range before {
			top = max(top, x+from[p])
		}
		now[l] += top
	}
}

// transposed is pair with the weights of all labels before a label side by side.
func transposed[T int32 | float32](pair []T, n int) (out [lanes * lanes]T) {
	for a := range n {
		for b := range n {
			out[b*n+a] = pair[a*n+b]
		}
	}
	return out
}

// highest is the label whose sum and weight on the way to the next element are the
// highest together, the first of equals.
func highest[T int32 | float32](sums, to []T) uint8 {
	to = to[:len(sums)]
	arg, top := 0, sums[0]+to[0]
	for l, x := range sums {
		if x += to[l]; x > top {
			arg, top = l, x
		}
	}
	return uint8(arg)
}
