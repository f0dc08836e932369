package made_test

import (
	"fmt"

	"parallax/model/made"
)

// The same seed gives the same articles, and what is true of them is known.
func ExampleArticles() {
	events := map[int]int{}
	for a := range made.Articles(50, 1) {
		events[a.Event]++
	}
	fmt.Println(len(events), "events")
	// Output:
	// 31 events
}
