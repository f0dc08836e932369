package event

import (
	"math"
)

// sketch is what pairs of articles are compared by.
type sketch struct {
	vector
	facets   []facet // of the vector's entries
	runs     []uint32
	day      day
	weekdays uint8    // named in the lead, Monday the first bit
	dates    []uint16 // days of the year named in the text, month*32+day, ascending
	year     int      // the latest that is printed, 0 for none
	words    int
	parted   bool // its stretches may tell of other events, see finder.pieces
}

// facet is what an entry of a vector is in parts of the article. The parts are
// vectors of length one.
type facet struct {
	lead, open, head, name, plain float32 // 0 where the term is not in the part
	idf                           float32
	figure                        bool // a number that does not stand everywhere
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
func sketchOf(a Article) sketch {
	s := sketch{day: dayOf(a.Date), words: len(a.Doc.Tokens), runs: runs(a.Doc.Tokens)}
	s.calendar(a.Doc.Tokens)
	parts, sections := stretches(a)
	s.parted = len(parts) > 0 && (sections || s.day.ok) // of a paragraph without a date nothing is sure
	return s
}

// weigh makes the vectors and facets of all sketches, and keeps of the profiles what
// is needed from then on.
func (x *comparison) weigh(ps []profile) {
	x.work.each(weighing, len(ps), func(_, i int) {
		s := &x.sketches[i]
		s.vector = weigh(ps[i], x.idf)
		s.facets = x.v.facets(ps[i], s.vector, x.idf)
		x.held[i] = x.v.holding(ps[i], s.vector)
		ps[i] = nil
	})
}

// facets are the facets of the entries of w, a vector made of p.
func (v *vocabulary) facets(p profile, w vector, idf []float64) []facet {
	out := make([]facet, len(w))
	var lead, open, head, name, plain float64
	k := 0
	for _, t := range p {
		f := facet{idf: float32(max(0, idf[t.id]))}
		if t.lead > 0 {
			f.lead = float32(1+logOf(float32(t.lead))) * f.idf
		}
		if t.head > 0 {
			f.head = f.idf
		}
		if t.open > 0 {
			f.open = f.idf
		}
		if t.lead > 0 && !t.name {
			f.plain = f.lead
		}
		if t.name {
			f.name = float32(1+logOf(t.count)) * f.idf
		}
		lead, open, head = lead+square(f.lead), open+square(f.open), head+square(f.head)
		name, plain = name+square(f.name), plain+square(f.plain)
		for k < len(w) && w[k].id < t.id {
			k++
		}
		if k < len(w) && w[k].id == t.id {
			word := v.words[t.id]
			f.figure = word[0] >= '0' && word[0] <= '9' && len(word) > 2
			out[k] = f
		}
	}
	for k := range out {
		f := &out[k]
		f.lead, f.open, f.head = unit(f.lead, lead), unit(f.open, open), unit(f.head, head)
		f.name, f.plain = unit(f.name, name), unit(f.plain, plain)
	}
	return out
}

func square(x float32) float64 { return float64(x) * float64(x) }

// unit is x of a vector whose squares add up to sum, made one of length one.
func unit(x float32, sum float64) float32 {
	if x == 0 {
		return 0
	}
	return float32(float64(x) / math.Sqrt(sum))
}
