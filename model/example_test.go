package model_test

import (
	"context"
	"fmt"

	"parallax/corpus"
	"parallax/model"
	"parallax/seeds"
)

// From bytes to answers: who is quoted in the first event of the sample, and how much
// its articles share.
func Example() {
	ctx := context.Background()
	c, err := corpus.OpenFS(ctx, seeds.Files, corpus.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := model.Build(ctx, c, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	e := x.Events[0]
	fmt.Println(len(c.Articles), "articles,", len(x.Quotes), "quotations,", len(x.Events), "events")
	fmt.Println(e.ID, "has", len(e.Articles), "articles and", len(x.Collate(context.Background(), e.Articles, nil).Rows), "rows")
	spoken := map[string]int{}
	for i := range x.Quotes {
		spoken[x.Quotation(i).Speaker]++
	}
	fmt.Println(spoken["Volodymyr Zelensky"], "of them are Volodymyr Zelensky's")
	// Output:
	// 5 articles, 56 quotations, 2 events
	// E1 has 4 articles and 58 rows
	// 14 of them are Volodymyr Zelensky's
}
