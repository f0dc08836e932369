package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
)

// alignedFile says which sentences of pairs of articles tell the same.
const alignedFile = "model/collate/train/basil.json"

// alignmentScores are those of sentences of two articles, as shares; each pair of
// articles was aligned with what the other pairs teach.
type alignmentScores struct {
	Articles              int // pairs of them
	Aligned               int // pairs of sentences
	Precision, Recall, F1 float64
	First                 float64 // of the sentences that have a partner, those whose likeliest is one
}

// alignedPair is a pair of articles with its aligned sentences.
type alignedPair struct {
	collate.Example
	a, b string
}

func scoreAlignment(articles string) (*alignmentScores, error) {
	pairs, err := alignedPairs(articles)
	if err != nil {
		return nil, err
	}
	s := &alignmentScores{Articles: len(pairs)}
	right, found, partners, first := 0, 0, 0, 0
	for i := range pairs {
		var others []collate.Example
		for j := range pairs {
			if j != i {
				others = append(others, pairs[j].Example)
			}
		}
		p := &pairs[i]
		likeliest := [2]map[int]collate.Pair{{}, {}}
		for _, q := range collate.Learn(others).Pairs(p.A, p.B, p.Names) {
			if q.Score >= 0.5 {
				found++
				right += one(p.Aligned[[2]int{q.A, q.B}])
			}
			for side, at := range [2]int{q.A, q.B} {
				if q.Score > likeliest[side][at].Score {
					likeliest[side][at] = q
				}
			}
		}
		s.Aligned += len(p.Aligned)
		seen := [2]map[int]bool{{}, {}}
		for k := range p.Aligned {
			seen[0][k[0]], seen[1][k[1]] = true, true
		}
		for side := range seen {
			partners += len(seen[side])
			for at := range seen[side] {
				q, ok := likeliest[side][at]
				first += one(ok && p.Aligned[[2]int{q.A, q.B}])
			}
		}
	}
	s.Precision, s.Recall, s.First = share(right, found), share(right, s.Aligned), share(first, partners)
	s.F1 = harmonic(s.Precision, s.Recall)
	return s, nil
}

// alignedPairs reads the labelled pairs with their articles.
func alignedPairs(articles string) ([]alignedPair, error) {
	c, err := corpus.Open(context.Background(), []string{articles}, nil, corpus.Options{})
	if err != nil {
		return nil, err
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		return nil, err
	}
	b, err := os.ReadFile(alignedFile)
	if err != nil {
		return nil, err
	}
	var file struct {
		Documents []struct {
			ID    string
			Spans [][2]int // bytes
		}
		Pairs []struct {
			A, B string
			Gold [][3]int
		}
	}
	if err := json.Unmarshal(b, &file); err != nil {
		return nil, fmt.Errorf("read %s: %w", alignedFile, err)
	}
	source, at := map[string]collate.Source{}, map[string][][]int{}
	for _, d := range file.Documents {
		i := slices.IndexFunc(x.Articles, func(a model.Article) bool { return a.ID == d.ID })
		if i < 0 {
			return nil, fmt.Errorf("%s has no article %s", articles, d.ID)
		}
		a := &x.Articles[i]
		source[d.ID] = collate.Source{Text: a.Text, Doc: a.Doc.Tokenized(a.Text), Found: a.Findings()}
		at[d.ID] = sentencesAt(source[d.ID], d.Spans)
	}
	var out []alignedPair
	for _, p := range file.Pairs {
		l := alignedPair{collate.Example{A: source[p.A], B: source[p.B], Names: x.Names, Aligned: map[[2]int]bool{}}, p.A, p.B}
		for _, g := range p.Gold {
			for _, i := range at[p.A][g[0]] {
				for _, j := range at[p.B][g[1]] {
					l.Aligned[[2]int{i, j}] = true
				}
			}
		}
		out = append(out, l)
	}
	return out, nil
}

// sentencesAt are the sentences of a source of which half or more lies in each span.
func sentencesAt(s collate.Source, spans [][2]int) [][]int {
	out := make([][]int, len(spans))
	for i, x := range s.Doc.Sentences {
		for k, span := range spans {
			if 2*(min(x.End, span[1])-max(x.Start, span[0])) >= x.End-x.Start {
				out[k] = append(out[k], i)
			}
		}
	}
	return out
}
