package corpus_test

import (
	"context"
	"fmt"
	"testing/fstest"

	"parallax/corpus"
)

// A text and a page of one directory: two articles, known by what is in them.
func Example() {
	dir := fstest.MapFS{
		"post/harbour.txt":   {Data: []byte("Ferry is late\n\nThe ferry was late, the mayor said.\n")},
		"courier/late.jsonl": {Data: []byte(`{"id":"7","source":"Courier","date":"5 March 2024","text":"No ferry came."}` + "\n")},
		"notes.pdf":          {Data: []byte("%PDF-1.7")},
	}
	c, err := corpus.OpenFS(context.Background(), dir, corpus.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range c.Articles {
		fmt.Printf("%s %q %q\n", a.ID, a.Source, a.Date)
	}
	fmt.Println(c.Account())
	// Output:
	// 7 "Courier" "2024-03-05"
	// post/harbour "" ""
	// 2 of 3 articles read; 1 of no form that is read: notes.pdf
}
