package tag

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// anyModel is a model of that many labels with any weights, and a sequence.
func anyModel(labels, size int) (*Model, Sequence) {
	random := rand.New(rand.NewPCG(3, 4))
	m := newModel(labels)
	for i := range m.weight {
		m.weight[i] = byte(random.Uint32())
	}
	for i := range m.pair {
		m.pair[i] = random.Int32N(400) - 200
	}
	s := Sequence{Each: 16}
	for range size * s.Each {
		s.Features = append(s.Features, Feature(random.Uint32()))
	}
	return m, s
}

// TestUnrolled: five labels are found by steps that are written out, as the loop over
// any number finds them.
func TestUnrolled(t *testing.T) {
	for size := range 40 {
		m, s := anyModel(unrolled, size)
		scores := m.Score(s, Scores{})
		for _, bias := range []int{0, -150, 900} {
			var all []int32
			for i := range s.Len() {
				for l := range unrolled {
					x := int32(0)
					for _, f := range s.At(i) {
						x += int32(m.weight[int(f%rows)*unrolled+l]) - 128
					}
					if l == 0 {
						x += int32(bias)
					}
					all = append(all, x)
				}
			}
			want := viterbi(nil, all, m.pair, unrolled)
			if got := scores.Labels(bias, nil); !slices.Equal(got, want) {
				t.Fatalf("%d elements, bias %d: labels %v, want %v", size, bias, got, want)
			}
		}
	}
}

// BenchmarkLabels is the labels of a sentence of 25 elements whose sums are known.
func BenchmarkLabels(b *testing.B) {
	m, s := anyModel(unrolled, 25)
	scores := m.Score(s, Scores{})
	var out []uint8
	for b.Loop() {
		out = scores.Labels(-150, out)
	}
}
