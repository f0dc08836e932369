// Numbers holds the README to figures that were measured:
//
//	go run ./ui/cli/numbers [-data DIR] [-write]
//
// With -data it reads sets of labelled articles, has the program find quotations and
// events in them as it would for anybody, scores what it prints and keeps the scores
// in quality.json. With -write it writes the README's section anew out of that and of
// speed.json, which measure makes:
//
//	go run ./ui/cli/measure -large 100000 -write ui/cli/numbers/speed.json
//
// A test fails when the section is not what the two files say.
//
// DIR holds JSON Lines, gzipped, an article a line, and nothing of it is part of this
// repository. In polnear/dev.jsonl.gz each has "id", "text" and what people marked:
// "attributions" ("content", a list of [start, end] in code points, "quoted" as direct,
// mixed or indirect, "mention_type", "speaker", "speaker_one_name", "nested"), "quotes"
// ("span", "label" as quote, none or ignore, "attributions") and "ignore". In
// events/NAME_dev.jsonl.gz each has "id", "text", what is known of "title", "source" and
// "date", and "event": one, a list, or null for an article about something else.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

const (
	readmeFile  = "README.md"
	qualityFile = "ui/cli/numbers/quality.json"
	speedFile   = "ui/cli/numbers/speed.json"
)

func main() {
	labelled := flag.String("data", "", "directory of labelled articles to measure quality on")
	write := flag.Bool("write", false, "write the section of README.md")
	flag.Parse()
	if err := run(*labelled, *write); err != nil {
		fmt.Fprintln(os.Stderr, "numbers:", err)
		os.Exit(1)
	}
}

func run(labelled string, write bool) error {
	if labelled != "" {
		q, err := measure(labelled)
		if err != nil {
			return err
		}
		q.Date = time.Now().UTC().Format(time.DateOnly)
		if err := keep(qualityFile, q); err != nil {
			return err
		}
	}
	section, err := sectionOf(qualityFile, speedFile)
	if err != nil {
		return err
	}
	if !write {
		fmt.Print(section)
		return nil
	}
	readme, err := os.ReadFile(readmeFile)
	if err != nil {
		return err
	}
	_, out, err := replaced(string(readme), section)
	if err != nil {
		return err
	}
	return os.WriteFile(readmeFile, []byte(out), 0o666)
}

// measure scores the sets in a directory.
func measure(dir string) (*quality, error) {
	q := &quality{}
	var err error
	if q.Quotations, err = scoreQuotations(filepath.Join(dir, "polnear", "dev.jsonl.gz")); err != nil {
		return nil, err
	}
	if q.Alignment, err = scoreAlignment(filepath.Join(dir, "events", "basil_dev.jsonl.gz")); err != nil {
		return nil, err
	}
	sets, err := filepath.Glob(filepath.Join(dir, "events", "*_dev.jsonl.gz"))
	if err != nil || len(sets) == 0 {
		return nil, fmt.Errorf("no sets of events found as %s/events/NAME_dev.jsonl.gz", dir)
	}
	for _, path := range sets {
		e, err := scoreEvents(path)
		if err != nil {
			return nil, err
		}
		if e.Repeated >= leastRepeated {
			q.Events = append(q.Events, *e)
		}
	}
	return q, nil
}

// keep writes a file of figures.
func keep(path string, figures any) error {
	b, err := json.MarshalIndent(figures, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(b, '\n'), 0o666)
}

// recall reads a file of figures.
func recall(path string, figures any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, figures); err != nil {
		return fmt.Errorf("read figures of %s: %w", path, err)
	}
	return nil
}
