package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"parallax/model/collate"
)

// aligned is an article pair as `compare --format pairs` prints it.
type aligned struct {
	A     string   `json:"a"`
	B     string   `json:"b"`
	Pairs [][3]any `json:"pairs"`
}

// report aligns each group of article pairs with weights learned from the others
// and writes what comes out as JSON Lines.
func report(all []labelled, to string) error {
	var groups []string
	for _, l := range all {
		if !slices.Contains(groups, l.group) {
			groups = append(groups, l.group)
		}
	}
	out, err := os.Create(to)
	if err != nil {
		return fmt.Errorf("write pairs: %w", err)
	}
	defer out.Close()
	for _, g := range groups {
		var rest []collate.Example
		for _, l := range all {
			if l.group != g {
				rest = append(rest, l.Example)
			}
		}
		w := collate.Learn(rest)
		for _, l := range all {
			if l.group != g {
				continue
			}
			if err := json.NewEncoder(out).Encode(l.align(w)); err != nil {
				return fmt.Errorf("write pairs: %w", err)
			}
		}
	}
	return nil
}

func (l *labelled) align(w *collate.Weights) aligned {
	out := aligned{A: l.a, B: l.b}
	for _, p := range w.Pairs(l.A, l.B, l.Names) {
		out.Pairs = append(out.Pairs, [3]any{l.A.Doc.Sentences[p.A].In(l.A.Text), l.B.Doc.Sentences[p.B].In(l.B.Text), p.Score})
	}
	return out
}
