// Command train learns the tagger that finds reported clauses and writes its
// weights.
//
//	go run ./model/quote/train TRAIN.jsonl.gz model/quote/tagger.bin
//
// It reads labelled articles as JSON Lines, gzipped: "text", "title" and
// "attributions", each with "source", "cue" and "content" (lists of [start, end]
// in code points) and "cue_lemma". The weights in the repository were learned from
// the train part of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018): 840
// articles on American politics. They are numbers only; the articles belong to
// their publishers and are not part of this repository.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"

	"parallax/corpus"
	"parallax/model/quote"
)

// rounds over the examples; more gain nothing on development articles.
const rounds = 8

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: train TRAIN.jsonl.gz WEIGHTS")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	articles, err := read(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, quote.LearnTagger(articles, rounds).Bytes(), 0o644); err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return nil
}

type record struct {
	Text, Title  string
	Attributions []struct {
		Source, Cue, Content [][2]int
		Lemma                string `json:"cue_lemma"`
	}
}

func read(path string) ([]quote.Labelled, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open labelled articles: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	var out []quote.Labelled
	for dec := json.NewDecoder(z); dec.More(); {
		var r record
		if err := dec.Decode(&r); err != nil {
			return nil, fmt.Errorf("read %s, record %d: %w", path, len(out)+1, err)
		}
		out = append(out, r.labelled())
	}
	return out, nil
}

// labelled is r with byte offsets.
func (r *record) labelled() quote.Labelled {
	offset := make([]int, 0, len(r.Text)+1)
	for i := range r.Text {
		offset = append(offset, i)
	}
	offset = append(offset, len(r.Text))
	bytes := func(spans [][2]int) (out []corpus.Span) {
		for _, s := range spans {
			out = append(out, corpus.Span{Start: offset[s[0]], End: offset[s[1]]})
		}
		return out
	}
	l := quote.Labelled{Text: r.Text, Title: r.Title}
	for _, a := range r.Attributions {
		l.Attributions = append(l.Attributions, quote.LabelledAttribution{Source: bytes(a.Source), Cue: bytes(a.Cue), Content: bytes(a.Content), Lemma: a.Lemma})
	}
	return l
}
