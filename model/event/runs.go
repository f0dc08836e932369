package event

import (
	"slices"

	"parallax/model/text"
)

const (
	// runWords is how many words a run is.
	runWords = 5
	// runSample is how many runs one is kept of.
	runSample = 8
	// runShift is runBase to the power of runWords, in 64 bits.
	runBase  = 0x9E3779B97F4A7C15
	runShift = runBase * (runBase * (runBase * (runBase * runBase % (1 << 64)) % (1 << 64)) % (1 << 64)) % (1 << 64)
)

// runs are the hashes of every runSample-th run of words, chosen by the hash, so
// that of two texts the same ones are kept; ascending.
func runs(words []text.Token) []uint32 {
	if len(words) < runWords {
		return nil
	}
	out := make([]uint32, 0, len(words)/runSample+8)
	var last [runWords]uint64 // hashes of the last words, a ring
	sum := uint64(0)          // of the run, as digits to the base runBase
	for i, w := range words {
		h := hashOf(w.Low)
		k := i % runWords
		sum = sum*runBase + h - last[k]*runShift
		last[k] = h
		if mixed := sum ^ sum>>32; i+1 >= runWords && mixed%runSample == 0 {
			out = append(out, uint32(mixed>>3))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
