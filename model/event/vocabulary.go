package event

import (
	"cmp"
	"slices"
	"strings"

	"parallax/model/name"
	"parallax/model/parallel"
	"parallax/model/text"
)

// vocabulary is all terms of a corpus.
type vocabulary struct {
	words   []string  // by id, ascending
	printed []string  // by id, the form printed most often
	in      []int32   // by id, how many articles hold the term
	named   []int32   // by id, in how many it is a name
	share   []float64 // by id, what part of English articles can be expected to hold the term
	base    []float64 // by id, how rare in English
	home    []int32   // by id, the term that it counts as, see homes
	forms   table     // the term of every word as printed
}

// readAll reads all articles, on all cores, and numbers their terms in order of
// spelling, whoever read them.
func readAll(work *work, articles []Article, names *name.Registry) ([]packed, []sketch, *vocabulary) {
	out, sketches := make([]packed, len(articles)), make([]sketch, len(articles))
	readers := make([]*reader, parallel.Workers())
	for w := range readers {
		readers[w] = newReader(names)
	}
	by, docs := make([]int, len(articles)), make([]text.Memory, len(readers))
	work.each(reading, len(articles), func(w, i int) {
		a := parsed{articles[i], docs[w].Tokenized(articles[i].Doc, articles[i].Text)}
		out[i], sketches[i], by[i] = readers[w].read(a), sketchOf(a), w
	})
	if work.ended() {
		return nil, nil, nil
	}
	v := &vocabulary{}
	for _, r := range readers {
		v.words = append(v.words, r.words...)
	}
	slices.Sort(v.words)
	v.words = slices.Compact(v.words)
	to := make([][]int32, len(readers)) // by reader, its ids as ids of v
	for k, r := range readers {
		to[k] = make([]int32, len(r.words))
		for i, w := range r.words {
			id, _ := slices.BinarySearch(v.words, w)
			to[k][i] = int32(id)
		}
	}
	v.spell(readers, to)
	v.number(work, out, by, to)
	return out, sketches, v
}

// number gives all profiles the ids of v, makes one term of a country and its
// people, and counts; by says which reader made a profile.
func (v *vocabulary) number(w *work, ps []packed, by []int, to [][]int32) {
	v.count(ps, func(i int, id int32) int32 { return to[by[i]][id] })
	v.home = homes(v.words, func(w string) (int, bool) { return slices.BinarySearch(v.words, w) }, v.isName)
	rooms := make([]room, parallel.Workers())
	parallel.Each(w, len(ps), func(w, i int) {
		r := &rooms[w]
		r.profile = ps[i].unpack(r.profile[:0])
		for k := range r.profile {
			t := &r.profile[k]
			t.id = v.home[to[by[i]][t.id]]
		}
		r.bytes = appendPacked(r.bytes[:0], settle(r.profile))
		ps[i] = slices.Clone(r.bytes)
	})
	if w.ended() {
		return
	}
	v.count(ps, func(_ int, id int32) int32 { return id })
	v.share, v.base = make([]float64, len(v.words)), make([]float64, len(v.words))
	for id, w := range v.words {
		v.share[id] = share(w)
		v.base[id] = rarity(v.share[id], 1, 1)
	}
}

// count counts the articles that hold each term; to gives the id in v of one of an
// article.
func (v *vocabulary) count(ps []packed, to func(i int, id int32) int32) {
	v.in, v.named = make([]int32, len(v.words)), make([]int32, len(v.words))
	var room profile
	for i, p := range ps {
		room = p.unpack(room[:0])
		for k := range room {
			id := to(i, room[k].id)
			v.in[id]++
			if room[k].name {
				v.named[id]++
			}
		}
	}
}

// settle sorts a profile, one entry a term.
func settle(p profile) profile {
	order := make([]uint64, len(p)) // id and place
	for k := range p {
		order[k] = uint64(p[k].id)<<32 | uint64(k)
	}
	slices.Sort(order)
	sorted := make(profile, len(p))
	for k, o := range order {
		sorted[k] = p[uint32(o)]
	}
	p = sorted
	last := 0
	for _, t := range p[min(1, len(p)):] {
		if t.id != p[last].id {
			last++
			p[last] = t
			continue
		}
		l := &p[last]
		l.count, l.raw, l.name = l.count+t.count, l.raw+t.raw, true
		l.head, l.open, l.lead = max(l.head, t.head), max(l.open, t.open), max(l.lead, t.lead)
	}
	return p[:min(last+1, len(p))]
}

// homes maps every id to itself, but that of a people or language to its country's
// where both are names here: Lithuanian to Lithuania, Iranian to Iran, Palestinian
// to Palestine (by stem). find is the id of a word.
func homes(words []string, find func(word string) (id int, ok bool), isName func(id int) bool) []int32 {
	out := make([]int32, len(words))
	for id, w := range words {
		out[id] = int32(id)
		if !strings.HasSuffix(w, "an") || !isName(id) {
			continue
		}
		for _, home := range []string{w[:len(w)-1], strings.TrimSuffix(w, "ian"), strings.TrimSuffix(w, "an")} {
			if k, ok := find(home); ok && len(home) > 3 && home != w && isName(k) {
				out[id] = int32(k)
				break
			}
		}
	}
	return out
}

// isName reports whether most articles that hold the term print it as a name.
func (v *vocabulary) isName(id int) bool { return 2*v.named[id] > v.in[id] }

// spell finds for every term the form that is printed most often; of two, the
// first in the order of spelling.
func (v *vocabulary) spell(readers []*reader, to [][]int32) {
	var all []form
	for k, r := range readers {
		for _, f := range r.forms {
			if f.id >= 0 {
				f.n = r.known.find(hashOf(f.printed)).n
				f.id = to[k][f.id]
				all = append(all, f)
			}
		}
	}
	slices.SortFunc(all, func(a, b form) int {
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.printed, b.printed))
	})
	v.printed = make([]string, len(v.words))
	v.forms = newTable(len(all))
	most := int32(0)
	for i := 0; i < len(all); {
		f := all[i]
		for i++; i < len(all) && all[i].id == f.id && all[i].printed == f.printed; i++ {
			f.n += all[i].n
		}
		known, _ := v.forms.add(f.printed)
		known.id = f.id
		if v.printed[f.id] == "" || f.n > most {
			v.printed[f.id], most = f.printed, f.n
		}
	}
}

// term is the term of a word as printed, -1 for one that says nothing.
func (v *vocabulary) term(printed string) int32 {
	s := v.forms.find(hashOf(printed))
	if s.hash == 0 {
		return -1
	}
	return v.home[s.id]
}
