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
	lead, open, head, name, plain float32 // 0 where the term is not in the part
	idf                           float32
	figure                        bool // a number that does not stand everywhere
}

// sketches makes the sketches of all articles.
// idf is, by term, how rare it is among n articles and in English.
func (v *vocabulary) idf(n int) []float64 {
	out := make([]float64, len(v.words))
	for id, s := range v.share {
		out[id] = rarity(s, int(v.in[id]), n)
	}
	return out
}

func (v *vocabulary) sketches(articles []Article, ps []profile, idf []float64) []sketch {
	out := make([]sketch, len(ps))
	each(len(ps), func(_, i int) {
		s := &out[i]
		s.vector = weigh(ps[i], idf)
		s.facets = v.facets(ps[i], s.vector, idf)
		s.day = dayOf(articles[i].Date)
		s.words = len(articles[i].Doc.Tokens)
		s.runs = runs(articles[i].Doc.Tokens)
		s.calendar(articles[i].Doc.Tokens)
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

// calendar notes the weekdays of the lead, the days and the latest year that the
// text names.
func (s *sketch) calendar(words []text.Token) {
	for i, w := range words {
		if len(w.Low) < 3 {
			continue
		}
		switch {
		case w.Capital:
			if k := weekday(w.Low); k >= 0 && i < leadWords {
				s.weekdays |= 1 << k
			}
			if m := month(w.Low); m > 0 {
				if i+1 < len(words) {
					s.date(m, number(words[i+1].Low))
				}
				if i > 0 {
					s.date(m, number(words[i-1].Low))
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
	switch low {
	case "monday":
		return 0
	case "tuesday":
		return 1
	case "wednesday":
		return 2
	case "thursday":
		return 3
	case "friday":
		return 4
	case "saturday":
		return 5
	case "sunday":
		return 6
	}
	return -1
}

// month is 1 to 12, 0 for a word that is no month.
func month(low string) int {
	switch low {
	case "january", "jan":
		return 1
	case "february", "feb":
		return 2
	case "march", "mar":
		return 3
	case "april", "apr":
		return 4
	case "may":
		return 5
	case "june", "jun":
		return 6
	case "july", "jul":
		return 7
	case "august", "aug":
		return 8
	case "september", "sept", "sep":
		return 9
	case "october", "oct":
		return 10
	case "november", "nov":
		return 11
	case "december", "dec":
		return 12
	}
	return 0
}
