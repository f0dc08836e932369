package event

import (
	"math"
	"slices"

	"parallax/model/text"
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
	lead, head, name float32 // 0 where the term is not in the part
	idf              float32
	figure           bool // a number that does not stand everywhere
}

// sketches makes the sketches of all articles.
func (v *vocabulary) sketches(articles []Article, ps []profile) []sketch {
	idf := make([]float64, len(v.words))
	for id, w := range v.words {
		idf[id] = rarity(share(w), int(v.in[id]), len(ps))
	}
	out := make([]sketch, len(ps))
	each(len(ps), func(_, i int) {
		s := &out[i]
		s.vector = weigh(ps[i], idf)
		s.facets = v.facets(ps[i], s.vector, idf)
		s.day = dayOf(articles[i].Date)
		s.words = len(articles[i].Doc.Tokens)
		s.runs = runs(articles[i].Doc.Tokens)
		s.calendar(articles[i].Doc)
	})
	return out
}

// facets are the facets of the entries of w, a vector made of p.
func (v *vocabulary) facets(p profile, w vector, idf []float64) []facet {
	out := make([]facet, len(w))
	var lead, head, name float64
	k := 0
	for _, t := range p {
		f := facet{idf: float32(max(0, idf[t.id]))}
		if t.lead > 0 {
			f.lead = float32(1+math.Log(float64(t.lead))) * f.idf
		}
		if t.head > 0 {
			f.head = f.idf
		}
		if t.name {
			f.name = float32(1+math.Log(float64(t.count))) * f.idf
		}
		lead, head, name = lead+square(f.lead), head+square(f.head), name+square(f.name)
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
		f.lead, f.head, f.name = unit(f.lead, lead), unit(f.head, head), unit(f.name, name)
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

const (
	// runWords is how many words a run is.
	runWords = 5
	// runSample is how many runs one is kept of.
	runSample = 4
)

// runs are the hashes of every runSample-th run of words, chosen by the hash, so
// that of two texts the same ones are kept; ascending.
func runs(words []text.Token) []uint32 {
	hashes := make([]uint64, len(words))
	for i, w := range words {
		h := uint64(14695981039346656037)
		for k := range len(w.Low) {
			h = (h ^ uint64(w.Low[k])) * 1099511628211
		}
		hashes[i] = h
	}
	var out []uint32
	for i := 0; i+runWords <= len(hashes); i++ {
		h := uint64(0)
		for _, x := range hashes[i : i+runWords] {
			h = (h ^ x) * 0x9E3779B97F4A7C15
			h ^= h >> 29
		}
		if h%runSample == 0 {
			out = append(out, uint32(h>>32))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// calendar notes the weekdays of the lead, the days and the latest year that the
// text names.
func (s *sketch) calendar(d *text.Document) {
	for i, w := range d.Tokens {
		if len(w.Low) < 3 {
			continue
		}
		switch {
		case w.Capital:
			if k := weekday(w.Low); k >= 0 && i < leadWords {
				s.weekdays |= 1 << k
			}
			if m := month(w.Low); m > 0 {
				if i+1 < len(d.Tokens) {
					s.date(m, number(d.Tokens[i+1].Low))
				}
				if i > 0 {
					s.date(m, number(d.Tokens[i-1].Low))
				}
			}
		case len(w.Low) == 4 && w.Low[0] <= '2':
			if y := number(w.Low); y >= 1900 && y < 2100 {
				s.year = max(s.year, y)
			}
		}
	}
	slices.Sort(s.dates)
	s.dates = slices.Compact(s.dates)
}

func (s *sketch) date(month, day int) {
	if day >= 1 && day <= 31 {
		s.dates = append(s.dates, uint16(month*32+day))
	}
}

// number is the value of s, -1 when it is not a number of at most four digits.
func number(s string) int {
	if len(s) > 4 {
		return -1
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// weekday is 0 for Monday to 6 for Sunday, -1 for any other word.
func weekday(low string) int {
	return slices.Index([]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}, low)
}

// month is 1 to 12, 0 for a word that is no month. May is one only with a number.
func month(low string) int {
	for k, m := range []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"} {
		if low[:3] == m {
			full := []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}[k]
			if low == m || low == full || low == "sept" {
				return k + 1
			}
		}
	}
	return 0
}
