package collate

import "slices"

// desk is where one worker compares sources of a field, two at a time: what it writes
// on is its own, and the field is only read.
type desk struct {
	f            *field
	stems, heads scale
	logs         [][]float64 // by number of units, see weigh
	lengths      []lengths   // by unit, in the two sources last weighed
	met          []met       // by unit of the source that is being met
	noted        *unit       // whose stems and senses are marked
	line         []int       // by meaning, 1 more than the index of the noted unit's first sense of it

	likely, more, left []link // room for links, and …
	paired             []mates
	best               []int
	most               []float64
}

// room is n zeros in *list, which grows as it must.
func room[E any](list *[]E, n int) []E {
	*list = slices.Grow((*list)[:0], n)[:n]
	clear(*list)
	return *list
}

// lengths are those of a unit as vectors of stems, of beginnings, and of stems
// weighted also by rarity in English.
type lengths struct{ stems, heads, rare float64 }

func (f *field) desk() *desk {
	return &desk{f: f, stems: f.stems.scale(), heads: f.heads.scale(), lengths: make([]lengths, len(f.units)), line: make([]int, f.meanings)}
}

// note marks the stems and senses of u for kin; nil takes the marks away.
func (d *desk) note(u *unit) {
	if d.noted == u {
		return
	}
	if d.noted != nil {
		d.stems.note(d.noted.stems, false)
		for _, s := range d.noted.senses {
			d.line[s.line] = 0
		}
	}
	if d.noted = u; u != nil {
		d.stems.note(u.stems, true)
		for k := len(u.senses) - 1; k >= 0; k-- {
			d.line[u.senses[k].line] = k + 1
		}
	}
}
