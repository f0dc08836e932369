package collate

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed kin.txt
var kinText string

// sense is one meaning of a stem: a line of kin.txt, and how near it is to the
// stem's first sense, 1 for that itself.
type sense struct {
	line int
	near float64
	stem int // id in the field's vocabulary
}

// kin maps a stem to its meanings.
type kin struct {
	of    map[string][]sense
	lines int
}

// meaningsOf reads kin.txt.
var meaningsOf = sync.OnceValue(func() *kin {
	out := &kin{of: map[string][]sense{}}
	for line := range strings.Lines(kinText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			near, last := 1.0, w[len(w)-1]
			if last >= '2' && last <= '9' {
				w, near = w[:len(w)-1], 1/float64(last-'0')
			}
			out.of[w] = append(out.of[w], sense{line: out.lines, near: near})
		}
		out.lines++
	}
	return out
})

// meanings are those of a stem, which has an id in the vocabulary.
func meanings(stem string, id int) []sense {
	out := slices.Clone(meaningsOf().of[stem])
	for i := range out {
		out[i].stem = id
	}
	return out
}

// kin is how much of what units i and j say is said in words of one meaning, on
// the scale of a cosine of stems: talks here, negotiations there. A stem that
// both have is not counted, and each pair of stems counts once.
func (d *desk) kin(i, j int) float64 {
	type couple struct{ a, b int }
	u, v := &d.f.units[i], &d.f.units[j]
	d.note(u)
	var seen []couple
	sum := 0.0
	for _, b := range v.senses {
		at := d.line[b.line]
		if at == 0 || d.stems.noted[b.stem] > 0 {
			continue
		}
		for _, a := range u.senses[at-1:] {
			if a.line != b.line {
				break
			}
			if c := (couple{a.stem, b.stem}); !v.tells(a.stem) && !slices.Contains(seen, c) {
				seen = append(seen, c)
				sum += min(a.near, b.near) * d.stems.weight[a.stem] * d.stems.weight[b.stem]
			}
		}
	}
	if sum == 0 {
		return 0
	}
	return sum / (d.lengths[i].stems * d.lengths[j].stems)
}
