package event

import (
	"math"

	"parallax/model/sorted"
)

// What a pair of articles is judged by; the order is that of the learned trees.
const (
	wholeLike     = iota // cosine of the heaviest terms
	leadLike             // of the headlines and first words
	headLike             // of the headlines
	headInLess           // part of a headline that the other article holds, the smaller
	headInMore           // … and the greater
	nameLike             // cosine of the names
	rareShared           // how rare the shared terms are, added up
	rareMost             // the three rarest shared terms
	figures              // numbers that both print, by rarity
	runsShared           // word-for-word runs
	runsPart             // the part of the shorter article's runs that both have
	daysApart            // days between the dates, unknownDays where one is unknown
	datesKnown           // 1 where both dates are known
	weekdays             // 1 the leads name the same weekday, 0 different ones, 0.5 no telling
	datesNamed           // 1 the texts name the same day of the year, 0 different ones, 0.5 no telling
	yearsApart           // years between the latest years printed, 0.5 no telling
	shortWords           // length of the shorter article, logarithm
	longWords            // and of the longer
	nearLess             // likeness against that of each article's nearest, the smaller part
	nearMore             // … and the greater
	companyShared        // how much their nearest are the same articles
	openLike             // cosine of the headlines and first sentences
	plainLike            // cosine of the words of the leads that are no names
	headRare             // how rare the terms are that both headlines hold
	features
)

// unknownDays stands for the days between articles of which one has no date.
const unknownDays = 2.5

// sameDay is the least that two dates are held to be apart: many a date is the time
// at which a crawler came by, whose hours and seconds say nothing of the event.
const sameDay = 0.5

// pair is one pair of articles, by feature.
type pair [features]float32

// compare judges two articles by all but what needs their neighbours.
func compare(a, b *sketch) (p pair) {
	var whole, rare, fig float64
	var c common
	var most [3]float32
	for i, j := 0, 0; i < len(a.vector) && j < len(b.vector); {
		x, y := a.vector[i], b.vector[j]
		switch {
		case x.id < y.id:
			i++
		case x.id > y.id:
			j++
		default:
			f, g := &a.facets[i], &b.facets[j]
			whole += float64(x.w) * float64(y.w)
			c.add(f, g, &a.lengths, &b.lengths)
			if f.idf > surprising {
				rare += float64(f.idf) - surprising
			}
			if f.in&isFigure != 0 {
				fig += float64(f.idf)
			}
			s := f.idf
			for k := range most {
				if s > most[k] {
					most[k], s = s, most[k]
				}
			}
			i, j = i+1, j+1
		}
	}
	p[wholeLike], p[leadLike], p[headLike], p[nameLike] = float32(whole), float32(c.lead), float32(c.head), float32(c.name)
	p[headInLess], p[headInMore] = float32(min(c.inA, c.inB)), float32(max(c.inA, c.inB))
	p[rareShared], p[rareMost], p[figures] = float32(math.Log1p(rare)), most[0]+most[1]+most[2], float32(fig)
	p[openLike], p[plainLike], p[headRare] = float32(c.open), float32(c.plain), float32(c.headRare)
	shared := sorted.Common(a.runs, b.runs)
	p[runsShared] = float32(math.Log1p(float64(shared)))
	p[runsPart] = float32(shared) / float32(1+min(len(a.runs), len(b.runs)))
	p.times(a, b)
	p[shortWords] = float32(math.Log1p(float64(min(a.words, b.words))))
	p[longWords] = float32(math.Log1p(float64(max(a.words, b.words))))
	return p
}

// surprising is the rarity from which a shared term counts.
const surprising = 3

// times judges what is known of when.
func (p *pair) times(a, b *sketch) {
	p[daysApart] = unknownDays
	if a.day.ok && b.day.ok {
		p[daysApart], p[datesKnown] = max(float32(math.Abs(a.day.at-b.day.at)), sameDay), 1
	}
	p[weekdays], p[datesNamed], p[yearsApart] = 0.5, 0.5, 0.5
	switch {
	case a.weekdays&b.weekdays != 0:
		p[weekdays] = 1
	case a.weekdays != 0 && b.weekdays != 0:
		p[weekdays] = 0
	}
	if len(a.dates) > 0 && len(b.dates) > 0 {
		p[datesNamed] = float32(min(1, sorted.Common(a.dates, b.dates)))
	}
	if a.year != 0 && b.year != 0 {
		p[yearsApart] = float32(max(a.year-b.year, b.year-a.year))
	}
}
