// Command train learns how likely it is that two articles tell of the same event,
// and writes what it learned.
//
//	go run ./model/event/train [-left-out] SET.jsonl.gz … > model/event/pairs.txt
//
// It reads sets of labelled articles as JSON Lines, gzipped: "text", "title", "date"
// and "event", one, a list, or null for an article that tells of none of the set's.
// What is in the repository was learned from the development parts of nine sets:
// BASIL (Fan et al. 2019) alone and among other articles, AllSides round-ups in full
// (Baly et al. 2020, Lee et al. 2022) and as excerpts, Giveme5W1H (Hamborg et al.
// 2019), reports on the war in Ukraine, ECB+ (Cybulska and Vossen 2014), FNC-1, and
// headlines of the UCI news aggregator. It is numbers only; the articles belong to
// their publishers and are not part of this repository.
//
// With -left-out it learns from all sets but one, groups that one, and prints how
// well it did (B-cubed and pairwise F1, with dates and without), for each.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"parallax/model/event"
	"parallax/model/name"
	"parallax/model/text"
)

const header = `# How likely two articles tell of the same event: boosted regression trees over the features of pair.go.
# Learned by ./train from labelled articles; see there. Numbers only.
`

func main() {
	leftOut := flag.Bool("left-out", false, "print how well each set is grouped by what the others teach")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: train [-left-out] SET.jsonl.gz …")
		os.Exit(2)
	}
	if err := run(flag.Args(), *leftOut, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(paths []string, leftOut bool, out io.Writer) error {
	sets := make([]event.Labelled, len(paths))
	for i, p := range paths {
		var err error
		if sets[i], err = read(p); err != nil {
			return err
		}
	}
	if leftOut {
		for i := range sets {
			rest := event.Learn(slices.Delete(slices.Clone(sets), i, i+1))
			for _, dates := range []bool{true, false} {
				s := sets[i]
				if !dates {
					s.Articles = undated(s.Articles)
				}
				r := measure(s.Events, rest.Sets(s.Articles, s.Names))
				fmt.Fprintf(out, "%s dates %v: B-cubed %.1f %.1f %.1f, pairwise %.1f\n", paths[i], dates, 100*r.precision, 100*r.recall, 100*r.f1(), 100*r.pairs)
			}
		}
		return nil
	}
	_, err := io.WriteString(out, header+event.Learn(sets).Text())
	return err
}

// undated are the articles without their dates.
func undated(articles []event.Article) []event.Article {
	out := slices.Clone(articles)
	for i := range out {
		out[i].Date = ""
	}
	return out
}

// events are the events of a record: a list, one, or null.
type events []string

func (e *events) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return json.Unmarshal(b, (*[]string)(e))
	}
	var one *string
	if err := json.Unmarshal(b, &one); err != nil {
		return err
	}
	if one != nil {
		*e = events{*one}
	}
	return nil
}

func read(path string) (event.Labelled, error) {
	var out event.Labelled
	f, err := os.Open(path)
	if err != nil {
		return out, fmt.Errorf("open labelled articles: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return out, fmt.Errorf("read %s: %w", path, err)
	}
	var names []*name.Article
	for dec := json.NewDecoder(z); dec.More(); {
		var r struct {
			Text, Title, Date string
			Event             events
		}
		if err := dec.Decode(&r); err != nil {
			return out, fmt.Errorf("read %s, record %d: %w", path, len(names)+1, err)
		}
		doc := text.Parse(r.Text, r.Title)
		names = append(names, name.Find(r.Text, &doc))
		out.Articles = append(out.Articles, event.Article{Text: r.Text, Doc: doc.Pack(), Date: r.Date})
		out.Events = append(out.Events, r.Event)
	}
	out.Names = name.NewRegistry(names)
	return out, nil
}
