package collate

import (
	"cmp"
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

// sensesOf maps a stem to its meanings.
var sensesOf = sync.OnceValue(func() map[string][]sense {
	out := map[string][]sense{}
	n := 0
	for line := range strings.Lines(kinText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			near, last := 1.0, w[len(w)-1]
			if last >= '2' && last <= '9' {
				w, near = w[:len(w)-1], 1/float64(last-'0')
			}
			out[w] = append(out[w], sense{line: n, near: near})
		}
		n++
	}
	return out
})

// senses adds the meanings of a stem to the unit's.
func (u *unit) mean(stem string, id int) {
	for _, s := range sensesOf()[stem] {
		s.stem = id
		u.senses = append(u.senses, s)
	}
}

// kin is how much of what two sentences say is said in words of one meaning, on
// the scale of a cosine of stems: talks here, negotiations there. A stem that
// both have is not counted, and each pair of stems counts once.
func (f *field) kin(u, v *unit) float64 {
	type couple struct{ a, b int }
	var seen []couple
	sum := 0.0
	for i, j := 0, 0; i < len(u.senses) && j < len(v.senses); {
		if c := cmp.Compare(u.senses[i].line, v.senses[j].line); c != 0 {
			if c < 0 {
				i++
			} else {
				j++
			}
			continue
		}
		for k := j; k < len(v.senses) && v.senses[k].line == u.senses[i].line; k++ {
			a, b := u.senses[i], v.senses[k]
			if c := (couple{a.stem, b.stem}); !u.tells(b.stem) && !v.tells(a.stem) && !slices.Contains(seen, c) {
				seen = append(seen, c)
				sum += min(a.near, b.near) * f.stems.weight[a.stem] * f.stems.weight[b.stem]
			}
		}
		i++
	}
	if sum == 0 {
		return 0
	}
	return sum / (u.norms[0] * v.norms[0])
}
