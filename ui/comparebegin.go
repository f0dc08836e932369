package ui

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/collate"
)

// maxPairing bounds what is compared beforehand, to begin with what has most in
// common: the sentences of the one article times those of the other, summed
// over the pairs. So many take about 20 ms.
const maxPairing = 5000

// begun says with what a comparison of several articles begins.
type begun uint8

const (
	withList    begun = iota // the order of the list: more would take too long
	withNearest              // the article asked for, then the one nearest to it
	withWords                // the article asked for, then the one with most of its words
	withPair                 // the two that have most in common
)

// says is begun for people; first is the name of the first article.
func (b begun) says(first string) string {
	const others = "; . and , bring the others"
	switch b {
	case withPair:
		return "begins with the two that share most" + others
	case withNearest:
		return "begins with " + first + " and what shares most with it" + others
	case withWords:
		return "begins with " + first + " and what shares most words with it" + others
	}
	return "begins with " + first + " and the next in the list" + others
}

// order is the articles of an event in the order to compare them: article at
// first when it is fixed, else the two that have most in common, as far as that
// is soon known.
func (c *compare) order(in []int, at int, fixed bool) ([]int, begun) {
	all := slices.Concat([]int{at}, slices.DeleteFunc(slices.Clone(in), func(a int) bool { return a == at }))
	if len(all) < 3 {
		return all, withList
	}
	b, rows := withNearest, pairRows{c.x, map[[2]int]int{}}
	if !fixed && c.effort(in, true) <= maxPairing {
		all, b = rows.pairFirst(in), withPair
	} else if c.effort(all, false) > maxPairing {
		return c.byWords(all)
	}
	slices.SortStableFunc(all[1:], func(a, b int) int { return cmp.Compare(rows.common(all[0], b), rows.common(all[0], a)) })
	return all, b
}

// maxWords bounds how many words are looked at where sentences are too many: so many
// take about 20 ms.
const maxWords = 50_000

// byWords puts first behind the first article what has most of its words, for its
// length; where even the words are too many, the order stays.
func (c *compare) byWords(all []int) ([]int, begun) {
	sum := 0
	for _, a := range all {
		sum += c.x.Articles[a].Doc.Words
	}
	if sum > maxWords {
		return all, withList
	}
	base := c.wordsOf(all[0])
	share := map[int]float64{}
	for _, a := range all[1:] {
		own, both := c.wordsOf(a), 0
		for w := range own {
			if base[w] {
				both++
			}
		}
		share[a] = float64(both) / math.Sqrt(float64(len(own)+1))
	}
	slices.SortStableFunc(all[1:], func(a, b int) int { return cmp.Compare(share[b], share[a]) })
	return all, withWords
}

// wordsOf are the different words of an article that are no mere function words, as
// far as their length tells.
func (c *compare) wordsOf(article int) map[string]bool {
	const least = 5
	words := map[string]bool{}
	a := &c.x.Articles[article]
	doc := a.Doc.Tokenized(a.Text)
	for _, s := range doc.Sentences {
		for _, t := range doc.TokensIn(s.Span) {
			if t.Len() >= least {
				words[strings.ToLower(t.In(a.Text))] = true
			}
		}
	}
	return words
}

// effort is how much there is to compare: each pair, or the first with each
// other.
func (c *compare) effort(in []int, pairs bool) int {
	sum := 0
	for i, a := range in {
		if i > 0 && !pairs {
			break
		}
		for _, b := range in[i+1:] {
			sum += c.x.Articles[a].Doc.Sentences * c.x.Articles[b].Doc.Sentences
		}
	}
	return sum
}

// pairFirst puts the first of the two articles with most in common first.
func (r *pairRows) pairFirst(in []int) []int {
	most, first := -1, 0
	for i, a := range in {
		for _, b := range in[i+1:] {
			if n := r.common(a, b); n > most {
				most, first = n, i
			}
		}
	}
	return slices.Concat(in[first:first+1], in[:first], in[first+1:])
}

// pairRows counts the rows that two articles have in common, each pair once.
type pairRows struct {
	x     *model.Index
	known map[[2]int]int
}

func (r *pairRows) common(a, b int) int {
	pair := [2]int{min(a, b), max(a, b)}
	n, ok := r.known[pair]
	if !ok {
		for _, row := range r.x.Collate(context.Background(), pair[:], nil).Rows {
			if row.Mark != collate.OnlyBase && row.Mark != collate.OnlyOther {
				n++
			}
		}
		r.known[pair] = n
	}
	return n
}
