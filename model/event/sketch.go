package event

import (
	"slices"

	"parallax/model/parallel"
)

// sketch is what pairs of articles are compared by.
type sketch struct {
	vector
	facets   []facet // of the vector's entries
	lengths  lengths
	runs     []uint32
	day      day
	weekdays uint8    // named in the lead, Monday the first bit
	dates    []uint16 // days of the year named in the text, month*32+day, ascending
	year     int      // the latest that is printed, 0 for none
	words    int
	parted   bool // its stretches may tell of other events, see finder.pieces
}

// idf is, by term, how rare it is among n articles and in English.
func (v *vocabulary) idf(n int) []float64 {
	out := make([]float64, len(v.words))
	for id, s := range v.share {
		out[id] = rarity(s, int(v.in[id]), n)
	}
	return out
}

// sketchOf is what can be told of an article by itself, which has its Tokens.
func sketchOf(a parsed) sketch {
	s := sketch{day: dayOf(a.Date), words: len(a.Doc.Tokens), runs: runs(a.Doc.Tokens)}
	s.calendar(a.Doc.Tokens)
	parts, sections := stretches(a)
	s.parted = len(parts) > 0 && (sections || s.day.ok) // of a paragraph without a date nothing is sure
	return s
}

// weigh makes the vectors and facets of all sketches, and keeps of the profiles what
// is needed from then on.
func (x *comparison) weigh(ps []packed) {
	rooms := make([]room, parallel.Workers())
	x.work.each(weighing, len(ps), func(w, i int) {
		r, s := &rooms[w], &x.sketches[i]
		r.profile = ps[i].unpack(r.profile[:0])
		ps[i] = nil
		s.vector = weigh(r.profile, x.idf)
		s.facets, s.lengths = x.v.facets(r.profile, s.vector, x.idf)
		r.bytes = x.v.appendHolding(r.bytes[:0], r.profile, s.vector)
		x.held[i] = holding{slices.Clone(r.bytes), len(r.profile)}
	})
}
