package search_test

import (
	"context"
	"fmt"

	"parallax/model/search"
)

func ExampleTexts_Holding() {
	texts := []string{"The ferry was late.", "The ferryman spoke.", "A bridge was closed."}
	x, err := search.Build(context.Background(), len(texts), func(i int) string { return texts[i] })
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(x.Holding("ferry").Len(), x.Holding("ferry was").Len(), x.Holding("tunnel").Len())
	// Output:
	// 2 1 0
}
