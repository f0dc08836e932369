package event

import (
	"cmp"
	"slices"

	"parallax/model/text"
)

// piece is a stretch of an article that is compared with others' articles.
type piece struct {
	stretch
	article int
	words   []text.Token
	profile profile
	sketch  sketch // its vector at first, the rest by finish
}

// severed is the mean likeness of the paragraphs of a round-up, each to its nearest,
// above which they go on telling one thing.
const severed = 0.2

// pieces are the stretches of an article that are long enough to tell of something;
// what stands before the first section is what the whole is about.
func (x *comparison) pieces(i int, article Article) (out []piece, sections bool) {
	if !x.sketches[i].parted {
		return nil, false
	}
	a := article.tokenized()
	parts, sections := stretches(a)
	for k, s := range parts {
		words := a.Doc.TokensIn(s.Span)
		if len(words) < shortest || k == 0 && sections && s.title == "" {
			continue
		}
		p := x.v.profile(a, s, words)
		out = append(out, piece{s, i, words, p, sketch{vector: weigh(p, x.idf), day: x.sketches[i].day, words: len(words)}})
	}
	return out, sections
}

// finish makes of p all that pairs are compared by.
func (x *comparison) finish(p *piece) {
	p.sketch.facets, p.sketch.lengths = x.v.facets(p.profile, p.sketch.vector, x.idf)
	p.sketch.runs = runs(p.words)
	p.sketch.calendar(p.words)
}

// linked is how like each piece is to the most alike other, in the mean.
func linked(ps []piece) float64 {
	sum := 0.0
	for i := range ps {
		most := 0.0
		for j := range ps {
			if i != j {
				most = max(most, dot(ps[i].sketch.vector, ps[j].sketch.vector))
			}
		}
		sum += most
	}
	return sum / float64(max(1, len(ps)))
}

// profile is the profile of a stretch: what heads it, or its first sentence, is its
// headline.
func (v *vocabulary) profile(a parsed, s stretch, words []text.Token) profile {
	head := s.Start + len(s.title)
	if k := a.Doc.SentenceAt(s.Start); s.title == "" && k >= 0 {
		head = a.Doc.Sentences[k].End
	}
	all := make(profile, 0, len(words))
	for n, w := range words {
		id := v.term(w.In(a.Text))
		if id < 0 {
			continue
		}
		t := term{id: id, count: weighBody, raw: 1, name: v.isName(int(id))}
		if n < leadWords {
			t.count, t.lead = weighLead, 1
		}
		if n < openWords {
			t.open = 1
		}
		if w.End <= head {
			t.head = 1
			if s.title != "" {
				t.count = weighTitle
			}
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b term) int { return cmp.Compare(a.id, b.id) })
	p := all[:0]
	for _, t := range all {
		if len(p) == 0 || p[len(p)-1].id != t.id {
			p = append(p, t)
			continue
		}
		l := &p[len(p)-1]
		l.count, l.raw, l.head, l.open, l.lead = l.count+t.count, l.raw+1, more(l.head, t.head), more(l.open, t.open), more(l.lead, t.lead)
	}
	return p
}

// more is a + b, as far as a byte counts.
func more(a, b uint8) uint8 { return uint8(min(int(a)+int(b), 255)) }
