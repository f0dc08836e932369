package collate

// places is where a source has its terms: of term id, in at[from[id]:from[id+1]],
// ascending. Most terms of a sentence stand in few of another article, so that going
// from term to places is much less than asking of each two sentences what they share.
type places struct {
	from []int32
	at   []int32
}

// placed lists the places of terms below n; each calls put for every term and place,
// places ascending.
func placed(n int, each func(put func(id, at int))) places {
	p := places{from: make([]int32, n+2)}
	all := 0
	each(func(id, _ int) { p.from[id+2]++; all++ })
	for id := range n {
		p.from[id+2] += p.from[id+1]
	}
	p.at = make([]int32, all)
	each(func(id, at int) {
		p.at[p.from[id+1]] = int32(at)
		p.from[id+1]++
	})
	return p
}

func (p *places) of(id int) []int32 { return p.at[p.from[id]:p.from[id+1]] }

// standing is where a source has stems and beginnings, by unit of the source.
type standing struct{ stems, heads places }

// stand lists the places of all terms of source s.
func (f *field) stand(s int) standing {
	units := f.units[f.first[s]:f.first[s+1]]
	terms := func(n int, of func(*unit) []int) places {
		return placed(n, func(put func(id, at int)) {
			for k := range units {
				for _, id := range of(&units[k]) {
					put(id, k)
				}
			}
		})
	}
	return standing{
		stems: terms(len(f.stems.ids), func(u *unit) []int { return u.stems }),
		heads: terms(len(f.heads.ids), func(u *unit) []int { return u.heads }),
	}
}

// met is what one unit and another share: squared weights of stems and beginnings, and
// of stems by rarity in English too, with the most of one.
type met struct{ stems, heads, rare, rarest float64 }

// meet fills d.met with what u shares with each unit of source b. Sums are over
// ascending terms, so that they are the same, to the last bit, for both orders of two
// units.
func (d *desk) meet(u *unit, b int) {
	t := &d.f.standing[b]
	room(&d.met, d.f.first[b+1]-d.f.first[b])
	for _, id := range u.stems {
		w := d.stems.weight[id] * d.stems.weight[id]
		rare := w * (d.f.rarity[id] * d.f.rarity[id])
		for _, k := range t.stems.of(id) {
			m := &d.met[k]
			m.stems += w
			m.rare += rare
			m.rarest = max(m.rarest, rare)
		}
	}
	for _, id := range u.heads {
		w := d.heads.weight[id] * d.heads.weight[id]
		for _, k := range t.heads.of(id) {
			d.met[k].heads += w
		}
	}
}
