package plain_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing/fstest"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/plain"
)

// A number opens the article, a full stop ends.
func ExampleRun() {
	ctx := context.Background()
	dir := fstest.MapFS{"7.txt": {Data: []byte("Ferry is late\n\nMayor Ann Holt spoke on Monday. \"The ferry is late,\" she said.\n")}}
	c, err := corpus.OpenFS(ctx, dir, corpus.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := model.Build(ctx, c, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := plain.Run(strings.NewReader("1\n.\n"), os.Stdout, x, plain.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 1 article. A number opens one; ? tells the commands; . ends.
	//
	// Told by one article only:
	// 1. 7: Ferry is late; 15 words, 1 quotation.
	// > Article 1, 7; 15 words, 1 quotation, 0 hedges.
	//
	// Headline: Ferry is late
	//
	// Mayor Ann Holt spoke on Monday. "The ferry is late," she said.
	// (Quotation, in quotation marks: Ann Holt (here “she”, found by pronoun) says
	// “The ferry is late,”.)
	//
	// End of article 1. No other article tells of this event.
	// >
}
