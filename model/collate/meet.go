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
	p := places{from: make([]int32, n+1)}
	all := 0
	each(func(id, _ int) { p.from[id+1]++; all++ })
	for id := range n {
		p.from[id+1] += p.from[id]
	}
	p.at = make([]int32, all)
	next := append([]int32(nil), p.from[:n]...)
	each(func(id, at int) {
		p.at[next[id]] = int32(at)
		next[id]++
	})
	return p
}

func (p *places) of(id int) []int32 { return p.at[p.from[id]:p.from[id+1]] }

// standing is where a source has stems, beginnings and words: the first two by unit of the
// source, words by their place in all of it, counted from 1 with a gap after each unit.
type standing struct {
	stems, heads, words places
	unit                []int32 // by place of a word, the unit it is in
}

// stand lists the places of all terms of source s.
func (f *field) stand(s int) standing {
	units := f.units[f.first[s]:f.first[s+1]]
	terms := func(of func(*unit) []int) func(func(id, at int)) {
		return func(put func(id, at int)) {
			for k := range units {
				for _, id := range of(&units[k]) {
					put(id, k)
				}
			}
		}
	}
	out := standing{
		stems: placed(len(f.stems.ids), terms(func(u *unit) []int { return u.stems })),
		heads: placed(len(f.heads.ids), terms(func(u *unit) []int { return u.heads })),
		unit:  []int32{0},
	}
	for k := range units {
		for range len(units[k].words) + 1 {
			out.unit = append(out.unit, int32(k))
		}
	}
	out.words = placed(len(f.lexemes), func(put func(id, at int)) {
		at := 1
		for k := range units {
			for _, id := range units[k].words {
				put(id, at)
				at++
			}
			at++
		}
	})
	return out
}

// met is what one unit and another share: squared weights of stems and beginnings, of
// stems by rarity in English too and the most of one, distinct words, and the length
// of the longest run of equal words.
type met struct {
	stems, heads float64
	rare, rarest float64
	words, run   int
}

// runs are the runs of equal words that end at the places of a source's words.
type runs struct {
	seen []int // by place, the turn in which length was set
	long []int
	turn int // grows with each word
}

// meet fills f.met with what u shares with each unit of source b. Sums are over
// ascending terms, so that they are the same, to the last bit, for both orders of two
// units.
func (f *field) meet(u *unit, b int) {
	t := &f.standing[b]
	f.met = f.met[:0]
	for range f.first[b+1] - f.first[b] {
		f.met = append(f.met, met{})
	}
	for _, id := range u.stems {
		w := f.stems.weight[id] * f.stems.weight[id]
		rare := w * (f.rarity[id] * f.rarity[id])
		for _, k := range t.stems.of(id) {
			m := &f.met[k]
			m.stems += w
			m.rare += rare
			m.rarest = max(m.rarest, rare)
		}
	}
	for _, id := range u.heads {
		w := f.heads.weight[id] * f.heads.weight[id]
		for _, k := range t.heads.of(id) {
			f.met[k].heads += w
		}
	}
	f.meetWords(u, t)
}

// meetWords counts the distinct words that u shares with each unit, and measures the
// longest runs: one that ends with two equal words is one longer than that of the two
// just before them. The last place of a word comes first, so that the run before it is
// read before it is written.
func (f *field) meetWords(u *unit, t *standing) {
	r := &f.runs
	for len(r.seen) < len(t.unit) {
		r.seen, r.long = append(r.seen, 0), append(r.long, 0)
	}
	for _, id := range u.distinct {
		before := int32(-1)
		for _, at := range t.words.of(id) {
			if k := t.unit[at]; k != before {
				f.met[k].words++
				before = k
			}
		}
	}
	r.turn++ // no run goes on from the unit met before
	for _, id := range u.words {
		r.turn++
		at := t.words.of(id)
		for i := len(at) - 1; i >= 0; i-- {
			p := at[i]
			long := 1
			if r.seen[p-1] == r.turn-1 {
				long += r.long[p-1]
			}
			r.seen[p], r.long[p] = r.turn, long
			if m := &f.met[t.unit[p]]; long > m.run {
				m.run = long
			}
		}
	}
}
