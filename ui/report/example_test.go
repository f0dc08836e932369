package report_test

import (
	"context"
	"fmt"
	"os"
	"testing/fstest"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/report"
)

func ExampleQuotes() {
	ctx := context.Background()
	dir := fstest.MapFS{"7.txt": {Data: []byte("Mayor Ann Holt spoke on Monday. \"The ferry is late,\" she said.\n")}}
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
	if err := report.Quotes(os.Stdout, x, report.Options{Format: report.Table, Width: 80}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// set  where  speaker    cue   kind    quotation
	//      7:1    ~Ann Holt  said  direct  "The ferry is late,"
	//
	// 1 quotation, 0 sets of variants; where is article:line; before a speaker ~ is
	// found by rule, ? no name found
}
