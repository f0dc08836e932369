package event

import (
	"math"
	"sync"
)

// facet is what an entry of a vector is in parts of the article, which are vectors of
// length one themselves. It takes little room, as there are ninety for each article:
// what a term weighs in a part is made of it where two articles share the term.
type facet struct {
	idf   float32
	count uint16 // how often the term is printed, weighed by place, in quarters
	lead  uint8  // how often in the headline and the first leadWords
	in    parts
}

// parts are those of an article that a term is in.
type parts uint8

const (
	inHead parts = 1 << iota
	inOpen
	isName
	isFigure // a number that does not stand everywhere
)

// lengths are those of the parts, before they are made one.
type lengths struct{ lead, open, head, name, plain float64 }

// facets are the facets of the entries of w, a vector made of p.
func (v *vocabulary) facets(p profile, w vector, idf []float64) ([]facet, lengths) {
	out := make([]facet, len(w))
	var sum lengths
	k := 0
	for i := range p {
		t := &p[i]
		f := facet{idf: float32(max(0, idf[t.id])), count: uint16(min(4*t.count, math.MaxUint16)), lead: t.lead}
		if t.head > 0 {
			f.in |= inHead
		}
		if t.open > 0 {
			f.in |= inOpen
		}
		if t.name {
			f.in |= isName
		}
		sum.lead += square(f.inLead())
		sum.open += square(f.inPart(inOpen))
		sum.head += square(f.inPart(inHead))
		sum.name += square(f.asName())
		sum.plain += square(f.plain())
		for k < len(w) && w[k].id < t.id {
			k++
		}
		if k < len(w) && w[k].id == t.id {
			if word := v.words[t.id]; word[0] >= '0' && word[0] <= '9' && len(word) > 2 {
				f.in |= isFigure
			}
			out[k] = f
		}
	}
	return out, lengths{math.Sqrt(sum.lead), math.Sqrt(sum.open), math.Sqrt(sum.head), math.Sqrt(sum.name), math.Sqrt(sum.plain)}
}

// leadLogs are what a term weighs beside its rarity, by how often it is in the lead.
var leadLogs = sync.OnceValue(func() *[256]float32 {
	out := new([256]float32)
	for k := range out {
		if k > 0 {
			out[k] = float32(1 + logOf(float32(k)))
		}
	}
	return out
})

// inLead is what the term weighs in the lead, plain the same unless it is a name.
func (f *facet) inLead() float32 {
	if f.lead == 0 {
		return 0
	}
	return leadLogs()[f.lead] * f.idf
}

func (f *facet) plain() float32 {
	if f.in&isName != 0 {
		return 0
	}
	return f.inLead()
}

// inPart is what the term weighs in the headline or the opening.
func (f *facet) inPart(p parts) float32 {
	if f.in&p == 0 {
		return 0
	}
	return f.idf
}

// asName is what the term weighs among the names.
func (f *facet) asName() float32 {
	if f.in&isName == 0 {
		return 0
	}
	return float32(1+logOf(float32(f.count)/4)) * f.idf
}

func square(x float32) float64 { return float64(x) * float64(x) }

// unit is x of a vector of some length, made one of length one.
func unit(x float32, length float64) float64 {
	if x == 0 {
		return 0
	}
	return float64(float32(float64(x) / length))
}

// common adds up what two articles share in the parts.
type common struct{ lead, open, head, name, plain, inA, inB, headRare float64 }

// add adds a term that both share.
func (c *common) add(f, g *facet, a, b *lengths) {
	if f.lead > 0 && g.lead > 0 {
		x, y := f.inLead(), g.inLead()
		c.lead += unit(x, a.lead) * unit(y, b.lead)
		if (f.in|g.in)&isName == 0 {
			c.plain += unit(x, a.plain) * unit(y, b.plain)
		}
	}
	both := f.in & g.in
	if both&inOpen != 0 {
		c.open += unit(f.idf, a.open) * unit(g.idf, b.open)
	}
	if both&isName != 0 {
		c.name += unit(f.asName(), a.name) * unit(g.asName(), b.name)
	}
	if (f.in|g.in)&inHead == 0 {
		return
	}
	x, y := unit(f.inPart(inHead), a.head), unit(g.inPart(inHead), b.head)
	c.head += x * y
	c.inB += x * x
	c.inA += y * y
	if x > 0 && y > 0 {
		c.headRare += float64(f.idf)
	}
}
