// Command train learns how much each kind of evidence counts in the alignment of
// sentences, and writes the weights.
//
//	go run ./model/collate/train [-write WEIGHTS] [-pairs PAIRS] CORPUS... GOLD.json...
//
// A GOLD file holds documents (id and sentences, or their spans in bytes) and pairs (a, b and gold: index of a
// sentence of a, index of one of b, grade); the articles themselves are found by id
// in CORPUS. PAIRS is what the weights do on article pairs they were not learned
// from. Those in the repository were learned from 40 pairs of articles:
// BASIL (Fan et al., EMNLP 2019), aligned by hand, 26 of them in basil.json here, and the
// sample corpus. They are numbers only; the articles belong to their publishers.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
)

func main() {
	to := flag.String("write", "", "file for the weights learned from all article pairs")
	pairs := flag.String("pairs", "", "file for the alignment of each article pair with weights learned from the others")
	flag.Parse()
	if flag.NArg() < 2 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Args(), *to, *pairs); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, to, pairs string) error {
	var gold, paths []string
	for _, a := range args {
		if path.Ext(a) == ".json" {
			gold = append(gold, a)
		} else {
			paths = append(paths, a)
		}
	}
	indexes := map[string]found{}
	for _, p := range paths {
		if err := open(p, indexes); err != nil {
			return err
		}
	}
	var all []labelled
	for _, g := range gold {
		ls, err := read(g, indexes)
		if err != nil {
			return err
		}
		all = append(all, ls...)
	}
	if pairs != "" {
		if err := report(all, pairs); err != nil {
			return err
		}
	}
	if to == "" {
		return nil
	}
	return write(to, collate.Learn(examples(all)))
}

func write(to string, w *collate.Weights) error {
	const head = "# How much each kind of evidence counts in the alignment of sentences: what two sentences share (evidence.go)\n" +
		"# and how their pair stands among others (company.go). Learned by model/collate/train.\n"
	if err := os.WriteFile(to, []byte(head+w.String()), 0o644); err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return nil
}

// found is an article in its index.
type found struct {
	index *model.Index
	at    int
}

func (f found) source() collate.Source {
	a := &f.index.Articles[f.at]
	return collate.Source{Text: a.Text, Doc: a.Doc.Tokenized(a.Text), Found: a.Findings()}
}

// open adds the articles at p by id.
func open(p string, to map[string]found) error {
	ctx := context.Background()
	c, err := corpus.Open(ctx, []string{p}, nil, corpus.Options{})
	if err != nil {
		return err
	}
	x, err := model.Build(ctx, c, nil)
	if err != nil {
		return err
	}
	for i := range x.Articles {
		to[x.Articles[i].ID] = found{x, i}
	}
	return nil
}

// labelled is an example with its place in the gold data.
type labelled struct {
	collate.Example
	a, b, group string
}

func examples(all []labelled) []collate.Example {
	var out []collate.Example
	for i := range all {
		out = append(out, all[i].Example)
	}
	return out
}

// read makes examples of a gold file.
func read(p string, articles map[string]found) ([]labelled, error) {
	b, err := os.ReadFile(p)
	if err != nil {
		return nil, err
	}
	var file struct {
		Documents []struct {
			ID        string
			Sentences []string
			Spans     [][2]int
		}
		Pairs []struct {
			A, B string
			Gold [][3]int
		}
	}
	if err := json.Unmarshal(b, &file); err != nil {
		return nil, fmt.Errorf("read %s: %w", p, err)
	}
	of := map[string][]string{}
	for _, d := range file.Documents {
		of[d.ID] = d.Sentences
		for _, s := range d.Spans {
			a, ok := articles[d.ID]
			if !ok {
				return nil, fmt.Errorf("read %s: no article %s", p, d.ID)
			}
			text := a.index.Articles[a.at].Text
			if s[0] < 0 || s[0] > s[1] || s[1] > len(text) {
				return nil, fmt.Errorf("read %s: article %s has no bytes %d to %d", p, d.ID, s[0], s[1])
			}
			of[d.ID] = append(of[d.ID], text[s[0]:s[1]])
		}
	}
	var out []labelled
	for _, q := range file.Pairs {
		a, okA := articles[strings.TrimSuffix(q.A, ".txt")]
		b, okB := articles[strings.TrimSuffix(q.B, ".txt")]
		if !okA || !okB {
			return nil, fmt.Errorf("read %s: no article %s or %s", p, q.A, q.B)
		}
		l := labelled{Example: collate.Example{A: a.source(), B: b.source(), Names: a.index.Names, Aligned: map[[2]int]bool{}}}
		l.a, l.b, l.group = q.A, q.B, q.A+q.B
		if strings.HasSuffix(q.A, ".txt") {
			l.group = p // articles stand in several pairs
		}
		at, bt := locate(l.A, of[q.A]), locate(l.B, of[q.B])
		for _, g := range q.Gold {
			for _, i := range at[g[0]] {
				for _, j := range bt[g[1]] {
					l.Aligned[[2]int{i, j}] = true
				}
			}
		}
		out = append(out, l)
	}
	return out, nil
}

// locate finds for each gold sentence those of the source that share most words with it.
func locate(s collate.Source, gold []string) [][]int {
	out := make([][]int, len(gold))
	for i, x := range s.Doc.Sentences {
		mine := strings.Fields(x.In(s.Text))
		best, most := -1, 0
		for g, t := range gold {
			theirs, n := strings.Fields(t), 0
			for _, w := range mine {
				if slices.Contains(theirs, w) {
					n++
				}
			}
			if n > most {
				best, most = g, n
			}
		}
		if best >= 0 && 2*most >= len(mine) {
			out[best] = append(out[best], i)
		}
	}
	return out
}
