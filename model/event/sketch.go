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

// sketches makes the sketches of all articles.
func (v *vocabulary) sketches(articles []Article, ps []profile, idf []float64) []sketch {
	out := make([]sketch, len(ps))
	each(len(ps), func(_, i int) {
		s := &out[i]
		s.vector = weigh(ps[i], idf)
		s.facets = v.facets(ps[i], s.vector, idf)
		s.day = dayOf(articles[i].Date)
		tokens := articles[i].Doc.Tokenized(articles[i].Text).Tokens
		s.words = len(tokens)
		s.runs = runs(tokens)
		s.calendar(tokens)
	})
	return out
}

// facets are the facets of the entries of w, a vector made of p.
func (v *vocabulary) facets(p profile, w vector, idf []float64) []facet {
	out := make([]facet, len(w))
	var lead, open, head, name, plain float64
	k := 0
	for _, t := range p {
		f := facet{idf: float32(max(0, idf[t.id]))}
		if t.lead > 0 {
			f.lead = float32(1+math.Log(float64(t.lead))) * f.idf
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
			f.name = float32(1+math.Log(float64(t.count))) * f.idf
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
