// Command write makes a corpus to measure with:
//
//	go run ./model/made/write N DIR
//
// writes DIR/made-N.jsonl, articles as parallax reads them, and DIR/made-N.events,
// the number of the event and the copied article of each, separated by tabs.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"parallax/model/made"
)

// seed is that of every corpus that is written.
const seed = 1

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("expected N and DIR, found %d arguments", len(args))
	}
	n, err := strconv.Atoi(args[0])
	if err != nil || n < 1 {
		return fmt.Errorf("expected how many articles, found %q", args[0])
	}
	return write(n, filepath.Join(args[1], "made-"+args[0]))
}

// write writes n articles to base.jsonl and what is known of them to base.events.
func write(n int, base string) (err error) {
	articles, closeArticles, err := create(base + ".jsonl")
	if err != nil {
		return err
	}
	defer closeArticles(&err)
	events, closeEvents, err := create(base + ".events")
	if err != nil {
		return err
	}
	defer closeEvents(&err)
	encoder := json.NewEncoder(articles)
	encoder.SetEscapeHTML(false)
	for a := range made.Articles(n, seed) {
		if err := encoder.Encode(map[string]string{"id": a.ID, "source": a.Source, "title": a.Title, "date": a.Date, "language": a.Language, "text": a.Text}); err != nil {
			return err
		}
		fmt.Fprintf(events, "%s\t%d\t%s\n", a.ID, a.Event, a.CopyOf)
	}
	return nil
}

// create opens a file; what is returned ends it, and reports what went wrong into
// an error that has none yet.
func create(path string) (*bufio.Writer, func(*error), error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, nil, err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	return w, func(err *error) {
		for _, e := range []error{w.Flush(), f.Close()} {
			if e != nil && *err == nil {
				*err = e
			}
		}
	}, nil
}
